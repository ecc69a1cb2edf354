import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AuditId, type ChartId, type FindingId, newId } from '../../../shared/ids'
import { canonicalJson, GENESIS, link, verifyExcerpt } from '../../../shared/ledger-chain'
import { openConnection } from '../connection'
import { asSha256, type LedgerEvent, type Store } from '../index'
import { makeStore } from '../open'
import { clock, STAMP } from '../testing'
import { sha256Text } from './chain'

const KEY = new Uint8Array(32).fill(3)
let folder: string
let db: Database.Database
let store: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-ledger-'))
  const opened = openConnection(join(folder, 'chartroom.db'), KEY)
  if (!opened.ok) throw new Error(opened.error)
  db = opened.value
  store = makeStore(db, { ...STAMP, now: clock() })
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const viewed = (chartId: ChartId): LedgerEvent => ({ kind: 'original-viewed', chartId, detail: {} })

function append(...events: LedgerEvent[]): void {
  const done = store.write((w) => {
    for (const event of events) w.append(event)
  })
  if (!done.ok) throw new Error(done.error)
}

describe('appending', () => {
  test('stamps who, where, when and with what, and numbers from 1', () => {
    const chartId = newId<ChartId>()
    append(viewed(chartId))
    expect(store.read.ledger.entries(1, 10)).toMatchObject([
      {
        seq: 1,
        body: {
          seq: 1,
          nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
          at: '2026-01-01T08:00:01.000Z',
          clockBack: false,
          user: 'coder-1',
          role: 'coder',
          workstation: 'desk-1',
          app: '0.1.0',
          kind: 'original-viewed',
          objectKind: 'chart',
          objectId: chartId,
          reason: null,
          detail: {},
        },
      },
    ])
  })

  test('keeps what a person typed out of the ledger, and tells the same words from others', () => {
    const chartId = newId<ChartId>()
    const removed = (typed: string): LedgerEvent => ({
      kind: 'finding-removed',
      chartId,
      reason: { typed },
      detail: { findings: [newId<FindingId>()], category: 'NAME' },
    })
    append(removed('Quillfeather is a street'), removed('Quillfeather is a street'), removed('other'))
    const reasons = store.read.ledger.entries(1, 10).map((e) => e.body.reason ?? '')
    expect(reasons[0]).toMatch(/^typed:[0-9a-f]{64}$/)
    expect(reasons[0]).toBe(reasons[1])
    expect(reasons[0]).not.toBe(reasons[2])
    // A bare hash could be guessed from the words.
    expect(reasons[0]).not.toContain(sha256Text('Quillfeather is a street'))
    expect(db.prepare('SELECT group_concat(body) AS all_bodies FROM ledger').get()).not.toMatchObject({
      all_bodies: expect.stringContaining('Quillfeather'),
    })
  })

  test('puts a random nonce into each body, so that the hash of a body left out cannot be found by trying', () => {
    const chartId = newId<ChartId>()
    append(viewed(chartId), viewed(chartId))
    const [first, second] = store.read.ledger.entries(1, 10)
    if (!first || !second) throw new Error('two entries were appended')
    expect(first.body.nonce).not.toBe(second.body.nonce)
    // All that a stranger can guess is right, and the hash is still another.
    const { nonce: _, ...guessed } = first.body
    expect(link(sha256Text, GENESIS, canonicalJson(guessed)).bodyHash).not.toBe(first.bodyHash)
    expect(link(sha256Text, GENESIS, canonicalJson({ ...guessed, nonce: second.body.nonce })).bodyHash).not.toBe(first.bodyHash)
    expect(link(sha256Text, GENESIS, canonicalJson(first.body)).bodyHash).toBe(first.bodyHash)
  })

  test('throws for free text that got past the types, and records nothing', () => {
    const chartId = newId<ChartId>()
    for (const detail of [{ note: 'Ann Quill came' }, { list: ['Ann Quill'] }, { 'Ann Quill': 1 }]) {
      expect(() => append({ kind: 'original-viewed', chartId, detail } as unknown as LedgerEvent)).toThrow('free text')
    }
    expect(store.read.ledger.head()).toMatchObject({ seq: 0, hash: GENESIS })
  })

  test('records the clock as it stood and that it went back, and the order stays', () => {
    const times = ['2026-01-01T10:00:00.000Z', '2026-01-01T09:00:00.000Z', '2026-01-01T09:30:00.000Z', '2026-01-01T08:00:00.000Z']
    let i = 0
    const turned = makeStore(db, { ...STAMP, now: () => new Date(times[i++] ?? '') })
    for (const _ of times) turned.write((w) => w.append({ kind: 'app-stop', detail: {} }))
    expect(turned.read.ledger.entries(1, 9).map(({ body }) => [body.seq, body.at, body.clockBack])).toEqual([
      [1, times[0], false],
      [2, times[1], true],
      [3, times[2], false],
      [4, times[3], true],
    ])
    expect(turned.read.ledger.verify()).toMatchObject({ intact: true, entries: 4 })
  })
})

