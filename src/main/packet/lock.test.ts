import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { fingerprintsOf, isLocked, lockPacket, unlockPacket } from './lock'

const ZIP = new TextEncoder().encode('PK a packet with a name in it: Odalys Brandvold')
const PASSPHRASE = 'nine slow rivers'
/** A guess that takes milliseconds. */
const CHEAP = 10

async function locked(lock: Parameters<typeof lockPacket>[1]): Promise<Uint8Array> {
  const made = await lockPacket(ZIP, lock, CHEAP)
  if (!made.ok) throw new Error(made.error)
  return made.value
}

test('opens again with the passphrase, and holds nothing of the content in the clear', async () => {
  const bytes = await locked({ kind: 'passphrase', passphrase: PASSPHRASE })
  expect([isLocked(bytes), isLocked(ZIP)]).toEqual([true, false])
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('Odalys')
  expect(await unlockPacket(bytes, PASSPHRASE)).toEqual({ ok: true, value: ZIP })
})

test('opens for each recipient, also from the file that age-keygen writes, and for nobody else', async () => {
  const [one, two, other] = await Promise.all([generateX25519Identity(), generateX25519Identity(), generateX25519Identity()])
  const recipients = await Promise.all([one, two].map(identityToRecipient))
  const bytes = await locked({ kind: 'recipients', recipients })
  expect(await unlockPacket(bytes, one)).toEqual({ ok: true, value: ZIP })
  expect(await unlockPacket(bytes, `# created: 2026-03-04\n# public key: ${recipients[1]}\n${two}\n`)).toEqual({ ok: true, value: ZIP })
  expect(await unlockPacket(bytes, other)).toEqual({ ok: false, error: 'packet-key-wrong' })
  expect(await unlockPacket(bytes, PASSPHRASE)).toEqual({ ok: false, error: 'packet-key-wrong' })
  expect(fingerprintsOf({ kind: 'recipients', recipients })).toHaveLength(2)
  expect(fingerprintsOf({ kind: 'passphrase', passphrase: PASSPHRASE })).toEqual([])
})

test('a wrong passphrase, a cut file, and any changed byte open nothing', async () => {
  const bytes = await locked({ kind: 'passphrase', passphrase: PASSPHRASE })
  expect(await unlockPacket(bytes, 'nine slow river')).toEqual({ ok: false, error: 'packet-key-wrong' })
  expect(await unlockPacket(bytes.subarray(0, bytes.length - 1), PASSPHRASE)).toEqual({ ok: false, error: 'packet-cut-off' })
  expect(await unlockPacket(bytes.subarray(0, 40), PASSPHRASE)).toEqual({ ok: false, error: 'packet-key-wrong' })
  for (let at = 22; at < bytes.length; at += 7) {
    const changed = Uint8Array.from(bytes)
    changed[at] = (changed[at] as number) ^ 1
    expect((await unlockPacket(changed, PASSPHRASE)).ok).toBe(false)
  }
})

test('the passphrase form is that of the age library, both ways', async () => {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(PASSPHRASE)
  expect(await decrypter.decrypt(await locked({ kind: 'passphrase', passphrase: PASSPHRASE }))).toEqual(ZIP)
  const encrypter = new Encrypter()
  encrypter.setPassphrase(PASSPHRASE)
  encrypter.setScryptWorkFactor(CHEAP)
  expect(await unlockPacket(await encrypter.encrypt(ZIP), PASSPHRASE)).toEqual({ ok: true, value: ZIP })
})

test('a short passphrase and what is no recipient are refused', async () => {
  expect(await lockPacket(ZIP, { kind: 'passphrase', passphrase: 'too short' }, CHEAP)).toEqual({ ok: false, error: 'passphrase-short' })
  const recipient = await identityToRecipient(await generateX25519Identity())
  const slip = `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`
  for (const recipients of [[], ['age1nobody'], [slip], [recipient, 'x']]) {
    expect(await lockPacket(ZIP, { kind: 'recipients', recipients }, CHEAP)).toEqual({ ok: false, error: 'recipient-invalid' })
  }
})

/** An age of another maker: Debian's `age`, or the Python binding of `rage`. */
const PYRAGE = `import sys, pyrage
data = open(sys.argv[1], 'rb').read()
open(sys.argv[2], 'wb').write(pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(sys.argv[3])]))`
const python = process.env.CHARTROOM_PYRAGE ?? 'python3'
const hasAge = spawnSync('age', ['--version']).status === 0
const hasPyrage = !hasAge && spawnSync(python, ['-c', 'import pyrage']).status === 0

test.skipIf(!hasAge && !hasPyrage)('an age program of another maker opens it (skipped where there is neither age nor pyrage)', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartroom-age-'))
  try {
    const identity = await generateX25519Identity()
    const [sealed, open, key] = ['packet.age', 'packet.zip', 'key.txt'].map((name) => path.join(folder, name)) as [string, string, string]
    writeFileSync(sealed, await locked({ kind: 'recipients', recipients: [await identityToRecipient(identity)] }))
    writeFileSync(key, `${identity}\n`)
    const ran = hasAge ? spawnSync('age', ['-d', '-i', key, '-o', open, sealed]) : spawnSync(python, ['-c', PYRAGE, sealed, open, identity])
    expect(ran.stderr.toString()).toBe('')
    expect(new Uint8Array(readFileSync(open))).toEqual(ZIP)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
