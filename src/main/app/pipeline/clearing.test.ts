import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId, FindingId } from '../../../shared/ids'
import { statementHash } from '../../../shared/ledger-chain'
import type { ChartView, FindingView } from '../../../shared/views'
import { isCleared } from '../../gate'
import { sha256Text } from '../../store'
import { Bench, expectOk, TOOLS_WITHOUT_MODEL } from '../testing/bench'
import { CHART, CLEARER, IDENTIFIERS } from '../testing/chart'
import { detector, finds, findsInScrubbed, hits, throws, toolsWith, waits } from '../testing/detectors'
import { clearChart, reopenChart } from './clearing'
import { addFinding, keepFindings, removeFinding, undoFinding } from './findings'
import { previewOutbound, sendChart } from './sending'
import { viewOfChart } from './view'

const REMOTE = { kind: 'openai-compatible', baseUrl: 'https://coder.example.org/v1', model: 'm-1', key: '' } as const
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const go = (): AbortSignal => new AbortController().signal
let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

const view = (id: ChartId): ChartView => expectOk(viewOfChart(bench.desk, id))
const clear = (id: ChartId) => clearChart(bench.desk, id, CLEARER)
/** The findings over exactly these words. */
const over = (id: ChartId, words: string): FindingView[] => {
  const { findings, text } = view(id)
  return findings.filter((finding) => text.slice(finding.start, finding.end) === words)
}
const placeOf = (words: string): { start: number; end: number } => ({
  start: CHART.indexOf(words),
  end: CHART.indexOf(words) + words.length,
})

