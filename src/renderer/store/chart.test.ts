import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../sha256'
import { ChartBook } from '../testing/fake-chart-book'
import { clearOpenChart, openChart } from '../testing/make-store'
import type { AppStore } from './state'
import { readyValue } from './task'

const viewOf = (store: AppStore) => {
  const view = readyValue(store.getState().chart)
  if (!view) throw new Error('no chart is open')
  return view
}
const selectedText = (store: AppStore) => {
  const f = viewOf(store).findings.find((x) => x.id === store.getState().selectedFinding)
  return f ? viewOf(store).text.slice(f.start, f.end) : null
}

describe('reviewing a chart', () => {
  it('opens at the first undecided finding', async () => {
    const { store } = await openChart()
    expect(selectedText(store)).toBe('Larkspur Court')
    expect(store.getState().panel).toBe('findings')
  })

  it('keeps and goes on at once, so that quick keys decide one finding after the other', async () => {
    const { bridge, store } = await openChart()
    await Promise.all([store.getState().keepFinding(), store.getState().keepFinding(), store.getState().keepFinding()])
    expect(bridge.calls.filter((c) => c.name === 'findings.keep')).toHaveLength(3)
    expect(viewOf(store).summary.undecided).toBe(1)
    expect(selectedText(store)).toBe('Parker')
  })

  it('goes round to what still waits before the finding that was kept', async () => {
    const { store } = await openChart()
    store.getState().stepUndecided(-1)
    expect(selectedText(store)).toBe('Parker')
    await store.getState().keepFinding()
    expect(selectedText(store)).toBe('Larkspur Court')
  })

  it('keeps all with the same words and category at once, and goes on to others', async () => {
    const book = new ChartBook(
      'visits.txt',
      'Seen: {{?NAME:May}}, {{?NAME:June}}, {{?NAME:may}}, {{?DATE:May}}.',
      null,
      '2024-12-09T08:14:00Z',
    )
    const { store } = await openChart(0, { charts: [book] })
    await store.getState().keepFinding(true)
    expect(viewOf(store).findings.map((f) => f.state)).toEqual(['kept', 'undecided', 'kept', 'undecided'])
    expect(selectedText(store)).toBe('June')
    await store.getState().undoFinding()
    expect(viewOf(store).summary.undecided).toBe(4)
  })

  it('gives a finding another category, and with it another placeholder, and can undo that', async () => {
    const { store } = await openChart()
    const id = store.getState().selectedFinding
    if (!id) throw new Error('nothing is selected')
    expect(await store.getState().relabelFinding(id, 'NAME', true)).toBeNull()
    const relabelled = viewOf(store).findings.find((f) => f.id === id)
    expect(relabelled).toMatchObject({ category: 'NAME', state: 'kept', placeholder: expect.stringMatching(/^\[NAME_\d+\]$/) })
    expect(selectedText(store)).toBe('May')
    await store.getState().undoFinding()
    expect(viewOf(store).findings.find((f) => f.id === id)).toMatchObject({ category: 'FACILITY', state: 'undecided' })
  })

  it('asks for the whole chart when an answer does not follow from what it holds', async () => {
    const { bridge, store, book } = await openChart()
    const told = book.update.bind(book)
    book.update = () => {
      book.update = told
      return { ...told(), since: 999 }
    }
    await store.getState().keepFinding()
    expect(bridge.calls.slice(-2).map((c) => c.name)).toEqual(['findings.keep', 'chart.open'])
    expect(viewOf(store).summary.undecided).toBe(3)
  })

  it('clears by the sum of the scrubbed text that is shown', async () => {
    const { bridge, store } = await openChart()
    await clearOpenChart({ bridge, store })
    const { scrubbed } = viewOf(store)
    const asked = bridge.calls.find((c) => c.name === 'chart.clear')?.input as { sha256: string }
    expect(asked.sha256).toBe(await sha256Hex(scrubbed))
  })

  it('only goes on when the finding was sure already', async () => {
    const { bridge, store } = await openChart()
    const sure = viewOf(store).findings.find((f) => f.state === 'sure')
    store.getState().selectFinding(sure?.id ?? null)
    await store.getState().keepFinding()
    expect(bridge.calls.some((c) => c.name === 'findings.keep')).toBe(false)
    expect(store.getState().selectedFinding).not.toBe(sure?.id)
  })

  it('takes a finding off with a reason, shows its text in the scrubbed side, and can undo and redo that', async () => {
    const { store } = await openChart()
    const id = store.getState().selectedFinding
    if (!id) throw new Error('nothing is selected')
    expect(await store.getState().removeFinding(id, '', false)).toEqual({ code: 'reason-missing' })
    expect(await store.getState().removeFinding(id, 'Anatomy or abbreviation', false)).toBeNull()
    expect(viewOf(store).scrubbed).toContain('Larkspur Court')
    expect(viewOf(store).removed).toHaveLength(1)
    expect(selectedText(store)).toBe('May')
    await store.getState().undoFinding()
    expect(viewOf(store).scrubbed).not.toContain('Larkspur Court')
    await store.getState().redoFinding()
    expect(viewOf(store).scrubbed).toContain('Larkspur Court')
  })

  it('adds a marked identifier everywhere and selects it', async () => {
    const { store } = await openChart()
    const start = viewOf(store).text.indexOf('furosemide')
    store.getState().select({ side: 'original', start, end: start + 10, by: 'mouse' })
    await store.getState().addFinding({ start, end: start + 10 }, 'OTHER_ID', true)
    expect(viewOf(store).scrubbed).not.toContain('furosemide')
    expect(selectedText(store)).toBe('furosemide')
    expect(store.getState().selection).toBeNull()
  })

  it('undo and redo go to what came back', async () => {
    const { store } = await openChart()
    const first = store.getState().selectedFinding
    await store.getState().keepFinding()
    await store.getState().keepFinding()
    await store.getState().undoFinding()
    await store.getState().undoFinding()
    expect(store.getState().selectedFinding).toBe(first)
    store.getState().stepFinding(1)
    await store.getState().redoFinding()
    expect(store.getState().selectedFinding).toBe(first)
    expect(viewOf(store).findings.find((f) => f.id === first)?.state).toBe('kept')
  })

  it('tells a failure and keeps the view as it was', async () => {
    const { bridge, store } = await openChart()
    const before = viewOf(store)
    bridge.failNext('findings.undo', 'nothing-to-undo')
    await store.getState().undoFinding()
    expect(store.getState().notices.at(-1)).toMatchObject({ tone: 'info', title: 'There is nothing to undo.' })
    expect(viewOf(store)).toBe(before)
  })

  it('drops an answer that belongs to a chart no longer open', async () => {
    const { bridge, store } = await openChart()
    const late = store.getState().keepFinding()
    const other = bridge.charts[1]
    if (!other) throw new Error('the fake has one chart only')
    await store.getState().goToChart(other.id)
    await late
    expect(viewOf(store).summary.id).toBe(other.id)
  })
})

