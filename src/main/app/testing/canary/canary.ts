// The canary test: a chart in which every value is known and planted goes the whole way (import, rules and model, a person who keeps every
// finding, the gate, every adapter) to a server that records what it gets, and the bytes are looked through for what was planted. For tests
// only.
import { ENDPOINT_DEFAULTS } from '../../../../shared/endpoint-config'
import { DIALECTS, type Dialect } from '../../../../shared/endpoints'
import type { ChartId } from '../../../../shared/ids'
import { createRemote } from '../../../endpoint'
import { json, serve, type TestServer } from '../../../endpoint/testing/servers'
import { isCleared } from '../../../gate'
import { clearChart } from '../../pipeline/clearing'
import { keepFindings } from '../../pipeline/findings'
import { importFile, scrubChart } from '../../pipeline/importing'
import { inspectOutbound, sendChart } from '../../pipeline/sending'
import { viewOfChart } from '../../pipeline/view'
import { type Bench, expectOk } from '../bench'
import { CLEARER } from '../chart'
import { type CanaryChart, canaryChart, type Planted } from './charts'
import { leaksIn } from './oracle'

export interface Leak extends Planted {
  readonly seed: number
  readonly adapter: string
}

export interface CanaryFigures {
  readonly charts: number
  readonly requests: number
  readonly planted: number
  /** Charts that the gate refused at first, and a person had to go over again. */
  readonly refused: number
  readonly rounds: number
  readonly neverCleared: readonly number[]
  readonly blocked: readonly { readonly seed: number; readonly adapter: string; readonly code: string }[]
  readonly leaks: readonly Leak[]
}

/** A chart that is not cleared after so many rounds is one that nobody could clear. */
const MOST_ROUNDS = 8
const never = (): AbortSignal => new AbortController().signal

export async function runCanary(
  bench: Bench,
  seeds: readonly number[],
  told: (soFar: CanaryFigures) => void = () => {},
): Promise<CanaryFigures> {
  // It takes everything and wants nothing of it: a chart that got no answer may be sent to the next.
  const server = await serve(json('{}', 400))
  const figures = {
    charts: 0,
    requests: 0,
    planted: 0,
    refused: 0,
    rounds: 0,
    neverCleared: [] as number[],
    blocked: [] as CanaryFigures['blocked'][number][],
    leaks: [] as Leak[],
  }
  for (const seed of seeds) {
    const chart = canaryChart(seed)
    figures.charts += 1
    figures.planted += chart.planted.length
    const id = expectOk(await importFile(bench.desk, bench.file(chart.fileName, chart.text), 'anew'))
    expectOk(await scrubChart(bench.desk, id, never()))
    const rounds = await clearByPerson(bench, id)
    if (rounds === null) figures.neverCleared.push(seed)
    else {
      figures.rounds += rounds
      if (rounds > 1) figures.refused += 1
      for (const adapter of DIALECTS) await sendBy(bench, id, chart, adapter, server, figures)
    }
    told(figures)
  }
  return figures
}

/** Keeps all that waits, states, and does so again with what the gate marked. @returns how many statements it took; null: gave up */
async function clearByPerson({ desk }: Bench, id: ChartId): Promise<number | null> {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const waiting = expectOk(viewOfChart(desk, id)).findings.filter((finding) => finding.state === 'undecided')
    if (waiting.length > 0)
      expectOk(
        keepFindings(
          desk,
          id,
          waiting.map((finding) => finding.id),
        ),
      )
    const cleared = await clearChart(desk, id, CLEARER)
    if (cleared.ok) return round
    if (cleared.error.code !== 'residual-identifier') throw new Error(`refused: ${cleared.error.code}`)
  }
  return null
}

async function sendBy(
  { desk }: Bench,
  id: ChartId,
  chart: CanaryChart,
  adapter: Dialect,
  server: TestServer,
  figures: { requests: number; blocked: CanaryFigures['blocked'][number][]; leaks: Leak[] },
): Promise<void> {
  const endpoint = createRemote({
    config: {
      ...ENDPOINT_DEFAULTS,
      name: 'Canary',
      vendor: 'other',
      dialect: adapter,
      baseUrl: `http://${server.host}/v1`,
      model: 'canary-1',
    },
    key: 'sk-fictional-0123456789',
    isCleared,
    permit: (outbound) => inspectOutbound(desk, outbound),
  })
  const before = server.requests.length
  const sent = await sendChart({ ...desk, person: desk.person, endpoint: () => endpoint }, id, never())
  const requests = server.requests.splice(before)
  if (requests.length === 0) figures.blocked.push({ seed: chart.seed, adapter, code: sent.ok ? 'sent nothing' : sent.error })
  figures.requests += requests.length
  for (const request of requests)
    for (const leak of leaksIn(request, chart.planted)) figures.leaks.push({ ...leak, seed: chart.seed, adapter })
}
