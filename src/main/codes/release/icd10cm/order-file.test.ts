import { describe, expect, test } from 'vitest'
import { orderLine, orderText, ROWS, refused, rowsIn, tableOf, tabularFile, textFile } from '../testing'

const base = await tableOf([tabularFile])
const asked = { base: () => base }
const NAME = 'icd10cm_order_2042.txt'
const lines = orderText(ROWS).split('\r\n').slice(0, -1)
const read = (text: string) => tableOf([textFile(NAME, text)], asked)
const refusal = (text: string) => refused([textFile(NAME, text)], asked)
const withLine = (number: number, line: string): string => lines.map((own, at) => (at + 1 === number ? line : own)).join('\n')

describe('the order file', () => {
  test('gives every code with both titles and whether it can be billed', async () => {
    const rows = ROWS.map((row, at) => (at === 1 ? { ...row, short: 'Trumpet fev, brass' } : row))
    const table = await read(orderText(rows))
    expect(rowsIn(table)).toEqual(ROWS)
    expect(table.lookup('A20.0')?.short).toBe('Trumpet fev, brass')
    expect(table.lookup('A20.1')?.short).toBe('Trumpet fever, silver')
    expect(table.version).toMatchObject({ name: 'FY2042', validFrom: '2041-10-01', validTo: '2042-09-30', notesFrom: 'FY2041' })
  })

  test('reads LF as CRLF, a last line without an end, UTF-8 with a mark, and Latin-1', async () => {
    const accented = lines.map((line) => line.replaceAll('Whispering', 'Whispéring'))
    for (const text of [lines.join('\n'), `${lines.join('\r\n')}\r\n\r\n`, `\ufeff${lines.join('\n')}`])
      expect(rowsIn(await read(text))).toEqual(ROWS)
    expect((await read(accented.join('\n'))).lookup('B30')?.title).toBe('Whispéring')
    const latin = { name: NAME, bytes: new Uint8Array(Buffer.from(accented.join('\n'), 'latin1')) }
    expect((await tableOf([latin], asked)).lookup('B30')?.title).toBe('Whispéring')
  })

  test.each([
    ['an order number twice', 3, lines[1] as string],
    ['a line in other columns', 3, ` ${lines[2]}`],
    ['no flag', 3, (lines[2] as string).replace(' 1 ', ' x ')],
    ['no long title', 3, (lines[2] as string).slice(0, 76)],
    ['a line cut off in its code', 3, (lines[2] as string).slice(0, 9)],
    ['a code that is none', 3, (lines[2] as string).replace('A201 ', 'a-01 ')],
    ['a code twice', 3, orderLine({ code: 'A200', billable: true, title: 'Trumpet fever, again' }, 3)],
    ['a heading marked as a code', 4, orderLine({ code: 'A21', billable: true, title: 'Drum fever' }, 4)],
    ['a code marked as a heading', 3, orderLine({ code: 'A201', billable: false, title: 'Trumpet fever, silver' }, 3)],
    ['a line too long for a code list', 3, `${lines[2]}${'x'.repeat(9000)}`],
    ['a NUL', 3, `${lines[2]}\u0000`],
  ])('refuses %s with the line', async (_, number, line) => {
    expect(await refusal(withLine(number, line))).toMatchObject({ code: 'release-damaged', file: NAME, line: number })
  })

  test('refuses a code without its category with the line', async () => {
    expect(await refusal([...lines, orderLine({ code: 'C301', billable: true, title: 'Lost' }, 13)].join('\n'))).toMatchObject({
      code: 'release-damaged',
      line: 13,
    })
  })

  test('refuses lines in reverse order at the first', async () => {
    expect(await refusal([...lines].reverse().join('\n'))).toMatchObject({ code: 'release-damaged', line: 1 })
  })

  test('refuses an empty file, UTF-16 and broken UTF-8', async () => {
    const bytesOf = (bytes: Uint8Array) => refused([{ name: NAME, bytes }], asked)
    expect((await bytesOf(new Uint8Array())).code).toBe('release-damaged')
    expect(await bytesOf(new Uint8Array(Buffer.from(`\ufeff${lines.join('\n')}`, 'utf16le')))).toMatchObject({
      code: 'release-damaged',
      line: 1,
    })
    expect((await bytesOf(new Uint8Array(Buffer.from(lines.join('\n'), 'utf16le')))).code).toBe('release-damaged')
    const broken = Buffer.concat([
      Buffer.from(`${lines[0]} é\n${lines[1]} `),
      Buffer.from([0xc3]),
      Buffer.from(`\n${lines.slice(2).join('\n')}`),
    ])
    expect(await bytesOf(new Uint8Array(broken))).toMatchObject({ code: 'release-damaged', line: 2 })
  })

  test('refuses a list cut off between lines, by the table before', async () => {
    expect(await refusal(lines.slice(0, 10).join('\n'))).toMatchObject({ code: 'release-damaged', line: 10 })
  })

  test('refuses a file that says another year than it holds, where the number of its codes is known', async () => {
    expect(await refused([textFile('icd10cm_order_2025.txt', lines.join('\n'))], asked)).toMatchObject({
      code: 'release-mislabelled',
      line: 12,
      detail: 'FY2025 has 74,260 codes that can be billed, this has 6',
    })
  })

  test('asks for the year where the name says none or two, and goes by the folder or archive when that says it', async () => {
    const text = lines.join('\n')
    for (const name of ['order.txt', 'order-2041-2042.txt']) {
      expect((await refused([textFile(name, text)], asked)).code).toBe('release-year-unknown')
      expect((await tableOf([textFile(name, text)], { ...asked, fiscalYear: 2043 })).version.name).toBe('FY2043')
    }
    expect((await tableOf([textFile('2044 files/order.txt', text)], asked)).version.name).toBe('FY2044')
  })

  test('needs a table to take chapters and blocks from', async () => {
    expect((await refused([textFile(NAME, lines.join('\n'))])).code).toBe('release-needs-base')
  })

  test('takes over notes from a later year where there is no earlier one', async () => {
    const table = await tableOf([textFile('icd10cm_order_2040.txt', lines.join('\n'))], { base: (year) => (year >= 2041 ? base : null) })
    expect(table.version.notesFrom).toBe('FY2041')
  })

  test('drops notes at codes that are gone, and gives a new category a place beside its neighbour', async () => {
    const rows = [...ROWS.slice(0, 1), ...ROWS.slice(2, 9), ...ROWS.slice(9), { code: 'B31', billable: true, title: 'Humming' }]
    const table = await read(orderText(rows))
    expect(table.notes('A20.0').codeFirst).toEqual([])
    expect(table.notes('A20').useAdditional).toEqual(['code for the mute (B30.1)'])
    expect(table.lookup('B31')?.parent).toBe('2')
    expect(table.children('2').map(({ code }) => code)).toEqual(['B30', 'B31'])
  })

  test('refuses two lists of one year, and a tabular list of another', async () => {
    const text = lines.join('\n')
    expect(await refused([textFile(NAME, text), textFile('icd10cm-order-April-2042.txt', text)], asked)).toMatchObject({
      code: 'release-mislabelled',
      file: 'icd10cm-order-April-2042.txt',
    })
    const foreign = textFile('icd10cm_order_2041.txt', text.replaceAll('B30', 'B40'))
    expect(await refused([foreign, tabularFile])).toMatchObject({ code: 'release-mislabelled', file: 'icd10cm_order_2041.txt', line: 11 })
  })
})
