// Runs of the self-test: figures, versions and counts, no text. Rows are only ever added; the table itself refuses anything else.
import type { SelfTest } from '../../shared/figures'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface SelfTestRecord {
  readonly test: SelfTest
  /** The ledger entry 'self-test-run'; the table refuses one that is not there. */
  readonly ledgerSeq: number
}

export interface SelfTestReader {
  latest(): SelfTestRecord | null
  /** Oldest first. */
  all(): readonly SelfTestRecord[]
}

export interface SelfTestWriter {
  insert(record: SelfTestRecord): void
}

interface Row {
  ledger_seq: number
  result: string
}

export const selfTestReader = (db: ReadDb): SelfTestReader => ({
  latest: () => {
    const row = db.one<Row>(sql`SELECT ledger_seq, result FROM self_tests ORDER BY ledger_seq DESC LIMIT 1`)
    return row ? recordOf(row) : null
  },
  all: () => db.all<Row>(sql`SELECT ledger_seq, result FROM self_tests ORDER BY ledger_seq`).map(recordOf),
})

export const selfTestWriter = (db: WriteDb): SelfTestWriter => ({
  insert: ({ test, ledgerSeq }) => {
    db.run(sql`
      INSERT INTO self_tests (ledger_seq, at, gold_sha256, passed, result)
      VALUES (${ledgerSeq}, ${test.at}, ${test.goldSha256}, ${test.shortfalls.length === 0 ? 1 : 0}, ${JSON.stringify(test)})`)
  },
})

const recordOf = (row: Row): SelfTestRecord => ({ test: JSON.parse(row.result) as SelfTest, ledgerSeq: row.ledger_seq })