describe('the ledger table', () => {
  beforeEach(() => append(viewed(newId<ChartId>()), viewed(newId<ChartId>())))

  test.each([
    ['UPDATE', "UPDATE ledger SET body = '{}' WHERE seq = 1"],
    ['DELETE', 'DELETE FROM ledger WHERE seq = 2'],
    ['DELETE of all', 'DELETE FROM ledger'],
    ['REPLACE', "REPLACE INTO ledger (seq, body, body_hash, hash) SELECT seq, '{}', body_hash, hash FROM ledger WHERE seq = 1"],
    [
      'UPSERT',
      "INSERT INTO ledger (seq, body, body_hash, hash) SELECT seq, body, body_hash, hash FROM ledger WHERE seq = 1 ON CONFLICT DO UPDATE SET body = '{}'",
    ],
    [
      'INSERT out of sequence',
      "INSERT INTO ledger (seq, body, body_hash, hash) SELECT 9, body, body_hash, '0' || substr(hash, 2) FROM ledger WHERE seq = 1",
    ],
    [
      'INSERT of a body without a nonce',
      "INSERT INTO ledger (seq, body, body_hash, hash) SELECT 3, json_remove(body, '$.nonce'), body_hash, '0' || substr(hash, 2) FROM ledger WHERE seq = 2",
    ],
    ['change of the anchor', 'UPDATE ledger_anchor SET seq = 1, entries = 1'],
    ['removal of the anchor', 'DELETE FROM ledger_anchor'],
    ['a second anchor', "REPLACE INTO ledger_anchor VALUES (1, 0, 0, '', '')"],
  ])('refuses %s', (_, statement) => {
    expect(() => db.exec(statement)).toThrow(/append-only|anchor|CHECK constraint/)
    expect(store.read.ledger.verify()).toMatchObject({ intact: true, entries: 2 })
  })
})

/** What someone with the key could do to single rows, with every trigger and constraint out of the way. */
function tamper(work: (db: Database.Database) => void): ReturnType<Store['read']['ledger']['verify']> {
  db.exec(`BEGIN;
    CREATE TEMP TABLE bare AS SELECT seq, body, body_hash, hash FROM ledger;
    DROP TABLE ledger;
    CREATE TABLE ledger (seq INTEGER PRIMARY KEY, body, body_hash, hash);
    INSERT INTO ledger SELECT * FROM bare`)
  try {
    work(db)
    return store.read.ledger.verify()
  } finally {
    db.exec('ROLLBACK')
  }
}

