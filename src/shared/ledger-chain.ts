// The arithmetic of the hash chain, so that whoever holds a ledger or an excerpt of one can check it without a store. Pure: the
// caller brings SHA-256, as Node's is not at hand on every side.
//
//   bodyHash = SHA-256(canonical JSON of the body, UTF-8)
//   hash     = SHA-256(previous hash followed by bodyHash, both as lower-case hex, ASCII)
//
// As the chain needs only bodyHash, the body of an entry about another chart can be left out and the chain still verifies. Every
// body holds a random nonce, so that the bodyHash that stays tells nothing of a body left out, however little was to guess in it:
// 45 CFR 164.514(c).

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
export type HashText = (text: string) => string

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64)

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** One event as it is hashed: ids, counts, hashes and codes, never document text. */
export interface LedgerBody {
  readonly seq: number
  /** 128 random bits, lower-case hex. */
  readonly nonce: string
  /** The clock's time, UTC, ISO 8601 with milliseconds. Order is by seq. */
  readonly at: string
  /** The clock stood earlier than at the entry before. */
  readonly clockBack: boolean
  readonly user: string
  readonly role: string
  readonly workstation: string
  /** Version of the app. */
  readonly app: string
  readonly kind: string
  readonly objectKind: string
  readonly objectId: string | null
  /** A code, or `typed:` and a keyed digest of the words, which stay in the review tables. */
  readonly reason: string | null
  readonly detail: { readonly [key: string]: Json }
}

export interface OpenEntry {
  readonly seq: number
  readonly body: LedgerBody
  readonly bodyHash: string
  readonly hash: string
}

/** An entry whose body is not for this reader. */
export interface RedactedEntry {
  readonly seq: number
  readonly bodyHash: string
  readonly hash: string
}

export type ExcerptEntry = OpenEntry | RedactedEntry

/** A contiguous part of a ledger: `before` is the hash of the entry before the first, or GENESIS. */
export interface LedgerExcerpt {
  readonly before: string
  readonly entries: readonly ExcerptEntry[]
}

export type ChainFault = 'body' | 'body-hash' | 'chain-hash' | 'sequence' | 'clock' | 'tail' | 'anchor'

export type ChainVerdict =
  | { readonly intact: true; readonly entries: number; readonly head: string }
  | { readonly intact: false; readonly firstBad: number; readonly why: ChainFault }

/**
 * One text for one value: keys in UTF-16 order, no white space, numbers and strings as ECMAScript writes them (the rules of RFC 8785).
 * @throws TypeError for what JSON cannot carry exactly (undefined, NaN, infinities, lone surrogates): that is a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && !(value instanceof Uint8Array)) {
    const keys = Object.keys(value).sort()
    return `{${keys.map((key) => `${canonicalJson(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`).join(',')}}`
  }
  throw new TypeError('value has no canonical JSON')
}

/** The hash of one entry and of the chain up to it. */
export function link(sha256: HashText, before: string, canonicalBody: string): { readonly bodyHash: string; readonly hash: string } {
  const bodyHash = sha256(canonicalBody)
  return { bodyHash, hash: sha256(before + bodyHash) }
}

/** What a statement signed by a person comes to in the ledger: binds name and credential to the exact text or list they signed. */
export function statementHash(sha256: HashText, statement: { name: string; credential: string; sha256: string }): string {
  return sha256(canonicalJson({ name: statement.name, credential: statement.credential, sha256: statement.sha256 }))
}

/** An entry as it is walked: the body's text exactly as stored or canonical, null where it is redacted. */
export interface ChainEntry {
  readonly seq: number
  readonly bodyText: string | null
  readonly bodyHash: string
  readonly hash: string
}

/** Checks an excerpt as it lies in a packet. See verifyChain. */
export function verifyExcerpt(sha256: HashText, excerpt: LedgerExcerpt): ChainVerdict {
  const entries = excerpt.entries.map((entry): ChainEntry => ({ ...entry, bodyText: 'body' in entry ? canonicalJson(entry.body) : null }))
  return verifyChain(sha256, excerpt.before, entries)
}

/**
 * Walks a contiguous run of entries that follows the hash `before`.
 * @returns the first sequence number that does not hold, and why; an empty run is intact with `before` as its head.
 */
export function verifyChain(sha256: HashText, before: string, entries: Iterable<ChainEntry>): ChainVerdict {
  let count = 0
  let head = before
  let expected: number | null = null
  let lastAt: string | null = null
  for (const entry of entries) {
    const bad = (why: ChainFault): ChainVerdict => ({ intact: false, firstBad: expected ?? entry.seq, why })
    if (!Number.isSafeInteger(entry.seq) || entry.seq < 1) return bad('sequence')
    if (expected === null ? (entry.seq === 1) !== (before === GENESIS) : entry.seq !== expected) return bad('sequence')
    let at: string | null = null
    if (entry.bodyText !== null) {
      if (sha256(entry.bodyText) !== entry.bodyHash) return bad('body-hash')
      const body = parseBody(entry.bodyText)
      if (body?.seq !== entry.seq) return bad('body')
      if (lastAt !== null && body.at < lastAt !== body.clockBack) return bad('clock')
      at = body.at
    }
    if (sha256(head + entry.bodyHash) !== entry.hash) return bad('chain-hash')
    head = entry.hash
    lastAt = at
    expected = entry.seq + 1
    count += 1
  }
  return { intact: true, entries: count, head }
}

function parseBody(text: string): Pick<LedgerBody, 'seq' | 'at' | 'clockBack'> | null {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body !== 'object' || body === null) return null
    const { seq, at, clockBack } = body as Record<string, unknown>
    return typeof seq === 'number' && typeof at === 'string' && typeof clockBack === 'boolean' ? { seq, at, clockBack } : null
  } catch {
    return null
  }
}
