import { createHash, generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { STANDARD_POLICY } from '../../shared/policy/policy'
import { openPolicy, type SignedPolicy, signPolicy } from './signed-policy'

const pem = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const KEY = pem()
const SIGNED: SignedPolicy = {
  policy: { ...STANDARD_POLICY, version: 2 },
  parent: 'a'.repeat(64),
  signedBy: { name: 'Ines Calder', credential: 'CHC' },
  signedAt: '2026-03-02T08:00:00.000Z',
  why: 'First of our own',
}

test('what was signed opens with its key and says the same', () => {
  expect(openPolicy(signPolicy(SIGNED, KEY), KEY)).toEqual({ ok: true, value: SIGNED })
})

test('another key, another signature and any changed letter are refused', () => {
  const sealed = signPolicy(SIGNED, KEY)
  const refused = { ok: false, error: 'signature' }
  expect(openPolicy(sealed, pem())).toEqual(refused)
  expect(openPolicy(sealed, 'no key')).toEqual(refused)
  expect(openPolicy({ ...sealed, signature: signPolicy({ ...SIGNED, why: 'Another' }, KEY).signature }, KEY)).toEqual(refused)
  expect(openPolicy({ ...sealed, sha256: 'b'.repeat(64) }, KEY)).toEqual(refused)
  for (let at = 0; at < sealed.document.length; at += 7) {
    const document = `${sealed.document.slice(0, at)}~${sealed.document.slice(at + 1)}`
    const sha256 = createHash('sha256').update(document).digest('hex')
    expect(openPolicy({ ...sealed, document, sha256 }, KEY)).toEqual(refused)
  }
})

test('signed by the right key but in a form this program does not know, it is refused', () => {
  const odd = { ...SIGNED, policy: { ...STANDARD_POLICY, version: 2, later: true } } as unknown as SignedPolicy
  expect(openPolicy(signPolicy(odd, KEY), KEY)).toEqual({ ok: false, error: 'form' })
  const more = { ...SIGNED, also: 'this' } as SignedPolicy
  expect(openPolicy(signPolicy(more, KEY), KEY)).toEqual({ ok: false, error: 'form' })
})
