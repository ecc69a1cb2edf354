// A table of codes with a line of headings, as systems of a site export it: tab or comma between columns, more columns than these are
// passed over. And the plain list of CMS ("icd10cm_codes_2026.txt"): a code and its title, only those that can be billed.

import { cellsOf, columnsBy, type Separator } from '../../../../shared/csv'
import { separatorOf } from '../csv'
import { yearOfFile } from '../fiscal-year'
import { Refused, type ReleaseFile, type ReleaseReader } from '../reader'
import { baseName, eachLine, headOf } from '../text'
import { billableIn, tidy } from './order-file'
import { codeTaker, type ListPart, type ListRow } from './parts'

const COLUMNS = {
  code: /^(?:icd-?_?10-?_?(?:cm)?[ _-]?)?code$/i,
  billable: /^(?:is[ _])?(?:billable|valid)(?:[ _].*)?$/i,
  short: /^short(?:[ _].*)?$/i,
  long: /^(?:long(?:[ _].*)?|title|description)$/i,
}
const TRUTHS: Readonly<Record<string, string>> = { 1: '1', 0: '0', y: '1', n: '0', yes: '1', no: '0', true: '1', false: '0' }

export const codeTable: ReleaseReader<ListPart> = {
  reads(file) {
    const [heading = '', first = ''] = headOf(file).split(/\r?\n/)
    const columns = columnsOf(heading)
    // A list of HCPCS may have the same headings, and codes of the same shape; only ICD-10-CM begins with a category or has dots.
    return columns !== null && /^[A-Z]\d[0-9A-Z](?:$|\.)/.test(cellsOf(first, columns.separator)?.[columns.code] ?? '')
  },
  async read(file, work) {
    const year = yearOfFile(file, null, work.context)
    const take = codeTaker(file)
    const rows: ListRow[] = []
    let columns: Columns | null = null
    await eachLine(file, work, (line, number) => {
      if (columns === null) {
        columns = columnsOf(line)
        if (columns === null) throw new Refused('release-damaged', file.name, number, 'the headings of the columns are not known')
      } else if (line.trim() !== '') rows.push(readRow(line, number, columns, file, take))
    })
    return { kind: 'list', rank: 2, file: file.name, year, complete: false, rows }
  },
}

const PLAIN = /^([A-Z]\d[0-9A-Z]{1,5}) +(\S.*)$/

export const codeList: ReleaseReader<ListPart> = {
  reads: (file) => /icd-?_?10-?_?cm/i.test(baseName(file)) && PLAIN.test(headOf(file).split(/\r?\n/)[0] ?? ''),
  async read(file, work) {
    const year = yearOfFile(file, null, work.context)
    const take = codeTaker(file)
    const rows: ListRow[] = []
    await eachLine(file, work, (line, number) => {
      if (line.trim() === '') return
      const [, written, title] = PLAIN.exec(line.trimEnd()) ?? []
      if (written === undefined || title === undefined)
        throw new Refused('release-damaged', file.name, number, 'it is not a code and its title')
      rows.push({ code: take(written, number), title: tidy(title), short: null, billable: true, line: number })
    })
    return { kind: 'list', rank: 3, file: file.name, year, complete: false, rows }
  },
}

interface Columns {
  readonly separator: Separator
  readonly width: number
  readonly code: number
  /** -1 where there is none. */
  readonly billable: number
  readonly short: number
  readonly long: number
}

function columnsOf(heading: string): Columns | null {
  const separator = separatorOf(heading)
  const names = cellsOf(heading.replace(/^\ufeff/, ''), separator) ?? []
  const columns = { separator, width: names.length, ...columnsBy(names, COLUMNS) }
  return columns.code >= 0 && columns.long >= 0 ? columns : null
}

function readRow(
  line: string,
  number: number,
  columns: Columns,
  file: ReleaseFile,
  take: (written: string, line: number) => string,
): ListRow {
  const cells = cellsOf(line, columns.separator)
  const damaged = (detail: string) => new Refused('release-damaged', file.name, number, detail)
  if (cells === null) throw damaged('a quotation mark is not closed')
  if (cells.length !== columns.width) throw damaged(`there are ${cells.length} columns, the headings have ${columns.width}`)
  const cell = (at: number): string => tidy(cells[at] ?? '')
  const billable = columns.billable < 0 ? null : billableIn(TRUTHS[cell(columns.billable).toLowerCase()])
  if (columns.billable >= 0 && billable === null) throw damaged('whether the code can be billed is neither 0 nor 1')
  return { code: take(cell(columns.code), number), title: cell(columns.long), short: cell(columns.short) || null, billable, line: number }
}
