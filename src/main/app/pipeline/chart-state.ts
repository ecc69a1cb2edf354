// A chart as it stands now: its text, the latest run, the edits folded over it, and the masked text they give.
import type { ChartId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import type { Category } from '../../../shared/safe-harbor'
import type { ChartStatus } from '../../../shared/views'
import type { CodeShelf, CodesRefusal, CodeTable } from '../../codes'
import type { Masked } from '../../deidentify'
import type { FindingState, Folding } from '../../review'
import { asLabel, asSha256, type ChartRecord, type Counts, type LedgerEvent, type RunRecord } from '../../store'
import { type Remembered, readAnew, recordOf } from './chart-memory'
import type { Desk } from './desk'
import { importedSources } from './imported-editions'

export interface ChartState {
  readonly chart: ChartRecord
  readonly run: RunRecord
  /** How many edits are folded in. */
  readonly edits: number
  /** The edits themselves, ready for the next. */
  readonly folding: Folding
  readonly review: FindingState
  readonly masked: Masked
}

type Refusal = 'chart-unknown' | 'chart-state' | 'chart-purged'

/** Refuses unknown charts, and those not at one of the given steps. What may leave is made from `readChart` instead. */
export const loadChart = (desk: Desk, id: ChartId, at?: readonly ChartStatus[]): Result<ChartState, Refusal> =>
  chartAt(desk, id, at, (runId) => desk.memory.recall(desk.store.read, id, runId))

/** The same, every part of it read from the store again: for the gate, which goes by the records and by nothing else. */
export const readChart = (desk: Desk, id: ChartId, at?: readonly ChartStatus[]): Result<ChartState, Refusal> =>
  chartAt(desk, id, at, () => readAnew(desk.tools, desk.store.read, id))

function chartAt(
  desk: Desk,
  id: ChartId,
  at: readonly ChartStatus[] | undefined,
  known: (runId: number) => Remembered | null,
): Result<ChartState, Refusal> {
  const { read } = desk.store
  const listing = read.charts.listing(id)
  if (!listing) return err('chart-unknown')
  if (listing.status === 'purged') return err('chart-purged')
  const runId = read.findings.latestRunId(id)
  if (runId === null || (at && !at.includes(listing.status))) return err('chart-state')
  const found = known(runId)
  if (!found) return err('chart-unknown')
  const { fixed, run, edits, folding, masked } = found
  return ok({ chart: recordOf(fixed, listing), run, edits, folding, review: folding.state, masked })
}

export const undecidedIn = (review: FindingState): number => review.findings.filter((f) => f.state === 'undecided').length

/** How many of each category; what a ledger may say of findings. */
export function countByCategory(items: readonly { readonly category: Category }[]): Counts {
  const counts: Partial<Record<Category, number>> = {}
  for (const { category } of items) counts[category] = (counts[category] ?? 0) + 1
  return counts
}

/** The date that decides which code set is valid: discharge, else the encounter itself. Local only. */
export const codingDate = (chart: Pick<ChartRecord, 'encounter'>): string | null => chart.encounter.to ?? chart.encounter.from

/** The code sets as a chart is checked with them. One that is signed keeps the list it was signed under, whatever came or went since. */
export function shelfFor(desk: Desk, chart: Pick<ChartRecord, 'id' | 'status'>): CodeShelf {
  const signed = chart.status === 'finished' ? signedUnder(desk, chart.id) : null
  return signed?.ok ? { ...desk.codes, table: () => signed } : desk.codes
}

/** The tabular list of the encounter's year, else of the nearest year there is. */
export const tableFor = (desk: Desk, chart: Pick<ChartRecord, 'id' | 'status' | 'encounter'>): Result<CodeTable, CodesRefusal> =>
  shelfFor(desk, chart).table(codingDate(chart))

function signedUnder({ store, codes }: Desk, id: ChartId): Result<CodeTable, CodesRefusal> | null {
  const used = store.read.ledger.lastDetail(id, 'code-set-used')
  if (!used) return null
  const sources = [...codes.editions('icd-10-cm'), ...importedSources(store.read.codeSets.list(), store)]
  // Entries of earlier versions give the year alone.
  const source = sources.find(({ edition }) => edition.name === used.version && edition.sha256 === (used.sha256 ?? edition.sha256))
  return source ? codes.tabular(source) : null
}

/** For the ledger: which codes were checked with it, or signed under it. */
export const codeSetUsed = (chartId: ChartId, { version }: CodeTable): LedgerEvent => ({
  kind: 'code-set-used',
  chartId,
  detail: { system: asLabel(version.system), version: asLabel(version.name), sha256: asSha256(version.sha256) },
})

/** The encounter's date where the table covers it. Outside its year the table itself is the measure, and the window says so. */
export function dateInTable(table: CodeTable, chart: Pick<ChartRecord, 'encounter'>): string | null {
  const date = codingDate(chart)
  const { validFrom, validTo } = table.version
  return date !== null && date >= validFrom && date <= validTo ? date : null
}
