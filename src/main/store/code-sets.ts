// Code sets imported into these records: rows are only ever added. Which of them count follows from the order: a later import of the same
// kind and name supersedes, a removal takes out of use, and neither brings back what came before.
import type { CodeSetId } from '../../shared/ids'
import type { Edition } from '../codes'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface CodeSetRecord {
  readonly id: CodeSetId
  readonly edition: Edition
  /** UTC, ISO 8601. */
  readonly importedAt: string
  /** The ledger entry 'code-set-imported'; the table refuses one that is not there. */
  readonly ledgerSeq: number
  readonly superseded: boolean
  readonly removed: { readonly at: string; readonly reason: string } | null
}

export interface CodeSetReader {
  /** Newest import first, without their bytes. */
  list(): readonly CodeSetRecord[]
  /** Those that charts are checked with: neither superseded nor removed. */
  inUse(): readonly CodeSetRecord[]
  /** As they were imported; null for an unknown id. */
  bytes(id: CodeSetId): Uint8Array | null
}

export interface CodeSetWriter {
  insert(record: Pick<CodeSetRecord, 'id' | 'edition' | 'importedAt' | 'ledgerSeq'> & { readonly bytes: Uint8Array }): void
  /** @param ledgerSeq the ledger entry 'code-set-removed' */
  remove(id: CodeSetId, removal: { readonly at: string; readonly reason: string; readonly ledgerSeq: number }): void
}

interface Row {
  id: CodeSetId
  edition: string
  imported_at: string
  ledger_seq: number
  superseded: 0 | 1
  removed_at: string | null
  reason: string | null
}

export function codeSetReader(db: ReadDb): CodeSetReader {
  const list = (): readonly CodeSetRecord[] =>
    db
      .all<Row>(sql`
        SELECT c.id, c.edition, c.imported_at, c.ledger_seq, r.at AS removed_at, r.reason,
          EXISTS (SELECT 1 FROM code_sets AS later WHERE later.kind = c.kind AND later.name = c.name AND later.row > c.row) AS superseded
        FROM code_sets AS c LEFT JOIN code_set_removals AS r ON r.code_set_id = c.id ORDER BY c.row DESC`)
      .map(recordOf)
  return {
    list,
    inUse: () => list().filter(({ superseded, removed }) => !superseded && removed === null),
    bytes: (id) => db.one<{ bytes: Uint8Array }>(sql`SELECT bytes FROM code_sets WHERE id = ${id}`)?.bytes ?? null,
  }
}

export const codeSetWriter = (db: WriteDb): CodeSetWriter => ({
  insert: ({ id, edition, importedAt, ledgerSeq, bytes }) => {
    const { kind, name, validFrom, validTo, sha256 } = edition
    db.run(sql`
      INSERT INTO code_sets (id, kind, name, valid_from, valid_to, sha256, edition, imported_at, ledger_seq, bytes)
      VALUES (${id}, ${kind}, ${name}, ${validFrom}, ${validTo}, ${sha256}, ${JSON.stringify(edition)},
        ${importedAt}, ${ledgerSeq}, ${bytes})`)
  },
  remove: (id, { at, reason, ledgerSeq }) => {
    db.run(sql`INSERT INTO code_set_removals (ledger_seq, code_set_id, reason, at) VALUES (${ledgerSeq}, ${id}, ${reason}, ${at})`)
  },
})

const recordOf = ({ id, edition, imported_at, ledger_seq, superseded, removed_at, reason }: Row): CodeSetRecord => ({
  id,
  edition: JSON.parse(edition) as Edition,
  importedAt: imported_at,
  ledgerSeq: ledger_seq,
  superseded: superseded === 1,
  removed: removed_at === null ? null : { at: removed_at, reason: reason ?? '' },
})
