// The mapping of CMS ("2026 Midyear Final ICD-10-CM Mappings", CSV): lines of title, then headings that run over several lines, then one
// row a diagnosis with its category in each model, and Yes or No for the year of payment; notes at the end.
import { eachRow } from '../csv'
import { Refused, type ReleaseReader } from '../reader'
import { headOf } from '../text'
import { countIn, type RiskPart } from './parts'

/** A category and, further right, whether it pays in a year. */
interface Columns {
  readonly width: number
  readonly category: number
  readonly pays: number
  readonly year: number
}

export const cmsMappings: ReleaseReader<readonly RiskPart[]> = {
  reads: (file) => /Diagnosis\s+Code/i.test(headOf(file)) && /CMS-HCC[^,]*V28/i.test(headOf(file).replace(/\s+/g, ' ')),
  async read(file, work) {
    const hccs = new Map<string, string>()
    let columns: Columns | null = null
    let ended = false
    await eachRow(file, work, ',', (cells, line) => {
      if (columns === null) {
        if (/^Diagnosis Code$/i.test(cells[0] ?? '')) {
          columns = columnsIn(cells)
          if (columns === null)
            throw new Refused('release-damaged', file.name, line, 'there is no column for V28, or none that says which year it pays in')
        }
        return
      }
      if (cells.slice(1).every((cell) => cell === '')) {
        // Notes follow the last row; a row without anything but its code would be damage.
        ended = true
        if (/^[A-Z]\d\w{1,5}$/.test(cells[0] ?? ''))
          throw new Refused('release-damaged', file.name, line, 'the row breaks off after its code')
        return
      }
      if (ended || cells.length !== columns.width) {
        throw new Refused('release-damaged', file.name, line, `there are ${cells.length} columns, the headings have ${columns.width}`)
      }
      const [code = ''] = cells
      const pays = cells[columns.pays] ?? ''
      if (!/^(yes|no)?$/i.test(pays)) throw new Refused('release-damaged', file.name, line, 'whether it pays is neither Yes nor No')
      if (/^yes$/i.test(pays)) countIn(hccs, code, cells[columns.category] ?? '', file, line)
    })
    if (columns === null) throw new Refused('release-damaged', file.name, null, 'there are no headings')
    const { year } = columns as Columns
    const [named] = /20\d\d/.exec(file.name.slice(file.name.lastIndexOf('/') + 1)) ?? []
    if (named !== undefined && Number(named) !== year) {
      throw new Refused('release-mislabelled', file.name, null, `the name says ${named}, the content ${year}`)
    }
    return [{ kind: 'map', file: file.name, paymentYear: year, hccs }]
  },
}

function columnsIn(headings: readonly string[]): Columns | null {
  const category = headings.findIndex((one) => /^CMS-HCC Model Category V28$/i.test(one))
  const pays = headings.findIndex((one) => /^CMS-HCC Model Category V28 for 20\d\d Payment Year$/i.test(one))
  const year = Number(/20\d\d/.exec(headings[pays] ?? '')?.[0])
  return category < 0 || pays < 0 ? null : { width: headings.length, category, pays, year }
}