describe('verification', () => {
  const LENGTH = 12
  beforeEach(() => {
    const charts = [newId<ChartId>(), newId<ChartId>()]
    append(...Array.from({ length: LENGTH }, (_, i) => viewed(charts[i % 2] as ChartId)))
  })

  test('finds the chain whole as written, and after nothing but reading', () => {
    expect(store.read.ledger.verify()).toEqual({ intact: true, entries: LENGTH, head: store.read.ledger.head().hash })
    expect(tamper(() => undefined)).toMatchObject({ intact: true })
  })

  test('finds any single changed character in any column, and says where', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LENGTH }),
        fc.constantFrom('body', 'body_hash', 'hash'),
        fc.nat(),
        fc.nat(94),
        (seq, column, at, to) => {
          const row = db.prepare(`SELECT ${column} AS text FROM ledger WHERE seq = ?`).get(seq) as { text: string }
          const place = at % row.text.length
          const changed = row.text.slice(0, place) + String.fromCharCode(32 + to) + row.text.slice(place + 1)
          fc.pre(changed !== row.text)
          const verdict = tamper((t) => t.prepare(`UPDATE ledger SET ${column} = ? WHERE seq = ?`).run(changed, seq))
          expect(verdict).toMatchObject({ intact: false, firstBad: seq })
        },
      ),
      { numRuns: 200 },
    )
  })

  test('finds white space added to a body, though the value is the same', () => {
    const verdict = tamper((t) => t.exec("UPDATE ledger SET body = replace(body, ':', ': ') WHERE seq = 5"))
    expect(verdict).toEqual({ intact: false, firstBad: 5, why: 'body-hash' })
  })

  test('finds a body rewritten together with its hashes, as the next entry no longer follows', () => {
    const verdict = tamper((t) => {
      const rows = t.prepare('SELECT seq, body, hash FROM ledger WHERE seq IN (4, 5) ORDER BY seq').all() as {
        body: string
        hash: string
      }[]
      const body = (rows[1]?.body ?? '').replace('coder-1', 'coder-2')
      const bodyHash = sha256Text(body)
      t.prepare('UPDATE ledger SET body = ?, body_hash = ?, hash = ? WHERE seq = 5').run(
        body,
        bodyHash,
        sha256Text((rows[0]?.hash ?? '') + bodyHash),
      )
    })
    expect(verdict).toEqual({ intact: false, firstBad: 6, why: 'chain-hash' })
  })

  test('finds every removal inside, every swap of two entries, and every cut of the tail', () => {
    for (let seq = 1; seq < LENGTH; seq++) {
      expect(tamper((t) => t.prepare('DELETE FROM ledger WHERE seq = ?').run(seq))).toMatchObject({
        intact: false,
        firstBad: seq === 1 ? 2 : seq,
      })
      expect(tamper((t) => t.prepare('DELETE FROM ledger WHERE seq > ?').run(seq))).toEqual({
        intact: false,
        firstBad: seq + 1,
        why: 'tail',
      })
      const swapped = tamper((t) => {
        t.prepare('UPDATE ledger SET seq = 1000 WHERE seq = ?').run(seq)
        t.prepare('UPDATE ledger SET seq = ? WHERE seq = ?').run(seq, seq + 1)
        t.prepare('UPDATE ledger SET seq = ? WHERE seq = 1000').run(seq + 1)
      })
      expect(swapped).toMatchObject({ intact: false, firstBad: seq })
    }
    expect(tamper((t) => t.exec('DELETE FROM ledger'))).toEqual({ intact: false, firstBad: 1, why: 'tail' })
  })

  test('finds a well-made entry that did not move the anchor', () => {
    const verdict = tamper((t) => {
      const last = t.prepare('SELECT body, hash FROM ledger ORDER BY seq DESC LIMIT 1').get() as { body: string; hash: string }
      const body = JSON.stringify({ ...JSON.parse(last.body), seq: LENGTH + 1 })
      const hash = sha256Text(last.hash + sha256Text(body))
      t.prepare('INSERT INTO ledger (seq, body, body_hash, hash) VALUES (?, ?, ?, ?)').run(LENGTH + 1, body, sha256Text(body), hash)
    })
    expect(verdict).toMatchObject({ intact: false, why: 'anchor' })
  })
})

describe('the excerpt about a chart', () => {
  test('shows its own entries, hides all others, and verifies with nothing but SHA-256', () => {
    const [mine, other] = [newId<ChartId>(), newId<ChartId>()]
    append({ kind: 'app-start', detail: { schema: 40 } }, viewed(other), viewed(mine), viewed(other))
    append({ kind: 'residual-passed', chartId: mine, detail: { sha256: asSha256('b'.repeat(64)) } }, viewed(other))
    const excerpt = store.read.ledger.excerptFor([mine])
    expect(excerpt.entries.map((e) => [e.seq, 'body' in e])).toEqual([
      [3, true],
      [4, false],
      [5, true],
    ])
    expect(JSON.stringify(excerpt)).not.toContain(other)
    expect(verifyExcerpt(sha256Text, JSON.parse(JSON.stringify(excerpt)))).toMatchObject({ intact: true, entries: 3 })
  })

  test('is one run about an audit and its charts alike', () => {
    const [mine, other] = [newId<ChartId>(), newId<ChartId>()]
    const [audit, another] = [newId<AuditId>(), newId<AuditId>()]
    const withdrawn = (auditId: AuditId) => ({ kind: 'audit-signature-withdrawn', auditId, detail: {} }) as const
    append(viewed(other), viewed(mine), withdrawn(another), withdrawn(audit), viewed(other))
    const excerpt = store.read.ledger.excerptAbout([audit, mine])
    expect(excerpt.entries.map((e) => [e.seq, 'body' in e])).toEqual([
      [2, true],
      [3, false],
      [4, true],
    ])
    expect(verifyExcerpt(sha256Text, JSON.parse(JSON.stringify(excerpt)))).toMatchObject({ intact: true, entries: 3 })
  })

  test('starts from the genesis when the chart has the first entry, and is empty for a chart without entries', () => {
    const mine = newId<ChartId>()
    append(viewed(mine))
    expect(store.read.ledger.excerptFor([mine]).before).toBe(GENESIS)
    expect(store.read.ledger.excerptFor([newId<ChartId>()]).entries).toEqual([])
  })
})
