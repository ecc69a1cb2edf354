// Rounds and their figures as a window and the governance report see them. Reads only.
import type { FailureCode } from '../../../../shared/failures'
import type { ClearanceId, SampleId } from '../../../../shared/ids'
import { err, ok, type Result } from '../../../../shared/result'
import { shareOf } from '../../../../shared/share-of'
import type { RoundChart, RoundSummary, RoundView, SiteFigures, Standing, ValidationView } from '../../../../shared/validation-views'
import { type ReadText, siteFigures } from '../../../governance'
import { type ReviewRecord, type RoundChartRecord, type RoundRecord, sha256Text } from '../../../store'
import type { Desk } from '../desk'
import { standingIn } from './reading'
import { mayRead } from './rounds'

export function validationView(desk: Desk): ValidationView {
  const { read } = desk.store
  const rounds = read.validations.rounds()
  const { caught, missed } = read.planted.allOutcomes()
  return {
    rounds: rounds.map((round) => summaryOf(desk, round)),
    figures: figuresOf(
      desk,
      rounds.filter(({ closed }) => closed !== null),
    ),
    planted: shareOf(caught, caught + missed),
    mayRead: mayRead(desk.person),
  }
}

export function roundView(desk: Desk, id: SampleId): Result<RoundView, FailureCode> {
  const { read } = desk.store
  const round = read.validations.round(id)
  const sample = read.samples.get(id)
  if (!round || !sample) return err('round-unknown')
  const summary = summaryOf(desk, round)
  const reviews = by(read.validations.reviews(id), ({ chartId }) => chartId)
  const standing = standingIn(desk, id)
  return ok({
    ...summary,
    says: sample.universe.says,
    frame: sample.frameUnits,
    frameSha256: sample.frameSha256,
    seedSha256: sha256Text(sample.seed),
    generator: sample.generator,
    drawn: inOrder(sample.drawn, read.validations.charts(id)).map((chart) =>
      chartView(desk, chart, { round, standing: standing(chart), reviews: reviews.get(chart.chartId) ?? [] }),
    ),
    figures: summary.missed === null ? null : figuresOf(desk, [round]),
  })
}

/** As drawn: a round that stops early has still read a random part. */
function inOrder(drawn: readonly { readonly unit: string }[], charts: readonly RoundChartRecord[]): RoundChartRecord[] {
  const byId = new Map<string, RoundChartRecord>(charts.map((chart) => [chart.chartId, chart]))
  return drawn.flatMap(({ unit }) => byId.get(unit) ?? [])
}

function summaryOf(desk: Desk, round: RoundRecord): RoundSummary {
  const { read } = desk.store
  const { id, at, closed } = round
  const charts = read.validations.charts(id)
  const reviews = read.validations.reviews(id)
  const standing = standingIn(desk, id)
  const forMe = mayRead(desk.person) ? charts.filter((chart) => standing(chart) === 'to-read').length : 0
  return {
    id,
    name: read.samples.get(id)?.name ?? '',
    at,
    by: round.by.name,
    charts: charts.length,
    read: new Set(reviews.map(({ chartId }) => chartId)).size,
    forMe,
    missed: closed || (mayRead(desk.person) && forMe === 0) ? placesIn(reviews, 'missed') : null,
    closed,
  }
}

interface About {
  readonly round: RoundRecord
  readonly standing: Standing
  readonly reviews: readonly ReviewRecord[]
}

function chartView({ store: { read } }: Desk, chart: RoundChartRecord, { round, standing, reviews }: About): RoundChart {
  const clearance = read.clearances.of(chart.chartId).find(({ id }) => id === chart.clearanceId)
  const told = reviews.length > 0 && (standing !== 'to-read' || round.closed !== null)
  return {
    id: chart.chartId,
    name: read.charts.listing(chart.chartId)?.name ?? '',
    clearedBy: clearance?.name ?? '',
    clearedAt: clearance?.at ?? '',
    standing,
    readers: reviews.length,
    missed: told ? placesIn(reviews, 'missed') : null,
    inVain: told ? placesIn(reviews, 'in-vain') : null,
  }
}

const placesIn = (reviews: readonly ReviewRecord[], kind: 'missed' | 'in-vain'): number =>
  new Set(reviews.flatMap(({ clearanceId, marks }) => marks.flatMap((one) => (one.kind === kind ? [`${clearanceId} ${one.place}`] : []))))
    .size

/** A text that came up in several rounds counts once, with all who read it. */
function figuresOf({ store: { read } }: Desk, rounds: readonly RoundRecord[]): SiteFigures {
  const texts = new Map<ClearanceId, ReadText>()
  for (const { id } of rounds) {
    const reviews = by(read.validations.reviews(id), (one) => one.clearanceId)
    for (const { chartId, clearanceId, policy, versions } of read.validations.charts(id)) {
      const of = reviews.get(clearanceId)
      const clearance = read.clearances.of(chartId).find((one) => one.id === clearanceId)
      if (!of?.[0] || !clearance) continue
      const readings = [...(texts.get(clearanceId)?.readings ?? []), ...of.map(({ person, marks }) => ({ by: person.id, marks }))]
      texts.set(clearanceId, { clearedAt: clearance.at, policy, model: modelOf(versions), masked: of[0].masked, readings })
    }
  }
  return siteFigures([...texts.values()])
}

/** What found identifiers then: the model where there was one, else the rules alone. */
const modelOf = (versions: RoundChartRecord['versions']): string => versions.model ?? versions.rules ?? 'not known'

function by<Key, One>(items: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>()
  for (const one of items) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
