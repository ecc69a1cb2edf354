import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId, type SearchId } from '../../../shared/ids'
import { Bench, expectOk } from '../testing/bench'
import { removeSearch, saveSearch, viewOfWorklist } from './worklist'

let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

test('a search is kept in its canonical form under a name, and one of the same name is replaced', () => {
  expectOk(saveSearch(bench.desk, '  My  charts ', { status: ['coding', 'review'], assignee: ['me'], words: ' ' }))
  expectOk(saveSearch(bench.desk, 'Late', { due: 'overdue' }))
  expectOk(saveSearch(bench.desk, 'Late', { due: 'today' }))
  expect(viewOfWorklist(bench.desk).searches.map(({ name, filter }) => [name, filter])).toEqual([
    ['My charts', { status: ['review', 'coding'], assignee: ['me'] }],
    ['Late', { due: 'today' }],
  ])
  expect(bench.kinds()).toEqual(['search-saved', 'search-saved', 'search-saved'])
  expect(JSON.stringify(bench.ledger())).not.toContain('My charts')
})

test('a search without a name is refused, and one that is gone cannot be removed', () => {
  expect(saveSearch(bench.desk, '  ', {})).toEqual({ ok: false, error: 'search-unnamed' })
  expect(removeSearch(bench.desk, newId<SearchId>())).toEqual({ ok: false, error: 'search-unknown' })
  expectOk(saveSearch(bench.desk, 'Late', { due: 'overdue' }))
  expectOk(removeSearch(bench.desk, viewOfWorklist(bench.desk).searches[0]?.id as SearchId))
  expect(viewOfWorklist(bench.desk).searches).toEqual([])
  expect(bench.kinds()).toEqual(['search-saved', 'search-removed'])
})

test('a search that another version wrote in a form of its own is passed over and kept', () => {
  const id = newId<SearchId>()
  expectOk(bench.store.write((w) => void w.worklist.saveSearch(bench.desk.person.id, { id, name: 'New', filter: { colour: 'red' } })))
  expect(viewOfWorklist(bench.desk).searches).toEqual([])
  expect(bench.store.read.worklist.searches(bench.desk.person.id)).toHaveLength(1)
})

test('says who there is, who asks and what day it is', () => {
  const { id, name } = bench.desk.person
  expect(viewOfWorklist(bench.desk)).toMatchObject({
    me: id,
    people: [{ id, name, active: true }],
    today: '2026-03-02',
    canUndo: false,
    canRedo: false,
  })
})
