// The life of a query: a draft, ready, sent by a person outside the app, answered, closed. Pure.
import type { QueryStatus } from '../../../shared/query-views'
import { err, ok, type Result } from '../../../shared/result'

export type QueryAct = 'edit' | 'make-ready' | 'send' | 'answer' | 'close' | 'withdraw'

/** From where each act leads where. A ready one that is edited is a draft again; an answer may be put right until it is closed. */
const LEADS: Readonly<Record<QueryAct, Partial<Readonly<Record<QueryStatus, QueryStatus>>>>> = {
  edit: { draft: 'draft', ready: 'draft' },
  'make-ready': { draft: 'ready', ready: 'ready' },
  send: { ready: 'sent' },
  answer: { sent: 'answered', answered: 'answered' },
  close: { answered: 'closed' },
  withdraw: { draft: 'closed', ready: 'closed', sent: 'closed' },
}

export function nextStatus(status: QueryStatus, act: QueryAct): Result<QueryStatus, 'query-state'> {
  const next = LEADS[act][status]
  return next === undefined ? err('query-state') : ok(next)
}