describe('clearing', () => {
  test('hands out a proof of exactly the scrubbed text, whose hash and statement the ledger holds', async () => {
    const id = await bench.reviewed()
    const { scrubbed } = view(id)
    const proof = expectOk(await clear(id))
    expect(isCleared(proof)).toBe(true)
    expect(proof.text).toBe(scrubbed)
    expect(proof.sha256).toBe(sha256(scrubbed))
    expect(view(id)).toMatchObject({ summary: { status: 'cleared' }, clearance: { sha256: proof.sha256, ...CLEARER } })
    expect(bench.kinds().slice(-2)).toEqual(['residual-passed', 'cleared'])
    expect(bench.last('cleared').detail).toMatchObject({
      sha256: proof.sha256,
      bytes: Buffer.byteLength(scrubbed),
      statement: statementHash(sha256Text, { ...CLEARER, sha256: proof.sha256 }),
    })
    for (const value of IDENTIFIERS) expect(proof.text).not.toContain(value)
  })

  test('is refused while findings wait, says how many, and goes through once they are kept', async () => {
    bench.restart({ tools: toolsWith(finds('metformin', 'OTHER_ID', 0.3), finds('Brandvold'), finds('chest', 'OTHER_ID', 0.2)) })
    const id = await bench.reviewed('Ms. Brandvold has chest pain and takes metformin.')
    expect(await clear(id)).toEqual({ ok: false, error: { code: 'findings-undecided', count: 2 } })
    expect(bench.last('residual-failed')).toMatchObject({ reason: 'findings-undecided', detail: { counts: {} } })
    expect(view(id)).toMatchObject({ summary: { status: 'review', undecided: 2 }, clearance: null })
    for (const { id: findingId, state } of view(id).findings) if (state === 'undecided') expectOk(keepFindings(bench.desk, id, [findingId]))
    expect(view(id).summary.undecided).toBe(0)
    expect(expectOk(await clear(id)).text).toBe('Ms. [NAME_1] has [OTHER_ID_1] pain and takes [OTHER_ID_2].')
  })

  test('is refused without a name or a credential, and nothing is recorded', async () => {
    const id = await bench.reviewed()
    const before = bench.kinds()
    for (const by of [
      { name: ' ', credential: 'CPC' },
      { name: 'Robin Vale', credential: '\t' },
    ])
      expect(await clearChart(bench.desk, id, by)).toEqual({ ok: false, error: { code: 'statement-missing' } })
    expect(bench.kinds()).toEqual(before)
  })

  test('marks what its own look finds as undecided, in the original, and passes after the person kept it', async () => {
    bench.restart({ tools: toolsWith(finds('Brandvold'), findsInScrubbed('Halloway')) })
    const id = await bench.reviewed('Ms. Brandvold saw Halloway. Dr. Halloway agreed.')
    expect(await clear(id)).toEqual({ ok: false, error: { code: 'residual-identifier', count: 2 } })
    expect(bench.last('residual-failed')).toMatchObject({ reason: 'residual-identifier', detail: { counts: { NAME: 2 } } })
    expect(bench.last('finding-added').detail).toMatchObject({ category: 'NAME' })
    expect(over(id, 'Halloway')).toMatchObject([{ state: 'undecided' }, { state: 'undecided' }])
    expect(await clear(id)).toEqual({ ok: false, error: { code: 'findings-undecided', count: 2 } })
    expectOk(
      keepFindings(
        bench.desk,
        id,
        over(id, 'Halloway').map((finding) => finding.id),
      ),
    )
    expect(expectOk(await clear(id)).text).toBe('Ms. [NAME_1] saw [NAME_2]. Dr. [NAME_2] agreed.')
  })

  test('finds a header value that the detectors missed by its own means', async () => {
    bench.restart({ tools: toolsWith(finds('5550123', 'MRN')) })
    const id = await bench.reviewed()
    const refused = await clear(id)
    expect(refused).toMatchObject({ ok: false, error: { code: 'residual-identifier' } })
    const marked = view(id).findings.filter((finding) => finding.state === 'undecided')
    expect(marked.map(({ start, end }) => CHART.slice(start, end)).join(' ')).toMatch(/Odalys.*Brandvold/)
  })

  test('is refused when the look at the scrubbed text throws, and nothing leaves', async () => {
    const failing = detector(({ text }) => {
      if (text.includes('[NAME_1]')) throw new Error('Brandvold')
      return hits(text, 'Brandvold', 'NAME')
    })
    bench.restart({ tools: toolsWith(failing) })
    const id = await bench.reviewed('Ms. Brandvold has gout.')
    expect(await clear(id)).toMatchObject({ ok: false, error: { code: 'detector-failed' } })
    expect(bench.last('residual-failed').reason).toBe('detector-failed')
    expect(await previewOutbound(bench.desk, id)).toEqual({ ok: false, error: 'not-cleared' })
    expect(await sendChart(bench.desk, id, go())).toEqual({ ok: false, error: 'chart-state' })
  })

  test('is refused when the model was lost since, with what to do about it', async () => {
    const id = await bench.reviewed()
    bench.restart({ tools: TOOLS_WITHOUT_MODEL })
    expect(await clear(id)).toMatchObject({ ok: false, error: { code: 'model-damaged' } })
    expect(bench.last('residual-failed').reason).toBe('model-damaged')
    expect(bench.status(id)).toBe('review')
  })

  test('is refused for an endpoint elsewhere that has no due-diligence record', async () => {
    bench.restart({ endpoint: REMOTE })
    const id = await bench.reviewed()
    expect(await clear(id)).toEqual({ ok: false, error: { code: 'due-diligence-missing' } })
    expect(view(id).clearance).toBeNull()
  })

  test('is refused when the findings were changed while the check ran, so that only what was checked is stated', async () => {
    const slow = waits()
    const id = await bench.reviewed()
    bench.restart({ tools: toolsWith(slow.detector) })
    const clearing = clear(id)
    await slow.asked
    expectOk(addFinding(bench.desk, id, placeOf('metformin'), 'OTHER_ID', false))
    slow.letGo()
    expect(await clearing).toEqual({ ok: false, error: { code: 'chart-state' } })
    expect(view(id)).toMatchObject({ summary: { status: 'review' }, clearance: null })
    expect(bench.kinds()).not.toContain('cleared')
  })

  test('asked for twice at once clears once', async () => {
    const id = await bench.reviewed()
    const [first, second] = await Promise.all([clear(id), clear(id)])
    expect([first.ok, second.ok].sort()).toEqual([false, true])
    expect(bench.kinds().filter((kind) => kind === 'cleared')).toHaveLength(1)
  })

  test('writes nothing when the disk is full, says so, and works once there is room', async () => {
    const id = await bench.reviewed(`${CHART}${'She feels well. '.repeat(4000)}`)
    const before = bench.kinds()
    bench.db.pragma(`max_page_count = ${bench.db.pragma('page_count', { simple: true })}`)
    expect(await clear(id)).toEqual({ ok: false, error: { code: 'store-full' } })
    expect(view(id)).toMatchObject({ summary: { status: 'review' }, clearance: null })
    expect(bench.kinds()).toEqual(before)
    bench.db.pragma('max_page_count = 1000000')
    expectOk(await clear(id))
  })
})

