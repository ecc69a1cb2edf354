// Adds one entry to the chain, inside the transaction of the state change it records.
import { randomBytes } from 'node:crypto'
import { canonicalJson, type Json, type LedgerBody, link } from '../../../shared/ledger-chain'
import { sql, type WriteDb } from '../sql'
import { sha256Text, typedDigest } from './chain'
import { isPlain, type LedgerEvent, objectOf } from './event'

/** What the store adds to every event. */
export interface Stamp {
  readonly now: () => Date
  readonly user: string
  readonly role: string
  readonly workstation: string
  readonly app: string
}

/** Returns the entry's sequence number. @throws when a detail holds anything like free text: a bug of the caller. */
export function appendEntry(db: WriteDb, stamp: Stamp, event: LedgerEvent): number {
  refuseFreeText(event.detail)
  const anchor = db.one<{ seq: number; hash: string; at: string }>(sql`SELECT seq, hash, at FROM ledger_anchor`)
  if (!anchor) throw new Error('the ledger has no anchor')
  const at = stamp.now().toISOString()
  const body: LedgerBody = {
    seq: anchor.seq + 1,
    nonce: randomBytes(16).toString('hex'),
    at,
    // The clock may be set back while the app runs; the entry then says both what the clock showed and that it cannot be trusted.
    clockBack: at < anchor.at,
    user: stamp.user,
    role: stamp.role,
    workstation: stamp.workstation,
    app: stamp.app,
    kind: event.kind,
    ...objectOf(event),
    reason: reasonOf(db, event),
    detail: event.detail as { readonly [key: string]: Json },
  }
  const text = canonicalJson(body)
  const { bodyHash, hash } = link(sha256Text, anchor.hash, text)
  // A trigger moves the anchor with it.
  db.run(sql`INSERT INTO ledger (seq, body, body_hash, hash) VALUES (${body.seq}, ${text}, ${bodyHash}, ${hash})`)
  return body.seq
}

function reasonOf(db: WriteDb, event: LedgerEvent): string | null {
  if (event.reason === undefined) return null
  if (typeof event.reason === 'string') return event.reason
  const row = db.one<{ key: Uint8Array }>(sql`SELECT key FROM ledger_secret`)
  if (!row) throw new Error('the ledger has no secret')
  return typedDigest(row.key, event.reason.typed)
}

function refuseFreeText(value: unknown): void {
  if (typeof value === 'string' && !isPlain(value)) throw new TypeError('the ledger takes no free text')
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (!isPlain(key)) throw new TypeError('the ledger takes no free text')
    refuseFreeText(inner)
  }
}
