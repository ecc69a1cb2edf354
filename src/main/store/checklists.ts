// What people answered on the checklists of a chart, each list once for the chart itself and once for each case of an audit.
import type { ChecklistAnswers, ChecklistKind } from '../../shared/checklist-views'
import type { AuditCaseId, ChartId } from '../../shared/ids'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface ChecklistRecord {
  readonly chartId: ChartId
  /** Null: for the chart itself. */
  readonly caseId: AuditCaseId | null
  readonly kind: ChecklistKind
  /** The code it is about; empty where it is about the note. */
  readonly subject: string
  readonly answers: ChecklistAnswers
  /** UTC, ISO 8601. */
  readonly at: string
}

export interface ChecklistReader {
  of(chartId: ChartId, caseId: AuditCaseId | null): readonly ChecklistRecord[]
}

export interface ChecklistWriter {
  /** In place of what was answered before. */
  answer(record: ChecklistRecord): void
}

interface Row {
  kind: ChecklistKind
  subject: string
  answers: string
  at: string
}

export const checklistReader = (db: ReadDb): ChecklistReader => ({
  of: (chartId, caseId) =>
    db
      .all<Row>(sql`
        SELECT kind, subject, answers, at FROM checklist_answer WHERE chart_id = ${chartId} AND case_id = ${caseId ?? ''}
        ORDER BY kind, subject`)
      .map((row) => ({ ...row, chartId, caseId, answers: JSON.parse(row.answers) })),
})

export const checklistWriter = (db: WriteDb): ChecklistWriter => ({
  answer: ({ chartId, caseId, kind, subject, answers, at }) => {
    db.run(sql`
      INSERT INTO checklist_answer (chart_id, case_id, kind, subject, answers, at)
      VALUES (${chartId}, ${caseId ?? ''}, ${kind}, ${subject}, ${JSON.stringify(answers)}, ${at})
      ON CONFLICT (chart_id, case_id, kind, subject) DO UPDATE SET answers = excluded.answers, at = excluded.at`)
  },
})
