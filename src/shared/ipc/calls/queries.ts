// Questions to providers and the checklists of a chart. Nothing is sent: a person carries a query outside.
import { z } from 'zod'
import { CHECKLIST_KINDS, type ChecklistView } from '../../checklist-views'
import type { AuditCaseId, QueryId, SuggestionId } from '../../ids'
import { QUERY_CAUSES, QUERY_FORMS, QUERY_OUTCOMES, type QueryFinding, type QueryView, type QueryWords } from '../../query-views'
import { chartId, code, gives, id, offset, onChart } from './parts'

const queryId = id<QueryId>()
const suggestionId = id<SuggestionId>()
const onQuery = onChart.extend({ queryId })
const quote = z.strictObject({ start: offset, end: offset, text: z.string().max(5000) })
/** Not trimmed: the places of findings are offsets into what the window holds. */
const queryWords = z.strictObject({
  cause: z.enum(QUERY_CAUSES),
  form: z.enum(QUERY_FORMS),
  title: z.string().max(200),
  question: z.string().max(2000),
  indicators: z.array(quote).max(40).readonly(),
  options: z.array(z.string().max(300)).max(20).readonly(),
})
const caseId = id<AuditCaseId>().nullable()
const answer = z.strictObject({ chosen: z.array(z.string().max(40)).max(40).readonly(), quotes: z.array(quote).max(20).readonly() })

export const queryCalls = {
  /** Oldest first. */
  'queries.list': { input: onChart, ...gives<QueryView[]>() },
  /**
   * A first draft, not kept. suggestionId null: about no code, but about what the marked words name, where some are; cause null: what
   * the code leaves open decides.
   */
  'queries.draft': {
    input: onChart.extend({ suggestionId: suggestionId.nullable(), marked: quote.nullable(), cause: z.enum(QUERY_CAUSES).nullable() }),
    ...gives<QueryWords>(),
  },
  'queries.check': { input: onChart.extend({ words: queryWords }), ...gives<QueryFinding[]>() },
  /** queryId null: a new one. A ready one is a draft again. */
  'queries.save': {
    input: onChart.extend({ queryId: queryId.nullable(), suggestionId: suggestionId.nullable(), words: queryWords }),
    ...gives<{ queryId: QueryId; queries: QueryView[] }>(),
  },
  /** Refused with the number of hard findings. */
  'queries.ready': { input: onQuery, ...gives<QueryView[]>() },
  /** The text to copy. identifiers: put back, which the ledger notes as PHI. */
  'queries.copy': { input: onQuery.extend({ identifiers: z.boolean() }), ...gives<string>() },
  /** A person says that it went to the provider. */
  'queries.sent': { input: onQuery, ...gives<QueryView[]>() },
  'queries.answer': { input: onQuery.extend({ answer: z.string().max(10_000) }), ...gives<QueryView[]>() },
  'queries.close': { input: onQuery.extend({ outcome: z.enum(QUERY_OUTCOMES) }), ...gives<QueryView[]>() },

  /** caseId null: those of the chart itself. */
  'checklists.list': { input: onChart.extend({ caseId }), ...gives<ChecklistView[]>() },
  'checklists.answer': {
    input: z.strictObject({
      chartId,
      caseId,
      kind: z.enum(CHECKLIST_KINDS),
      subject: code,
      answers: z.record(z.string().max(40), answer),
    }),
    ...gives<ChecklistView[]>(),
  },
} as const
