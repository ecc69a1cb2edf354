import { describe, expect, test } from 'vitest'
import { ROWS, refused, rowsIn, tableOf, tabularFile, textFile } from '../testing'

const base = await tableOf([tabularFile])
const asked = { base: () => base }
const dotted = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code)
const tabs = [
  'code\tbillable\tshort\tlong\tadded',
  ...ROWS.map(({ code, billable, title }) => `${dotted(code)}\t${billable ? 1 : 0}\tshort\t${title}\t`),
]
const read = (lines: readonly string[], name = 'site export 2042.tsv') => tableOf([textFile(name, lines.join('\n'))], asked)
const refusal = (lines: readonly string[]) => refused([textFile('site export 2042.tsv', lines.join('\n'))], asked)

describe('a table with headings over its columns', () => {
  test('is read with tabs, and with commas and quotation marks', async () => {
    expect(rowsIn(await read(tabs))).toEqual(ROWS)
    expect((await read(tabs)).lookup('A20.0')?.short).toBe('short')
    const commas = [
      'ICD10CM Code,Description,Billable',
      ...ROWS.map(({ code, billable, title }) => `${dotted(code)},"${title.replace('brass', '""brass""')}",${billable ? 'Y' : 'N'}`),
    ]
    const table = await read(commas, 'fy2042.csv')
    expect(table.lookup('A20.0')).toMatchObject({ title: 'Trumpet fever, "brass"', short: null, billable: true })
    expect(table.size).toBe(ROWS.length)
  })

  test('takes headings and titles it lacks from the table before', async () => {
    const lines = tabs.filter((line) => !/^(B30|A21\.0)\t/.test(line)).map((line) => (line.startsWith('A20\t') ? 'A20\t0\t\t\t' : line))
    expect(rowsIn(await read(lines))).toEqual(ROWS)
  })

  test('works out what can be billed where no column says it', async () => {
    const lines = ['code,title', ...ROWS.map(({ code, title }) => `${dotted(code)},"${title}"`)]
    expect(rowsIn(await read(lines))).toEqual(ROWS)
  })

  test.each([
    ['a line with too few columns', 4, 'A20.1\t1\tshort'],
    ['a flag that is none', 4, 'A20.1\tmaybe\tshort\tlong\t'],
    ['a code twice', 4, 'A20.0\t1\tshort\tlong\t'],
    ['a code nobody knows without a title', 4, 'A20.9\t1\t\t\t'],
    ['a code marked as a heading', 4, 'A20.1\t0\tshort\tlong\t'],
  ])('refuses %s with the line', async (_, number, line) => {
    expect(await refusal(tabs.map((own, at) => (at + 1 === number ? line : own)))).toMatchObject({ code: 'release-damaged', line: number })
  })

  test('is not known when its codes are of another kind', async () => {
    expect((await refusal(['code\tlong', 'ABCD\tAmbulance'])).code).toBe('release-unknown')
    expect((await refusal(['name\tage', 'A20\t3'])).code).toBe('release-unknown')
  })
})

describe('the plain list of codes', () => {
  const plain = ROWS.filter(({ billable }) => billable).map(({ code, title }) => `${code.padEnd(8)}${title}`)
  const file = (lines: readonly string[]) => textFile('icd10cm_codes_2042.txt', lines.join('\r\n'))

  test('takes its headings from the table before, or from the tabular list of its year', async () => {
    expect(rowsIn(await tableOf([file(plain)], asked))).toEqual(ROWS)
    expect(rowsIn(await tableOf([textFile('icd10cm_codes_2041.txt', plain.join('\n')), tabularFile]))).toEqual(ROWS)
  })

  test('refuses a line that is no code and title, and a category no table has', async () => {
    expect(await refused([file([...plain, 'end of file'])], asked)).toMatchObject({ code: 'release-damaged', line: plain.length + 1 })
    expect(await refused([file([...plain, 'C301    Lost'])], asked)).toMatchObject({ code: 'release-damaged', line: plain.length + 1 })
  })
})
