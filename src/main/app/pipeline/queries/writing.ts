// A query is drafted, written and made ready. Nothing is sent from here: a person carries it to the provider.
import type { Failure, FailureCode } from '../../../../shared/failures'
import { type ChartId, newId, type QueryId, type SuggestionId } from '../../../../shared/ids'
import type { Indicator, QueryCause, QueryFinding, QueryWords } from '../../../../shared/query-views'
import { err, ok, type Result } from '../../../../shared/result'
import { fits, slice } from '../../../../shared/spans'
import { missingIn, SYSTEM } from '../../../codes'
import { draftQuery, isHard, letterOf, nextStatus, type QuerySubject } from '../../../review'
import { asSha256, type QueryRecord, type Sha256, sha256Text } from '../../../store'
import { type Desk, timeOf } from '../desk'
import { decisionsOf } from '../view'
import { findingsIn, openQuery, type Reading, readForQueries } from './reading'

export interface DraftAbout {
  /** The code it is about; null: none. */
  readonly suggestionId: SuggestionId | null
  /** Words of the cleared text that name the condition, where it is about no code. */
  readonly marked: Indicator | null
  /** Null: what the code leaves open decides. */
  readonly cause: QueryCause | null
}

/** A first draft, not yet kept. */
export function draftFor(desk: Desk, chartId: ChartId, { suggestionId, marked, cause }: DraftAbout): Result<QueryWords, FailureCode> {
  const reading = readForQueries(desk, chartId)
  if (!reading.ok) return reading
  const { text } = reading.value.documentation
  if (marked && !(fits(text, marked) && slice(text, marked) === marked.text)) return err('span-invalid')
  const subject =
    suggestionId === null
      ? ok<QuerySubject>({ evidence: marked ? [marked] : [], missing: [] })
      : subjectOf(desk, reading.value, suggestionId)
  return subject.ok ? ok(draftQuery(subject.value, cause)) : subject
}

function subjectOf(desk: Desk, { state, clearance, documentation }: Reading, id: SuggestionId): Result<QuerySubject, FailureCode> {
  const found = decisionsOf(desk, state.chart, clearance).suggestions.find((s) => s.id === id)
  if (!found) return err('suggestion-unknown')
  const { proposal, decision } = found
  const code = decision?.action === 'change' ? decision.code : proposal.code
  const entry = proposal.system === SYSTEM ? documentation.table.lookup(code) : null
  return ok({ evidence: proposal.evidence, missing: entry ? missingIn(documentation.table, entry) : [] })
}

/** What the lint says of words that are being written; nothing is kept. */
export async function checkQuery(desk: Desk, chartId: ChartId, words: QueryWords): Promise<Result<QueryFinding[], FailureCode>> {
  const reading = readForQueries(desk, chartId)
  return reading.ok ? ok(await findingsIn(desk, reading.value, words)) : reading
}

/** @param queryId null: a new one, about `suggestionId` */
export async function saveQuery(
  desk: Desk,
  chartId: ChartId,
  {
    queryId,
    suggestionId,
    words,
  }: { readonly queryId: QueryId | null; readonly suggestionId: SuggestionId | null; readonly words: QueryWords },
): Promise<Result<QueryId, FailureCode>> {
  const reading = readForQueries(desk, chartId)
  if (!reading.ok) return reading
  const { state, clearance } = reading.value
  const known = queryId === null ? null : desk.store.read.queries.get(queryId)
  if (queryId !== null && known?.chartId !== chartId) return err('query-unknown')
  const about = suggestionId === null || decisionsOf(desk, state.chart, clearance).suggestions.some((s) => s.id === suggestionId)
  if (!known && !about) return err('suggestion-unknown')
  const status = known ? nextStatus(known.status, 'edit') : ok('draft' as const)
  if (!status.ok) return status
  const findings = await findingsIn(desk, reading.value, words)
  const at = timeOf(desk)
  const record: QueryRecord = {
    ...(known ?? { id: newId<QueryId>(), chartId, suggestionId, answer: null, outcome: null, madeAt: at }),
    status: status.value,
    words,
    changedAt: at,
  }
  const done = desk.store.write((w) => {
    if (known) w.queries.update(record)
    else w.queries.insert(record)
    w.append({
      kind: 'query-written',
      chartId,
      detail: { query: record.id, cause: words.cause, form: words.form, sha256: hashOf(record), hard: findings.filter(isHard).length },
    })
  })
  return done.ok ? ok(record.id) : done
}

/** Only a query without a hard finding is ready; there is no way round one. */
export async function makeReady(desk: Desk, chartId: ChartId, queryId: QueryId): Promise<Result<void, FailureCode | Failure>> {
  const opened = openQuery(desk, chartId, queryId)
  if (!opened.ok) return opened
  const { query } = opened.value
  const status = nextStatus(query.status, 'make-ready')
  if (!status.ok) return status
  const hard = (await findingsIn(desk, opened.value, query.words)).filter(isHard).length
  if (hard > 0) return err({ code: 'query-not-ready', count: hard })
  return desk.store.write((w) => {
    w.queries.update({ ...query, status: status.value, changedAt: timeOf(desk) })
    w.append({ kind: 'query-ready', chartId, detail: { query: queryId, sha256: hashOf(query) } })
  })
}

/** How a chart is called outside: never by a name or the file's. */
export const referenceOf = (chartId: ChartId): string => chartId.slice(0, 8)

const hashOf = ({ words, chartId }: QueryRecord): Sha256 => asSha256(sha256Text(letterOf(words, referenceOf(chartId))))
