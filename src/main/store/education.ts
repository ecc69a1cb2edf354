// Education notes, one for each coder of an audit, as a person left them.
import type { EducationBody } from '../../shared/education-views'
import type { AuditId } from '../../shared/ids'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface EducationRecord {
  readonly auditId: AuditId
  /** As the audit names the coder. */
  readonly coder: string
  readonly body: EducationBody
  /** UTC, ISO 8601. */
  readonly at: string
}

export interface EducationReader {
  get(auditId: AuditId, coder: string): EducationRecord | null
}

export interface EducationWriter {
  /** In place of the one before. */
  save(record: EducationRecord): void
}

export const educationReader = (db: ReadDb): EducationReader => ({
  get: (auditId, coder) => {
    const row = db.one<{ body: string; at: string }>(
      sql`SELECT body, at FROM education_note WHERE audit_id = ${auditId} AND coder = ${coder}`,
    )
    return row ? { auditId, coder, body: JSON.parse(row.body), at: row.at } : null
  },
})

export const educationWriter = (db: WriteDb): EducationWriter => ({
  save: ({ auditId, coder, body, at }) => {
    db.run(sql`
      INSERT INTO education_note (audit_id, coder, body, at) VALUES (${auditId}, ${coder}, ${JSON.stringify(body)}, ${at})
      ON CONFLICT (audit_id, coder) DO UPDATE SET body = excluded.body, at = excluded.at`)
  },
})
