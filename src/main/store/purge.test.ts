import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type HoldId, newId } from '../../shared/ids'
import { RETAINED_KINDS, type RetainedKind } from '../../shared/policy/retention'
import { openConnection } from './connection'
import { CONTENTS, type ContentKind, OUTLIVES_PURGES } from './contents'
import { asSha256, type Store, type Writer } from './index'
import { nativeBinding } from './native-binding'
import { makeStore } from './open'
import { clock, STAMP } from './testing'
import { type FullChart, fillChart, purgeIn } from './testing-full-chart'

const KEY = new Uint8Array(32).fill(5)
let folder: string
let file: string
let db: Database.Database
let store: Store

function write<T>(work: (w: Writer) => T): T {
  const done = store.write(work as (w: Writer) => T extends PromiseLike<unknown> ? never : T)
  if (!done.ok) throw new Error(done.error)
  return done.value
}
const fill = (): FullChart => fillChart(db, (work) => void write(work))

function open(): void {
  const opened = openConnection(file, KEY)
  if (!opened.ok) throw new Error(opened.error)
  db = opened.value
  store = makeStore(db, { ...STAMP, now: clock() })
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-purge-'))
  file = join(folder, 'chartroom.db')
  open()
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every page of a copy of the file, free ones too, as they are without the encryption. */
function pages(): string {
  const copy = join(folder, 'copy.db')
  copyFileSync(file, copy)
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
  const binding = nativeBinding()
  const opened = new Database(copy, binding === undefined ? {} : { nativeBinding: binding })
  opened.pragma("cipher = 'sqlcipher'")
  opened.pragma(`key = "x'${Buffer.from(KEY).toString('hex')}'"`)
  opened.pragma('journal_mode = DELETE')
  opened.pragma("rekey = ''")
  opened.close()
  const bytes = readFileSync(copy)
  expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
  rmSync(copy)
  return bytes.toString('latin1')
}

const wordsOf = ({ words }: FullChart, kinds: readonly RetainedKind[]): string[] =>
  [...words.values()].flat().flatMap(({ word, kind }) => (kinds.includes(kind) ? [word] : []))
const leftIn = (bytes: string, words: readonly string[]): string[] => words.filter((word) => bytes.includes(word))

const HERE = RETAINED_KINDS.filter((kind) => kind !== 'opened-packet')
const TELLING: readonly ContentKind[] = [
  'document-text',
  'identifier',
  'cleared-text',
  'bytes-sent',
  'reply',
  'typed-words',
  'provider',
  'codes',
]

test('every column that may name a patient or repeat a chart is reached by a purge, or says why it outlives one', () => {
  const { words } = fill()
  const telling = Object.entries(CONTENTS).flatMap(([table, columns]) =>
    Object.entries<readonly ContentKind[]>(columns).flatMap(([column, kinds]) =>
      kinds.some((kind) => TELLING.includes(kind)) ? [`${table}.${column}`] : [],
    ),
  )
  expect([...words.keys(), ...Object.keys(OUTLIVES_PURGES)].sort()).toEqual(telling.sort())
})

test.each([[['original-text']], [['original-text', 'cleared-text']], [['outbound']], [HERE]] as [RetainedKind[]][])(
  'takes %j out of the bytes of the file, and nothing else',
  (kinds) => {
    const [full, other] = [fill(), fill()]
    // Lost with the proposals they are part of.
    const lost = (kind: RetainedKind): boolean => kinds.includes(kind) || (kind === 'cleared-text' && kinds.includes('review'))
    const gone = wordsOf(full, RETAINED_KINDS.filter(lost))
    const kept = wordsOf(
      full,
      RETAINED_KINDS.filter((kind) => !lost(kind)),
    )
    expect(leftIn(pages(), gone)).toEqual(gone)
    write((w) => void purgeIn(w, [{ chartId: full.chartId, kinds }]))
    expect(store.compact()).toEqual({ ok: true, value: undefined })
    const bytes = pages()
    expect(leftIn(bytes, gone)).toEqual([])
    expect(leftIn(bytes, kept)).toEqual(kept)
    expect(leftIn(bytes, wordsOf(other, RETAINED_KINDS))).toEqual(wordsOf(other, RETAINED_KINDS))
    expect(statSync(`${file}-wal`).size).toBe(0)
    expect(store.read.ledger.verify().intact).toBe(true)
    expect(db.pragma('foreign_key_check')).toEqual([])
  },
)

test('takes everything of a chart that came with a packet', () => {
  const full = fill()
  write((w) => void purgeIn(w, [{ chartId: full.chartId, kinds: ['opened-packet'] }]))
  expect(store.compact().ok).toBe(true)
  expect(leftIn(pages(), wordsOf(full, RETAINED_KINDS))).toEqual([])
})

test('leaves a tombstone: id, hash, counts, days of work, who signed, and where it was exported', () => {
  const { chartId } = fill()
  write((w) => void purgeIn(w, [{ chartId, kinds: HERE }]))
  expect(store.read.charts.listing(chartId)).toMatchObject({ name: '', sha256: 'c'.repeat(64), status: 'purged', counts: { findings: 3 } })
  expect(store.read.charts.get(chartId)).toBeNull()
  expect(store.read.clearances.of(chartId)).toMatchObject([{ text: '', sha256: 'd'.repeat(64), name: 'R. Moss' }])
  expect(store.read.outbound.of(chartId)).toMatchObject([{ sha256: 'd'.repeat(64) }, { sha256: 'd'.repeat(64) }])
  expect(store.read.signOff.exports(chartId)).toHaveLength(1)
  expect(store.read.audits.casesOnChart(chartId)).toMatchObject([{ provider: 'Dr. Vey', coded: [{ code: 'I10', evidence: [] }] }])
  expect(store.read.retention.gone(chartId).map(({ kind }) => kind)).toEqual([...HERE].sort())
})

test('refuses a chart on hold, whoever asks, and takes nothing from the others of the same purge', () => {
  const [held, free] = [fill(), fill()]
  const id = newId<HoldId>()
  write((w) => {
    const ledgerSeq = w.append({
      kind: 'hold-set',
      reason: { typed: 'a claim' },
      detail: { hold: id, scope: 'charts', charts: 1, sha256: asSha256('a'.repeat(64)) },
    })
    const hold = { id, scope: 'charts', filter: null, says: 'one chart', reason: 'a claim', setBy: 'L', setAt: 'now' } as const
    w.retention.setHold({ ...hold, ledgerSeq }, [held.chartId])
  })
  const before = pages()
  const both = [free, held].map(({ chartId }) => ({ chartId, kinds: HERE }))
  expect(() => write((w) => void purgeIn(w, both))).toThrow('a chart on hold is not purged')
  expect(leftIn(before, wordsOf(free, HERE))).toEqual(leftIn(pages(), wordsOf(free, HERE)))
  write((w) => {
    const seq = w.append({ kind: 'hold-lifted', reason: { typed: 'settled' }, detail: { hold: id } })
    w.retention.liftHold(id, { by: 'L', at: 'later', reason: 'settled' }, seq)
  })
  write((w) => void purgeIn(w, both))
  expect(store.read.charts.listing(held.chartId)?.status).toBe('purged')
})

test('what is append-only stays so for everything but the purge of it, and after the purge too', () => {
  const { chartId } = fill()
  const tries = [
    `DELETE FROM attribute_change WHERE chart_id = '${chartId}'`,
    `DELETE FROM blind_review WHERE chart_id = '${chartId}'`,
    'DELETE FROM planted_outcome',
    'DELETE FROM planted',
    `UPDATE audit_case SET coded = '[]' WHERE chart_id = '${chartId}'`,
    "UPDATE audit_entry SET entry = '{}'",
    'DELETE FROM audit_case',
    'DELETE FROM audit_entry',
  ]
  for (const one of tries) expect(() => db.exec(one)).toThrow(/append-only/)
  write((w) => void purgeIn(w, [{ chartId, kinds: ['outbound'] }]))
  write((w) => void w.append({ kind: 'app-stop', detail: {} }))
  for (const one of tries) expect(() => db.exec(one)).toThrow(/append-only/)
  for (const one of ['DELETE FROM purge', 'DELETE FROM purged_content', "UPDATE purge SET facts = '[]'"])
    expect(() => db.exec(one)).toThrow(/stay on record/)
})

test('a purge that the ledger does not have is refused', () => {
  const { chartId } = fill()
  expect(() =>
    write((w) => {
      const ledgerSeq = w.append({ kind: 'app-stop', detail: {} })
      w.retention.purge({ id: newId(), ledgerSeq, at: '', facts: {} }, [{ chartId, kinds: HERE }])
    }),
  ).toThrow('a purge is in the ledger first')
})

test('on a full disk nothing is purged at all', () => {
  const full = fill()
  const all = wordsOf(full, RETAINED_KINDS)
  const head = store.read.ledger.head()
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
  const facts = { charts: 'x'.repeat(200_000) }
  const purged = store.write((w) => void purgeIn(w, [{ chartId: full.chartId, kinds: HERE }], facts))
  expect(purged).toEqual({ ok: false, error: 'store-full' })
  expect(store.read.ledger.head()).toEqual(head)
  expect(store.read.charts.listing(full.chartId)?.status).toBe('finished')
  expect(leftIn(pages(), all)).toEqual(all)
})

test('while another program reads, the file is not compacted and says so; nothing is lost', () => {
  const full = fill()
  write((w) => void purgeIn(w, [{ chartId: full.chartId, kinds: HERE }]))
  const other = openConnection(file, KEY)
  if (!other.ok) throw new Error(other.error)
  db.pragma('busy_timeout = 50')
  other.value.exec('BEGIN IMMEDIATE')
  expect(store.compact()).toEqual({ ok: false, error: 'store-busy' })
  other.value.exec('COMMIT')
  other.value.close()
  expect(store.compact().ok).toBe(true)
  expect(leftIn(pages(), wordsOf(full, HERE))).toEqual([])
})
