// What is on record of the provider behind an endpoint: revisions that nobody changes, the latest of which counts.
import { VENDORS, type Vendor } from '../../shared/endpoints'
import type { EndpointId, PersonId } from '../../shared/ids'
import { type TermAnswers, termAnswersSchema } from '../../shared/terms'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface TermsRecord {
  readonly endpointId: EndpointId
  /** From 1, without gaps, per endpoint. */
  readonly revision: number
  /** Of the endpoint when it was recorded: `host:port`, and whose server it was. */
  readonly host: string
  readonly vendor: Vendor
  /** Null: taken out of force. */
  readonly answers: TermAnswers | null
  /** Why it was taken out of force. */
  readonly reason: string | null
  /** Hex SHA-256 of the canonical JSON of endpoint, revision, host, vendor and answers, as the ledger has it. */
  readonly sha256: string
  readonly by: { readonly id: PersonId; readonly name: string }
  /** UTC, ISO 8601. */
  readonly at: string
  /** Of the entry that records it; the table refuses one that is not there. */
  readonly ledgerSeq: number
}

export interface TermsReader {
  /** Null where nothing was recorded, or where what stands there cannot be read: that is not in force. */
  latest(endpointId: EndpointId): TermsRecord | null
  /** Newest first; those that cannot be read are left out. */
  revisions(endpointId: EndpointId): readonly TermsRecord[]
  /** The number of the next one. */
  next(endpointId: EndpointId): number
}

export interface TermsWriter {
  insert(record: TermsRecord): void
}

interface Row {
  endpoint_id: EndpointId
  revision: number
  host: string
  vendor: string
  answers: string | null
  reason: string | null
  sha256: string
  person_id: PersonId
  person_name: string
  at: string
  ledger_seq: number
}

export const termsReader = (db: ReadDb): TermsReader => ({
  latest: (endpointId) => {
    const row = db.one<Row>(sql`SELECT * FROM endpoint_terms WHERE endpoint_id = ${endpointId} ORDER BY revision DESC LIMIT 1`)
    return row ? (recordOf(row)[0] ?? null) : null
  },
  revisions: (endpointId) =>
    db.all<Row>(sql`SELECT * FROM endpoint_terms WHERE endpoint_id = ${endpointId} ORDER BY revision DESC`).flatMap(recordOf),
  next: (endpointId) =>
    (db.one<{ last: number | null }>(sql`SELECT max(revision) AS last FROM endpoint_terms WHERE endpoint_id = ${endpointId}`)?.last ?? 0) +
    1,
})

export const termsWriter = (db: WriteDb): TermsWriter => ({
  insert: (r) => {
    const answers = r.answers === null ? null : JSON.stringify(r.answers)
    db.run(sql`
      INSERT INTO endpoint_terms (endpoint_id, revision, host, vendor, answers, reason, sha256, person_id, person_name, at, ledger_seq)
      VALUES (${r.endpointId}, ${r.revision}, ${r.host}, ${r.vendor}, ${answers}, ${r.reason}, ${r.sha256}, ${r.by.id}, ${r.by.name},
        ${r.at}, ${r.ledgerSeq})`)
  },
})

function recordOf(row: Row): TermsRecord[] {
  const vendor = VENDORS.find((each) => each === row.vendor)
  const answers = row.answers === null ? null : termAnswersSchema.safeParse(JSON.parse(row.answers))
  if (!vendor || (answers !== null && !answers.success)) return []
  return [
    {
      endpointId: row.endpoint_id,
      revision: row.revision,
      host: row.host,
      vendor,
      answers: answers === null ? null : (answers.data as TermAnswers),
      reason: row.reason,
      sha256: row.sha256,
      by: { id: row.person_id, name: row.person_name },
      at: row.at,
      ledgerSeq: row.ledger_seq,
    },
  ]
}
