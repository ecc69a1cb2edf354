import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../shared/ipc/channels'
import type { Handlers } from '../../shared/ipc/derive'
import { ok } from '../../shared/result'
import type { SessionView } from '../../shared/views'
import { registerCalls, tell } from './register'

type Listener = (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<unknown>
const heard = vi.hoisted(() => new Map<string, unknown>())
vi.mock('electron', () => ({ ipcMain: { handle: (channel: string, listener: unknown) => heard.set(channel, listener) } }))

const CHART_ID = '00000000-0000-4000-8000-000000000000'
const LOCKED: SessionView = { state: 'locked', keystore: false, people: [], person: null, recovery: false }
const INVALID = { ok: false, error: { code: 'request-invalid' } }

const frameAt = (url: string): WebContents['mainFrame'] => ({ url }) as WebContents['mainFrame']
const contentsWith = (frame: WebContents['mainFrame']): WebContents => ({ mainFrame: frame }) as WebContents

let frame = frameAt('app://chartroom/index.html')
let window: WebContents | null
let calls: { name: string; input: unknown }[]
let bugs: { call: string; error: unknown }[]
let strangers: string[]
let handle: (name: string, input: unknown) => unknown

/** Every handler takes note; what it does, a test says. */
const handlers = new Proxy({} as Handlers, {
  get: (_, name: string) => (input: unknown) => {
    calls.push({ name, input })
    return handle(name, input)
  },
})

beforeEach(() => {
  frame = frameAt('app://chartroom/index.html')
  window = contentsWith(frame)
  calls = []
  bugs = []
  strangers = []
  handle = () => ok('answered')
  registerCalls(handlers, {
    window: () => window,
    origin: 'app://chartroom',
    onBug: (call, error) => bugs.push({ call, error }),
    onStranger: (call) => strangers.push(call),
  })
})

function invoke(name: unknown, input: unknown, from: { sender?: WebContents | null; senderFrame?: unknown } = {}): Promise<unknown> {
  const listener = heard.get(CALL_CHANNEL) as Listener
  return listener({ sender: window, senderFrame: frame, ...from } as unknown as IpcMainInvokeEvent, name, input)
}

function atAddress(url: string): { senderFrame: unknown } {
  frame = frameAt(url)
  window = contentsWith(frame)
  return { senderFrame: frame }
}

function noWindow(): { sender: null } {
  window = null
  return { sender: null }
}

test('there is one door, and a call through it reaches its handler with what was parsed', async () => {
  expect([...heard.keys()]).toEqual([CALL_CHANNEL])
  expect(await invoke('chart.reopen', { chartId: CHART_ID, reason: '  a late document ' })).toEqual({ ok: true, value: 'answered' })
  expect(calls).toEqual([{ name: 'chart.reopen', input: { chartId: CHART_ID, reason: 'a late document' } }])
})

describe('is not heard:', () => {
  const stranger = contentsWith(frameAt('app://chartroom/index.html'))
  test.each([
    ['another window', () => ({ sender: stranger })],
    ['a frame inside the window', () => ({ senderFrame: frameAt('app://chartroom/index.html') })],
    ['a frame that is gone', () => ({ senderFrame: null })],
    ['the window at another address', () => atAddress('https://example.org/')],
    ['an address that only begins alike', () => atAddress('app://chartroom.example.org/')],
    ['anyone, when there is no window', noWindow],
  ])('%s', async (_, from) => {
    expect(await invoke('charts.list', {}, from())).toEqual(INVALID)
    expect(calls).toEqual([])
    expect(strangers).toEqual(['charts.list'])
  })
})

test.each([
  ['a call that does not exist', 'charts.burn', {}],
  ['a name from the prototype', 'constructor', {}],
  ['a name that is no text', 7, {}],
  ['no input', 'charts.list', undefined],
  ['an input with more in it', 'charts.list', { all: true }],
  ['an id that is none', 'chart.open', { chartId: '../../etc/passwd' }],
  ['a negative offset', 'codes.add', { chartId: CHART_ID, code: 'I10', start: -1, end: 0 }],
  ['an unknown category', 'findings.add', { chartId: CHART_ID, start: 0, end: 1, category: 'PET', everywhere: false }],
  ['too many words', 'chart.reopen', { chartId: CHART_ID, reason: 'x'.repeat(501) }],
])('%s is out of order', async (_, name, input) => {
  expect(await invoke(name, input)).toEqual(INVALID)
  expect(calls).toEqual([])
  expect(bugs).toEqual([])
})

describe('a handler that', () => {
  test('refuses is answered as it said', async () => {
    handle = () => ({ ok: false, error: { code: 'chart-unknown' } })
    expect(await invoke('chart.open', { chartId: CHART_ID })).toEqual({ ok: false, error: { code: 'chart-unknown' } })
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error('Odalys Brandvold')
      },
    ],
    ['rejects', () => Promise.reject(new Error('Odalys Brandvold'))],
  ])('%s becomes one code, its message goes to nobody but the log’s reader of traces', async (_, broken) => {
    handle = broken
    const answer = await invoke('chart.open', { chartId: CHART_ID })
    expect(answer).toEqual({ ok: false, error: { code: 'internal' } })
    expect(bugs).toMatchObject([{ call: 'chart.open', error: new Error('Odalys Brandvold') }])
  })
})

test('events go to the window that is there, and to none that is gone', () => {
  const sent: unknown[] = []
  const alive = { isDestroyed: () => false, send: (...args: unknown[]) => sent.push(args) } as unknown as WebContents
  const gone = { ...alive, isDestroyed: () => true } as WebContents
  tell(alive, 'session.changed', LOCKED)
  tell(gone, 'session.changed', LOCKED)
  tell(null, 'session.changed', LOCKED)
  expect(sent).toEqual([[EVENT_CHANNEL, 'session.changed', LOCKED]])
})
