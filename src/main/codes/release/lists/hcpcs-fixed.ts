// The HCPCS file of CMS ("HCPC2026_APR_ANWEB.txt"): fixed columns, several records for a code with a long description. Columns (from 1),
// by the record layout that comes with the file: 1-5 code, 4-5 modifier, 6-10 sequence, 11 record (3 and 4 first and further line of a
// procedure, 7 and 8 of a modifier), 12-91 long and 92-119 short description, 269-276 added, 285-292 last day of use, 293 action.
import { Refused, type ReleaseFile, type ReleaseReader } from '../reader'
import { baseName, eachLine, headOf } from '../text'
import { type CodesPart, calendarYear, HCPCS_CODE, type ListedRow } from './rows'

const RECORD = /^(?:[A-Z]\d{4}| {3}[A-Z0-9]{2})\d{5}[3478]/

export const hcpcsFixed: ReleaseReader<CodesPart> = {
  reads: (file) => RECORD.test(headOf(file)),
  async read(file, work) {
    if (/cpt/i.test(baseName(file)))
      throw new Refused('release-mislabelled', file.name, null, 'the name says CPT, the content is HCPCS level II')
    const year = calendarYear(file, work.context)
    const rows: ListedRow[] = []
    const known = new Set<string>()
    let sequence = ''
    await eachLine(file, work, (line, number) => {
      if (line.trim() === '') return
      const damaged = (detail: string) => new Refused('release-damaged', file.name, number, detail)
      if (!RECORD.test(line)) throw damaged('it is not a code, a sequence and a record number in their columns')
      const code = line.slice(0, 5).trim()
      const long = line.slice(11, 91).trim()
      const last = rows.at(-1)
      if (line[10] === '4' || line[10] === '8') {
        if (last?.code !== code || line.slice(5, 10) <= sequence) throw damaged('it goes on with a code that was not begun')
        rows[rows.length - 1] = { ...last, title: `${last.title} ${long}` }
      } else {
        if (!HCPCS_CODE.test(code) || (code.length === 2) !== (line[10] === '7')) throw damaged(`${code} is not shaped like a code`)
        if (known.has(code)) throw damaged(`${code} is there already`)
        if (long === '') throw damaged('there is no description')
        known.add(code)
        rows.push({
          code,
          title: long,
          short: line.slice(91, 119).trim(),
          from: dateAt(line, 268, file, number),
          to: dateAt(line, 284, file, number),
        })
      }
      sequence = line.slice(5, 10)
    })
    return { kind: 'hcpcs', file: file.name, year, rows }
  },
}

/** `20260101` → `2026-01-01`; empty where the column is. */
function dateAt(line: string, at: number, file: ReleaseFile, number: number): string {
  const written = line.slice(at, at + 8).trim()
  if (written === '') return ''
  const iso = isoDate(written)
  if (iso === null) throw new Refused('release-damaged', file.name, number, `${written} is no date`)
  return iso
}

/** Of eight figures, year first. Null for a day there is not. */
export function isoDate(written: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? []
  if (year === undefined) return null
  const iso = `${year}-${month}-${day}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null
}
