import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadZipTable } from './zip3'

const table = loadZipTable(join(import.meta.dirname, '../../../data/zip3'))

test('keeps prefixes of regions, and no restricted one of any census', () => {
  for (const prefix of ['021', '606', '900', '331']) expect(table.keeps(prefix)).toBe(true)
  const restricted = '036 059 063 102 202 203 204 205 369 556 692 753 772 790 821 823 830 831 878 879 884 890 893 969'
  for (const prefix of restricted.split(' ')) expect(table.keeps(prefix)).toBe(false)
})

test('does not keep what is no region in delivery: unassigned, military, a single building', () => {
  for (const prefix of ['000', '001', '099', '213', '340', '962', '987', '999', '', '02', '02139']) expect(table.keeps(prefix)).toBe(false)
})

test('names its version and hash, and does not open in another form', () => {
  expect(table.version).toMatch(/^zip3 1 [0-9a-f]{8}$/)
  const folder = mkdtempSync(join(tmpdir(), 'zip3-'))
  writeFileSync(join(folder, 'zip3.json'), JSON.stringify({ form: 1, version: '1', kept: 'all', restricted: {} }))
  expect(() => loadZipTable(folder)).toThrow()
  rmSync(folder, { recursive: true })
})
