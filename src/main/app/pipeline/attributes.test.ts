import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NO_ATTRIBUTES } from '../../../shared/chart-attributes'
import { type ChartId, newId } from '../../../shared/ids'
import type { WorklistAct } from '../../store'
import { Bench, expectOk } from '../testing/bench'
import { CHART } from '../testing/chart'
import { changeAttributes, standingActs, undoAttributes } from './attributes'
import { importFile } from './importing'
import { viewOfList } from './view'

let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

const bring = async (name: string, text = `${name} seen today.`): Promise<ChartId> =>
  expectOk(await importFile(bench.desk, bench.file(name, text), 'anew'))
const attributes = (id: ChartId) => bench.store.read.charts.listing(id)?.attributes
const change = (ids: readonly ChartId[], to: Parameters<typeof changeAttributes>[2]) => changeAttributes(bench.desk, ids, to)

describe('at import', () => {
  test('what the header says of the work is proposed, and the ledger names which', async () => {
    const id = await bring('visit.txt', CHART)
    expect(attributes(id)).toEqual({ ...NO_ATTRIBUTES, provider: 'Ingrid Halloway' })
    expect(bench.last('chart-imported').detail.attributes).toEqual(['provider'])
    expect(JSON.stringify(bench.ledger())).not.toContain('Halloway')
  })

  test('a chart whose header says nothing has none', async () => {
    const id = await bring('visit.txt')
    expect(attributes(id)).toEqual(NO_ATTRIBUTES)
    expect(bench.last('chart-imported').detail.attributes).toEqual([])
  })
})

describe('attributes of many charts', () => {
  test('change at once, with an entry in the ledger for each chart that changed and for no other', async () => {
    const ids = [await bring('a.txt'), await bring('b.txt'), await bring('c.txt')]
    const [a, b] = ids as [ChartId, ChartId]
    const me = bench.desk.person.id
    expect(expectOk(change([a], { assignee: me }))).toEqual({ charts: 1, canUndo: true, canRedo: false })
    expect(expectOk(change(ids, { assignee: me, tag: 'Batch 7', due: '2026-04-01' })).charts).toBe(3)
    expect(viewOfList(bench.desk).map(({ assignee, tag, due }) => [assignee, tag, due])).toEqual(
      ids.map(() => [me, 'Batch 7', '2026-04-01']),
    )
    expect(bench.kinds().filter((kind) => kind === 'chart-assigned')).toHaveLength(3)
    expect(bench.last('chart-assigned')).toMatchObject({ detail: { assignee: me, by: 'person' } })
    expect(bench.ledger().filter(({ kind, objectId }) => kind === 'chart-attributes-changed' && objectId === b)).toMatchObject([
      { detail: { fields: ['due', 'tag'], by: 'person' } },
    ])
    expect(JSON.stringify(bench.ledger())).not.toContain('Batch 7')
  })

  test('that are so already are no act', async () => {
    const id = await bring('a.txt')
    const entries = bench.ledger().length
    expect(expectOk(change([id], { priority: 'normal', tag: '' }))).toEqual({ charts: 0, canUndo: false, canRedo: false })
    expect(bench.ledger()).toHaveLength(entries)
  })

  test('change for all or for none where one chart is not there', async () => {
    const id = await bring('a.txt')
    expect(change([id, newId<ChartId>()], { tag: 'x' })).toEqual({ ok: false, error: 'chart-unknown' })
    expect(attributes(id)).toEqual(NO_ATTRIBUTES)
  })

  test('are refused to whom no role allows it', async () => {
    const id = await bring('a.txt')
    const nobody = { ...bench.desk, person: { ...bench.desk.person, roles: [] } }
    expect(changeAttributes(nobody, [id], { tag: 'x' })).toEqual({ ok: false, error: 'role-missing' })
  })
})

describe('taken back and done again', () => {
  test('an act on many charts goes as one, also after a restart', async () => {
    const ids = [await bring('a.txt'), await bring('b.txt')]
    const [a] = ids as [ChartId]
    expectOk(change([a], { tag: 'first' }))
    expectOk(change(ids, { tag: 'second', priority: 'high' }))
    bench.restart()
    expect(expectOk(undoAttributes(bench.desk, 'undo'))).toEqual({ charts: 2, canUndo: true, canRedo: true })
    expect(ids.map((id) => attributes(id)?.tag)).toEqual(['first', ''])
    expect(attributes(a)?.priority).toBe('normal')
    expect(expectOk(undoAttributes(bench.desk, 'redo')).charts).toBe(2)
    expect(ids.map((id) => attributes(id)?.tag)).toEqual(['second', 'second'])
    expect(bench.last('chart-attributes-changed').detail.by).toBe('redo')
  })

  test('leaves what somebody else changed since as it is now', async () => {
    const ids = [await bring('a.txt'), await bring('b.txt')]
    expectOk(change(ids, { tag: 'mine', priority: 'high' }))
    const other = { ...bench.desk, person: { ...bench.desk.person, id: newId<typeof bench.desk.person.id>() } }
    expectOk(changeAttributes(other, [ids[0] as ChartId], { tag: 'theirs' }))
    expect(expectOk(undoAttributes(bench.desk, 'undo')).charts).toBe(2)
    expect(ids.map((id) => [attributes(id)?.tag, attributes(id)?.priority])).toEqual([
      ['theirs', 'normal'],
      ['', 'normal'],
    ])
    expect(undoAttributes(bench.desk, 'undo')).toEqual({ ok: false, error: 'nothing-to-undo' })
    expect(expectOk(undoAttributes(other, 'undo')).charts).toBe(1)
  })

  test('a new act ends what could be done again', async () => {
    const id = await bring('a.txt')
    expectOk(change([id], { tag: 'one' }))
    expectOk(undoAttributes(bench.desk, 'undo'))
    expectOk(change([id], { tag: 'two' }))
    expect(undoAttributes(bench.desk, 'redo')).toEqual({ ok: false, error: 'nothing-to-undo' })
  })

  test('as many as were done can be taken back, and then done again in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('change', 'undo', 'redo'), { maxLength: 40 }), (wishes) => {
        const acts: WorklistAct[] = []
        // What a person would see: what stands, and what could come back.
        const model = { done: [] as number[], undone: [] as number[] }
        for (const [i, wish] of wishes.entries()) {
          const from = wish === 'undo' ? model.done : model.undone
          const of = wish === 'change' ? null : (from.at(-1) ?? null)
          if (wish !== 'change' && of === null) continue
          acts.push({ id: i + 1, kind: wish, of })
          if (wish === 'change') {
            model.done.push(i + 1)
            model.undone = []
          } else (wish === 'undo' ? model.undone : model.done).push(from.pop() as number)
        }
        expect(standingActs(acts)).toEqual(model)
      }),
    )
  })
})
