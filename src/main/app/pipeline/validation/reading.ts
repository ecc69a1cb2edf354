// A second person reads one chart of a round and says what was missed and what was masked in vain. The clearance stays as it is: to take
// it back is a step of its own.
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId, SampleId } from '../../../../shared/ids'
import { err, ok, type Result } from '../../../../shared/result'
import { fits, type Span, slice } from '../../../../shared/spans'
import type { KeptMark, ReadingMark, ReadingView, Standing, TextLeft } from '../../../../shared/validation-views'
import type { Masked } from '../../../deidentify'
import { numberPlaces } from '../../../governance'
import { occurrences } from '../../../review'
import { type ClearanceRecord, type RoundChartRecord, sha256Text } from '../../../store'
import { type ChartState, countByCategory, loadChart } from '../chart-state'
import { type Desk, timeOf } from '../desk'
import { departuresOf } from '../exposure'
import { viewOfChart } from '../view'
import { mayRead } from './rounds'

export function keepReading(desk: Desk, roundId: SampleId, chartId: ChartId, marks: readonly ReadingMark[]): Result<void, FailureCode> {
  const found = toRead(desk, roundId, chartId)
  if (!found.ok) return found
  const { chart, clearance, standing } = found.value
  if (standing !== 'to-read') return err(REFUSALS[standing])
  const state = asCleared(desk, clearance)
  if (!state) return err('reading-not-in-force')
  const { masked } = state
  const placed = placesOf(state, marks)
  if (!placed.ok) return placed
  const counts = countByCategory(masked.segments)
  return desk.store.write((w) => {
    const before = w.read.validations.reviewsOf(chart.clearanceId).flatMap((one) => one.marks)
    const kept = numberPlaces(before, placed.value)
    const countOf = (kind: KeptMark['kind']) => countByCategory(kept.filter((mark) => mark.kind === kind))
    const ledgerSeq = w.append({
      kind: 'validation-chart-reviewed',
      sampleId: roundId,
      detail: { chart: chartId, clearance: chart.clearanceId, masked: counts, missed: countOf('missed'), inVain: countOf('in-vain') },
    })
    const person = { id: desk.person.id, name: desk.person.name }
    w.validations.insertReview(
      { roundId, chartId, clearanceId: chart.clearanceId, person, at: timeOf(desk), masked: counts, marks: kept },
      ledgerSeq,
    )
  })
}

/** Both texts and the own marks; that the original was seen is in the ledger. */
export function openReading(desk: Desk, roundId: SampleId, chartId: ChartId): Result<ReadingView, FailureCode> {
  const found = toRead(desk, roundId, chartId)
  if (!found.ok) return found
  const { standing, chart } = found.value
  if (standing === 'own' || standing === 'reopened' || standing === 'purged') return err(REFUSALS[standing])
  const view = viewOfChart(desk, chartId)
  if (!view.ok) return view
  const noted = desk.store.write((w) => void w.append({ kind: 'original-viewed', chartId, detail: {} }))
  if (!noted.ok) return noted
  const own = desk.store.read.validations.reviews(roundId).find((one) => one.chartId === chartId && one.person.id === desk.person.id)
  return ok({
    roundId,
    chart: { ...view.value, suggestions: [], passedOver: [], edits: [], foreseen: [], billed: [] },
    standing,
    marks: own?.marks ?? null,
    left: textLeft(desk, chart),
  })
}

/** How the charts of a round stand to who asks. */
export function standingIn(desk: Desk, roundId: SampleId): (chart: RoundChartRecord) => Standing {
  const { read } = desk.store
  const isClosed = read.validations.round(roundId)?.closed != null
  const mine = new Set(read.validations.reviews(roundId).flatMap((one) => (one.person.id === desk.person.id ? [one.chartId] : [])))
  return ({ chartId, clearanceId }) => {
    const listing = read.charts.listing(chartId)
    if (listing === null || listing.status === 'purged') return 'purged'
    const clearance = read.clearances.inForce(chartId)
    if (clearance?.id !== clearanceId) return 'reopened'
    if (mine.has(chartId)) return 'read'
    if (clearersOf(desk, clearance).has(desk.person.name)) return 'own'
    return isClosed ? 'closed' : 'to-read'
  }
}

