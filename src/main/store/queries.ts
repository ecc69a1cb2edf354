// Questions to providers: what was asked, where each stands, and what came back.
import type { ChartId, QueryId, SuggestionId } from '../../shared/ids'
import type { QueryOutcome, QueryStatus, QueryWords } from '../../shared/query-views'
import { type ReadDb, sql, touchOne, type WriteDb } from './sql'

export interface QueryRecord {
  readonly id: QueryId
  readonly chartId: ChartId
  /** The code it came from; null: none. */
  readonly suggestionId: SuggestionId | null
  readonly status: QueryStatus
  readonly words: QueryWords
  readonly answer: string | null
  readonly outcome: QueryOutcome | null
  /** UTC, ISO 8601. */
  readonly madeAt: string
  readonly changedAt: string
}

export interface QueryReader {
  /** Oldest first. */
  of(chartId: ChartId): readonly QueryRecord[]
  get(id: QueryId): QueryRecord | null
}

export interface QueryWriter {
  insert(query: QueryRecord): void
  /** All but the chart and the code it is about may change. */
  update(query: QueryRecord): void
}

interface Row {
  id: QueryId
  chart_id: ChartId
  suggestion_id: SuggestionId | null
  status: QueryStatus
  words: string
  answer: string | null
  outcome: QueryOutcome | null
  made_at: string
  changed_at: string
}

export const queryReader = (db: ReadDb): QueryReader => ({
  of: (chartId) => db.all<Row>(sql`SELECT * FROM provider_query WHERE chart_id = ${chartId} ORDER BY row`).map(recordOf),
  get: (id) => {
    const row = db.one<Row>(sql`SELECT * FROM provider_query WHERE id = ${id}`)
    return row ? recordOf(row) : null
  },
})

export const queryWriter = (db: WriteDb): QueryWriter => ({
  insert: (q) => {
    db.run(sql`
      INSERT INTO provider_query (id, chart_id, suggestion_id, status, words, answer, outcome, made_at, changed_at)
      VALUES (${q.id}, ${q.chartId}, ${q.suggestionId}, ${q.status}, ${JSON.stringify(q.words)}, ${q.answer}, ${q.outcome},
        ${q.madeAt}, ${q.changedAt})`)
  },
  update: ({ id, status, words, answer, outcome, changedAt }) =>
    touchOne(
      db.run(sql`
        UPDATE provider_query SET status = ${status}, words = ${JSON.stringify(words)}, answer = ${answer}, outcome = ${outcome},
          changed_at = ${changedAt} WHERE id = ${id}`),
      'a query',
    ),
})

const recordOf = (row: Row): QueryRecord => ({
  id: row.id,
  chartId: row.chart_id,
  suggestionId: row.suggestion_id,
  status: row.status,
  words: JSON.parse(row.words),
  answer: row.answer,
  outcome: row.outcome,
  madeAt: row.made_at,
  changedAt: row.changed_at,
})