describe('a finding a person takes off', () => {
  test('needs a reason, leaves with its text, and only its digest is in the ledger', async () => {
    const id = await bench.reviewed()
    const [halloway] = over(id, 'Ingrid Halloway')
    expect(removeFinding(bench.desk, id, halloway?.id as FindingId, '  ', false)).toEqual({ ok: false, error: 'reason-missing' })
    expectOk(removeFinding(bench.desk, id, halloway?.id as FindingId, 'Halloway is the clinic’s public name', false))
    expect(bench.last('finding-removed')).toMatchObject({ reason: expect.stringMatching(/^typed:[0-9a-f]{64}$/) })
    expect(view(id).removed).toMatchObject([{ reason: 'Halloway is the clinic’s public name' }])
    const proof = expectOk(await clear(id))
    expect(proof.text).toContain('Provider: Ingrid Halloway, MD')
    expect(proof.text).not.toContain('Brandvold')
    expect(expectOk(await previewOutbound(bench.desk, id)).body).toContain('Ingrid Halloway')
    expect(JSON.stringify(bench.ledger())).not.toContain('Halloway')
  })

  test('everywhere, comes off in every spelling of the same words, and undo brings all of them back', async () => {
    bench.restart({ tools: toolsWith(finds('Gout', 'NAME'), finds('gout', 'NAME')) })
    const id = await bench.reviewed('Gout. She has gout; her gout is old.')
    const [first] = view(id).findings
    expectOk(removeFinding(bench.desk, id, first?.id as FindingId, 'a disease', true))
    expect(view(id)).toMatchObject({ findings: [], scrubbed: 'Gout. She has gout; her gout is old.', canUndo: true })
    expectOk(undoFinding(bench.desk, id, 'undo'))
    expect(view(id).findings).toHaveLength(3)
    expectOk(undoFinding(bench.desk, id, 'redo'))
    expect(view(id).findings).toHaveLength(0)
    expect(bench.kinds().slice(-3)).toEqual(['finding-removed', 'finding-undone', 'finding-redone'])
    expect(undoFinding(bench.desk, id, 'redo')).toEqual({ ok: false, error: 'nothing-to-undo' })
  })

  test('that is not there, or was taken off already, is unknown', async () => {
    const id = await bench.reviewed()
    const [finding] = over(id, 'Ingrid Halloway')
    expect(removeFinding(bench.desk, id, crypto.randomUUID() as FindingId, 'why', false)).toEqual({ ok: false, error: 'finding-unknown' })
    expectOk(removeFinding(bench.desk, id, finding?.id as FindingId, 'why', false))
    expect(removeFinding(bench.desk, id, finding?.id as FindingId, 'why', false)).toEqual({ ok: false, error: 'finding-unknown' })
    expect(keepFindings(bench.desk, id, [crypto.randomUUID() as FindingId])).toEqual({ ok: false, error: 'finding-unknown' })
  })

  test('can be put back by keeping it', async () => {
    const id = await bench.reviewed()
    const [finding] = over(id, 'Ingrid Halloway')
    expectOk(removeFinding(bench.desk, id, finding?.id as FindingId, 'why', false))
    expectOk(keepFindings(bench.desk, id, [finding?.id as FindingId]))
    expect(over(id, 'Ingrid Halloway')).toMatchObject([{ state: 'kept' }])
    expect(expectOk(await clear(id)).text).not.toContain('Halloway')
  })
})