const REFUSALS: Readonly<Record<Exclude<Standing, 'to-read'>, FailureCode>> = {
  read: 'reading-done',
  own: 'reading-own',
  reopened: 'reading-not-in-force',
  purged: 'chart-purged',
  closed: 'round-closed',
}

/** Who signed the clearance, who was signed in then, and who cleared it first where two have to. */
function clearersOf({ store: { read } }: Desk, { id, name, ledgerSeq }: ClearanceRecord): ReadonlySet<string> {
  const user = read.ledger.entries(ledgerSeq, 1)[0]?.body.user
  return new Set([name, ...(user === undefined ? [] : [user]), ...read.validations.firstClearers(id)])
}

interface ToRead {
  readonly chart: RoundChartRecord
  readonly clearance: ClearanceRecord
  readonly standing: Standing
}

function toRead(desk: Desk, roundId: SampleId, chartId: ChartId): Result<ToRead, FailureCode> {
  if (!mayRead(desk.person)) return err('role-missing')
  const { read } = desk.store
  if (!read.validations.round(roundId)) return err('round-unknown')
  const chart = read.validations.charts(roundId).find((one) => one.chartId === chartId)
  if (!chart) return err('round-not-in')
  const clearance = read.clearances.of(chartId).find(({ id }) => id === chart.clearanceId)
  if (!clearance) throw new Error('a chart of a round has no clearance')
  return ok({ chart, clearance, standing: standingIn(desk, roundId)(chart) })
}

/** Null unless the text that is masked now is the one that was cleared, to the letter. */
function asCleared(desk: Desk, { chartId, sha256 }: ClearanceRecord): ChartState | null {
  const state = loadChart(desk, chartId)
  return state.ok && sha256Text(state.value.masked.text) === sha256 ? state.value : null
}

type Placed = Omit<KeptMark, 'place'>

function placesOf({ chart: { text }, masked }: ChartState, marks: readonly ReadingMark[]): Result<Placed[], FailureCode> {
  const placed: Placed[] = []
  for (const { kind, category, start, end, everywhere } of marks) {
    const span = { start, end }
    if (!fits(text, span) || slice(text, span).trim() === '') return err('span-invalid')
    if (kind === 'missed') {
      const places = (everywhere ? occurrences(text, span) : [span]).filter((one) => standsOpen(text, masked, one))
      if (!places.some((one) => overlap(one, span))) return err('mark-masked')
      placed.push(...places.map((one) => ({ kind, category, ...one })))
    } else {
      const segment = masked.segments.find(({ original }) => overlap(original, span))
      if (!segment) return err('mark-not-masked')
      placed.push({ kind, category: segment.category, start: segment.original.start, end: segment.original.end })
    }
  }
  return ok(placed)
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** A letter or digit of it is not masked. */
function standsOpen(text: string, { segments }: Masked, { start, end }: Span): boolean {
  let from = start
  for (const { original } of segments) {
    if (original.end <= from) continue
    if (original.start >= end) break
    if (WORD.test(text.slice(from, Math.max(from, original.start)))) return true
    from = original.end
  }
  return WORD.test(text.slice(from, Math.max(from, end)))
}

const WORD = /[\p{L}\p{N}]/u

function textLeft(desk: Desk, { chartId, clearanceId }: RoundChartRecord): TextLeft | null {
  const { read } = desk.store
  const ofClearance = new Set(read.outbound.of(chartId).flatMap((one) => (one.clearanceId === clearanceId ? [one.id] : [])))
  const first = departuresOf(desk, chartId).find((one) => ofClearance.has(one.outboundId) && !one.loopback && one.mayHaveLeft)
  return first ? { host: first.host ?? '', at: first.at } : null
}
