import { describe, expect, it } from 'vitest'
import { eachRow } from './csv'
import { Refused, type ReleaseFile, type Work } from './reader'
import { contextOf, textFile } from './testing'

const work: Work = { context: contextOf(), pace: async () => {}, breathe: async () => {} }

async function rowsOf(file: ReleaseFile, separator: ',' | '\t' = ','): Promise<[number, ...string[]][]> {
  const rows: [number, ...string[]][] = []
  await eachRow(file, work, separator, (cells, line) => rows.push([line, ...cells]))
  return rows
}

describe('rows of a table', () => {
  it('come with the line they begin in, though a cell runs over several', async () => {
    const text = 'code,"a heading\r\nof three\nlines",last\r\n\r\n , ,\r\nR90,"one, two ""three""",\n'
    expect(await rowsOf(textFile('a.csv', text))).toEqual([
      [1, 'code', 'a heading of three lines', 'last'],
      [6, 'R90', 'one, two "three"', ''],
    ])
  })

  it('between tabs take quotation marks as they are', async () => {
    expect(await rowsOf(textFile('a.tsv', 'R90\t5" cut, old\t\n'), '\t')).toEqual([[1, 'R90', '5" cut, old', '']])
  })

  it.each([
    ['at once', 'R90,"open\n'],
    ['for good', `R90,"${'open\n'.repeat(50)}`],
  ])('are refused where a quotation mark is not closed: %s', async (_, text) => {
    const thrown: unknown = await rowsOf(textFile('a.csv', `a,b\n${text}`)).catch((error) => error)
    expect(thrown instanceof Refused && thrown.refusal).toMatchObject({ code: 'release-damaged', line: 2 })
  })
})
