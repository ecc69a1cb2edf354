// What detectors found, run by run, and the log of what people did to the findings of a run.
import type { ChartId, FindingId } from '../../shared/ids'
import type { DeidentificationPolicy } from '../../shared/policy/deidentification'
import type { Finding } from '../deidentify'
import type { FindingEdit } from '../review'
import { type ReadDb, sql, type WriteDb } from './sql'

/** The policy a run stood under, with what its text is masked by. */
export interface RunPolicy {
  readonly version: number
  readonly sha256: string
  readonly deidentification: DeidentificationPolicy
  /** The day that relative days are counted from, ISO. */
  readonly encounter: string | null
  /** Findings of the run that the policy lets stand: names of providers. */
  readonly kept: readonly FindingId[]
}

export interface RunRecord {
  readonly id: number
  readonly chartId: ChartId
  /** UTC, ISO 8601. */
  readonly at: string
  /** Detector name → version. */
  readonly versions: Readonly<Record<string, string>>
  readonly findings: readonly Finding[]
  /** Null before policies were kept: under the Standard one. */
  readonly policy: RunPolicy | null
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
  /** Its policy alone, as `RunRecord.policy`. */
  latestRunPolicy(chartId: ChartId): RunPolicy | null
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

interface RunRow {
  id: number
  chart_id: ChartId
  at: string
  versions: string
  findings: string
  policy: string | null
}

const runOf = (row: RunRow | undefined): RunRecord | null =>
  row
    ? {
        id: row.id,
        chartId: row.chart_id,
        at: row.at,
        versions: JSON.parse(row.versions),
        findings: JSON.parse(row.findings),
        policy: policyOf(row.policy),
      }
    : null

export const findingReader = (db: ReadDb): FindingReader => ({
  latestRun: (chartId) => runOf(db.one<RunRow>(sql`SELECT * FROM detection_run WHERE chart_id = ${chartId} ORDER BY id DESC LIMIT 1`)),
  run: (id) => runOf(db.one<RunRow>(sql`SELECT * FROM detection_run WHERE id = ${id}`)),
  latestRunPolicy: (chartId) =>
    policyOf(
      db.one<{ policy: string | null }>(sql`SELECT policy FROM detection_run WHERE chart_id = ${chartId} ORDER BY id DESC LIMIT 1`)
        ?.policy ?? null,
    ),
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
  insertRun: ({ chartId, at, versions, findings, policy }) =>
    db.run(sql`
      INSERT INTO detection_run (chart_id, at, versions, findings, policy)
      VALUES (${chartId}, ${at}, ${JSON.stringify(versions)}, ${JSON.stringify(findings)}, ${policy && JSON.stringify(policy)})`).rowId,
  appendEdit: (runId, edit, at) => {
    const last = db.one<{ seq: number | null }>(sql`SELECT max(seq) AS seq FROM finding_edit WHERE run_id = ${runId}`)
    const seq = (last?.seq ?? 0) + 1
    db.run(sql`INSERT INTO finding_edit (run_id, seq, edit, at) VALUES (${runId}, ${seq}, ${JSON.stringify(edit)}, ${at})`)
    return seq
  },
})

const policyOf = (json: string | null): RunPolicy | null => (json === null ? null : (JSON.parse(json) as RunPolicy))
