import { describe, expect, it } from 'vitest'
import { type ChartAttributes, NO_ATTRIBUTES } from '../../shared/chart-attributes'
import type { ChartId } from '../../shared/ids'
import type { ChartSummary } from '../../shared/views'
import { ChartBook } from '../testing/fake-chart-book'
import { CLINIC } from '../testing/fake-charts'
import { FAKE_ME, FAKE_OTHER } from '../testing/fake-worklist'
import { makeStore } from '../testing/make-store'
import type { AppStore } from './state'
import { readyValue } from './task'

describe('worklist', () => {
  it('brings files in, says how many, and lists the refused ones with their reason', async () => {
    const { store } = await makeStore()
    await store.getState().importDropped([new File([], 'visit.txt'), new File([], 'scan.pdf')])
    expect(readyValue(store.getState().charts)).toHaveLength(4)
    expect(store.getState().refused).toEqual([{ name: 'scan.pdf', code: 'file-damaged' }])
    expect(store.getState().notices.at(-1)?.title).toBe('1 chart brought in')
  })

  it('does not start a second import while one runs', async () => {
    const { bridge, store } = await makeStore()
    await Promise.all([store.getState().openExamples(), store.getState().openExamples()])
    expect(bridge.calls.filter((c) => c.name === 'charts.examples')).toHaveLength(1)
  })

  it('keeps progress while a chart is scrubbed and forgets it afterwards', async () => {
    const { bridge, store } = await makeStore()
    const book = bridge.charts[0]
    if (!book) throw new Error('the fake has no chart')
    const summary = { ...book.summary(), status: 'scrubbing' as const }
    bridge.emit('charts.changed', [summary])
    bridge.emit('progress', { chartId: book.id, stage: 'scrubbing', done: 10, total: 40 })
    expect(store.getState().progress[book.id]).toMatchObject({ done: 10, total: 40 })
    bridge.emit('charts.changed', [{ ...summary, status: 'review' }])
    expect(store.getState().progress).toEqual({})
  })

  it('takes in the charts that changed and leaves the others as they are', async () => {
    const { bridge, store } = await makeStore()
    const before = readyValue(store.getState().charts) ?? []
    const [first, second] = before
    if (!first || !second) throw new Error('the fake has too few charts')
    const fresh = { ...first, id: '00000000-0000-4000-8000-000000000000' as ChartId, name: 'new.txt' }
    bridge.emit('charts.changed', [{ ...second, undecided: 7 }, fresh])
    const after = readyValue(store.getState().charts) ?? []
    expect(after.map((c) => c.name)).toEqual(['new.txt', ...before.map((c) => c.name)])
    expect(after.find((c) => c.id === second.id)?.undecided).toBe(7)
    expect(after.find((c) => c.id === first.id)).toBe(first)
  })

  it('reads the open chart again when its scrubbing has ended', async () => {
    const { bridge, store } = await makeStore()
    const book = bridge.charts[0]
    if (!book) throw new Error('the fake has no chart')
    book.status = 'scrubbing'
    await store.getState().goToChart(book.id)
    book.status = 'review'
    bridge.emit('charts.changed', [book.summary()])
    await expect.poll(() => readyValue(store.getState().chart)?.summary.status).toBe('review')
  })
})

