import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_ATTRIBUTES, PRIORITIES } from '../../shared/chart-attributes'
import type { ChartId, PersonId } from '../../shared/ids'
import type { ChartStatus, ChartSummary } from '../../shared/views'
import { COLUMN_KEYS } from '../../shared/worklist-views'
import { COLUMNS, DEFAULT_COLUMNS, layoutOf, orderBy, type SortBy, sortedBy } from './columns'
import { createOrder } from './shown'

const nameOf = (id: PersonId) => String(id)

const anyChart: fc.Arbitrary<ChartSummary> = fc.record({
  id: fc.uuid().map((id) => id as ChartId),
  name: fc.constantFrom('a.txt', 'b-2.txt', 'b-10.txt'),
  status: fc.constantFrom<ChartStatus>('failed', 'review', 'finished'),
  importedAt: fc.constantFrom('2026-03-01T08:00:00.000Z', '2026-03-02T08:00:00.000Z'),
  findings: fc.nat(3),
  undecided: fc.nat(3),
  kind: fc.constantFrom('text' as const, 'pdf' as const),
  pages: fc.record({ all: fc.nat(9), scanned: fc.nat(9) }),
  openSuggestions: fc.nat(3),
  encounterDate: fc.option(fc.constantFrom('2026-01-01', '2026-02-01')),
  assignee: fc.option(fc.constantFrom('one' as PersonId, 'two' as PersonId)),
  specialty: fc.constantFrom('', 'Urology'),
  provider: fc.constantFrom('', 'Rose Okonkwo'),
  due: fc.option(fc.constantFrom('2026-04-01', '2026-05-01')),
  priority: fc.constantFrom(...PRIORITIES),
  tag: fc.constantFrom('', 'Batch 7'),
  reference: fc.constantFrom('', 'A-1'),
})
const anySort: fc.Arbitrary<readonly SortBy[]> = fc.uniqueArray(fc.record({ key: fc.constantFrom(...COLUMN_KEYS), down: fc.boolean() }), {
  selector: ({ key }) => key,
  minLength: 1,
  maxLength: 3,
})

describe('the order of charts', () => {
  it('is a total one by any columns: turned round, a pair compares the other way round', () => {
    fc.assert(
      fc.property(anyChart, anyChart, anySort, (a, b, sort) => {
        const compare = orderBy(sort, nameOf)
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
      }),
    )
  })

  it('is the same whether it is made anew or from the order before', () => {
    fc.assert(
      fc.property(fc.array(anyChart, { maxLength: 20 }), fc.array(anyChart, { maxLength: 20 }), anySort, (before, fresh, sort) => {
        const order = createOrder()
        order(before, sort, nameOf)
        const now = [...fresh, ...before.slice(0, 5).map((chart) => ({ ...chart, undecided: 9 }))]
        const say = (charts: readonly ChartSummary[]) =>
          charts.map((chart) => COLUMN_KEYS.map((key) => COLUMNS[key].text(chart, nameOf)).join())
        const [a, b] = [say(order(now, sort, nameOf)), say(createOrder()(now, sort, nameOf))]
        // Charts that are the same in every column may stand either way.
        expect([...a].sort()).toEqual([...b].sort())
        const compare = orderBy(sort, nameOf)
        const ordered = order(now, sort, nameOf)
        for (let i = 1; i < ordered.length; i++)
          expect(compare(ordered[i - 1] as ChartSummary, ordered[i] as ChartSummary)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('has numbers in names as numbers, urgent before low, and what is missing last', () => {
    const chart = (own: Partial<ChartSummary>) => ({ ...NO_ATTRIBUTES, name: 'n', ...own }) as ChartSummary
    const by = (key: SortBy['key'], a: Partial<ChartSummary>, b: Partial<ChartSummary>) =>
      orderBy([{ key, down: false }], nameOf)(chart(a), chart(b))
    expect(by('name', { name: 'visit-2' }, { name: 'visit-10' })).toBeLessThan(0)
    expect(by('priority', { priority: 'urgent' }, { priority: 'low' })).toBeLessThan(0)
    expect(by('due', { due: '2026-01-01' }, { due: null })).toBeLessThan(0)
    expect(by('tag', { tag: '' }, { tag: 'x' })).toBeGreaterThan(0)
  })
})

describe('sorting by a column', () => {
  it('turns it round the second time, and with Shift comes after the others', () => {
    const name = sortedBy([{ key: 'importedAt', down: true }], 'name', false)
    expect(name).toEqual([{ key: 'name', down: false }])
    expect(sortedBy(name, 'name', false)).toEqual([{ key: 'name', down: true }])
    const both = sortedBy(name, 'undecided', true)
    expect(both).toEqual([
      { key: 'name', down: false },
      { key: 'undecided', down: true },
    ])
    expect(sortedBy(both, 'undecided', true)[1]).toEqual({ key: 'undecided', down: false })
    expect(sortedBy(both, 'name', false)).toEqual([{ key: 'name', down: false }])
  })
})

it('the columns one begins with fit a window of 1,400 pixels', () => {
  expect(layoutOf(DEFAULT_COLUMNS).width).toBeLessThan(1360)
  expect(layoutOf(['name', 'due']).template).toBe('34px minmax(190px, 3fr) minmax(118px, 0fr)')
})
