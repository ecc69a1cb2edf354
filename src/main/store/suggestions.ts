// Codes proposed for a cleared text, those a model was given and did not support, and the log of what people decided about them.
import type { ChartId, ClearanceId, OutboundId, SuggestionId } from '../../shared/ids'
import type { PassedOver } from '../codes'
import type { DecisionEntry, Suggestion } from '../review'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface SuggestionRecord extends Suggestion {
  readonly chartId: ChartId
  /** Evidence offsets are into the text of this clearance. */
  readonly clearanceId: ClearanceId
}

export interface SuggestionReader {
  /** In the order they came, best first per reply; without planted ones that were shown as such. */
  of(clearanceId: ClearanceId): readonly SuggestionRecord[]
  /** In order; a decision's sequence number is its place in this list, from 1. */
  decisions(clearanceId: ClearanceId): readonly DecisionEntry[]
  /** In the order they came. */
  passedOver(clearanceId: ClearanceId): readonly PassedOver[]
}

export interface SuggestionWriter {
  insert(suggestion: SuggestionRecord): void
  passOver(clearanceId: ClearanceId, outboundId: OutboundId, one: PassedOver): void
  /** Returns the entry's sequence number, from 1 per clearance. */
  appendDecision(clearanceId: ClearanceId, entry: DecisionEntry): number
}

interface Row {
  id: SuggestionId
  chart_id: ChartId
  outbound_id: OutboundId | null
  proposal: string
  verdict: string
}

export const suggestionReader = (db: ReadDb): SuggestionReader => ({
  of: (clearanceId) =>
    db
      .all<Row>(sql`
        SELECT id, chart_id, outbound_id, proposal, verdict FROM suggestion s WHERE clearance_id = ${clearanceId}
          AND NOT EXISTS (SELECT 1 FROM planted_outcome p WHERE p.suggestion_id = s.id) ORDER BY row`)
      .map((row) => ({
        id: row.id,
        chartId: row.chart_id,
        clearanceId,
        outboundId: row.outbound_id,
        proposal: JSON.parse(row.proposal),
        check: JSON.parse(row.verdict),
      })),
  decisions: (clearanceId) =>
    db
      .all<{ entry: string }>(sql`SELECT entry FROM decision WHERE clearance_id = ${clearanceId} ORDER BY seq`)
      .map((row) => JSON.parse(row.entry)),
  passedOver: (clearanceId) =>
    db
      .all<Omit<PassedOver, 'evidence'> & { readonly evidence: string }>(sql`
        SELECT system, code, answer, title, reason, evidence FROM passed_over WHERE clearance_id = ${clearanceId} ORDER BY row`)
      .map((row) => ({ ...row, evidence: JSON.parse(row.evidence) })),
})

export const suggestionWriter = (db: WriteDb): SuggestionWriter => ({
  insert: (s) => {
    db.run(sql`
      INSERT INTO suggestion (id, chart_id, clearance_id, outbound_id, proposal, verdict)
      VALUES (${s.id}, ${s.chartId}, ${s.clearanceId}, ${s.outboundId}, ${JSON.stringify(s.proposal)}, ${JSON.stringify(s.check)})`)
  },
  passOver: (clearanceId, outboundId, { system, code, answer, title, reason, evidence }) => {
    db.run(sql`
      INSERT INTO passed_over (clearance_id, outbound_id, system, code, answer, title, reason, evidence)
      VALUES (${clearanceId}, ${outboundId}, ${system}, ${code}, ${answer}, ${title}, ${reason}, ${JSON.stringify(evidence)})`)
  },
  appendDecision: (clearanceId, entry) => {
    const last = db.one<{ seq: number | null }>(sql`SELECT max(seq) AS seq FROM decision WHERE clearance_id = ${clearanceId}`)
    const seq = (last?.seq ?? 0) + 1
    db.run(sql`INSERT INTO decision (clearance_id, seq, entry) VALUES (${clearanceId}, ${seq}, ${JSON.stringify(entry)})`)
    return seq
  },
})