describe('what is shown', () => {
  const visits = () =>
    [
      ['visit-2.txt', { tag: 'Batch 7' }],
      ['visit-10.txt', { tag: 'Batch 7', due: '2024-12-01' }],
      ['consult.txt', { due: '2024-12-24', assignee: FAKE_ME }],
    ].map(([name, own], i) => {
      const book = new ChartBook(name as string, CLINIC, `2024-11-0${i + 1}`, `2024-12-0${i + 1}T08:00:00Z`)
      book.attributes = { ...NO_ATTRIBUTES, ...(own as Partial<ChartAttributes>) }
      return book
    })
  const shown = (store: AppStore) =>
    store
      .getState()
      .shownCharts()
      .map(({ name }) => name)

  it('is newest first, and then by any column both ways and by several', async () => {
    const { store } = await makeStore({ charts: visits() })
    const { sortBy } = store.getState()
    expect(shown(store)).toEqual(['consult.txt', 'visit-10.txt', 'visit-2.txt'])
    sortBy('name', false)
    expect(shown(store)).toEqual(['consult.txt', 'visit-2.txt', 'visit-10.txt'])
    sortBy('name', false)
    expect(shown(store)).toEqual(['visit-10.txt', 'visit-2.txt', 'consult.txt'])
    sortBy('tag', false)
    sortBy('name', true)
    expect(store.getState().sort).toEqual([
      { key: 'tag', down: false },
      { key: 'name', down: false },
    ])
    expect(shown(store)).toEqual(['visit-2.txt', 'visit-10.txt', 'consult.txt'])
  })

  it('is the same list as long as nothing of it changed, and has a changed chart in its new place', async () => {
    const { bridge, store } = await makeStore({ charts: visits() })
    await expect.poll(() => store.getState().worklist.state).toBe('ready')
    store.getState().sortBy('due', false)
    const before = store.getState().shownCharts()
    expect(store.getState().shownCharts()).toBe(before)
    expect(shown(store)).toEqual(['visit-10.txt', 'consult.txt', 'visit-2.txt'])
    const book = bridge.charts[0] as ChartBook
    book.attributes = { ...book.attributes, due: '2024-12-10' }
    bridge.emit('charts.changed', [book.summary()])
    expect(shown(store)).toEqual(['visit-10.txt', 'visit-2.txt', 'consult.txt'])
  })

  it('is what the filter means, and what is no longer shown is no longer chosen', async () => {
    const { store } = await makeStore({ charts: visits() })
    await expect.poll(() => store.getState().worklist.state).toBe('ready')
    store.getState().selectAll()
    store.getState().setFilter({ due: 'overdue' })
    expect(shown(store)).toEqual(['visit-10.txt'])
    expect(
      store
        .getState()
        .chosen()
        .map(({ name }) => name),
    ).toEqual(['visit-10.txt'])
    store.getState().setWords('nothing like it')
    expect(store.getState().chosen()).toEqual([])
    store.getState().setFilter({ assignee: ['me'] })
    expect(shown(store)).toEqual(['consult.txt'])
  })

  it('is chosen one by one, or in a range that goes back as it came', async () => {
    const { store } = await makeStore({ charts: visits() })
    const [a, b, c] = store.getState().shownCharts() as [ChartSummary, ChartSummary, ChartSummary]
    const { setCursor, stretchSelection, toggleSelected } = store.getState()
    const chosen = () => store.getState().picked
    setCursor(a.id)
    stretchSelection(b.id)
    stretchSelection(c.id)
    expect(chosen()).toEqual(new Set([a.id, b.id, c.id]))
    stretchSelection(b.id)
    expect(chosen()).toEqual(new Set([a.id, b.id]))
    toggleSelected(b.id)
    expect(chosen()).toEqual(new Set([a.id]))
    setCursor(c.id)
    expect(chosen()).toEqual(new Set([a.id]))
  })
})

describe('the work on charts', () => {
  it('changes those that are chosen, says how many, and takes it back', async () => {
    const { store } = await makeStore()
    await expect.poll(() => store.getState().worklist.state).toBe('ready')
    const tags = () => (readyValue(store.getState().charts) ?? []).map(({ tag }) => tag)
    store.getState().selectAll()
    expect(await store.getState().changeAttribute({ tag: 'Batch 7' })).toBeNull()
    expect(tags()).toEqual(['Batch 7', 'Batch 7', 'Batch 7'])
    expect(store.getState().notices.at(-1)?.title).toBe('Tag set for 3 charts')
    await store.getState().undoWork('undo')
    expect(tags()).toEqual(['', '', ''])
    await store.getState().undoWork('redo')
    expect(tags()).toEqual(['Batch 7', 'Batch 7', 'Batch 7'])
  })

  it('sends only charts that are cleared, and says when none is', async () => {
    const { bridge, store } = await makeStore()
    store.getState().selectAll()
    await store.getState().sendChosen()
    expect(bridge.calls.some(({ name }) => name === 'worklist.send')).toBe(false)
    const book = bridge.charts[1] as ChartBook
    book.status = 'cleared'
    bridge.emit('charts.changed', [book.summary()])
    await store.getState().sendChosen()
    expect(bridge.calls.at(-1)).toEqual({ name: 'worklist.send', input: { chartIds: [book.id] } })
    expect(store.getState().notices.at(-1)?.title).toBe('Suggestions for 1 chart')
  })

  it('goes to the next chart that needs the person, past those of others and round the end', async () => {
    const { bridge, store } = await makeStore()
    await expect.poll(() => store.getState().worklist.state).toBe('ready')
    const [first, second, third] = store.getState().shownCharts() as [ChartSummary, ChartSummary, ChartSummary]
    const other = bridge.charts.find(({ id }) => id === second.id) as ChartBook
    other.attributes = { ...other.attributes, assignee: FAKE_OTHER }
    bridge.emit('charts.changed', [other.summary()])
    await store.getState().goToChart(first.id)
    await store.getState().nextNeedingMe()
    expect(store.getState().chartId).toBe(third.id)
    await store.getState().nextNeedingMe()
    expect(store.getState().chartId).toBe(first.id)
    store.getState().setFilter({ assignee: [FAKE_OTHER] })
    await store.getState().nextNeedingMe()
    expect(store.getState().notices.at(-1)?.title).toBe('No other chart of this list needs you.')
  })
})
