// The fake's rounds: the charts are drawn from the front, figures of closed rounds are one fixed set. Never shipped.
import { newId, type SampleId } from '../../shared/ids'
import type { validationCalls } from '../../shared/ipc/calls/validation'
import type { CallName, CallResult, Handlers } from '../../shared/ipc/derive'
import { err, ok } from '../../shared/result'
import { shareOf } from '../../shared/share-of'
import type { KeptMark, ReadingView, RoundChart, RoundView, SiteFigures, TextLeft } from '../../shared/validation-views'
import type { ChartBook } from './fake-chart-book'

const AT = '2026-03-02T08:00:00.000Z'
const SHA = 'b7'.repeat(32)
const BY = 'Ada Auditor'

const month = (label: string, found: number, of: number) => ({
  label,
  charts: 20,
  recall: shareOf(found, of),
  withMiss: shareOf(of - found, 20),
})

export const FAKE_FIGURES: SiteFigures = {
  read: 60,
  withMiss: shareOf(2, 60),
  withMissExact: { method: 'exact', level: 0.95, low: 0.0041, high: 0.1153 },
  zero: null,
  recall: shareOf(811, 813),
  overRedaction: shareOf(14, 825),
  categories: [
    { category: 'NAME', found: 402, missed: 2, recall: shareOf(402, 404), charts: 60, chartsMissed: 2, zero: null },
    {
      category: 'DATE',
      found: 355,
      missed: 0,
      recall: shareOf(355, 355),
      charts: 58,
      chartsMissed: 0,
      zero: { n: 58, ruleOfThree: 3 / 58, exact: 0.0503 },
    },
    {
      category: 'PHONE',
      found: 54,
      missed: 0,
      recall: shareOf(54, 54),
      charts: 31,
      chartsMissed: 0,
      zero: { n: 31, ruleOfThree: 3 / 31, exact: 0.0921 },
    },
  ],
  months: [month('2026-01', 268, 270), month('2026-02', 271, 271), month('2026-03', 272, 272)],
  policies: [
    { label: 'version 1', charts: 20, recall: shareOf(268, 270), withMiss: shareOf(2, 20) },
    { label: 'version 2', charts: 40, recall: shareOf(543, 543), withMiss: shareOf(0, 40) },
  ],
  models: [{ label: 'deid 1 0f3c', charts: 60, recall: shareOf(811, 813), withMiss: shareOf(2, 60) }],
  agreement: { charts: 12, alike: 11, both: 2, firstOnly: 1, secondOnly: 0, value: 0.8 },
}

type Family = Pick<Handlers, keyof typeof validationCalls & CallName>

/** @param left where the text of every chart went */
export function fakeValidation(charts: readonly ChartBook[], left: TextLeft | null = null): Family {
  const rounds: RoundView[] = [
    {
      id: newId<SampleId>(),
      name: 'January to March',
      at: AT,
      by: BY,
      charts: 60,
      read: 60,
      forMe: 0,
      missed: 2,
      closed: { at: AT, by: BY },
      says: 'All charts',
      frame: 412,
      frameSha256: SHA,
      seedSha256: SHA,
      generator: 'sha256-counter/1',
      drawn: [],
      figures: FAKE_FIGURES,
    },
  ]
  const kept = new Map<string, readonly KeptMark[]>()
  const cleared = () => charts.filter(({ status }) => /^(?:cleared|coding|finished)$/.test(status))

  const chartOf = (id: string): RoundChart => {
    const marks = kept.get(id)
    return {
      id: id as RoundChart['id'],
      name: charts.find((book) => book.id === id)?.name ?? '',
      clearedBy: 'Cora Finch',
      clearedAt: AT,
      standing: marks ? 'read' : 'to-read',
      readers: marks ? 1 : 0,
      missed: marks ? marks.filter(({ kind }) => kind === 'missed').length : null,
      inVain: marks ? marks.filter(({ kind }) => kind === 'in-vain').length : null,
    }
  }
  const now = (round: RoundView): RoundView => {
    const drawn = round.drawn.map(({ id }) => chartOf(id))
    if (drawn.length === 0) return round
    const read = drawn.filter(({ standing }) => standing === 'read').length
    const told = read === drawn.length || round.closed !== null
    return { ...round, drawn, read, forMe: drawn.length - read, missed: told ? 2 : null, figures: told ? FAKE_FIGURES : null }
  }
  const change = (id: SampleId, next: (round: RoundView) => RoundView): CallResult<'validation.open'> => {
    const at = rounds.findIndex((round) => round.id === id)
    const round = rounds[at]
    if (!round) return err({ code: 'round-unknown' })
    rounds[at] = next(round)
    return ok(now(rounds[at]))
  }
  const reading = (roundId: SampleId, chartId: string): CallResult<'validation.read'> => {
    const book = charts.find(({ id }) => id === chartId)
    if (!book) return err({ code: 'round-not-in' })
    const view: ReadingView = { roundId, chart: book.view(), standing: chartOf(chartId).standing, marks: kept.get(chartId) ?? null, left }
    return ok(view)
  }

  return {
    'validation.get': () => ok({ rounds: rounds.map(now), figures: FAKE_FIGURES, planted: shareOf(17, 19), mayRead: true }),
    'validation.frame': () => ok({ count: cleared().length, says: 'All charts', sha256: SHA }),
    'validation.start': ({ name, size }) => {
      const drawn = cleared()
        .slice(0, size)
        .map(({ id }) => chartOf(id))
      const [like] = rounds as [RoundView]
      const started = { ...like, id: newId<SampleId>(), name, charts: drawn.length, frame: cleared().length, closed: null, drawn }
      rounds.unshift(started)
      return ok(now(started))
    },
    'validation.open': ({ roundId }) => change(roundId, (round) => round),
    'validation.read': ({ roundId, chartId }) => reading(roundId, chartId),
    'validation.keep': ({ roundId, chartId, marks }) => {
      kept.set(
        chartId,
        marks.map(({ everywhere: _, ...mark }, i) => ({ ...mark, place: i + 1 })),
      )
      return reading(roundId, chartId)
    },
    'validation.close': ({ roundId }) => change(roundId, (round) => ({ ...round, closed: { at: AT, by: BY } })),
  }
}
