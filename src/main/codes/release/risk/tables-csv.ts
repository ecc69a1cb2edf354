// CMS-HCC as tables with headings, the way open data sets carry it: diagnosis to category (of one year, or of several side by side),
// labels, hierarchy, and the edits by age and sex. Rows of other models are passed over.

import { cellsOf, columnsBy } from '../../../../shared/csv'
import { canonicalCode } from '../../canonical'
import type { RiskEdit } from '../../risk'
import { eachRow } from '../csv'
import { yearInName } from '../fiscal-year'
import { Refused, type ReleaseFile, type ReleaseReader, type Work } from '../reader'
import { headOf } from '../text'
import { categoryIn, countIn, FIRST_YEAR, MODEL, type RiskPart } from './parts'

const CODE = /^(?:diagnosis[ _]?code|icd10|icd[ _-]?10(?:[ _-]?cm)?(?:[ _]?code)?)$/i

/** By headings alone: which table it is, and where its columns are. */
const SHAPES = {
  years: { code: CODE, category: /^cms_hcc_v28$/i, pays: /^cms_hcc_v28_flag$/i, year: /^payment_year$/i },
  map: { code: CODE, category: /^(?:cc|hcc)$/i, model: /^model(?:_name)?$/i },
  labels: { category: /^(?:cc|hcc)$/i, label: /^label$/i, domain: /^model_domain$/i, model: /^model_version$/i },
  hierarchy: { category: /^cc_parent$/i, below: /^cc_child$/i, domain: /^model_domain$/i, model: /^model_version$/i },
  edits: {
    code: CODE,
    type: /^edit_type$/i,
    sex: /^sex$/i,
    from: /^age_min$/i,
    to: /^age_max$/i,
    action: /^action$/i,
    category: /^cc_override$/i,
    model: /^model_name$/i,
  },
} as const

type Shape = keyof typeof SHAPES
type Row = (column: string) => string

export const riskTables: ReleaseReader<readonly RiskPart[]> = {
  reads: (file) => shapeOf(firstRow(file)) !== null,
  async read(file, work) {
    const headings = firstRow(file)
    const shape = shapeOf(headings) as Shape
    const rows = await rowsOf(file, work, columnsBy(headings, SHAPES[shape] as Readonly<Record<string, RegExp>>), headings.length)
    return READ[shape](rows, file, work)
  },
}

interface Placed {
  readonly of: Row
  readonly line: number
}

const READ: Readonly<Record<Shape, (rows: readonly Placed[], file: ReleaseFile, work: Work) => readonly RiskPart[]>> = {
  years(rows, file) {
    const years = new Map<number, Map<string, string>>()
    for (const { of, line } of rows) {
      const year = Number(of('year'))
      if (!/^20\d\d$/.test(of('year'))) throw new Refused('release-damaged', file.name, line, 'there is no year of payment')
      if (year < FIRST_YEAR || !/^yes$/i.test(of('pays'))) continue
      const hccs = years.get(year) ?? new Map<string, string>()
      years.set(year, hccs)
      countIn(hccs, of('code'), of('category'), file, line)
    }
    return [...years].map(([paymentYear, hccs]) => ({ kind: 'map', file: file.name, paymentYear, hccs }))
  },
  map(rows, file, work) {
    const paymentYear = yearInName(file.name) ?? work.context.fiscalYear
    if (paymentYear === null)
      throw new Refused('release-year-unknown', file.name, null, 'neither name nor content says the year of payment')
    const hccs = new Map<string, string>()
    for (const { of, line } of rows) {
      if (/^CMS-HCC Model V28$/i.test(of('model'))) countIn(hccs, of('code'), of('category'), file, line)
    }
    return [{ kind: 'map', file: file.name, paymentYear, hccs }]
  },
  labels(rows, file) {
    const labels = new Map<string, string>()
    for (const { of, line } of rows.filter(isOurs)) labels.set(category(of('category'), file, line), of('label'))
    return [{ kind: 'labels', file: file.name, labels }]
  },
  hierarchy(rows, file) {
    const below = new Map<string, string[]>()
    for (const { of, line } of rows.filter(isOurs)) {
      const above = category(of('category'), file, line)
      below.set(above, [...(below.get(above) ?? []), category(of('below'), file, line)])
    }
    return [{ kind: 'hierarchy', file: file.name, below }]
  },
  edits(rows, file) {
    const ours = rows.filter(({ of }) => /^CMS-HCC Model V28$/i.test(of('model')))
    return [{ kind: 'edits', file: file.name, edits: ours.map((row) => editOf(row, file)) }]
  },
}

const isOurs = ({ of }: Placed): boolean => /^CMS-HCC$/i.test(of('domain')) && of('model').toUpperCase() === MODEL

function category(written: string, file: ReleaseFile, line: number): string {
  const hcc = categoryIn(written)
  if (hcc === null) throw new Refused('release-damaged', file.name, line, `${written.slice(0, 12)} is no category`)
  return hcc
}

/** The ages are those with which the edit takes hold. Sex is 1 for men and 2 for women, as in CMS's own software. */
function editOf({ of, line }: Placed, file: ReleaseFile): RiskEdit {
  const code = canonicalCode(of('code'))
  const sex = { '': null, 1: 'male', 2: 'female' }[of('sex')] as RiskEdit['sex'] | undefined
  const age = (column: string): number | null => (of(column) === '' ? null : Number(of(column)))
  const [ageFrom, ageTo] = [age('from'), age('to')]
  if (
    code === null ||
    sex === undefined ||
    Number.isNaN(ageFrom) ||
    Number.isNaN(ageTo) ||
    (sex === null && ageFrom === null && ageTo === null)
  ) {
    throw new Refused('release-damaged', file.name, line, 'it is not a code with a sex or an age')
  }
  return { code, sex, ageFrom, ageTo, hcc: of('action') === 'override' ? category(of('category'), file, line) : null }
}

const firstRow = (file: ReleaseFile): readonly string[] => cellsOf(headOf(file).split(/\r?\n/)[0] ?? '', ',') ?? []

function shapeOf(headings: readonly string[]): Shape | null {
  const shapes = Object.keys(SHAPES) as Shape[]
  return (
    shapes.find((shape) => Object.values(columnsBy(headings, SHAPES[shape] as Readonly<Record<string, RegExp>>)).every((at) => at >= 0)) ??
    null
  )
}

async function rowsOf(file: ReleaseFile, work: Work, columns: Readonly<Record<string, number>>, width: number): Promise<readonly Placed[]> {
  const rows: Placed[] = []
  let headings = true
  await eachRow(file, work, ',', (cells, line) => {
    if (cells.length !== width)
      throw new Refused('release-damaged', file.name, line, `there are ${cells.length} columns, the headings have ${width}`)
    if (!headings) rows.push({ line, of: (column) => cells[columns[column] ?? -1] ?? '' })
    headings = false
  })
  return rows
}
