// One fictional cleared note, one endpoint, and time that tests can turn. For tests only.
import { ENDPOINT_DEFAULTS, type EndpointConfig } from '../../../shared/endpoint-config'
import { type ChartId, newId } from '../../../shared/ids'
import { ok } from '../../../shared/result'
import { type Cleared, createGate, isCleared } from '../../gate'
import type { Clock } from '../clock'
import type { CodingEndpoint, EndpointFailure, Permit, Reply } from '../port'
import { createRemote, type RemoteSettings, type Wire } from '../remote'

export const KEY = 'sk-fictional-0123456789'
export const TEXT = '[NAME_1], 50, "type 2 diabetes".\r\nPlan: metformin é😀'
/** What a model says: one code with one quote that is in TEXT and one that is not. */
export const CODES = {
  codes: [{ code: 'E11.9', title: 'T2DM', assertion: 'affirmed', quotes: ['type 2 diabetes', 'gout'], reason: 'named' }],
}
/** The same as a chat completion. */
export const REPLY = JSON.stringify({ choices: [{ message: { content: JSON.stringify(CODES) } }] })

export const allow: Permit = async () => ok(undefined)
export const never = (): AbortSignal => new AbortController().signal

export interface FakeClock {
  readonly clock: Clock
  /** Milliseconds asked for before each retry; these waits are over at once. */
  readonly waits: number[]
  /** Timers that are neither over nor called off. */
  readonly running: { readonly size: number }
  /** Makes a deadline fall now. */
  readonly expire: (what: 'connect' | 'total') => void
}

export function fakeClock(onRetryWait?: () => void): FakeClock {
  const waits: number[] = []
  const running = new Map<string, () => void>()
  const clock: Clock = {
    now: () => Date.parse('2026-01-02T03:04:05Z'),
    after(ms, then, what) {
      running.set(what, then)
      if (what === 'retry') {
        waits.push(ms)
        queueMicrotask(onRetryWait ?? (() => expire('retry')))
      }
      return () => running.delete(what)
    },
  }
  const expire = (what: string) => {
    const then = running.get(what)
    running.delete(what)
    then?.()
  }
  return { clock, waits, running, expire }
}

/** Settings of an endpoint, of its adapter and of the network, side by side; whatever is left out is as usual. */
export type Change = Partial<EndpointConfig & Omit<RemoteSettings, 'config' | 'wire'> & Wire>

export const CONFIG: EndpointConfig = {
  ...ENDPOINT_DEFAULTS,
  name: 'coder',
  vendor: 'other',
  dialect: 'openai-compatible',
  baseUrl: 'https://api.vendor.example',
  model: 'm-1',
}

export function settingsOf(change: Change): RemoteSettings {
  const { id = null, key = KEY, permit = allow, isCleared: test = isCleared, onReceived, onProgress, ...rest } = change
  const { clock = fakeClock().clock, random = () => 0, maxReplyBytes, lane, ...config } = rest
  return {
    id,
    key,
    permit,
    isCleared: test,
    ...(onReceived && { onReceived }),
    ...(onProgress && { onProgress }),
    config: { ...CONFIG, ...config },
    wire: { clock, random, lane, ...(maxReplyBytes !== undefined && { maxReplyBytes }) },
  }
}

export function connect(host: string, change: Change = {}): CodingEndpoint {
  const made = createRemote(settingsOf({ baseUrl: `http://${host}`, ...change }))
  if (!made.ok) throw new Error(made.error)
  return made.value
}

export async function clear(text = TEXT): Promise<Cleared> {
  const gate = createGate({ recheck: async () => [], dueDiligence: () => 'missing', now: () => new Date(0), sure: 0.5 })
  const made = await gate.clear({
    chartId: newId<ChartId>(),
    scrubbed: text,
    undecided: 0,
    removedValues: [],
    waived: [],
    endpoint: { id: null, kind: 'built-in', baseUrl: null, host: null, model: '' },
    clearedBy: { name: 'Dana Reyes', credential: 'CCS' },
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

/** Sends TEXT once and gives the reply or the failure. */
export async function exchange(host: string, change: Change = {}, signal = never()): Promise<Reply | EndpointFailure> {
  const endpoint = connect(host, change)
  const result = await endpoint.send(endpoint.prepare(await clear()), signal)
  return result.ok ? result.value : result.error
}