describe('a finding a person adds', () => {
  test('everywhere, masks every occurrence with one placeholder', async () => {
    bench.restart({ tools: toolsWith() })
    const id = await bench.reviewed('Zephyr came. zephyr left. The Zephyr Club.')
    expectOk(addFinding(bench.desk, id, { start: 0, end: 6 }, 'NAME', true))
    expect(view(id).scrubbed).toBe('[NAME_1] came. [NAME_1] left. The [NAME_1] Club.')
    expect(view(id).summary.findings).toBe(3)
  })

  test.each([
    ['nothing', 3, 3],
    ['blanks', 3, 4],
    ['a place before the text', -1, 3],
    ['a place after the text', 0, 1000],
    ['half an emoji', 8, 9],
  ])('cannot mark %s', async (_, start, end) => {
    bench.restart({ tools: toolsWith() })
    const id = await bench.reviewed('She is 😀😀.')
    expect(addFinding(bench.desk, id, { start, end }, 'NAME', false)).toEqual({ ok: false, error: 'span-invalid' })
    expect(view(id).findings).toEqual([])
  })

  test('goes over a smaller one and takes it in, so that no half of a value comes into view', async () => {
    const id = await bench.reviewed()
    const place = placeOf('Odalys Brandvold\nMRN: 5550123')
    expectOk(addFinding(bench.desk, id, place, 'NAME', false))
    expect(view(id).findings.filter((finding) => finding.start < place.end && place.start < finding.end)).toMatchObject([
      { ...place, state: 'added', category: 'NAME' },
    ])
    expect(expectOk(await clear(id)).text).toMatch(/^Patient: \[NAME_1\]\nDOB/)
  })
})

describe('reopening', () => {
  test('needs a reason, and takes clearance and preview out of force', async () => {
    const id = await bench.cleared()
    expect(reopenChart(bench.desk, id, ' \n')).toEqual({ ok: false, error: 'reason-missing' })
    expectOk(reopenChart(bench.desk, id, 'Brandvold’s street was left'))
    expect(view(id)).toMatchObject({ summary: { status: 'review' }, clearance: null })
    expect(await previewOutbound(bench.desk, id)).toEqual({ ok: false, error: 'not-cleared' })
    expect(bench.last('reopened').reason).toMatch(/^typed:[0-9a-f]{64}$/)
    expect(bench.store.read.clearances.of(id)).toMatchObject([{ withdrawn: { reason: 'Brandvold’s street was left' } }])
  })

  test('is refused for a chart that was never cleared', async () => {
    const id = await bench.reviewed()
    expect(reopenChart(bench.desk, id, 'why')).toEqual({ ok: false, error: 'chart-state' })
  })
})

test('a cleared chart takes no edit and no second clearance', async () => {
  const id = await bench.cleared()
  const refused = { ok: false, error: 'chart-state' }
  const [finding] = view(id).findings
  expect(addFinding(bench.desk, id, placeOf('metformin'), 'NAME', false)).toEqual(refused)
  expect(keepFindings(bench.desk, id, [finding?.id as FindingId])).toEqual(refused)
  expect(removeFinding(bench.desk, id, finding?.id as FindingId, 'why', false)).toEqual(refused)
  expect(undoFinding(bench.desk, id, 'undo')).toEqual(refused)
  expect(await clear(id)).toEqual({ ok: false, error: { code: 'chart-state' } })
})

test('steps on a chart that is not there say so', async () => {
  const nobody = crypto.randomUUID() as ChartId
  const unknown = { ok: false, error: 'chart-unknown' }
  expect(await clear(nobody)).toEqual({ ok: false, error: { code: 'chart-unknown' } })
  expect(reopenChart(bench.desk, nobody, 'why')).toEqual(unknown)
  expect(addFinding(bench.desk, nobody, { start: 0, end: 1 }, 'NAME', false)).toEqual(unknown)
  expect(undoFinding(bench.desk, nobody, 'undo')).toEqual(unknown)
  expect(await previewOutbound(bench.desk, nobody)).toEqual(unknown)
  expect(await sendChart(bench.desk, nobody, go())).toEqual(unknown)
})

test('a detector that throws at clearing leaves no word of its message in the records', async () => {
  const id = await bench.reviewed()
  bench.restart({ tools: toolsWith(throws('Odalys Brandvold')) })
  expect(await clear(id)).toMatchObject({ ok: false, error: { code: 'detector-failed' } })
  expect(JSON.stringify(bench.ledger())).not.toContain('Brandvold')
})
