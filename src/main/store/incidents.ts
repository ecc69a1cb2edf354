// Incidents: which bytes left, kept as a copy, and a log that only grows. Also where a chart's findings stood when a text of it was cleared,
// told by the ledger's order and not by a clock.
import type { ChartId, IncidentId, OutboundId, PersonId } from '../../shared/ids'
import type { IncidentEntryKind, IncidentFacts, LeftText } from '../../shared/incidents'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface IncidentRecord {
  readonly id: IncidentId
  /** From 1, without gaps. */
  readonly number: number
  readonly chartId: ChartId
  /** UTC, ISO 8601. */
  readonly openedAt: string
  /** Of the entry that opened it; the table refuses one that is not there. */
  readonly ledgerSeq: number
}

export interface IncidentLeftRecord {
  readonly outboundId: OutboundId
  /** As it was known when the incident was opened. */
  readonly left: LeftText
  readonly bytes: Uint8Array
}

export interface IncidentEntryRecord {
  /** From 1, without gaps, per incident. */
  readonly seq: number
  readonly kind: IncidentEntryKind
  readonly body: {
    readonly words: string
    /** As they stand from then on; null: as before. */
    readonly facts: IncidentFacts | null
    /** What was known to be missed, by outbound. */
    readonly missed: Readonly<Record<OutboundId, LeftText['missed']>>
  }
  readonly by: { readonly id: PersonId; readonly name: string }
  readonly at: string
  readonly ledgerSeq: number
}

export interface IncidentReader {
  /** Newest first. */
  list(): readonly IncidentRecord[]
  get(id: IncidentId): IncidentRecord | null
  /** Newest first. */
  ofChart(chartId: ChartId): readonly IncidentRecord[]
  left(id: IncidentId): readonly IncidentLeftRecord[]
  /** Oldest first. */
  entries(id: IncidentId): readonly IncidentEntryRecord[]
  nextNumber(): number
  /** Charts of which text was on its way to another computer. */
  chartsThatLeft(): readonly ChartId[]
  hasLeft(chartId: ChartId): boolean
  /** The run and the number of edits that counted at a ledger entry of a chart; null where there was no run. */
  findingsAt(chartId: ChartId, ledgerSeq: number): { readonly runId: number; readonly edits: number } | null
}

export interface IncidentWriter {
  insert(record: IncidentRecord, left: readonly IncidentLeftRecord[]): void
  addEntry(id: IncidentId, entry: IncidentEntryRecord): void
}

interface Row {
  id: IncidentId
  number: number
  chart_id: ChartId
  opened_at: string
  ledger_seq: number
}

interface EntryRow {
  seq: number
  kind: IncidentEntryKind
  body: string
  person_id: PersonId
  person_name: string
  at: string
  ledger_seq: number
}

const recordOf = ({ id, number, chart_id, opened_at, ledger_seq }: Row): IncidentRecord => ({
  id,
  number,
  chartId: chart_id,
  openedAt: opened_at,
  ledgerSeq: ledger_seq,
})

export const incidentReader = (db: ReadDb): IncidentReader => ({
  list: () => db.all<Row>(sql`SELECT * FROM incident ORDER BY number DESC`).map(recordOf),
  get: (id) => {
    const row = db.one<Row>(sql`SELECT * FROM incident WHERE id = ${id}`)
    return row ? recordOf(row) : null
  },
  ofChart: (chartId) => db.all<Row>(sql`SELECT * FROM incident WHERE chart_id = ${chartId} ORDER BY number DESC`).map(recordOf),
  left: (id) =>
    db
      .all<{ outbound_id: OutboundId; body: string; bytes: Uint8Array }>(sql`
        SELECT outbound_id, body, bytes FROM incident_outbound WHERE incident_id = ${id}`)
      .map(({ outbound_id, body, bytes }) => ({ outboundId: outbound_id, left: JSON.parse(body) as LeftText, bytes }))
      .sort((a, b) => (a.left.at < b.left.at ? -1 : 1)),
  entries: (id) =>
    db.all<EntryRow>(sql`SELECT * FROM incident_entry WHERE incident_id = ${id} ORDER BY seq`).map((row) => ({
      seq: row.seq,
      kind: row.kind,
      body: JSON.parse(row.body),
      by: { id: row.person_id, name: row.person_name },
      at: row.at,
      ledgerSeq: row.ledger_seq,
    })),
  nextNumber: () => (db.one<{ last: number | null }>(sql`SELECT max(number) AS last FROM incident`)?.last ?? 0) + 1,
  chartsThatLeft: () =>
    db
      .all<{ chart_id: ChartId }>(sql`
        SELECT DISTINCT chart_id FROM outbound
        WHERE json_extract(profile, '$.kind') <> 'built-in' AND json_extract(profile, '$.loopback') = 0`)
      .map((row) => row.chart_id),
  hasLeft: (chartId) =>
    db.one(sql`
      SELECT 1 FROM outbound WHERE chart_id = ${chartId}
        AND json_extract(profile, '$.kind') <> 'built-in' AND json_extract(profile, '$.loopback') = 0 LIMIT 1`) !== undefined,
  findingsAt: (chartId, ledgerSeq) => {
    const runs = db.all<{ seq: number }>(sql`
      SELECT seq FROM ledger
      WHERE chart_id = ${chartId} AND seq < ${ledgerSeq} AND json_extract(body, '$.kind') = 'deid-run' ORDER BY seq`)
    const since = runs.at(-1)?.seq
    if (since === undefined) return null
    // Each run has one entry, in the same order.
    const run = db.one<{ id: number }>(sql`
      SELECT id FROM detection_run WHERE chart_id = ${chartId} ORDER BY id LIMIT 1 OFFSET ${runs.length - 1}`)
    // Each edit has one entry too.
    const edits = db.one<{ n: number }>(sql`
      SELECT count(*) AS n FROM ledger
      WHERE chart_id = ${chartId} AND seq > ${since} AND seq < ${ledgerSeq} AND json_extract(body, '$.kind') IN
        ('finding-added', 'finding-kept', 'finding-removed', 'finding-relabelled', 'finding-undone', 'finding-redone')`)
    return run ? { runId: run.id, edits: edits?.n ?? 0 } : null
  },
})

export const incidentWriter = (db: WriteDb): IncidentWriter => ({
  insert: ({ id, number, chartId, openedAt, ledgerSeq }, left) => {
    db.run(sql`
      INSERT INTO incident (id, number, chart_id, opened_at, ledger_seq) VALUES (${id}, ${number}, ${chartId}, ${openedAt}, ${ledgerSeq})`)
    for (const { outboundId, left: body, bytes } of left)
      db.run(sql`
        INSERT INTO incident_outbound (incident_id, outbound_id, body, bytes)
        VALUES (${id}, ${outboundId}, ${JSON.stringify(body)}, ${bytes})`)
  },
  addEntry: (id, { seq, kind, body, by, at, ledgerSeq }) => {
    db.run(sql`
      INSERT INTO incident_entry (incident_id, seq, kind, body, person_id, person_name, at, ledger_seq)
      VALUES (${id}, ${seq}, ${kind}, ${JSON.stringify(body)}, ${by.id}, ${by.name}, ${at}, ${ledgerSeq})`)
  },
})
