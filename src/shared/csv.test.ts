import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, columnsBy, csvCell, csvFile, plainCell, readRows, type Separator } from './csv'

const odd = fc.string({ unit: fc.constantFrom(...'=+-@＝"\'\t\r\n ,;aé1') })
/** As it is read: white space within a cell is one blank. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

function rowsOf(text: string, separator: Separator = ','): { rows: [number, ...string[]][]; open: number | null } {
  const rows: [number, ...string[]][] = []
  const reader = readRows(separator, (cells, line) => rows.push([line, ...cells]))
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const open = reader.line(line, i + 1)
    if (open !== null) return { rows, open }
  }
  return { rows, open: reader.end() }
}

describe('a cell that is written', () => {
  it('cannot be taken for a formula by a spreadsheet', () => {
    for (const value of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\n=1', '＝1', '\rx']) expect(csvCell(value)).toBe(`"'${value}"`)
    expect(csvCell('plain, "quoted"\nsecond line')).toBe('"plain, ""quoted""\nsecond line"')
    fc.assert(fc.property(odd, (value) => !/^\s*[=+\-@]/.test(csvCell(value).slice(1, -1))))
  })

  it('is read as what it was', () => {
    fc.assert(
      fc.property(fc.array(odd.map(flat), { minLength: 1, maxLength: 5 }), (values) => {
        expect(cellsOf(values.map(csvCell).join(','), ',')?.map(plainCell)).toEqual(values)
      }),
    )
  })

  it('begins a file that Excel reads as UTF-8, with an end after every row', () => {
    expect(
      csvFile([
        ['a', 'b'],
        ['1', ''],
      ]),
    ).toBe('\uFEFF"a","b"\r\n"1",""\r\n')
  })
})

describe('rows that are read', () => {
  it('come with the line they begin in, though a cell runs over several', () => {
    const text = 'name;"of\r\nthree\nlines";last\r\n\r\n ; ;\r\nx;"one; two ""three""";\n'
    expect(rowsOf(text, ';')).toEqual({
      rows: [
        [1, 'name', 'of three lines', 'last'],
        [6, 'x', 'one; two "three"', ''],
      ],
      open: null,
    })
  })

  it.each([
    ['at the end', 'a,b\nx,"open'],
    ['and goes on for long', `a,b\nx,"${'open\n'.repeat(50)}`],
  ])('are refused by the line in which a quotation mark opens that is not closed %s', (_, text) => {
    expect(rowsOf(text).open).toBe(2)
  })

  it('take an empty line within a cell for a part of it', () => {
    expect(rowsOf('"a\n\nb",c')).toEqual({ rows: [[1, 'a b', 'c']], open: null })
  })

  it('are found by their headings', () => {
    expect(columnsBy(['Code', 'Long title'], { code: /^code$/i, long: /^long/i, short: /^short/i })).toEqual({
      code: 0,
      long: 1,
      short: -1,
    })
  })
})
