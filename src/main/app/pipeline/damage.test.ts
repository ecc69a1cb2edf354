// No chart can be cleared while anything that the clearing rests on is damaged: each part in turn, on real files, after a restart, as the
// program would find it. The chart was scrubbed while all was whole.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FailureCode } from '../../../shared/failures'
import { say } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import type { Detector, Hit, StartInference } from '../../deidentify'
import { startInProcess, TINY } from '../../deidentify/onnx/testing/in-process'
import { closeServers, json, serve, type TestServer } from '../../endpoint/testing/servers'
import { Bench, type BenchOptions, DATA, expectOk, SOURCES, TOOLS } from '../testing/bench'
import { CHART, CLEARER } from '../testing/chart'
import { throws, toolsWith } from '../testing/detectors'
import { createTools, type Tools } from '../tools'
import { clearChart } from './clearing'
import { sendChart } from './sending'

let folder: string
let bench: Bench
let id: ChartId
/** What the server got that the chart would go to. */
let requests: TestServer['requests']
let endpoint: NonNullable<BenchOptions['endpoint']>

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-damage-'))
  mkdirSync(path.join(folder, 'data'))
  for (const lists of ['lexicons', 'protect', 'zip3']) cpSync(path.join(DATA, lists), path.join(folder, 'data', lists), { recursive: true })
  for (const same of ['codes', 'gold']) symlinkSync(path.join(DATA, same), path.join(folder, 'data', same))
  cpSync(TINY, path.join(folder, 'model'), { recursive: true })
  const server = await serve(json('{}'))
  requests = server.requests
  endpoint = { kind: 'openai-compatible', baseUrl: `http://${server.host}/v1`, model: 'm-1', key: '' }
  bench = new Bench({ endpoint })
  id = await bench.reviewed()
})
afterEach(() => {
  bench.close()
  closeServers()
  rmSync(folder, { recursive: true })
})

const at = (file: string): string => path.join(folder, file)
const flip = (file: string): void => {
  const bytes = readFileSync(at(file))
  const place = bytes.length >> 1
  bytes[place] = (bytes[place] as number) ^ 1
  writeFileSync(at(file), bytes)
}
const cut = (file: string): void => truncateSync(at(file), readFileSync(at(file)).length >> 1)
const lose = (file: string): void => rmSync(at(file))
const append = (file: string): void => writeFileSync(at(file), `${readFileSync(at(file), 'utf8')}zyzzyva\n`)

/** As the program finds its files after a restart. */
const anew = (startInference: StartInference = startInProcess): Tools =>
  createTools({ data: at('data'), model: at('model'), startInference, startReading: SOURCES.startReading })

/** A process that ends as soon as it is asked anything. */
const dies: StartInference = () => {
  const { port1 } = new MessageChannel()
  return {
    send: () => port1.close(),
    onAnswer: (listen) => port1.on('message', listen),
    onEnd: (listen) => port1.on('close', listen),
    close: () => port1.close(),
  }
}

/** Neither cleared nor sent, and said in words that tell what to do. */
async function expectRefused(code: FailureCode): Promise<void> {
  expect(await clearChart(bench.desk, id, CLEARER)).toMatchObject({ ok: false, error: { code } })
  expect(bench.status(id)).toBe('review')
  expect(bench.store.read.clearances.of(id)).toEqual([])
  expect(await sendChart(bench.desk, id, new AbortController().signal)).toMatchObject({ ok: false })
  expect(requests).toEqual([])
  expect(say(code).split('. ').length).toBeGreaterThanOrEqual(3)
}

test('all of it whole, the chart is cleared', async () => {
  bench.restart({ endpoint, tools: anew() })
  expectOk(await clearChart(bench.desk, id, CLEARER))
  await sendChart(bench.desk, id, new AbortController().signal)
  expect(requests.length).toBeGreaterThan(0)
})

const DAMAGES: [string, FailureCode, () => void][] = [
  ['the model’s file has one bit changed', 'model-damaged', () => flip('model/model.onnx')],
  ['the model’s file is gone', 'model-damaged', () => lose('model/model.onnx')],
  ['the model’s file was cut off', 'model-damaged', () => cut('model/model.onnx')],
  ['the vocabulary has a word more', 'model-damaged', () => append('model/vocabulary.txt')],
  ['the vocabulary is gone', 'model-damaged', () => lose('model/vocabulary.txt')],
  ['the model’s manifest was changed', 'model-damaged', () => flip('model/manifest.json')],
  ['the model’s manifest is gone', 'model-damaged', () => lose('model/manifest.json')],
  ['the word lists have one bit changed', 'detector-failed', () => flip('data/lexicons/words.gz')],
  ['the word lists are gone', 'detector-failed', () => lose('data/lexicons/words.gz')],
  ['the word lists were cut off', 'detector-failed', () => cut('data/lexicons/words.gz')],
  ['the word lists’ manifest is gone', 'detector-failed', () => lose('data/lexicons/manifest.json')],
  ['the protect-list has a term more', 'detector-failed', () => append('data/protect/terms.tsv')],
  ['the protect-list is gone', 'detector-failed', () => lose('data/protect/terms.tsv')],
  ['the table of ZIPs is gone', 'detector-failed', () => lose('data/zip3/zip3.json')],
]

