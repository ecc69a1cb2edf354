import { afterEach, describe, expect, test } from 'vitest'
import { err } from '../../../shared/result'
import { Bench, expectOk, ticking } from '../testing/bench'
import { detector, finds, throws, waits } from '../testing/detectors'
import { GOLD, toolsWithGold } from '../testing/gold'
import { recordSelfTest, runSelfTest, viewOfSelfTest } from './self-test'

let bench: Bench | null = null
afterEach(() => {
  bench?.close()
  bench = null
})

const now = ticking()

describe('a run', () => {
  test('scores what the mask replaced, the header and the sweep included', async () => {
    const done: string[] = []
    const seen = await runSelfTest(toolsWithGold(), { now, onProgress: (n, of) => done.push(`${n} of ${of}`) })
    const test = expectOk(seen)
    expect(test).toMatchObject({ notes: 3, identifiers: 2, goldSha256: GOLD.sha256, characters: 94, floors: GOLD.floors })
    expect(Object.keys(test.versions).sort()).toEqual(['model', 'protect-list', 'rules'])
    expect(test.figures).toMatchObject({ overRedactionClean: 0, cleanFlagged: 0 })
    expect(test.categories[0]).toMatchObject({ label: 'NAME', identifiers: 2 })
    expect(done).toEqual(['1 of 3', '2 of 3', '3 of 3'])
  })

  test('says which floors were missed, by the figure and the floor', async () => {
    const blind = detector(() => [])
    const { figures, shortfalls } = expectOk(await runSelfTest(toolsWithGold([blind]), { now }))
    expect(figures.entityRecall).toBe(0)
    expect(shortfalls).toEqual([
      { measure: 'entityRecall', is: 0, floor: 0.9 },
      { measure: 'charPrecision', is: null, floor: 0.9 },
    ])
    const eager = [finds('Odalys Brandvold'), finds('Quill'), finds('Parkinson')]
    expect(expectOk(await runSelfTest(toolsWithGold(eager), { now })).shortfalls.map((one) => one.measure)).toEqual([
      'charPrecision',
      'overRedactionClean',
    ])
  })

  test('without a gold set, or with a detector that throws, has no figures', async () => {
    const without = toolsWithGold(undefined, err('gold-unavailable'))
    expect(await runSelfTest(without, { now })).toEqual({ ok: false, error: 'gold-unavailable' })
    expect(await runSelfTest(toolsWithGold([throws('Quill')]), { now })).toEqual({ ok: false, error: 'detector-failed' })
  })

  test('stops when it is told to', async () => {
    const own = new AbortController()
    const slow = waits()
    const run = runSelfTest(toolsWithGold([slow.detector]), { now, signal: own.signal })
    await slow.asked
    own.abort()
    expect(await run).toEqual({ ok: false, error: 'cancelled' })
  })
})

describe('a record', () => {
  test('is kept with its ledger entry, and holds no word of a note', async () => {
    bench = new Bench({ tools: toolsWithGold() })
    const test = expectOk(await runSelfTest(bench.desk.tools, { now }))
    expectOk(recordSelfTest(bench.desk, test))
    expect(bench.store.read.selfTests.latest()?.test).toEqual(test)
    const { detail } = bench.last('self-test-run')
    expect(detail).toMatchObject({
      gold: GOLD.sha256,
      notes: 3,
      identifiers: 2,
      figures: test.figures,
      passed: test.shortfalls.length === 0,
    })
    expect(JSON.stringify(detail)).not.toMatch(/Quill|Brandvold|gout/)
  })

  test('is outdated once a detector has another version, or another stands beside it', async () => {
    const tools = toolsWithGold([finds('Quill')])
    bench = new Bench({ tools })
    expect(viewOfSelfTest(bench.desk)).toEqual({ last: null, outdated: false })
    const test = expectOk(await runSelfTest(tools, { now }))
    expectOk(recordSelfTest(bench.desk, test))
    expect(viewOfSelfTest(bench.desk)).toEqual({ last: test, outdated: false })
    const newer = { ...finds('Quill'), version: 'told 2' }
    expect(viewOfSelfTest({ ...bench.desk, tools: toolsWithGold([newer]) }).outdated).toBe(true)
    expect(viewOfSelfTest({ ...bench.desk, tools: toolsWithGold([finds('Quill'), { ...newer, name: 'model' }]) }).outdated).toBe(true)
  })
})
