import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContainer } from './container'
import { jsonFile } from './hash'
import { createSigningKey, sealStatement, signStatement, verifyStatement } from './index'

const KEY = createSigningKey()
const STATEMENT = jsonFile({ format: 'a-test/1', charts: [1, 2] })
const sealed = (): Uint8Array =>
  sealStatement({
    statement: STATEMENT,
    signature: signStatement(STATEMENT, KEY.privateKey),
    key: KEY.privateKey,
    pdf: new TextEncoder().encode('%PDF'),
  })

test('is intact as it was signed, and says by which key', () => {
  expect(verifyStatement(sealed())).toMatchObject({ intact: true, statement: { charts: [1, 2] }, signedBy: KEY.fingerprint })
})

test('openssl alone verifies it', (context) => {
  try {
    execFileSync('openssl', ['version'])
  } catch {
    context.skip('openssl is not on this computer')
  }
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-statement-'))
  try {
    for (const [name, bytes] of readContainer(sealed()).files) writeFileSync(join(folder, name), bytes)
    const args = ['-verify', '-pubin', '-inkey', 'public-key.pem', '-rawin', '-in', 'certificate.json', '-sigfile', 'certificate.sig']
    expect(execFileSync('openssl', ['pkeyutl', ...args], { cwd: folder }).toString()).toContain('Verified Successfully')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('another statement, key or signature under it is told, and what is no statement is none', () => {
  const own = { statement: STATEMENT, signature: signStatement(STATEMENT, KEY.privateKey), key: KEY.privateKey, pdf: new Uint8Array(3) }
  const other = jsonFile({ format: 'a-test/1', charts: [] })
  const changed = { intact: false, difference: 'certificate.json is not as it was signed' }
  expect(verifyStatement(sealStatement({ ...own, statement: other }))).toEqual(changed)
  expect(verifyStatement(sealStatement({ ...own, key: createSigningKey().privateKey }))).toEqual(changed)
  expect(verifyStatement(sealStatement({ ...own, signature: new Uint8Array(64) }))).toEqual(changed)
  expect(verifyStatement(new TextEncoder().encode('PK, but no zip'))).toBeNull()
})