test.each(DAMAGES)('nothing is cleared and nothing leaves, cleared before or not, when %s', async (_what, code, damage) => {
  const cleared = await bench.cleared(CHART.replaceAll('Follow-up', 'Follow up'))
  damage()
  bench.restart({ endpoint, tools: anew() })
  await expectRefused(code)
  expect(await sendChart(bench.desk, cleared, new AbortController().signal)).toEqual({ ok: false, error: code })
  expect(bench.last('outbound-blocked')).toMatchObject({ reason: code })
  expect(requests).toEqual([])
})

test('nothing is cleared and nothing leaves when the process that runs the model is dead', async () => {
  bench.restart({ endpoint, tools: anew(dies) })
  await expectRefused('detector-failed')
})

test('nothing is cleared and nothing leaves when a rule throws', async () => {
  bench.restart({ endpoint, tools: toolsWith(...TOOLS.detectors, throws('a rule that is broken')) })
  await expectRefused('detector-failed')
})

test('nothing is cleared and nothing leaves when the newest policy is not what was signed, or is none', async () => {
  bench.db.exec(
    `INSERT INTO policy (version, document, sha256, signature, taken_from, ledger_seq) VALUES (2, '{"name":"Lax"}', 'x', x'00', NULL, 1)`,
  )
  await expectRefused('policy-damaged')
})

test.each(DAMAGES)('a look ahead before a restart helps nothing when %s', async (_what, code, damage) => {
  bench.restart({ endpoint, tools: anew() })
  await bench.desk.lookAhead.look(id)
  damage()
  bench.restart({ endpoint, tools: anew() })
  await bench.desk.lookAhead.look(id)
  await expectRefused(code)
})

test.each(DAMAGES.filter(([, code]) => code === 'model-damaged'))(
  'while the program runs and an answer is at hand, nothing is cleared and nothing leaves when %s',
  async (_what, code, damage) => {
    bench.restart({ endpoint, tools: anew() })
    await bench.desk.lookAhead.look(id)
    damage()
    await expectRefused(code)
  },
)

/** The rules and the model, of which one does otherwise once it is told to. */
const turning = (which: 'rules' | 'model', otherwise: (hits: readonly Hit[]) => readonly Hit[]) => {
  const now = { broken: false }
  const detectors = TOOLS.detectors.map(
    (one): Detector => ({
      name: one.name,
      version: one.version,
      seconds: one.seconds === true,
      detect: async (input) => {
        const hits = await one.detect(input)
        return now.broken && one.name === which ? otherwise(hits) : hits
      },
    }),
  )
  return { now, tools: toolsWith(...detectors) }
}

test.each<[string, FailureCode, ReturnType<typeof turning>]>([
  ['the model says nothing any more', 'model-damaged', turning('model', () => [])],
  ['the model is less sure', 'model-damaged', turning('model', (hits) => hits.map((hit) => ({ ...hit, confidence: 0.4 })))],
  [
    'a rule finds no dates any more',
    'detector-failed',
    turning('rules', (hits) => hits.filter(({ detector }) => detector !== 'rules/date')),
  ],
  [
    'a rule throws',
    'detector-failed',
    turning('rules', () => {
      throw new Error('a rule that is broken')
    }),
  ],
])('with an answer at hand, nothing is cleared and nothing leaves once %s', async (_what, code, { now, tools }) => {
  bench.restart({ endpoint, tools })
  await bench.desk.lookAhead.look(id)
  now.broken = true
  await expectRefused(code)
})

test('with an answer at hand, nothing is cleared and nothing leaves once the process that runs the model is dead', async () => {
  const started: ReturnType<StartInference>[] = []
  const start: StartInference = () => {
    const channel = started.length > 0 ? dies() : startInProcess()
    started.push(channel)
    return channel
  }
  bench.restart({ endpoint, tools: anew(start) })
  await bench.desk.lookAhead.look(id)
  started[0]?.close()
  await expectRefused('detector-failed')
})

test('with an answer at hand, nothing is cleared and nothing leaves when the newest policy is none', async () => {
  await bench.desk.lookAhead.look(id)
  bench.db.exec(
    `INSERT INTO policy (version, document, sha256, signature, taken_from, ledger_seq) VALUES (2, '{"name":"Lax"}', 'x', x'00', NULL, 1)`,
  )
  await expectRefused('policy-damaged')
})
