import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChartId, type ClearanceId, type FindingId, newId, type OutboundId, type PersonId, type SuggestionId } from '../../shared/ids'
import type { PassedOver } from '../codes'
import type { Finding } from '../deidentify'
import type { DecisionEntry, FindingEdit } from '../review'
import {
  asLabel,
  asSha256,
  type ClearanceRecord,
  type OutboundIntent,
  openStore,
  type Store,
  type SuggestionRecord,
  type Writer,
} from './index'
import { chartFixture, clock } from './testing'

const AT = '2026-01-01T09:00:00.000Z'
const HASH = asSha256('d'.repeat(64))
let folder: string
let store: Store
let chartId: ChartId

function reopen(): void {
  const opened = openStore({
    file: join(folder, 'chartroom.db'),
    key: new Uint8Array(32).fill(9),
    now: clock(),
    workstation: 'desk-1',
    user: 'coder-1',
    appVersion: '0.1.0',
  })
  if (!opened.ok) throw new Error(opened.error)
  store = opened.value
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-tables-'))
  reopen()
  chartId = newId<ChartId>()
  write((w) => w.charts.insert(chartId, chartFixture('Ann Quill has asthma.\r\n😀'), AT))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

function write<T>(work: (w: Writer) => T): T {
  const done = store.write(work as (w: Writer) => T extends PromiseLike<unknown> ? never : T)
  if (!done.ok) throw new Error(done.error)
  return done.value
}

const clear = (w: Writer): ClearanceRecord => {
  const id = newId<ClearanceId>()
  const ledgerSeq = w.append({
    kind: 'cleared',
    chartId,
    detail: { clearance: id, sha256: HASH, bytes: 4, counts: { NAME: 1 }, statement: HASH },
  })
  const record = {
    id,
    chartId,
    sha256: HASH,
    text: '[NAME_1] has asthma.',
    name: 'R. Moss',
    credential: 'CCS',
    at: AT,
    ledgerSeq,
    policy: null,
  }
  w.clearances.insert(record)
  return { ...record, withdrawn: null }
}

const intend = (w: Writer, clearance: ClearanceRecord): OutboundIntent => {
  const id = newId<OutboundId>()
  const profile = { id: null, kind: 'built-in', baseUrl: null, host: null, model: 'built-in-1', loopback: true } as const
  const ledgerSeq = w.append({
    kind: 'outbound-intended',
    chartId,
    detail: {
      outbound: id,
      clearance: clearance.id,
      endpoint: asLabel(profile.kind),
      host: null,
      model: asLabel(profile.model),
      loopback: true,
      prompt: null,
      sha256: HASH,
      bytes: 3,
    },
  })
  const intent = {
    id,
    chartId,
    clearanceId: clearance.id,
    profile,
    prompt: null,
    bytes: new Uint8Array([0, 255, 7]),
    sha256: HASH,
    at: AT,
    ledgerSeq,
  }
  w.outbound.intend(intent)
  return intent
}

const suggestion = (clearanceId: ClearanceId, outboundId: OutboundId | null, code: string): SuggestionRecord => ({
  id: newId<SuggestionId>(),
  chartId,
  clearanceId,
  outboundId,
  proposal: {
    system: 'ICD-10-CM',
    code,
    title: 'a title',
    score: 0.5,
    assertion: 'affirmed',
    evidence: [{ start: 13, end: 19, text: 'asthma' }],
    reason: 'named',
  },
  check: { status: 'valid', title: 'a title' },
})

test('gives a chart back to the last character after closing and opening', () => {
  store.close()
  reopen()
  const { pages, files, billed, work, ...stored } = chartFixture('Ann Quill has asthma.\r\n😀')
  expect(store.read.charts.get(chartId)).toEqual({
    ...stored,
    id: chartId,
    status: 'scrubbing',
    importedAt: AT,
    counts: { findings: 0, undecided: 0, openSuggestions: 0 },
  })
  expect(store.read.charts.get(newId<ChartId>())).toBeNull()
})

test('gives the pages of a chart back as they were, and their file byte for byte', () => {
  const scanned = newId<ChartId>()
  const word = { start: 0, end: 3, x: 72, y: 36.25, width: 20.5, height: 10, confidence: 0.93 }
  const first = { start: 0, end: 4, file: 0, index: 2, width: 612, height: 792, turned: 90, source: 'scan' as const, confidence: 0.93 }
  const pages = [
    { ...first, words: [word] },
    { ...first, start: 4, end: 9, source: 'text' as const, confidence: null, words: [] },
  ]
  const files = [{ kind: 'pdf' as const, bytes: new Uint8Array([1, 2, 3]) }]
  write((w) => w.charts.insert(scanned, { ...chartFixture('Ann Quill'), pages, files }, AT))
  expect(store.read.charts.listing(scanned)?.pages).toEqual({ all: 2, scanned: 1 })
  expect(store.read.pages.list(scanned)).toEqual(pages.map(({ words, ...page }) => page))
  expect(store.read.pages.page(scanned, 1)).toEqual(pages[0])
  expect(store.read.pages.page(scanned, 3)).toBeNull()
  expect(Uint8Array.from(store.read.pages.file(scanned, 0)?.bytes ?? [])).toEqual(files[0]?.bytes)
  expect([store.read.pages.list(chartId), store.read.pages.file(chartId, 0)]).toEqual([[], null])
})

test('lists charts newest first with status and counts, and finds those of the same file', () => {
  const later = newId<ChartId>()
  write((w) => {
    w.charts.insert(later, chartFixture('other'), '2026-01-02T09:00:00.000Z')
    w.charts.setStatus(chartId, 'review')
    w.charts.setCounts(chartId, { findings: 3, undecided: 1, openSuggestions: 2 })
  })
  expect(store.read.charts.list().map((c) => [c.id, c.status, c.counts.undecided])).toEqual([
    [later, 'scrubbing', 0],
    [chartId, 'review', 1],
  ])
  expect(store.read.charts.list()[0]).not.toHaveProperty('text')
  expect(store.read.charts.withSha256('c'.repeat(64))).toEqual([chartId, later])
})

test('throws when a change is about a chart that is not there, and rolls back', () => {
  const before = store.read.ledger.head()
  expect(() =>
    write((w) => {
      w.append({ kind: 'app-stop', detail: {} })
      w.charts.setStatus(newId<ChartId>(), 'review')
    }),
  ).toThrow('touched 0 rows')
  expect(store.read.ledger.head()).toEqual(before)
})

test('keeps every run and its edits in order; the latest run counts', () => {
  const finding: Finding = {
    id: newId<FindingId>(),
    start: 0,
    end: 9,
    category: 'NAME',
    detectors: ['roster'],
    confidence: 1,
    why: 'after the label Patient',
  }
  const edits: FindingEdit[] = [{ action: 'remove', findingIds: [finding.id], reason: 'no' }, { action: 'undo' }, { action: 'redo' }]
  write((w) => w.findings.insertRun({ chartId, at: AT, versions: { rules: 'rules 1' }, findings: [], policy: null }))
  const run = write((w) => w.findings.insertRun({ chartId, at: AT, versions: { rules: 'rules 2' }, findings: [finding], policy: null }))
  expect(write((w) => edits.map((edit) => w.findings.appendEdit(run, edit, AT)))).toEqual([1, 2, 3])
  expect(store.read.findings.latestRun(chartId)).toEqual({
    id: run,
    chartId,
    at: AT,
    versions: { rules: 'rules 2' },
    findings: [finding],
    policy: null,
  })
  expect(store.read.findings.edits(run).map((e) => e.edit)).toEqual(edits)
  expect(store.read.findings.latestRun(newId<ChartId>())).toBeNull()
})

test('has one clearance in force, and keeps the withdrawn one with its reason', () => {
  const first = write(clear)
  expect(store.read.clearances.inForce(chartId)).toEqual(first)
  expect(() => write(clear)).toThrow(/UNIQUE/)
  write((w) => w.clearances.withdraw(first.id, 'an address was left', AT))
  expect(store.read.clearances.inForce(chartId)).toBeNull()
  const second = write(clear)
  expect(store.read.clearances.of(chartId)).toEqual([{ ...first, withdrawn: { at: AT, reason: 'an address was left' } }, second])
  expect(() => write((w) => w.clearances.withdraw(first.id, 'again', AT))).toThrow('touched 0 rows')
})

test('refuses a clearance that points at a ledger entry which is not there', () => {
  expect(() =>
    write((w) =>
      w.clearances.insert({
        id: newId<ClearanceId>(),
        chartId,
        sha256: HASH,
        text: '',
        name: 'n',
        credential: 'c',
        at: AT,
        ledgerSeq: 99,
        policy: null,
      }),
    ),
  ).toThrow(/FOREIGN KEY/)
})

test('records intent first and one outcome after, and tells intents that never got one', () => {
  const clearance = write(clear)
  const [a, b, c] = write((w) => [intend(w, clearance), intend(w, clearance), intend(w, clearance)])
  const reply = { raw: '{"codes":[]}', sha256: HASH, status: 200, milliseconds: 12, retries: 1 }
  write((w) => {
    w.outbound.answer(a?.id as OutboundId, reply, AT)
    w.outbound.fail(b?.id as OutboundId, 'endpoint-timeout', AT, null)
  })
  const records = store.read.outbound.of(chartId)
  expect(records.map((r) => r.outcome)).toEqual([
    { state: 'answered', at: AT, reply },
    { state: 'failed', at: AT, failure: 'endpoint-timeout', unread: null },
    { state: 'intent' },
  ])
  expect([...(records[0]?.bytes ?? [])]).toEqual([0, 255, 7])
  expect(records[0]?.profile).toEqual(a?.profile)
  expect(store.read.outbound.unfinished().map((r) => r.id)).toEqual([c?.id])
  expect(() => write((w) => w.outbound.fail(a?.id as OutboundId, 'endpoint-timeout', AT, null))).toThrow('touched 0 rows')
})

test('keeps a reply that could not be read beside the failure, as it came', () => {
  const intent = write((w) => intend(w, clear(w)))
  const unread = { raw: 'not JSON \u0000 é😀', sha256: HASH, status: 200, milliseconds: 7, retries: 0 }
  write((w) => w.outbound.fail(intent.id, 'endpoint-malformed', AT, unread))
  store.close()
  reopen()
  expect(store.read.outbound.of(chartId)[0]?.outcome).toEqual({ state: 'failed', at: AT, failure: 'endpoint-malformed', unread })
  expect(() => write((w) => w.outbound.fail(intent.id, 'endpoint-malformed', AT, unread))).toThrow('touched 0 rows')
})

test('keeps what a model passed over, by clearance, in the order of its reply, each code once a request', () => {
  const clearance = write(clear)
  const outbound = write((w) => intend(w, clearance))
  const declined: PassedOver = {
    system: 'ICD-10-CM',
    code: 'J45.909',
    title: 'unspecified asthma',
    answer: 'declined',
    reason: 'denied',
    evidence: [{ start: 4, end: 9, text: 'asthma' }],
  }
  const open: PassedOver = { ...declined, code: 'I10', answer: 'none', reason: '', evidence: [] }
  write((w) => {
    for (const one of [declined, open]) w.suggestions.passOver(clearance.id, outbound.id, one)
  })
  expect(store.read.suggestions.passedOver(clearance.id)).toEqual([declined, open])
  expect(store.read.suggestions.passedOver(newId<ClearanceId>())).toEqual([])
  expect(() => write((w) => w.suggestions.passOver(clearance.id, outbound.id, declined))).toThrow(/UNIQUE/)
})

test('keeps suggestions in the order they came and decisions in the order they were taken', () => {
  const clearance = write(clear)
  const outbound = write((w) => intend(w, clearance))
  const all = [suggestion(clearance.id, outbound.id, 'J45.909'), suggestion(clearance.id, null, 'I10')]
  const log: DecisionEntry[] = [
    { action: 'decide', suggestionId: all[0]?.id as SuggestionId, decision: { action: 'accept' }, title: 'a title', at: AT },
    { action: 'add', suggestionId: all[1]?.id as SuggestionId, at: AT },
    { action: 'undo', at: AT },
  ]
  write((w) => {
    for (const s of all) w.suggestions.insert(s)
  })
  expect(write((w) => log.map((entry) => w.suggestions.appendDecision(clearance.id, entry)))).toEqual([1, 2, 3])
  expect(store.read.suggestions.of(clearance.id)).toEqual(all)
  expect(store.read.suggestions.decisions(clearance.id)).toEqual(log)
})

test('takes a signature out of force together with its clearance', () => {
  const clearance = write(clear)
  const signature = write((w) => {
    const ledgerSeq = w.append({
      kind: 'chart-finished',
      chartId,
      detail: { codes: 1, sha256: HASH, statement: HASH, edits: { hard: 1, soft: 0, information: 0 } },
    })
    const record = {
      chartId,
      clearanceId: clearance.id,
      name: 'R. Moss',
      credential: 'CCS',
      at: AT,
      ledgerSeq,
      override: 'two unrelated conditions',
      personId: 'p-1' as PersonId,
    }
    w.signOff.sign(record)
    return record
  })
  expect(store.read.signOff.signature(chartId)).toEqual(signature)
  expect(() => write((w) => w.signOff.sign(signature))).toThrow(/UNIQUE/)
  write((w) => w.clearances.withdraw(clearance.id, 'a late document', AT))
  expect(store.read.signOff.signature(chartId)).toBeNull()
})

test('remembers packets and settings', () => {
  write((w) => {
    w.signOff.recordExport({ chartId, sha256: HASH, at: AT })
    w.settings.set('endpoint', { kind: 'built-in', key: null })
    w.settings.set('endpoint', { kind: 'openai-compatible', key: 'k' })
    w.settings.set('theme', 'dark')
    w.settings.remove('theme')
  })
  expect(store.read.signOff.exports(chartId)).toEqual([{ chartId, sha256: HASH, at: AT }])
  expect(store.read.settings.get('endpoint')).toEqual({ kind: 'openai-compatible', key: 'k' })
  expect(store.read.settings.get('theme')).toBeUndefined()
})
