// Samples as a window sees them. Reads only.
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId, SampleId } from '../../../../shared/ids'
import { err, ok, type Result } from '../../../../shared/result'
import type { DrawnView, ResultsView, SampleSummary, SampleView, StratumView } from '../../../../shared/sampling-views'
import { type Drawn, describeSample } from '../../../review'
import { type SampleFigures, type SampleHead, type SampleRecord, type SampleReplacement, sha256Text } from '../../../store'
import { errorsOfSample } from '../audits/of-sample'
import type { Desk } from '../desk'
import { unitsInUse } from './amending'
import { resultsFrom, type UnitFigures } from './results'

export const viewOfSamples = ({ store }: Desk): SampleSummary[] => store.read.samples.list().map(summaryOf)

const summaryOf = ({ id, name, plan, shares, ai, at, by, frameUnits, same }: SampleHead): SampleSummary => ({
  id,
  name,
  kind: plan.kind,
  size: shares.reduce((n, share) => n + share.sample, 0),
  frame: frameUnits,
  ai,
  at,
  by: by.name,
  same,
})

export function viewOfSample(desk: Desk, id: SampleId): Result<SampleView, FailureCode> {
  const { samples } = desk.store.read
  const record = samples.get(id)
  if (!record) return err('sample-unknown')
  const repeats = samples.repeats(id)
  const replacements = samples.replacements(id)
  const figures = samples.figures(id)
  const inUse = unitsInUse(record, replacements)
  const origin = record.drawnSeed === null ? 'person' : 'app'
  const sha256 = sha256Text(record.seed)
  return ok({
    ...summaryOf({ ...record, same: repeats[0]?.same ?? null }),
    universe: record.universe,
    plan: record.plan,
    seed: { origin, value: record.seed, sha256, at: record.drawnSeed?.at ?? null },
    generator: record.generator,
    frameSha256: record.frameSha256,
    strata: record.shares.flatMap(({ code, ...share }): StratumView[] => (code === null ? [] : [{ code, ...share }])),
    drawn: drawnViews(desk, record.drawn, replacements, figures),
    repeats,
    measure: figures?.measure ?? null,
    results: resultsOf(record, inUse, figures, errorsOfSample(desk, record.id)),
    says: describeSample({ ...record, seed: { origin, value: record.seed }, replaced: replacements.length }),
  })
}

function drawnViews(
  { store }: Desk,
  drawn: readonly Drawn[],
  replacements: readonly SampleReplacement[],
  figures: SampleFigures | null,
): DrawnView[] {
  const byUnit = new Map(replacements.map((one) => [one.unit, one]))
  const bySpare = new Map(replacements.map((one) => [one.spare, one]))
  return drawn.map((one) => {
    const replacement = byUnit.get(one.unit)
    return {
      ...one,
      name: store.read.charts.listing(one.unit)?.name ?? '',
      replacedBy: replacement ? { unit: replacement.spare, reason: replacement.reason } : null,
      inPlaceOf: bySpare.get(one.unit)?.unit ?? null,
      figure: figures?.figures[one.unit] ?? null,
    }
  })
}

function resultsOf(
  record: SampleRecord,
  inUse: readonly Drawn[],
  typed: SampleFigures | null,
  audited: ReadonlyMap<ChartId, number>,
): ResultsView[] {
  const all: UnitFigures[] = []
  if (audited.size > 0) all.push({ source: 'audit', measure: 'errors in codes', figures: audited })
  if (typed) {
    const figures = new Map(Object.entries(typed.figures) as [ChartId, number][])
    all.push({ source: 'typed', measure: typed.measure, figures })
  }
  return all.map((figures) => resultsFrom(record, inUse, figures))
}
