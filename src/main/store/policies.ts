// Policies as they were signed. Whether a row may be believed is not asked here: see governance/signed-policy and the pipeline.
import { type ReadDb, sql, type WriteDb } from './sql'

export interface PolicyRow {
  readonly version: number
  /** The exact text that is signed. */
  readonly document: string
  /** Of the document, hex. */
  readonly sha256: string
  /** Ed25519, raw. */
  readonly signature: Uint8Array
  /** The policy file it was taken from, as it came; null for one made here. */
  readonly takenFrom: string | null
  /** The entry 'policy-changed'. */
  readonly ledgerSeq: number
}

/** The ledger's word about a policy. */
export interface PolicyChange {
  readonly seq: number
  readonly version: number
  readonly sha256: string
  readonly parent: string
}

export interface PolicyReader {
  newest(): PolicyRow | null
  /** Oldest first. */
  all(): readonly PolicyRow[]
  /** What the ledger says was signed last. */
  lastChange(): PolicyChange | null
  /** Oldest first. */
  changes(): readonly PolicyChange[]
}

export interface PolicyWriter {
  insert(row: PolicyRow): void
}

interface Row {
  version: number
  document: string
  sha256: string
  signature: Uint8Array
  taken_from: string | null
  ledger_seq: number
}

interface ChangeRow {
  seq: number
  detail: string
}

export const policyReader = (db: ReadDb): PolicyReader => ({
  newest: () => {
    const row = db.one<Row>(sql`SELECT * FROM policy ORDER BY version DESC LIMIT 1`)
    return row ? recordOf(row) : null
  },
  all: () => db.all<Row>(sql`SELECT * FROM policy ORDER BY version`).map(recordOf),
  lastChange: () => {
    const row = db.one<ChangeRow>(sql`
      SELECT seq, json_extract(body, '$.detail') AS detail FROM ledger
      WHERE json_extract(body, '$.kind') = 'policy-changed' ORDER BY seq DESC LIMIT 1`)
    return row ? changeOf(row) : null
  },
  changes: () =>
    db
      .all<ChangeRow>(sql`
        SELECT seq, json_extract(body, '$.detail') AS detail FROM ledger
        WHERE json_extract(body, '$.kind') = 'policy-changed' ORDER BY seq`)
      .map(changeOf),
})

export const policyWriter = (db: WriteDb): PolicyWriter => ({
  insert: (p) => {
    db.run(sql`
      INSERT INTO policy (version, document, sha256, signature, taken_from, ledger_seq)
      VALUES (${p.version}, ${p.document}, ${p.sha256}, ${p.signature}, ${p.takenFrom}, ${p.ledgerSeq})`)
  },
})

const recordOf = (row: Row): PolicyRow => ({
  version: row.version,
  document: row.document,
  sha256: row.sha256,
  signature: new Uint8Array(row.signature),
  takenFrom: row.taken_from,
  ledgerSeq: row.ledger_seq,
})

function changeOf({ seq, detail }: ChangeRow): PolicyChange {
  const { version, sha256, parent } = JSON.parse(detail) as Omit<PolicyChange, 'seq'>
  return { seq, version, sha256, parent }
}
