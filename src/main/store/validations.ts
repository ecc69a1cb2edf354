// Rounds of double review: which charts, by which clearance, and what each second person found in them.
import type { ChartId, ClearanceId, PersonId, SampleId } from '../../shared/ids'
import type { KeptMark } from '../../shared/validation-views'
import type { Counts } from './ledger/event-words'
import { type ReadDb, sql, touchOne, type WriteDb } from './sql'

export interface RoundRecord {
  /** The sample that it is. */
  readonly id: SampleId
  /** UTC, ISO 8601, as all times here. */
  readonly at: string
  readonly by: { readonly id: PersonId; readonly name: string }
  readonly closed: { readonly at: string; readonly by: string } | null
}

export interface RoundChartRecord {
  readonly chartId: ChartId
  /** The one that was in force when it was drawn. */
  readonly clearanceId: ClearanceId
  /** Version of the policy it was cleared under. */
  readonly policy: number
  /** Detector name → version. */
  readonly versions: Readonly<Record<string, string>>
}

export interface ReviewRecord {
  readonly roundId: SampleId
  readonly chartId: ChartId
  readonly clearanceId: ClearanceId
  readonly person: { readonly id: PersonId; readonly name: string }
  readonly at: string
  readonly masked: Counts
  readonly marks: readonly KeptMark[]
}

export interface ValidationReader {
  /** Newest first. */
  rounds(): readonly RoundRecord[]
  round(id: SampleId): RoundRecord | null
  /** By chart id. */
  charts(id: SampleId): readonly RoundChartRecord[]
  /** Oldest first. */
  reviews(id: SampleId): readonly ReviewRecord[]
  /** Of every round, oldest first. */
  reviewsOf(clearanceId: ClearanceId): readonly ReviewRecord[]
  /** Names of those who cleared it before a second person did. */
  firstClearers(clearanceId: ClearanceId): readonly string[]
}

export interface ValidationWriter {
  /** @param ledgerSeq the entry 'validation-started' */
  insert(round: Omit<RoundRecord, 'closed'>, charts: readonly RoundChartRecord[], ledgerSeq: number): void
  /** @param ledgerSeq the entry 'validation-chart-reviewed' */
  insertReview(review: ReviewRecord, ledgerSeq: number): void
  /** @param ledgerSeq the entry 'validation-closed' */
  close(id: SampleId, closed: { readonly at: string; readonly by: string }, ledgerSeq: number): void
}

interface RoundRow {
  sample_id: SampleId
  at: string
  by_id: PersonId
  by_name: string
  closed_at: string | null
  closed_by: string | null
}

interface ReviewRow {
  sample_id: SampleId
  chart_id: ChartId
  clearance_id: ClearanceId
  person_id: PersonId
  person_name: string
  at: string
  masked: string
  marks: string
}

export const validationReader = (db: ReadDb): ValidationReader => ({
  rounds: () => db.all<RoundRow>(sql`SELECT * FROM validation_round ORDER BY ledger_seq DESC`).map(roundOf),
  round: (id) => {
    const row = db.one<RoundRow>(sql`SELECT * FROM validation_round WHERE sample_id = ${id}`)
    return row ? roundOf(row) : null
  },
  charts: (id) =>
    db
      .all<{ chart_id: ChartId; clearance_id: ClearanceId; policy: number; versions: string }>(sql`
        SELECT chart_id, clearance_id, policy, versions FROM validation_chart WHERE sample_id = ${id} ORDER BY chart_id`)
      .map((row) => ({ chartId: row.chart_id, clearanceId: row.clearance_id, policy: row.policy, versions: JSON.parse(row.versions) })),
  reviews: (id) => db.all<ReviewRow>(sql`SELECT * FROM validation_review WHERE sample_id = ${id} ORDER BY ledger_seq`).map(reviewOf),
  reviewsOf: (clearanceId) =>
    db.all<ReviewRow>(sql`SELECT * FROM validation_review WHERE clearance_id = ${clearanceId} ORDER BY ledger_seq`).map(reviewOf),
  firstClearers: (clearanceId) =>
    db.all<{ name: string }>(sql`SELECT name FROM first_clearance WHERE clearance_id = ${clearanceId}`).map(({ name }) => name),
})

export const validationWriter = (db: WriteDb): ValidationWriter => ({
  insert: ({ id, at, by }, charts, ledgerSeq) => {
    db.run(sql`
      INSERT INTO validation_round (sample_id, ledger_seq, at, by_id, by_name) VALUES (${id}, ${ledgerSeq}, ${at}, ${by.id}, ${by.name})`)
    for (const { chartId, clearanceId, policy, versions } of charts)
      db.run(sql`
        INSERT INTO validation_chart (sample_id, chart_id, clearance_id, policy, versions)
        VALUES (${id}, ${chartId}, ${clearanceId}, ${policy}, ${JSON.stringify(versions)})`)
  },
  insertReview: ({ roundId, chartId, clearanceId, person, at, masked, marks }, ledgerSeq) => {
    db.run(sql`
      INSERT INTO validation_review (ledger_seq, sample_id, chart_id, clearance_id, person_id, person_name, at, masked, marks)
      VALUES (${ledgerSeq}, ${roundId}, ${chartId}, ${clearanceId}, ${person.id}, ${person.name}, ${at}, ${JSON.stringify(masked)},
        ${JSON.stringify(marks)})`)
  },
  close: (id, { at, by }, ledgerSeq) => {
    touchOne(
      db.run(sql`UPDATE validation_round SET closed_at = ${at}, closed_by = ${by}, closed_seq = ${ledgerSeq} WHERE sample_id = ${id}`),
      'closing a round',
    )
  },
})

const roundOf = (row: RoundRow): RoundRecord => ({
  id: row.sample_id,
  at: row.at,
  by: { id: row.by_id, name: row.by_name },
  closed: row.closed_at === null || row.closed_by === null ? null : { at: row.closed_at, by: row.closed_by },
})

const reviewOf = (row: ReviewRow): ReviewRecord => ({
  roundId: row.sample_id,
  chartId: row.chart_id,
  clearanceId: row.clearance_id,
  person: { id: row.person_id, name: row.person_name },
  at: row.at,
  masked: JSON.parse(row.masked),
  marks: JSON.parse(row.marks),
})
