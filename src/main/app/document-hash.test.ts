import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashDocument } from './document-hash'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-document-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a document is known by base name, size and hash, and no path is told', async () => {
  const file = path.join(folder, 'baa.pdf')
  writeFileSync(file, 'signed')
  const sha256 = createHash('sha256').update('signed').digest('hex')
  expect(await hashDocument(file)).toEqual({ ok: true, value: { name: 'baa.pdf', sha256, bytes: 6 } })
})

test('a folder, a file that is gone and one too large are refused', async () => {
  const large = path.join(folder, 'disk.img')
  writeFileSync(large, '')
  truncateSync(large, 200 * 1024 * 1024 + 1)
  for (const file of [folder, path.join(folder, 'gone.pdf'), large])
    expect(await hashDocument(file)).toEqual({ ok: false, error: 'document-unreadable' })
})
