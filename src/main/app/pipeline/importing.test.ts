import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../intake'
import { Bench, expectOk, TOOLS_WITHOUT_MODEL } from '../testing/bench'
import { CHART, CLEARER, IDENTIFIERS } from '../testing/chart'
import { detector, finds, throws, toolsWith, waits } from '../testing/detectors'
import { clearChart } from './clearing'
import { keepFindings } from './findings'
import { importFile, scrubChart } from './importing'
import { previewOutbound, sendChart } from './sending'
import { viewOfChart, viewOfList } from './view'

const go = (): AbortSignal => new AbortController().signal
let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

describe('a file that is let in', () => {
  test('is in the worklist before the detectors run, with no scrubbed side', async () => {
    const id = expectOk(await importFile(bench.desk, bench.file('note.txt', CHART), 'reuse'))
    expect(viewOfList(bench.desk)).toMatchObject([{ id, name: 'note.txt', status: 'scrubbing', encounterDate: '2026-02-11' }])
    expect(expectOk(viewOfChart(bench.desk, id))).toMatchObject({ text: CHART, scrubbed: '', findings: [] })
    expect(bench.last('chart-imported')).toMatchObject({
      objectId: id,
      detail: { characters: CHART.length, bytes: CHART.length, documents: 1, encoding: 'utf-8', sameAs: null },
    })
  })

  test('comes out of the detectors for review, nothing identifying left in the scrubbed side', async () => {
    const id = await bench.reviewed()
    const view = expectOk(viewOfChart(bench.desk, id))
    expect(view.summary).toMatchObject({ status: 'review', findings: view.findings.length })
    for (const value of IDENTIFIERS) expect(view.scrubbed).not.toContain(value)
    for (const { start, end, placeholder, scrubbed } of view.findings) {
      expect(view.scrubbed.slice(scrubbed.start, scrubbed.end)).toBe(placeholder)
      expect(view.text.slice(start, end).trim()).not.toBe('')
    }
    expect(bench.kinds()).toEqual(['chart-imported', 'deid-run'])
  })

  test('has in the ledger which version of which detector looked, and of the protect-list', async () => {
    await bench.reviewed()
    const { versions } = bench.last('deid-run').detail as { versions: Record<string, string> }
    expect(versions['protect-list']).toMatch(/^protect\/\S+/)
    expect(versions.rules).toMatch(/^rules\/\S+\/lexicon\/\S+/)
    expect(versions.model).toMatch(/^model\/tiny\/[0-9a-f]{8}$/)
  })

  test('leaves no word of its text, its name or its path in the ledger', async () => {
    await bench.reviewed(CHART, 'Brandvold chart.txt')
    const ledger = JSON.stringify(bench.ledger())
    for (const value of [...IDENTIFIERS, 'diabetes', bench.folder, 'note']) expect(ledger).not.toContain(value)
  })
})

describe('the same file again', () => {
  test('gives the chart that is there when reuse is asked for, whatever its name', async () => {
    const first = await bench.reviewed()
    expect(expectOk(await importFile(bench.desk, bench.file('other name.txt', CHART), 'reuse'))).toBe(first)
    expect(viewOfList(bench.desk)).toHaveLength(1)
    expect(bench.kinds()).toEqual(['chart-imported', 'deid-run'])
  })

  test('gives a chart of its own when that is asked for, and the ledger says of which it is a copy', async () => {
    const first = await bench.reviewed()
    const second = await bench.reviewed()
    expect(second).not.toBe(first)
    expect(bench.last('chart-imported').detail.sameAs).toBe(first)
  })

  test('gives the newest of several copies', async () => {
    await bench.reviewed()
    const second = await bench.reviewed()
    expect(expectOk(await importFile(bench.desk, bench.file('note.txt', CHART), 'reuse'))).toBe(second)
  })
})

