// What detectors found, run by run, and the log of what people did to the findings of a run.
import type { ChartId } from '../../shared/ids'
import type { Finding } from '../deidentify'
import type { FindingEdit } from '../review'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface RunRecord {
  readonly id: number
  readonly chartId: ChartId
  /** UTC, ISO 8601. */
  readonly at: string
  /** Detector name → version. */
  readonly versions: Readonly<Record<string, string>>
  readonly findings: readonly Finding[]
}

export interface EditRecord {
  /** From 1, without gaps, per run. */
  readonly seq: number
  readonly edit: FindingEdit
  readonly at: string
}

export interface FindingReader {
  /** The run that counts; edits of earlier runs no longer do. */
  latestRun(chartId: ChartId): RunRecord | null
  /** Any run by its id. */
  run(id: number): RunRecord | null
  /** Its id alone: the findings of a long chart take a while to read. */
  latestRunId(chartId: ChartId): number | null
  /** @param after sequence number; only later edits are given */
  edits(runId: number, after?: number): readonly EditRecord[]
}

export interface FindingWriter {
  /** Returns the run's id. */
  insertRun(run: Omit<RunRecord, 'id'>): number
  /** Returns the edit's sequence number. */
  appendEdit(runId: number, edit: FindingEdit, at: string): number
}

export const findingReader = (db: ReadDb): FindingReader => ({
  latestRun: (chartId) => {
    const row = db.one<{ id: number; at: string; versions: string; findings: string }>(
      sql`SELECT id, at, versions, findings FROM detection_run WHERE chart_id = ${chartId} ORDER BY id DESC LIMIT 1`,
    )
    return row ? { id: row.id, chartId, at: row.at, versions: JSON.parse(row.versions), findings: JSON.parse(row.findings) } : null
  },
  run: (id) => {
    const row = db.one<{ chart_id: ChartId; at: string; versions: string; findings: string }>(
      sql`SELECT chart_id, at, versions, findings FROM detection_run WHERE id = ${id}`,
    )
    return row ? { id, chartId: row.chart_id, at: row.at, versions: JSON.parse(row.versions), findings: JSON.parse(row.findings) } : null
  },
  latestRunId: (chartId) =>
    db.one<{ id: number }>(sql`SELECT id FROM detection_run WHERE chart_id = ${chartId} ORDER BY id DESC LIMIT 1`)?.id ?? null,
  edits: (runId, after = 0) =>
    db
      .all<{ seq: number; edit: string; at: string }>(
        sql`SELECT seq, edit, at FROM finding_edit WHERE run_id = ${runId} AND seq > ${after} ORDER BY seq`,
      )
      .map(({ seq, edit, at }) => ({ seq, edit: JSON.parse(edit), at })),
})

export const findingWriter = (db: WriteDb): FindingWriter => ({
  insertRun: ({ chartId, at, versions, findings }) =>
    db.run(sql`
      INSERT INTO detection_run (chart_id, at, versions, findings)
      VALUES (${chartId}, ${at}, ${JSON.stringify(versions)}, ${JSON.stringify(findings)})`).rowId,
  appendEdit: (runId, edit, at) => {
    const last = db.one<{ seq: number | null }>(sql`SELECT max(seq) AS seq FROM finding_edit WHERE run_id = ${runId}`)
    const seq = (last?.seq ?? 0) + 1
    db.run(sql`INSERT INTO finding_edit (run_id, seq, edit, at) VALUES (${runId}, ${seq}, ${JSON.stringify(edit)}, ${at})`)
    return seq
  },
})
