import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_ATTRIBUTES } from '../../shared/chart-attributes'
import type { ChartId, PersonId } from '../../shared/ids'
import type { ChartSummary } from '../../shared/views'
import { matcher } from '../../shared/worklist-filter'
import { datesIn, facetsOf, statusCounts, toggleStatus } from './facets'

const ME = '00000000-0000-4000-8000-000000000001' as PersonId
const at = { me: ME, today: '2026-03-10', nameOf: () => 'Robin Vale' }
const people = [{ id: ME, name: 'Robin Vale', active: true }]

const chart = (own: Partial<ChartSummary>): ChartSummary => ({
  id: 'c' as ChartId,
  name: 'visit.txt',
  status: 'review',
  importedAt: '2026-03-01T08:00:00.000Z',
  findings: 0,
  undecided: 0,
  openSuggestions: 0,
  kind: 'text',
  pages: { all: 0, scanned: 0 },
  encounterDate: null,
  ...NO_ATTRIBUTES,
  ...own,
})

const charts = [
  chart({ specialty: 'Cardiology', assignee: ME, due: '2026-03-01' }),
  chart({ specialty: 'cardiology', status: 'cleared', encounterDate: '2026-03-14' }),
  chart({ specialty: 'Urology', provider: 'Rose Okonkwo', status: 'finished' }),
]

const say = (filter: Parameters<typeof facetsOf>[2], typed: string): string[] =>
  facetsOf(charts, people, filter, typed, at).map(({ of, says, charts: n, on }) => `${of} ${says} ${n}${on ? ' on' : ''}`)

describe('what can be asked for', () => {
  it('has every value of the charts once, found by letters of the condition and the value in any order', () => {
    expect(say({}, 'card spec')).toEqual(['Specialty cardiology 2'])
    expect(say({}, 'okon')).toEqual(['Provider Rose Okonkwo 1'])
    expect(say({}, 'assignee')).toEqual(['Assignee me 1', 'Assignee nobody 2', 'Assignee Robin Vale 1'])
    expect(say({}, 'nothing like it')).toEqual([])
  })

  it('counts the charts that the other conditions leave', () => {
    expect(say({ specialty: ['cardiology'] }, 'status')).toContain('Status Finished 0')
    expect(say({ status: ['finished'] }, 'status')).toContain('Status To review 1')
  })

  it('adds a value, and takes it off where it is asked for', () => {
    const [review] = facetsOf(charts, people, { status: ['cleared'] }, 'to review', at)
    expect(review?.next).toEqual({ status: ['cleared', 'review'] })
    const [cleared] = facetsOf(charts, people, { status: ['cleared'] }, 'cleared', at)
    expect([cleared?.on, cleared?.next]).toEqual([true, {}])
    expect(facetsOf(charts, people, { due: 'today' }, 'overdue', at)[0]?.next).toEqual({ due: 'overdue' })
    expect(say({ due: 'overdue' }, 'overdue')).toEqual(['Due overdue 1 on'])
  })

  it('says of every value what asking for it alone would show', () => {
    for (const facet of facetsOf(charts, people, {}, '', at))
      expect(`${facet.id} ${charts.filter(matcher(facet.next, at)).length}`).toBe(`${facet.id} ${facet.charts}`)
  })

  it('takes dates as they are typed', () => {
    expect(datesIn('2026')).toEqual([{ from: '2026-01-01', to: '2026-12-31' }, '2026'])
    expect(datesIn('2024-02')).toEqual([{ from: '2024-02-01', to: '2024-02-29' }, '2024-02'])
    expect(datesIn('2026-03-14')).toEqual([{ from: '2026-03-14', to: '2026-03-14' }, '2026-03-14'])
    expect(datesIn('2026-03-01..2026-03-14')?.[0]).toEqual({ from: '2026-03-01', to: '2026-03-14' })
    expect(datesIn('..2026-03')?.[0]).toEqual({ from: null, to: '2026-03-31' })
    expect(datesIn('2026-03-05 ..')?.[0]).toEqual({ from: '2026-03-05', to: null })
    for (const bad of ['2026-13', '2026-02-30', '..', '2026-02-30..', 'march']) expect(datesIn(bad)).toBeNull()
    expect(say({}, '2026-03')).toEqual(['Encounter 2026-03 1', 'Due 2026-03 1'])
  })

  it('never takes a day that is in no calendar', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(20), fc.nat(40), (y, m, d) => {
        const pad = (n: number, width: number) => String(n).padStart(width, '0')
        const found = datesIn(`${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`)
        if (found) expect(new Date(`${found[0].from}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found[0].from)
      }),
    )
  })
})

describe('the strip of statuses', () => {
  it('counts without regard to the statuses that are asked for, and with all else', () => {
    expect([...statusCounts(charts, { status: ['finished'], specialty: ['Cardiology'] }, at)]).toEqual([
      ['review', 1],
      ['cleared', 1],
    ])
  })

  it('asks for one status more or less', () => {
    expect(toggleStatus({ status: ['review'], undecided: true }, 'cleared')).toEqual({ status: ['review', 'cleared'], undecided: true })
    expect(toggleStatus({ status: ['review'], undecided: true }, 'review')).toEqual({ undecided: true })
  })
})
