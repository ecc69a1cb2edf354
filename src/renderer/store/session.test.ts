import { describe, expect, it } from 'vitest'
import { createFakeBridge } from '../testing/fake-bridge'
import { makeStore } from '../testing/make-store'
import { createAppStore } from './app-store'
import { readyValue } from './task'

describe('session', () => {
  it('opens with the right passphrase and then has the worklist', async () => {
    const { store } = await makeStore({ session: { state: 'locked', keystore: false } })
    await store.getState().unlock('a wrong one altogether', false)
    expect(store.getState().unlocking).toEqual({ state: 'failed', failure: { code: 'passphrase-wrong' } })
    await store.getState().unlock('correct horse battery', false)
    expect(readyValue(store.getState().session)?.state).toBe('open')
    expect(store.getState().unlocking).toEqual({ state: 'idle' })
  })

  it('wipes every chart, the selection, the notices and the signer from the window when it locks', async () => {
    const { bridge, store } = await makeStore()
    const first = bridge.charts[0]
    if (!first) throw new Error('the fake has no chart')
    await store.getState().goToChart(first.id)
    store.getState().select({ side: 'original', start: 0, end: 5, by: 'mouse' })
    store.setState({ signer: { name: 'Ada Coder', credential: 'CPC' }, filter: { words: 'discharge' }, picked: new Set([first.id]) })
    expect(store.getState().shownCharts()).toHaveLength(1)
    store.getState().showDialog({ kind: 'clear' })
    await store.getState().lock()
    const left = JSON.stringify(store.getState())
    for (const word of ['Delgado', 'discharge', 'Ada Coder', first.id]) expect(left).not.toContain(word)
    expect([...store.getState().picked, ...store.getState().shownCharts()]).toEqual([])
    expect(store.getState()).toMatchObject({ screen: 'worklist', dialog: null, chartId: null })
  })

  it('does the same when main says that it locked', async () => {
    const { bridge, store } = await makeStore()
    bridge.emit('session.changed', { state: 'locked', keystore: true })
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
