import { describe, expect, it } from 'vitest'
import { clearOpenChart, openChart } from '../testing/make-store'
import type { AppStore } from './state'
import { readyValue } from './task'

const viewOf = (store: AppStore) => {
  const view = readyValue(store.getState().chart)
  if (!view) throw new Error('no chart is open')
  return view
}
const selected = (store: AppStore) => viewOf(store).suggestions.find((s) => s.id === store.getState().selectedSuggestion)

async function coded() {
  const bench = await openChart()
  await clearOpenChart(bench)
  await bench.store.getState().loadPreview()
  await bench.store.getState().send()
  return bench
}

describe('sending', () => {
  it('shows the exact bytes first, then goes to the first suggestion to decide', async () => {
    const { store } = await coded()
    expect(readyValue(store.getState().preview)?.body).toContain('[NAME_1]')
    expect(viewOf(store).outbound.at(-1)?.body).toBe(readyValue(store.getState().preview)?.body)
    expect(store.getState()).toMatchObject({ panel: 'codes', sending: { state: 'idle' } })
    expect(selected(store)?.code).toBe('I13.0')
  })

  it('waits for the bytes to be shown when the key comes early, and sends nothing when they cannot be', async () => {
    const bench = await openChart()
    await clearOpenChart(bench)
    bench.bridge.failNext('outbound.preview', 'outbound-altered')
    await bench.store.getState().send()
    expect(bench.bridge.calls.some((c) => c.name === 'outbound.send')).toBe(false)
    expect(bench.store.getState().preview).toEqual({ state: 'failed', failure: { code: 'outbound-altered' } })
    await Promise.all([bench.store.getState().loadPreview(), bench.store.getState().send()])
    expect(bench.bridge.calls.filter((c) => /outbound/.test(c.name)).map((c) => c.name)).toEqual([
      'outbound.preview',
      'outbound.preview',
      'outbound.send',
    ])
  })

  it('sends once, however often the key is pressed', async () => {
    const bench = await openChart()
    await clearOpenChart(bench)
    await Promise.all([bench.store.getState().send(), bench.store.getState().send()])
    expect(bench.bridge.calls.filter((c) => c.name === 'outbound.send')).toHaveLength(1)
  })

  it('tells a failure, stays where it is and shows what is on record', async () => {
    const bench = await openChart()
    await clearOpenChart(bench)
    bench.bridge.failNext('outbound.send', 'endpoint-timeout')
    await bench.store.getState().send()
    expect(bench.store.getState().notices.at(-1)).toMatchObject({ tone: 'hard', title: 'The endpoint took too long.' })
    expect(bench.store.getState()).toMatchObject({ panel: 'outbound', sending: { state: 'idle' } })
    expect(bench.bridge.calls.at(-1)?.name).toBe('chart.open')
  })

  it('asks anew whether the endpoint is open when it turns out to be closed', async () => {
    const bench = await openChart()
    await clearOpenChart(bench)
    bench.bridge.failNext('outbound.send', 'due-diligence-expired')
    await bench.store.getState().send()
    const names = bench.bridge.calls.map(({ name }) => name)
    expect(names.lastIndexOf('endpoints.list')).toBeGreaterThan(names.lastIndexOf('outbound.send'))
  })
})

describe('deciding codes', () => {
  it('accepts and goes on to the next that waits', async () => {
    const { store } = await coded()
    await store.getState().acceptSuggestion()
    expect(viewOf(store).suggestions[0]?.decision?.action).toBe('accept')
    expect(selected(store)?.code).toBe('I50.23')
  })

  it('does not accept what the check refused', async () => {
    const { bridge, store } = await coded()
    const refused = viewOf(store).suggestions.find((s) => s.check.status === 'rejected')
    store.getState().selectSuggestion(refused?.id ?? null)
    await store.getState().acceptSuggestion()
    expect(bridge.calls.some((c) => c.name === 'codes.decide')).toBe(false)
  })

  it('goes back to a suggestion whose decision failed', async () => {
    const { store } = await coded()
    const id = store.getState().selectedSuggestion
    if (!id) throw new Error('nothing is selected')
    expect(await store.getState().decide(id, { action: 'change', code: 'Z99.99', reason: 'typo' })).toEqual({ code: 'code-unknown' })
    expect(store.getState().selectedSuggestion).toBe(id)
  })

  it('adds a code by hand with evidence of the scrubbed text and selects it; undo takes it back', async () => {
    const { store } = await coded()
    const start = viewOf(store).scrubbed.indexOf('2+ pitting edema')
    await store.getState().addCode('I50.22', { start, end: start + 16 })
    expect(selected(store)).toMatchObject({ code: 'I50.22', origin: 'coder', evidence: [{ text: '2+ pitting edema' }] })
    const { original } = selected(store)?.evidence[0] ?? {}
    expect(viewOf(store).text.slice(original?.start, original?.end)).toBe('2+ pitting edema')
    await store.getState().undoCode()
    expect(viewOf(store).suggestions.some((s) => s.origin === 'coder')).toBe(false)
  })

  it('shows the hits of the last key stroke only', async () => {
    const { store } = await coded()
    await Promise.all([store.getState().searchCodes('heart'), store.getState().searchCodes('asthma')])
    expect(readyValue(store.getState().codeHits)?.map((h) => h.code)).toEqual(['J45.20'])
    await store.getState().searchCodes('  ')
    expect(store.getState().codeHits).toEqual({ state: 'idle' })
  })
})

describe('taking back and choosing', () => {
  it('undo goes to what was undone, so that the next key acts on it', async () => {
    const { store } = await coded()
    await store.getState().acceptSuggestion()
    await store.getState().acceptSuggestion()
    await store.getState().undoCode()
    expect(selected(store)).toMatchObject({ code: 'I50.23', decision: null })
    await store.getState().undoCode()
    expect(selected(store)).toMatchObject({ code: 'I13.0', decision: null })
    await store.getState().acceptSuggestion()
    expect(viewOf(store).suggestions.find((s) => s.code === 'I13.0')?.decision?.action).toBe('accept')
  })

  it('makes an accepted code the principal one, and says why another cannot be', async () => {
    const { store } = await coded()
    await store.getState().makePrincipal()
    expect(store.getState().notices.at(-1)?.title).toBe('Only a code that stands can be the principal diagnosis.')
    const id = store.getState().selectedSuggestion
    await store.getState().acceptSuggestion()
    expect(store.getState().notices).toEqual([])
    store.getState().selectSuggestion(id)
    await store.getState().makePrincipal()
    expect(
      viewOf(store)
        .suggestions.filter((s) => s.principal)
        .map((s) => s.id),
    ).toEqual([id])
    await store.getState().undoCode()
    expect(viewOf(store).suggestions.some((s) => s.principal)).toBe(false)
    expect(store.getState().selectedSuggestion).toBe(id)
  })

  it('accepts what was read but not proposed', async () => {
    const { store } = await coded()
    const noted = viewOf(store).suggestions.find((s) => s.assertion === 'negated')
    store.getState().selectSuggestion(noted?.id ?? null)
    await store.getState().acceptSuggestion()
    expect(viewOf(store).suggestions.find((s) => s.id === noted?.id)?.decision?.action).toBe('accept')
  })
})
