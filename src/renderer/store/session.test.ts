import { describe, expect, it, vi } from 'vitest'
import type { PersonId } from '../../shared/ids'
import type { Person } from '../../shared/people'
import type { SessionView } from '../../shared/views'
import { createFakeBridge } from '../testing/fake-bridge'
import { ADA, PASSPHRASE } from '../testing/fake-people'
import { makeStore } from '../testing/make-store'
import { createAppStore } from './app-store'
import { readyValue } from './task'

const LOCKED: SessionView = { state: 'locked', keystore: true, people: [ADA], person: null, recovery: true }
const BO: Person = { id: '00000000-0000-4000-8000-0000000000b0' as PersonId, name: 'Bo Tarn', credential: 'CCS', roles: ['coder'] }

describe('session', () => {
  it('opens with the right passphrase and then has the worklist', async () => {
    const { store } = await makeStore({ session: { state: 'locked', keystore: false } })
    await store.getState().unlock(null, 'a wrong one altogether', false)
    expect(store.getState().unlocking).toEqual({ state: 'failed', failure: { code: 'passphrase-wrong' } })
    await store.getState().unlock(null, 'correct horse battery', false)
    expect(readyValue(store.getState().session)?.state).toBe('open')
    expect(store.getState().unlocking).toEqual({ state: 'idle' })
  })

  it('wipes every chart, the selection, and the notices from the window when it locks', async () => {
    const { bridge, store } = await makeStore()
    const first = bridge.charts[0]
    if (!first) throw new Error('the fake has no chart')
    await store.getState().goToChart(first.id)
    store.getState().select({ side: 'original', start: 0, end: 5, by: 'mouse' })
    store.setState({ filter: { words: 'discharge' }, picked: new Set([first.id]) })
    expect(store.getState().shownCharts()).toHaveLength(1)
    store.getState().showDialog({ kind: 'clear' })
    await store.getState().lock()
    const left = JSON.stringify(store.getState())
    for (const word of ['Delgado', 'discharge', first.id]) expect(left).not.toContain(word)
    expect([...store.getState().picked, ...store.getState().shownCharts()]).toEqual([])
    expect(store.getState()).toMatchObject({ screen: 'worklist', dialog: null, chartId: null })
  })

  it('does the same when main says that it locked', async () => {
    const { bridge, store } = await makeStore()
    bridge.emit('session.changed', LOCKED)
    expect(store.getState().charts).toEqual({ state: 'idle' })
    expect(readyValue(store.getState().session)?.state).toBe('locked')
  })

  it('tells a broken channel like any other failure', async () => {
    const bridge = { ...createFakeBridge(), call: () => Promise.reject(new Error('gone')) }
    const store = createAppStore(bridge)
    await store.getState().loadSession()
    expect(store.getState().session).toEqual({ state: 'failed', failure: { code: 'internal' } })
  })
})

describe('a first run', () => {
  it('shows the recovery key before anything else, and forgets it once it is said to be stored', async () => {
    const { bridge, store } = await makeStore({ session: { state: 'first-run' }, charts: [] })
    await store.getState().begin({ name: 'Iva Reyes', credential: 'CCS', roles: ['coder', 'compliance-lead'] }, PASSPHRASE, false)
    expect(readyValue(store.getState().session)?.person?.name).toBe('Iva Reyes')
    expect(store.getState().recoveryKey?.groups).toHaveLength(8)
    await store.getState().recoveryKeyStored()
    expect(store.getState().recoveryKey).toBeNull()
    expect(bridge.calls.some((c) => c.name === 'recovery.stored')).toBe(true)
  })

  it('does not open the desk before its own answer, though main tells it at once', async () => {
    const { bridge, store } = await makeStore({ session: { state: 'first-run' }, charts: [] })
    const letGo = bridge.holdNext('session.begin')
    const beginning = store.getState().begin(BO, PASSPHRASE, false)
    bridge.emit('session.changed', { ...LOCKED, state: 'open', person: BO })
    expect(readyValue(store.getState().session)?.state).toBe('first-run')
    letGo()
    await beginning
    expect(store.getState().recoveryKey).not.toBeNull()
  })

  it('leaves no recovery key in the window when it locks', async () => {
    const { store } = await makeStore({ session: { state: 'first-run' }, charts: [] })
    await store.getState().begin(BO, PASSPHRASE, false)
    await store.getState().lock()
    expect(JSON.stringify(store.getState())).not.toContain('K7QD')
  })
})

describe('who comes back after a lock', () => {
  const left = async () => {
    const { bridge, store } = await makeStore({ people: [ADA, BO] })
    const chart = bridge.charts[0]
    if (!chart) throw new Error('the fake has no chart')
    await store.getState().goToChart(chart.id)
    store.getState().stepFinding(1)
    store.getState().stepFinding(1)
    const { selectedFinding } = store.getState()
    store.getState().showPanel('outbound')
    await store.getState().lock()
    expect(store.getState()).toMatchObject({ screen: 'worklist', chartId: null, selectedFinding: null })
    return { store, chart, selectedFinding }
  }

  it('stands where they were: chart, panel, finding', async () => {
    const { store, chart, selectedFinding } = await left()
    await store.getState().unlock(ADA.id, PASSPHRASE, false)
    await vi.waitFor(() => expect(store.getState().panel).toBe('outbound'))
    expect(store.getState()).toMatchObject({ screen: 'chart', chartId: chart.id, selectedFinding })
    expect(store.getState().preferences.lastPerson).toBe(ADA.id)
  })

  it('as somebody else begins at the worklist', async () => {
    const { store } = await left()
    await store.getState().unlock(BO.id, PASSPHRASE, false)
    await vi.waitFor(() => expect(store.getState().charts.state).toBe('ready'))
    expect(store.getState()).toMatchObject({ screen: 'worklist', chartId: null })
    await store.getState().lock()
    await store.getState().unlock(ADA.id, PASSPHRASE, false)
    await vi.waitFor(() => expect(store.getState().charts.state).toBe('ready'))
    expect(store.getState().chartId).toBeNull()
  })

  it('goes back to the settings they left, with the chart behind them', async () => {
    const { bridge, store } = await makeStore()
    const chart = bridge.charts[1]
    if (!chart) throw new Error('the fake has no chart')
    await store.getState().goToChart(chart.id)
    store.getState().goToSection('settings')
    await store.getState().lock()
    await store.getState().unlock(null, PASSPHRASE, false)
    await vi.waitFor(() => expect(store.getState().screen).toBe('settings'))
    store.getState().leaveSettings()
    expect(store.getState()).toMatchObject({ screen: 'chart', chartId: chart.id })
  })
})

describe('a passphrase by the recovery key', () => {
  it('opens, and says that the key may be renewed; a wrong key is told and opens nothing', async () => {
    const { store } = await makeStore({ people: [ADA, BO], session: { state: 'locked' } })
    await store.getState().recover(BO.id, 'K7QD', 'nine amber kettles')
    expect(store.getState().unlocking).toEqual({ state: 'failed', failure: { code: 'recovery-key-mistyped' } })
    store.getState().forgetFailure()
    expect(store.getState().unlocking).toEqual({ state: 'idle' })
    await store.getState().recover(BO.id, 'K7QD 93XM AAAA BBBB CCCC DDDD EEEE 7Z2P', 'nine amber kettles')
    expect(readyValue(store.getState().session)?.person?.name).toBe('Bo Tarn')
    expect(store.getState().notices.at(-1)).toMatchObject({ tone: 'soft', title: 'You have a new passphrase' })
  })
})
