// The order file of CMS: fixed columns, every heading and code with short and long title, in the order of the tabular list.
// Columns (from 1): 1-5 order number, 7-13 code without dot, 15 whether it can be billed, 17-76 short title, 78 on long title; so the
// description that CMS puts beside the file ("icd10OrderFiles.pdf").

import { yearOfFile } from '../fiscal-year'
import { Refused, type ReleaseReader } from '../reader'
import { baseName, eachLine, headOf } from '../text'
import { codeTaker, type ListPart, type ListRow } from './parts'

/** Files that go by another name are known by how they begin. */
const FIRST = /^\d{5} [A-Z]\d[0-9A-Z]{1,5} {1,5}[01] \S/
const ROW = /^(\d{5}) ([A-Z][0-9A-Z]{2,6}) *$/
/** The code, whether billable, and the two titles, which stand in the same columns in an addendum. */
const TITLES_FROM = 16

export const orderFile: ReleaseReader<ListPart> = {
  reads(file) {
    const name = baseName(file)
    return !/pcs/i.test(name) && (/^icd-?10-?cm[-_ ]order(?![-_ ]*addenda).*\.txt$/i.test(name) || FIRST.test(headOf(file)))
  },
  async read(file, work) {
    const year = yearOfFile(file, null, work.context)
    const take = codeTaker(file)
    const rows: ListRow[] = []
    await eachLine(file, work, (line, number) => {
      if (line.trim() === '') return
      const [, order, written] = ROW.exec(line.slice(0, 14)) ?? []
      const billable = billableIn(line[14])
      const titles = readTitles(line.slice(TITLES_FROM))
      if (order === undefined || written === undefined || billable === null || line[15] !== ' ' || titles === null) {
        throw new Refused('release-damaged', file.name, number, 'it is not an order number, a code, 0 or 1 and two titles in their columns')
      }
      if (Number(order) !== rows.length + 1) {
        throw new Refused('release-damaged', file.name, number, `the order number is ${order}, due is ${rows.length + 1}`)
      }
      rows.push({ code: take(written, number), ...titles, billable, line: number })
    })
    return { kind: 'list', rank: 1, file: file.name, year, complete: true, rows }
  },
}

export const billableIn = (flag: string | undefined): boolean | null => (flag === '1' ? true : flag === '0' ? false : null)

/** Now and then a title has two spaces where one is meant. */
export const tidy = (title: string): string => title.trim().replace(/\s+/g, ' ')

/** @param text from the first column of the short title, which is 60 wide */
export function readTitles(text: string): { readonly title: string; readonly short: string } | null {
  const short = tidy(text.slice(0, 60))
  const title = tidy(text.slice(61))
  return short === '' || title === '' || text[60] !== ' ' ? null : { title, short }
}
