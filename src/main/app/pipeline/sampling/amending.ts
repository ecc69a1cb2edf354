// What happens to a sample after its draw: a spare takes the place of a chart that cannot be reviewed, and a person types figures.
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId, SampleId } from '../../../../shared/ids'
import { canonicalJson } from '../../../../shared/ledger-chain'
import { mayDo } from '../../../../shared/people'
import { err, type Result } from '../../../../shared/result'
import type { Drawn } from '../../../review'
import { asSha256, type SampleRecord, type SampleReplacement, sha256Text } from '../../../store'
import { isAudited } from '../audits/of-sample'
import { type Desk, timeOf } from '../desk'

/** The units to review: samples in their order, each spare where the unit was that it replaces. */
export function unitsInUse({ drawn }: Pick<SampleRecord, 'drawn'>, replacements: readonly SampleReplacement[]): Drawn[] {
  const spares = new Map(replacements.map(({ unit, spare }) => [unit, spare]))
  const byUnit = new Map(drawn.map((one) => [one.unit, one]))
  return drawn
    .filter(({ role }) => role === 'sample')
    .map((first) => {
      let unit = first.unit
      for (let spare = spares.get(unit); spare !== undefined; spare = spares.get(unit)) unit = spare
      return byUnit.get(unit) as Drawn
    })
}

/** The next spare of the same stratum takes the chart's place. */
export function replaceUnit(desk: Desk, id: SampleId, unit: ChartId, reason: string): Result<ChartId, FailureCode> {
  if (!mayDo(desk.person, 'audit')) return err('role-missing')
  const { samples } = desk.store.read
  const record = samples.get(id)
  if (!record) return err('sample-unknown')
  const typed = reason.trim()
  if (typed === '') return err('reason-missing')
  if (isAudited(desk, id)) return err('sample-audited')
  const replacements = samples.replacements(id)
  const there = unitsInUse(record, replacements).find((one) => one.unit === unit)
  if (!there) return err('unit-not-drawn')
  const used = new Set(replacements.map(({ spare }) => spare))
  const next = record.drawn.find((one) => one.role === 'spare' && one.stratum === there.stratum && !used.has(one.unit))
  if (!next) return err('spares-used-up')
  return desk.store.write((w) => {
    const ledgerSeq = w.append({ kind: 'sample-unit-replaced', sampleId: id, reason: { typed }, detail: { unit, spare: next.unit } })
    w.samples.insertReplacement(id, { unit, spare: next.unit, reason: typed }, { ledgerSeq, at: timeOf(desk) })
    return next.unit
  })
}

export interface TypedFigures {
  /** What they are of, e.g. units in error. */
  readonly measure: string
  readonly figures: readonly { readonly unit: ChartId; readonly value: number }[]
}

/** One figure for each unit in use; they stand in place of those typed before. */
export function typeFigures(desk: Desk, id: SampleId, { measure, figures }: TypedFigures): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'audit')) return err('role-missing')
  const { samples } = desk.store.read
  const record = samples.get(id)
  if (!record) return err('sample-unknown')
  const typed = new Map(figures.map(({ unit, value }) => [unit, value]))
  const wanted = unitsInUse(record, samples.replacements(id))
  if (measure.trim() === '' || wanted.some(({ unit }) => !Number.isFinite(typed.get(unit)))) return err('figures-incomplete')
  const kept = Object.fromEntries(wanted.map(({ unit }) => [unit, typed.get(unit) as number]))
  return desk.store.write((w) => {
    const sha256 = asSha256(sha256Text(canonicalJson({ measure: measure.trim(), figures: kept })))
    const ledgerSeq = w.append({ kind: 'sample-figures-typed', sampleId: id, detail: { units: wanted.length, sha256 } })
    w.samples.insertFigures(id, { measure: measure.trim(), figures: kept }, { ledgerSeq, at: timeOf(desk), by: desk.person.name })
  })
}
