import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChartAttributes, NO_ATTRIBUTES } from '../../shared/chart-attributes'
import { type ChartId, newId, type PersonId, type SearchId } from '../../shared/ids'
import { openStore, type Store, type Writer } from './index'
import { chartFixture, clock } from './testing'

const AT = '2026-01-01T09:00:00.000Z'
const ME = newId<PersonId>()
const OTHER = newId<PersonId>()
const FULL: ChartAttributes = {
  assignee: ME,
  specialty: 'Cardiology',
  provider: 'Rose Okonkwo',
  due: '2026-02-01',
  priority: 'high',
  tag: 'batch 7',
  reference: 'A-100',
}
let folder: string
let store: Store
let chartId: ChartId

function write<T>(work: (w: Writer) => T): T {
  const done = store.write(work as (w: Writer) => T extends PromiseLike<unknown> ? never : T)
  if (!done.ok) throw new Error(done.error)
  return done.value
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-worklist-'))
  const options = { key: new Uint8Array(32).fill(9), now: clock(), workstation: 'desk-1', user: 'coder-1', appVersion: '0.1.0' }
  const opened = openStore({ file: join(folder, 'chartroom.db'), ...options })
  if (!opened.ok) throw new Error(opened.error)
  store = opened.value
  chartId = newId<ChartId>()
  write((w) => w.charts.insert(chartId, chartFixture('Ann Quill has asthma.'), AT))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a chart has no attributes until some are set, and then those set last', () => {
  expect(store.read.charts.listing(chartId)?.attributes).toEqual(NO_ATTRIBUTES)
  write((w) => w.worklist.setAttributes(chartId, FULL))
  expect(store.read.charts.listing(chartId)?.attributes).toEqual(FULL)
  write((w) => w.worklist.setAttributes(chartId, { ...FULL, assignee: null, due: null }))
  expect(store.read.charts.list()[0]?.attributes).toEqual({ ...FULL, assignee: null, due: null })
})

test('attributes of a chart that is not there are refused', () => {
  expect(() => write((w) => w.worklist.setAttributes(newId<ChartId>(), FULL))).toThrow(/FOREIGN KEY/)
})

test('acts come back by person, oldest first, with the values of before and after', () => {
  const change = { chartId, was: { tag: '' }, now: { tag: 'batch 7' } }
  const [first, second] = write((w) => {
    const act = w.worklist.recordAct(ME, { kind: 'change', of: null }, [change], AT)
    w.worklist.recordAct(OTHER, { kind: 'change', of: null }, [], AT)
    return [act, w.worklist.recordAct(ME, { kind: 'undo', of: act }, [], AT)]
  })
  expect(store.read.worklist.acts(ME)).toEqual([
    { id: first, kind: 'change', of: null },
    { id: second, kind: 'undo', of: first },
  ])
  expect(store.read.worklist.changes(first as number)).toEqual([change])
})

test('an act that takes back nothing, or a change of one, is no act', () => {
  expect(() => write((w) => w.worklist.recordAct(ME, { kind: 'undo', of: null }, [], AT))).toThrow(/CHECK/)
})

test('a search is kept for its person, replaced by its name and taken out by its id', () => {
  const search = { id: newId<SearchId>(), name: 'Mine, overdue', filter: { due: 'overdue' } }
  write((w) => w.worklist.saveSearch(ME, search))
  expect(write((w) => w.worklist.saveSearch(ME, { ...search, id: newId<SearchId>(), filter: { due: 'today' } }))).toBe(search.id)
  write((w) => w.worklist.saveSearch(OTHER, { ...search, id: newId<SearchId>() }))
  expect(store.read.worklist.searches(ME)).toEqual([{ ...search, filter: { due: 'today' } }])
  expect(write((w) => w.worklist.removeSearch(OTHER, search.id))).toBe(false)
  expect(write((w) => w.worklist.removeSearch(ME, search.id))).toBe(true)
  expect(store.read.worklist.searches(ME)).toEqual([])
})
