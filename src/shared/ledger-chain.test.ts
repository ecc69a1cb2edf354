import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalJson,
  type ExcerptEntry,
  GENESIS,
  type LedgerBody,
  type LedgerExcerpt,
  link,
  type OpenEntry,
  verifyExcerpt,
} from './ledger-chain'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

function chain(
  length: number,
  start: { before: string; seq: number } = { before: GENESIS, seq: 1 },
): LedgerExcerpt & { entries: OpenEntry[] } {
  let before = start.before
  const entries: OpenEntry[] = []
  for (let seq = start.seq; seq < start.seq + length; seq++) {
    const body: LedgerBody = {
      seq,
      nonce: sha256(`nonce ${seq}`).slice(0, 32),
      at: new Date(Date.UTC(2026, 0, 1, 8, 0, seq)).toISOString(),
      clockBack: false,
      user: 'coder-1',
      role: 'coder',
      workstation: 'desk-1',
      app: '0.1.0',
      kind: 'original-viewed',
      objectKind: 'chart',
      objectId: `chart-${seq % 2}`,
      reason: null,
      detail: { count: seq, sha256: 'a'.repeat(64) },
    }
    const { bodyHash, hash } = link(sha256, before, canonicalJson(body))
    entries.push({ seq, body, bodyHash, hash })
    before = hash
  }
  return { before: start.before, entries }
}

const redact = ({ seq, bodyHash, hash }: ExcerptEntry): ExcerptEntry => ({ seq, bodyHash, hash })

describe('canonical JSON', () => {
  test('is what RFC 8785 says of order, numbers and strings', () => {
    expect(canonicalJson({ b: [1e21, 0.5, -0], a: { '\u20ac': 'é"\n', A: null, ö: true } })).toBe(
      '{"a":{"A":null,"ö":true,"€":"é\\"\\n"},"b":[1e+21,0.5,0]}',
    )
  })

  test('is the same for the same value whatever order it was made in, and parses back to it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3 }), { noNullPrototype: true }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        const text = canonicalJson(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(JSON.stringify(turned)))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  test('throws for what JSON cannot carry', () => {
    for (const bad of [undefined, Number.NaN, Number.POSITIVE_INFINITY, () => 1, { a: undefined }, '\ud800', 1n, new Uint8Array(1)]) {
      expect(() => canonicalJson(bad)).toThrow(TypeError)
    }
  })
})

describe('an excerpt', () => {
  test('verifies whole, from the middle, redacted or not, and when empty', () => {
    const all = chain(6)
    expect(verifyExcerpt(sha256, all)).toEqual({ intact: true, entries: 6, head: all.entries[5]?.hash })
    const middle = chain(4, { before: sha256('earlier'), seq: 9 })
    expect(verifyExcerpt(sha256, middle).intact).toBe(true)
    expect(verifyExcerpt(sha256, { ...all, entries: all.entries.map((e, i) => (i % 2 ? redact(e) : e)) }).intact).toBe(true)
    expect(verifyExcerpt(sha256, { before: GENESIS, entries: [] })).toEqual({ intact: true, entries: 0, head: GENESIS })
  })

  test('does not verify as the start of a ledger when its start was cut off', () => {
    const { entries } = chain(3)
    expect(verifyExcerpt(sha256, { before: GENESIS, entries: entries.slice(1) })).toEqual({ intact: false, firstBad: 2, why: 'sequence' })
  })

  test('says when a clock that went back was not recorded as such', () => {
    const first = chain(1)
    const [one] = first.entries
    const body = { ...(one as OpenEntry).body, seq: 2, at: '2020-01-01T00:00:00.000Z' }
    const with2 = (clockBack: boolean): LedgerExcerpt => {
      const second = { ...body, clockBack }
      return {
        before: GENESIS,
        entries: [...first.entries, { seq: 2, body: second, ...link(sha256, one?.hash ?? '', canonicalJson(second)) }],
      }
    }
    expect(verifyExcerpt(sha256, with2(true)).intact).toBe(true)
    expect(verifyExcerpt(sha256, with2(false))).toEqual({ intact: false, firstBad: 2, why: 'clock' })
  })

  test('detects any change of any field, any removal inside, any swap, with or without redaction', () => {
    const leaf = (entry: OpenEntry): string[] => [
      ...Object.keys(entry.body).map((key) => `body.${key}`),
      'body.detail.count',
      'body.detail.sha256',
      'seq',
      'bodyHash',
      'hash',
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 8 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('change', 'remove', 'swap'),
        fc.boolean(),
        (n, a, b, how, hide) => {
          const all = chain(n)
          const entries: ExcerptEntry[] = structuredClone(all.entries)
          const at = a % n
          if (how === 'change') {
            const keys = leaf(all.entries[at] as OpenEntry)
            spoil(entries[at] as OpenEntry, keys[b % keys.length] ?? '')
          } else if (how === 'remove') entries.splice(a % (n - 1), 1)
          else {
            const other = (at + 1 + (b % (n - 1))) % n
            ;[entries[at], entries[other]] = [entries[other] as ExcerptEntry, entries[at] as ExcerptEntry]
          }
          const shown = hide ? entries.map((e, i) => (i === at ? e : redact(e))) : entries
          expect(verifyExcerpt(sha256, { before: GENESIS, entries: shown }).intact).toBe(false)
        },
      ),
    )
  })
})

function spoil(entry: OpenEntry, path: string): void {
  let holder = entry as unknown as Record<string, unknown>
  const keys = path.split('.')
  for (const key of keys.slice(0, -1)) holder = holder[key] as Record<string, unknown>
  const key = keys.at(-1) ?? ''
  const old = holder[key]
  holder[key] =
    typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : typeof old === 'string' ? flip(old) : old === null ? 'x' : {}
}

const flip = (text: string): string => (text.startsWith('0') ? '1' : '0') + text.slice(1)