describe('clearing', () => {
  it('shows what will be sent next', async () => {
    const bench = await openChart()
    await clearOpenChart(bench)
    expect(viewOf(bench.store).clearance).toMatchObject({ name: 'Ada Coder', credential: 'CPC' })
    expect(bench.store.getState().panel).toBe('outbound')
  })

  it('reads the chart again after a refusal, as main has marked the places', async () => {
    const { bridge, store } = await openChart()
    bridge.failNext('chart.clear', 'residual-identifier', 2)
    const before = bridge.calls.filter((c) => c.name === 'chart.open').length
    expect(await store.getState().clearChart()).toEqual({ code: 'residual-identifier', count: 2 })
    expect(bridge.calls.filter((c) => c.name === 'chart.open')).toHaveLength(before + 1)
  })

  it('goes back to the findings when it is reopened', async () => {
    const bench = await openChart()
    await clearOpenChart(bench)
    expect(await bench.store.getState().reopenChart('Missed a name')).toBeNull()
    expect(bench.store.getState().panel).toBe('findings')
    expect(viewOf(bench.store).summary.status).toBe('review')
  })
})

describe('going through the worklist', () => {
  it('steps to the next chart as the worklist shows them and says when there is none', async () => {
    const { bridge, store } = await openChart()
    store.getState().sortBy('name', false)
    await store.getState().stepChart(1)
    expect(viewOf(store).summary.name).toBe('procedure-template.txt')
    await store.getState().stepChart(1)
    expect(store.getState().notices.at(-1)?.title).toBe('This is the last chart of the list.')
    expect(bridge.charts).toHaveLength(3)
  })
})
