import { describe, expect, it } from 'vitest'
import type { ChartId } from '../../shared/ids'
import type { ChartSummary } from '../../shared/views'
import { STATUS } from '../strings'
import { makeStore } from '../testing/make-store'
import { readyValue } from './task'
import { shownCharts } from './worklist'

describe('worklist', () => {
  it('brings files in, says how many, and lists the refused ones with their reason', async () => {
    const { store } = await makeStore()
    await store.getState().importDropped([new File([], 'visit.txt'), new File([], 'scan.pdf')])
    expect(readyValue(store.getState().charts)).toHaveLength(4)
    expect(store.getState().refused).toEqual([{ name: 'scan.pdf', code: 'file-binary' }])
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

describe('shownCharts', () => {
  const chart = (name: string, more: Partial<ChartSummary>) =>
    ({ name, status: 'review', importedAt: '2024-01-01', findings: 0, undecided: 0, encounterDate: null, ...more }) as ChartSummary
  const all = [
    chart('visit-2.txt', { undecided: 3, encounterDate: '2024-11-02' }),
    chart('visit-10.txt', { status: 'finished', undecided: 0, encounterDate: '2023-01-15' }),
    chart('consult.txt', { status: 'coding', undecided: 1 }),
  ]
  const names = (filter: string, key: Parameters<typeof shownCharts>[2]['key'] = 'name', down = false) =>
    shownCharts(all, filter, { key, down }, (s) => STATUS[s]).map((c) => c.name)

  it('finds by words of the name, the status as it is shown, and the date, all of which must be there', () => {
    expect(names('visit')).toEqual(['visit-2.txt', 'visit-10.txt'])
    expect(names('VISIT finished')).toEqual(['visit-10.txt'])
    expect(names('to code')).toEqual(['consult.txt'])
    expect(names('2024-11')).toEqual(['visit-2.txt'])
    expect(names('visit consult')).toEqual([])
  })

  it('orders numbers in names as numbers, and any column both ways', () => {
    expect(names('')).toEqual(['consult.txt', 'visit-2.txt', 'visit-10.txt'])
    expect(names('', 'undecided', true)).toEqual(['visit-2.txt', 'consult.txt', 'visit-10.txt'])
    expect(names('', 'status')).toEqual(['visit-2.txt', 'consult.txt', 'visit-10.txt'])
  })
})
