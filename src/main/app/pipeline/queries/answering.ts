// A ready query leaves by a person's hand, is answered, and is closed. What the provider said stays on this computer.
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId, QueryId } from '../../../../shared/ids'
import type { QueryOutcome } from '../../../../shared/query-views'
import { err, ok, type Result } from '../../../../shared/result'
import { letterOf, nextStatus, type QueryAct, withIdentifiers } from '../../../review'
import { asSha256, type LedgerEvent, type QueryRecord, sha256Text } from '../../../store'
import { type Desk, timeOf } from '../desk'
import { openQuery } from './reading'
import { referenceOf } from './writing'

type Outcome = Result<void, FailureCode>

/**
 * The query as text for the clipboard. Placeholders stand unless a person asks for the identifiers; the ledger says which it was.
 * A draft is not handed out, as it may lead.
 */
export function copyQuery(desk: Desk, chartId: ChartId, queryId: QueryId, identifiers: boolean): Result<string, FailureCode> {
  const opened = openQuery(desk, chartId, queryId)
  if (!opened.ok) return opened
  const { query, state } = opened.value
  if (!/^(?:ready|sent|answered)$/.test(query.status)) return err('query-state')
  const letter = letterOf(query.words, referenceOf(chartId))
  const text = identifiers ? withIdentifiers(letter, state.masked.segments) : letter
  const noted = desk.store.write((w) => {
    w.append({ kind: 'query-copied', chartId, detail: { query: queryId, sha256: asSha256(sha256Text(letter)), phi: identifiers } })
  })
  return noted.ok ? ok(text) : noted
}

export const sendQuery = (desk: Desk, chartId: ChartId, queryId: QueryId): Outcome =>
  move(desk, chartId, queryId, 'send', {}, { kind: 'query-sent', chartId, detail: { query: queryId } })

/** @param answer as typed or pasted; it may hold anything */
export function answerQuery(desk: Desk, chartId: ChartId, queryId: QueryId, answer: string): Outcome {
  const said = answer.trim()
  if (said === '') return err('reason-missing')
  const event = { kind: 'query-answered', chartId, reason: { typed: said }, detail: { query: queryId } } as const
  return move(desk, chartId, queryId, 'answer', { answer: said }, event)
}

/** Answered, with or without a change of the code; or withdrawn before an answer. */
export function closeQuery(desk: Desk, chartId: ChartId, queryId: QueryId, outcome: QueryOutcome): Outcome {
  const act = outcome === 'withdrawn' ? 'withdraw' : 'close'
  return move(desk, chartId, queryId, act, { outcome }, { kind: 'query-closed', chartId, detail: { query: queryId, outcome } })
}

function move(
  desk: Desk,
  chartId: ChartId,
  queryId: QueryId,
  act: QueryAct,
  change: Partial<Pick<QueryRecord, 'answer' | 'outcome'>>,
  event: LedgerEvent,
): Outcome {
  const opened = openQuery(desk, chartId, queryId)
  if (!opened.ok) return opened
  const { query } = opened.value
  const status = nextStatus(query.status, act)
  if (!status.ok) return status
  return desk.store.write((w) => {
    w.queries.update({ ...query, ...change, status: status.value, changedAt: timeOf(desk) })
    w.append(event)
  })
}
