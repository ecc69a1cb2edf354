// The real releases, where they lie beside the repository: each must come out with the number of codes that its year is known to have.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { CodeTable } from '../../code'
import { differenceOf } from '../../difference'
import { SHARED_CODES, shippedTable } from '../../testing'
import type { ReleaseFile } from '../reader'
import { built, open, refused, tableOf } from '../testing'

const ORDER_2025 = 'icd10cm-order-April-2025.txt.gz'
const ADDENDA_2027 = 'icd10cm_order_addenda_2027.txt'
const TABULAR_2021 = 'icd10cm_tabular_2021.xml.gz'
const TABLE_2026 = 'icd10cm_fy2026_codes.tsv.gz'
const TABLE_2027 = 'icd10cm_fy2027_codes.tsv.gz'
const missing = [ORDER_2025, ADDENDA_2027, TABULAR_2021, TABLE_2026, TABLE_2027].filter((name) => !existsSync(join(SHARED_CODES, name)))

const file = (name: string): ReleaseFile => ({ name, bytes: readFileSync(join(SHARED_CODES, name)) })
const shipped = shippedTable()
const asked = { base: (year: number): CodeTable | null => (year >= 2026 ? shipped : null) }
const billable = (table: CodeTable): number => [...table.entries()].filter((row) => row.billable).length

describe.skipIf(missing.length > 0)(
  `official releases${missing.length > 0 ? ` (skipped: ${missing.join(', ')} not beside the repository)` : ''}`,
  () => {
    test('FY2025 from its order file has 74,260 codes and the notes of FY2026', async () => {
      let turns = 0
      const counting = setInterval(() => turns++)
      const [edition] = await built([file(ORDER_2025)], asked)
      clearInterval(counting)
      // Other work had its turn while it was read.
      expect(turns).toBeGreaterThan(5)
      expect(edition?.edition).toMatchObject({ name: 'FY2025', validFrom: '2024-10-01', validTo: '2025-09-30', notesFrom: 'FY2026' })
      expect(edition?.edition.counts).toMatchObject({ billable: 74260, rows: 97584 })
      const table = open(edition)
      expect(table.lookup('A52.16')?.title).toBe("Charcot's arthropathy (tabetic)")
      expect(table.lookup('T36.0X1A')?.short).toBe('Poisoning by penicillins, accidental (unintentional), init')
      expect(table.lookup('B88.0')?.billable).toBe(true)
      expect(table.lookup('QA0')).toBeNull()
    })

    test('FY2021 from the tabular list of January 2021 has 72,621 codes and notes of its own', async () => {
      const [edition] = await built([file(TABULAR_2021)])
      expect(edition?.edition).toMatchObject({ name: 'FY2021', counts: { chapters: 22, billable: 72621 } })
      expect(edition?.edition.notesFrom).toBeUndefined()
      const table = open(edition)
      expect(table.lookup('S06.1X7D')).toBeNull()
      expect(table.lookup('S06.1X7A')?.billable).toBe(true)
      expect(table.notes('A00-B99').includes).toEqual([])
      expect(table.notes('1').includes).toEqual(['diseases generally recognized as communicable or transmissible'])
    })

    test('FY2026 as shipped and from a table of a site has 74,719 codes, the same ones', async () => {
      expect(billable(shipped)).toBe(74719)
      const table = await tableOf([file(TABLE_2026)], asked)
      const { added, deleted, revised } = differenceOf(shipped.entries(), table.entries())
      // The order file and the tabular list of that year have 12 titles that differ by more than accents.
      expect([billable(table), added, deleted, revised.length]).toEqual([74719, [], [], 12])
      expect(revised.every(({ before, after }) => before.billable === after.billable)).toBe(true)
    })

    test('FY2027 is FY2026 and the addendum: 74,879 codes, those of a table of FY2027 one by one', async () => {
      const table = await tableOf([file(ADDENDA_2027)], asked)
      expect([table.version.name, table.version.notesFrom, table.size, billable(table)]).toEqual(['FY2027', 'FY2026', 98403, 74879])
      const rows = gunzipSync(readFileSync(join(SHARED_CODES, TABLE_2027)))
        .toString('utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
      const other = rows.map((line) => line.replace(/ {2,}/g, ' ').split('\t'))
      expect(other.map(([code, flag]) => `${code} ${flag}`)).toEqual(
        [...table.entries()].map((row) => `${row.code} ${row.billable ? 1 : 0}`),
      )
      // 151 titles differ by accents alone, 12 as in FY2026, and 33 headings have none there or one made up from those below.
      const differing = other.filter(([code = '', , , title]) => table.lookup(code)?.title !== title)
      const beyondAccents = differenceOf(
        table.entries(),
        other.map(([code = '', flag, , title = '']) => ({ code, title, billable: flag === '1' })),
      )
      expect([differing.length, beyondAccents.revised.length]).toEqual([196, 45])
      const guessed = new Set(other.filter((cells) => cells[5] === 'derived').map(([code]) => code))
      expect(beyondAccents.revised.filter(({ code }) => !guessed.has(code))).toHaveLength(12)
    })

    test('all of them at once come to three years, each resting on the nearest before', async () => {
      const editions = await built([file(ADDENDA_2027), file(ORDER_2025), file(TABULAR_2021)], asked)
      expect(editions.map(({ edition }) => [edition.name, edition.counts.billable, edition.notesFrom])).toEqual([
        ['FY2021', 72621, undefined],
        ['FY2025', 74260, 'FY2021'],
        ['FY2027', 74879, 'FY2026'],
      ])
    })

    test('a real file under the name of another year, or cut off, is refused with the line', async () => {
      const bytes = gunzipSync(readFileSync(join(SHARED_CODES, ORDER_2025)))
      expect(await refused([{ name: 'icd10cm_order_2026.txt', bytes }], asked)).toMatchObject({ code: 'release-mislabelled', line: 97584 })
      const cut = bytes.subarray(0, 5_000_000)
      const { code, line } = await refused([{ name: 'icd10cm_order_2025.txt', bytes: cut }], asked)
      const lines = cut.toString('latin1').split('\n').length
      expect([code === 'release-mislabelled' || code === 'release-damaged', line]).toEqual([true, lines])
      expect((await refused([{ name: ORDER_2025, bytes: file(ORDER_2025).bytes.subarray(0, 90_000) }], asked)).code).toBe('release-damaged')
    })
  },
)
