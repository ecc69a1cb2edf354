// A table of HCPCS or CPT codes with headings, as sites and open data sets write them. A site's own CPT list comes in this way: code,
// title, short title. None is shipped, as the descriptors are the AMA's.
import { cellsOf, columnsBy } from '../../../../shared/csv'
import { eachRow, separatorOf } from '../csv'
import { Refused, type ReleaseReader } from '../reader'
import { baseName, headOf } from '../text'
import { isoDate } from './hcpcs-fixed'
import { type CodesPart, CPT_CODE, calendarYear, HCPCS_CODE, type ListedRow, type ListKind } from './rows'

const COLUMNS = {
  code: /^(?:(?:hcpcs|hcpc|cpt)(?:[ _-]?(?:code|cd))?|code)$/i,
  record: /^rec(?:ord)?[ _]?id/i,
  long: /^(?:long(?:[ _].*)?|title|description|descriptor)$/i,
  short: /^short(?:[ _].*)?$/i,
  from: /^(?:add(?:ed)?[ _]?(?:dt|date)?|effective(?:[ _]date)?|valid[ _]from)$/i,
  to: /^(?:term(?:ination)?[ _]?(?:dt|date)?|valid[ _]to)$/i,
}

type Columns = Record<keyof typeof COLUMNS, number>

const columnsOf = (headings: readonly string[]): Columns | null => {
  const columns = columnsBy(headings, COLUMNS)
  return columns.code >= 0 && columns.long >= 0 ? columns : null
}

export const listCsv: ReleaseReader<CodesPart> = {
  reads(file) {
    const [heading = '', ...rows] = headOf(file).split(/\r?\n/)
    const separator = separatorOf(heading)
    const columns = columnsOf(cellsOf(heading, separator) ?? [])
    return columns !== null && rows.some((row) => kindOf(cellsOf(row, separator)?.[columns.code] ?? '') !== null)
  },
  async read(file, work) {
    const year = calendarYear(file, work.context)
    const rows = new Map<string, ListedRow>()
    let columns: Columns | null = null
    let width = 0
    let kind: ListKind | null = null
    await eachRow(file, work, separatorOf(headOf(file).split(/\r?\n/)[0] ?? ''), (cells, line) => {
      const damaged = (detail: string) => new Refused('release-damaged', file.name, line, detail)
      if (columns === null) {
        columns = columnsOf(cells)
        width = cells.length
        if (columns === null) throw damaged('the headings of the columns are not known')
        return
      }
      if (cells.length !== width) throw damaged(`there are ${cells.length} columns, the headings have ${width}`)
      const cell = (name: keyof Columns) => (columns === null || columns[name] < 0 ? '' : (cells[columns[name]] ?? ''))
      const code = cell('code').toUpperCase()
      kind ??= kindOf(code)
      if (kind === null || !(kind === 'cpt' ? CPT_CODE : HCPCS_CODE).test(code))
        throw damaged(`${code.slice(0, 12)} is not shaped like a code of this list`)
      if (cell('long') === '') throw damaged('there is no title')
      const before = rows.get(code)
      const further = /^[48]$/.test(cell('record'))
      if (further !== (before !== undefined))
        throw damaged(further ? 'it goes on with a code that was not begun' : `${code} is there already`)
      if (before) rows.set(code, { ...before, title: `${before.title} ${cell('long')}` })
      else
        rows.set(code, {
          code,
          title: cell('long'),
          short: cell('short'),
          from: dateOf(cell('from'), damaged),
          to: dateOf(cell('to'), damaged),
        })
    })
    if (kind === null) throw new Refused('release-damaged', file.name, null, 'there are no codes in it')
    const named = kindInName(baseName(file))
    if (named !== null && named !== kind)
      throw new Refused('release-mislabelled', file.name, null, `the name says ${named}, the codes are ${kind}`)
    return { kind, file: file.name, year, rows: [...rows.values()] }
  },
}

/** A modifier alone does not tell; a table of HCPCS begins with them. */
function kindOf(code: string): ListKind | null {
  if (CPT_CODE.test(code)) return 'cpt'
  return HCPCS_CODE.test(code.toUpperCase()) ? 'hcpcs' : null
}

const kindInName = (name: string): ListKind | null => (/hcpcs?/i.test(name) ? 'hcpcs' : /cpt/i.test(name) ? 'cpt' : null)

function dateOf(written: string, damaged: (detail: string) => Refused): string {
  if (written === '') return ''
  const iso = isoDate(written.replaceAll('-', ''))
  if (iso === null) throw damaged(`${written.slice(0, 12)} is no date (year, month and day are due)`)
  return iso
}
