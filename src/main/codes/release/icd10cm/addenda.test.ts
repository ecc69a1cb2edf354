import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf } from '../../difference'
import { addendaText, orderText, ROWS, refused, rowsIn, type TestChange, type TestRow, tableOf, tabularFile, textFile } from '../testing'

const base = await tableOf([tabularFile])
const asked = { base: () => base }
const NAME = 'icd10cm_order_addenda_2042.txt'
const SPLIT: readonly TestChange[] = [
  { verb: 'Delete', row: { code: 'B301', billable: true, title: 'Whispering, mute' } },
  { verb: 'Add', row: { code: 'B301', billable: false, title: 'Whispering, mute' } },
  { verb: 'Add', row: { code: 'B3011', billable: true, title: 'Whispering, mute, dry' } },
  { verb: 'Revise from', row: { code: 'A200', billable: true, title: 'Trumpet fever, brass' } },
  { verb: 'Revise to', row: { code: 'A200', billable: true, title: 'Trumpet fever, gold' } },
]
const AFTER: readonly TestRow[] = [
  ROWS[0] as TestRow,
  { code: 'A200', billable: true, title: 'Trumpet fever, gold' },
  ...ROWS.slice(2, 11),
  { code: 'B301', billable: false, title: 'Whispering, mute' },
  { code: 'B3011', billable: true, title: 'Whispering, mute, dry' },
]
const file = (text: string) => textFile(NAME, text)
const whole = addendaText(2042, ROWS, AFTER, SPLIT)

describe('the addendum', () => {
  test('adds, deletes and revises, and turns a code into a heading by deleting and adding it', async () => {
    const table = await tableOf([file(whole)], asked)
    expect(rowsIn(table)).toEqual(AFTER)
    expect(table.version).toMatchObject({ name: 'FY2042', notesFrom: 'FY2041', source: 'FY2041, icd10cm_order_addenda_2042.txt' })
    expect(table.notes('A20.0').codeFirst).toEqual(['the horn'])
  })

  test('is left out where the order file of its year is there', async () => {
    const leftOut: string[] = []
    const order = textFile('icd10cm_order_2042.txt', orderText(AFTER))
    expect(rowsIn(await tableOf([file(whole), order], { ...asked, leftOut: (name) => leftOut.push(name) }))).toEqual(AFTER)
    expect(leftOut).toEqual([NAME])
  })

  test('needs the very year before', async () => {
    expect(await refused([file(whole)])).toMatchObject({ code: 'release-needs-base', file: NAME })
    const later = textFile('icd10cm_order_addenda_2043.txt', addendaText(2043, ROWS, AFTER, SPLIT))
    expect(await refused([later], asked)).toMatchObject({
      code: 'release-needs-base',
      detail: 'it changes FY2042, and the newest table before is FY2041',
    })
    expect((await refused([file(addendaText(2042, ROWS.slice(1), AFTER, SPLIT))], asked)).code).toBe('release-needs-base')
  })

  test.each([
    ['a code to be deleted that is not there', 1, { verb: 'Delete', row: { code: 'B309', billable: true, title: 'Lost' } }],
    ['a code to be added that is there', 1, { verb: 'Add', row: { code: 'A201', billable: true, title: 'Trumpet fever, silver' } }],
    ['a heading to be deleted as a code', 1, { verb: 'Delete', row: { code: 'A20', billable: true, title: 'Trumpet fever' } }],
    ['a revision to something from nothing', 1, { verb: 'Revise to', row: { code: 'A201', billable: true, title: 'Tin' } }],
  ] as const)('refuses %s with the line', async (_, line, change) => {
    expect(await refused([file(addendaText(2042, ROWS, AFTER, [change, ...SPLIT]))], asked)).toMatchObject({
      code: 'release-mislabelled',
      line,
    })
  })

  test('refuses a revision that is not finished', async () => {
    expect(await refused([file(addendaText(2042, ROWS, AFTER, [SPLIT[3] as TestChange, ...SPLIT]))], asked)).toMatchObject({
      code: 'release-mislabelled',
      line: 2,
      detail: 'the revision of A20.0 has no end',
    })
  })

  test('refuses a revision that ends with the file', async () => {
    const text = addendaText(2042, ROWS, AFTER, SPLIT.slice(0, 4))
    expect(await refused([file(text)], asked)).toMatchObject({ code: 'release-damaged', line: 4 })
  })

  test('refuses to be cut off anywhere before the counts at its end', async () => {
    const end = whole.indexOf('codes in icd10cm_order_2042')
    for (let at = 80; at < end; at += 9) expect((await refused([file(whole.slice(0, at))], asked)).code).toBe('release-damaged')
  })

  test('refuses counts that do not fit its lines, or what comes of them', async () => {
    expect((await refused([file(whole.replace('  1 deletions', '  2 deletions'))], asked)).code).toBe('release-damaged')
    expect((await refused([file(addendaText(2042, ROWS, ROWS, SPLIT))], asked)).code).toBe('release-mislabelled')
  })

  test('refuses a name of another year than its counts', async () => {
    expect((await refused([textFile('icd10cm_order_addenda_2041.txt', whole)], asked)).code).toBe('release-mislabelled')
  })

  test('comes to exactly the difference of the two years, whatever is changed', async () => {
    const leaf = fc.record({ code: fc.stringMatching(/^B3[01]0[0-4]$/), title: fc.constantFrom('dry', 'wet', 'cold') })
    const leaves = fc.uniqueArray(leaf, { minLength: 1, selector: ({ code }) => code })
    /** Every leaf has its category and subcategory; both are headings. */
    const year = (own: readonly { code: string; title: string }[]): TestRow[] => {
      const headings = [...new Set(own.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 4)]))]
      const rows = [
        ...headings.map((code) => ({ code, title: 'heading', billable: false })),
        ...own.map((row) => ({ ...row, billable: true })),
      ]
      return rows.sort((a, b) => (a.code < b.code ? -1 : 1))
    }
    await fc.assert(
      fc.asyncProperty(leaves, leaves, async (one, other) => {
        const before = year(one)
        const after = year(other)
        const { added, deleted, revised } = differenceOf(before, after)
        const changes = [
          ...deleted.map((row) => ({ verb: 'Delete', row }) as const),
          ...added.map((row) => ({ verb: 'Add', row }) as const),
          ...revised.flatMap(({ code, before: was, after: is }) => [
            { verb: 'Revise from', row: { code, ...was } } as const,
            { verb: 'Revise to', row: { code, ...is } } as const,
          ]),
        ]
        fc.pre(changes.length > 0)
        const old = await tableOf([textFile('icd10cm_order_2041.txt', orderText(before))], { base: () => base }).catch(() => null)
        fc.pre(old !== null)
        const table = await tableOf([file(addendaText(2042, before, after, changes))], { base: () => old })
        expect(rowsIn(table)).toEqual(after)
      }),
      { numRuns: 40 },
    )
  })
})