test.each([
  ['file-empty', ''],
  ['file-empty', ' \r\n\t\n'],
  ['file-office', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['file-binary', new Uint8Array([0x41, 0, 1, 2, 3, 4, 5, 6])],
  ['file-too-large', new Uint8Array(LIMITS.characters + 1).fill(0x61)],
] as const)('refuses with %s, records that and keeps nothing', async (code, content) => {
  expect(await importFile(bench.desk, bench.file('Brandvold.txt', content), 'reuse')).toEqual({ ok: false, error: code })
  expect(bench.ledger()).toMatchObject([{ kind: 'chart-refused', reason: code, objectId: null }])
  expect(viewOfList(bench.desk)).toEqual([])
})

test('refuses a file that is not there and a folder, and records both', async () => {
  expect(await importFile(bench.desk, `${bench.folder}/none.txt`, 'reuse')).toEqual({ ok: false, error: 'file-missing' })
  expect(await importFile(bench.desk, bench.folder, 'reuse')).toEqual({ ok: false, error: 'file-not-a-file' })
  expect(bench.ledger().map((entry) => entry.reason)).toEqual(['file-missing', 'file-not-a-file'])
})

describe('a detector that throws', () => {
  const secret = 'Odalys Brandvold, 555-0142'

  test('leaves the chart as failed, and nothing of it can be cleared, shown as outgoing or sent', async () => {
    bench.restart({ tools: toolsWith(finds('Brandvold'), throws(secret)) })
    const id = expectOk(await importFile(bench.desk, bench.file('note.txt', CHART), 'reuse'))
    expect(await scrubChart(bench.desk, id, go())).toEqual({ ok: false, error: 'detector-failed' })
    expect(bench.status(id)).toBe('failed')
    expect(bench.last('deid-failed')).toMatchObject({ reason: 'detector-failed', detail: {} })
    expect(expectOk(viewOfChart(bench.desk, id))).toMatchObject({ failure: 'detector-failed', scrubbed: '', findings: [] })
    expect(await clearChart(bench.desk, id, CLEARER)).toEqual({ ok: false, error: { code: 'chart-state' } })
    expect((await previewOutbound(bench.desk, id)).ok).toBe(false)
    expect(await sendChart(bench.desk, id, go())).toEqual({ ok: false, error: 'chart-state' })
    expect(JSON.stringify(bench.ledger())).not.toContain('Brandvold')
  })

  test('is asked again, and when it no longer throws the chart goes on', async () => {
    bench.restart({ tools: toolsWith(throws(secret)) })
    const id = expectOk(await importFile(bench.desk, bench.file('note.txt', CHART), 'reuse'))
    await scrubChart(bench.desk, id, go())
    bench.restart()
    expectOk(await scrubChart(bench.desk, id, go()))
    expect(bench.status(id)).toBe('review')
  })

  test('fails the chart too when it reports a place outside the text', async () => {
    const astray = detector(() => [{ start: 4, end: 1e9, category: 'NAME', detector: 'told', confidence: 1, why: 'as told' }])
    bench.restart({ tools: toolsWith(astray) })
    const id = expectOk(await importFile(bench.desk, bench.file('note.txt', CHART), 'reuse'))
    expect(await scrubChart(bench.desk, id, go())).toEqual({ ok: false, error: 'detector-failed' })
  })
})

describe('without a whole model', () => {
  test('a chart fails, the window is told why and what to do, and nothing of it can be cleared', async () => {
    bench.restart({ tools: TOOLS_WITHOUT_MODEL })
    const id = expectOk(await importFile(bench.desk, bench.file('note.txt', CHART), 'reuse'))
    expect(await scrubChart(bench.desk, id, go())).toEqual({ ok: false, error: 'model-damaged' })
    expect(bench.last('deid-failed')).toMatchObject({ reason: 'model-damaged', detail: {} })
    expect(expectOk(viewOfChart(bench.desk, id))).toMatchObject({ failure: 'model-damaged', scrubbed: '', findings: [] })
    expect(await clearChart(bench.desk, id, CLEARER)).toEqual({ ok: false, error: { code: 'chart-state' } })
  })

  test('once it is put back, the chart goes on and the failure is no longer shown', async () => {
    bench.restart({ tools: TOOLS_WITHOUT_MODEL })
    const id = expectOk(await importFile(bench.desk, bench.file('note.txt', CHART), 'reuse'))
    await scrubChart(bench.desk, id, go())
    bench.restart()
    expectOk(await scrubChart(bench.desk, id, go()))
    expect(expectOk(viewOfChart(bench.desk, id)).failure).toBeNull()
  })
})

test('stopped half-way, a chart waits to be scrubbed again and nothing is recorded', async () => {
  const slow = waits()
  bench.restart({ tools: toolsWith(slow.detector) })
  const id = expectOk(await importFile(bench.desk, bench.file('note.txt', CHART), 'reuse'))
  const stop = new AbortController()
  const scrubbed = scrubChart(bench.desk, id, stop.signal)
  await slow.asked
  stop.abort()
  expect(await scrubbed).toEqual({ ok: false, error: 'cancelled' })
  expect(bench.status(id)).toBe('scrubbing')
  expect(bench.kinds()).toEqual(['chart-imported'])
})

test('a chart that is under review is not scrubbed over', async () => {
  bench.restart({ tools: toolsWith(finds('metformin', 'OTHER_ID', 0.3)) })
  const id = await bench.reviewed()
  const [finding] = expectOk(viewOfChart(bench.desk, id)).findings
  expectOk(keepFindings(bench.desk, id, [finding?.id as never]))
  expectOk(await scrubChart(bench.desk, id, go()))
  expect(expectOk(viewOfChart(bench.desk, id)).findings).toMatchObject([{ state: 'kept' }])
  expect(bench.kinds().filter((kind) => kind === 'deid-run')).toHaveLength(1)
})

test('unknown charts are unknown', async () => {
  const nobody = crypto.randomUUID() as never
  expect(await scrubChart(bench.desk, nobody, go())).toEqual({ ok: false, error: 'chart-unknown' })
  expect(viewOfChart(bench.desk, nobody)).toEqual({ ok: false, error: 'chart-unknown' })
})

test('a full disk is said, leaves the worklist as it was, and the file can be taken in once there is room', async () => {
  const before = await bench.reviewed()
  const big = `${CHART}${'Stable. '.repeat(50_000)}`
  bench.db.pragma(`max_page_count = ${bench.db.pragma('page_count', { simple: true })}`)
  expect(await importFile(bench.desk, bench.file('big.txt', big), 'reuse')).toEqual({ ok: false, error: 'store-full' })
  expect(viewOfList(bench.desk).map((chart) => chart.id)).toEqual([before])
  bench.db.pragma('max_page_count = 1000000')
  expectOk(await importFile(bench.desk, bench.file('big.txt', big), 'reuse'))
  expect(bench.kinds()).toEqual(['chart-imported', 'deid-run', 'chart-imported'])
})
