import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_ATTRIBUTES, PRIORITIES } from './chart-attributes'
import type { ChartId, PersonId } from './ids'
import { type ChartStatus, type ChartSummary, STATUS_WORDS } from './views'
import {
  canonicalFilter,
  describeFilter,
  type FilterContext,
  fixFilter,
  isEmptyFilter,
  matcher,
  partsOf,
  plusDays,
  sameFilter,
  type WorklistFilter,
} from './worklist-filter'
import { filterSchema } from './worklist-filter-schema'

const person = (n: number): PersonId => `00000000-0000-4000-8000-00000000000${n}` as PersonId
const NAMES: Readonly<Record<string, string>> = { [person(1)]: 'Robin Vale', [person(2)]: 'Ada Quill', [person(3)]: 'Sol Amadi' }
const at: FilterContext & { me: PersonId } = { me: person(1), today: '2026-03-10', nameOf: (id) => NAMES[id] ?? 'somebody' }

const chart = (own: Partial<ChartSummary> = {}): ChartSummary => ({
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

const day = fc.integer({ min: -400, max: 400 }).map((n) => plusDays('2026-03-10', n))
const word = fc.constantFrom('', 'Cardiology', 'cardiology', 'Urology', 'Dr. Quill', 'batch 7')
const status = fc.constantFrom(...(Object.keys(STATUS_WORDS) as ChartStatus[]))
const anyone = fc.constantFrom(person(1), person(2), person(3))
const someDates = fc.record({ from: fc.option(day), to: fc.option(day) })

const anyChart: fc.Arbitrary<ChartSummary> = fc
  .record({
    name: fc.constantFrom('visit-1.txt', 'consult.txt'),
    status,
    undecided: fc.nat(2),
    openSuggestions: fc.nat(2),
    encounterDate: fc.option(day),
    assignee: fc.option(anyone),
    specialty: word,
    provider: word,
    tag: word,
    reference: fc.constantFrom('', 'A-100', 'A-200'),
    due: fc.option(day),
    priority: fc.constantFrom(...PRIORITIES),
  })
  .map(chart)

const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 4 })

const anyFilter: fc.Arbitrary<WorklistFilter> = fc.record(
  {
    words: fc.constantFrom('', 'visit', 'visit consult', 'TO review', 'quill', 'a-1', '2026-'),
    status: many(status),
    assignee: many(fc.oneof(anyone, fc.constantFrom('me' as const, 'nobody' as const))),
    priority: many(fc.constantFrom(...PRIORITIES)),
    specialty: many(word),
    provider: many(word),
    tag: many(word),
    encounter: fc.oneof(someDates, fc.constant('none' as const)),
    due: fc.oneof(someDates, fc.constantFrom('overdue' as const, 'today' as const, 'week' as const, 'none' as const)),
    undecided: fc.constant(true as const),
    suggestions: fc.constant(true as const),
  },
  { requiredKeys: [] },
)

const holds = (filter: WorklistFilter, own: Partial<ChartSummary>): boolean => matcher(filter, at)(chart(own))

describe('a filter', () => {
  it('asks for nothing when it is empty, and then means every chart but purged ones, which are asked for by their status', () => {
    fc.assert(fc.property(anyChart, (one) => matcher({}, at)(one) === (one.status !== 'purged')))
    fc.assert(fc.property(anyChart, (one) => matcher({ status: ['purged'] }, at)(one) === (one.status === 'purged')))
    expect(isEmptyFilter({ words: '  ' })).toBe(true)
  })

  it('asks that every condition holds, and one of the values of each', () => {
    const filter: WorklistFilter = { status: ['review', 'cleared'], assignee: ['me', 'nobody'] }
    expect(holds(filter, { status: 'cleared', assignee: person(1) })).toBe(true)
    expect(holds(filter, { status: 'review' })).toBe(true)
    expect(holds(filter, { status: 'finished' })).toBe(false)
    expect(holds(filter, { status: 'review', assignee: person(2) })).toBe(false)
  })

  it('finds words in name, status, dates, person and attributes, all of which must be there', () => {
    const own = { name: 'Visit-10.txt', assignee: person(2), provider: 'Dr. Okonkwo', reference: 'A-100', encounterDate: '2026-02-01' }
    for (const words of ['VISIT okonkwo', 'to review', 'ada', 'a-100 2026-02', ' ']) expect(holds({ words }, own)).toBe(true)
    expect(holds({ words: 'visit urology' }, own)).toBe(false)
  })

  it('tells overdue, today, within seven days and no date apart by the day it is asked', () => {
    const due = (date: string | null) => (['overdue', 'today', 'week', 'none'] as const).filter((one) => holds({ due: one }, { due: date }))
    expect(due('2026-03-09')).toEqual(['overdue'])
    expect(due('2026-03-10')).toEqual(['today', 'week'])
    expect(due('2026-03-16')).toEqual(['week'])
    expect(due('2026-03-17')).toEqual([])
    expect(due(null)).toEqual(['none'])
  })

  it('takes dates with both ends, with one, and charts without any', () => {
    const march = { encounter: { from: '2026-03-01', to: '2026-03-31' } }
    expect(holds(march, { encounterDate: '2026-03-31' })).toBe(true)
    expect(holds(march, { encounterDate: '2026-04-01' })).toBe(false)
    expect(holds(march, {})).toBe(false)
    expect(holds({ encounter: { from: null, to: '2026-03-01' } }, { encounterDate: '2020-01-01' })).toBe(true)
    expect(holds({ encounter: 'none' }, {})).toBe(true)
  })

  it('means nobody by me where nobody is signed in', () => {
    fc.assert(fc.property(anyChart, (one) => !matcher({ assignee: ['me'] }, { ...at, me: null })(one)))
  })

  it('compares words without regard to case, and asks for charts without any by the empty word', () => {
    expect(holds({ specialty: ['cardiology'] }, { specialty: 'Cardiology' })).toBe(true)
    expect(holds({ tag: [''] }, {})).toBe(true)
    expect(holds({ tag: [''] }, { tag: 'batch 7' })).toBe(false)
  })
})

describe('the canonical form', () => {
  it('means the same charts and has no other canonical form', () => {
    fc.assert(
      fc.property(anyFilter, anyChart, (filter, one) => {
        const canonical = canonicalFilter(filter)
        expect(matcher(canonical, at)(one)).toBe(matcher(filter, at)(one))
        expect(canonicalFilter(canonical)).toEqual(canonical)
      }),
    )
  })

  it('does not go by the order or number of values', () => {
    expect(sameFilter({ tag: ['b', 'a', 'b'], status: ['coding', 'review'] }, { status: ['review', 'coding'], tag: ['a', 'b'] })).toBe(true)
    expect(sameFilter({ tag: ['a'] }, { tag: ['a'], undecided: true })).toBe(false)
    expect(JSON.stringify(canonicalFilter({ tag: ['b', 'a'], words: 'Two  ONE' }))).toBe('{"words":"one two","tag":["a","b"]}')
  })

  it('goes over a boundary unchanged', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(filterSchema.parse(JSON.parse(JSON.stringify(filter)))).toEqual(filter)
      }),
    )
    for (const bad of [
      { status: ['lost'] },
      { status: [] },
      { due: 'soon' },
      { encounter: { from: '2026-13-01', to: null } },
      { colour: 'red' },
    ])
      expect(filterSchema.safeParse(bad).success).toBe(false)
  })

  it('fixed to a person and a day, asks for the same on any day and by anybody', () => {
    fc.assert(
      fc.property(anyFilter, anyChart, day, (filter, one, today) => {
        expect(matcher(fixFilter(filter, at), { ...at, me: person(3), today })(one)).toBe(matcher(filter, at)(one))
      }),
    )
  })
})

describe('a filter in words', () => {
  it('is always the same for the same canonical form', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(describeFilter(filter, at.nameOf)).toBe(describeFilter(canonicalFilter(filter), at.nameOf))
      }),
    )
  })

  it('says each condition with its values', () => {
    const filter: WorklistFilter = {
      due: 'overdue',
      status: ['coding', 'review'],
      assignee: ['me', person(2)],
      encounter: { from: '2026-01-01', to: null },
      tag: [''],
      undecided: true,
    }
    expect(describeFilter(filter, at.nameOf)).toBe(
      'Status: To review or To code; Assignee: Ada Quill or me; Tag: none; Encounter: from 2026-01-01; Due: overdue; Findings: to decide',
    )
    expect(describeFilter({}, at.nameOf)).toBe('All charts')
  })

  it('has a part for each value, and taking off one after the other leaves nothing', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        let left = filter
        for (let parts = partsOf(left, at.nameOf); parts[0]; parts = partsOf(left, at.nameOf)) {
          expect(new Set(parts.map((part) => part.id)).size).toBe(parts.length)
          left = parts[0].without
          expect(partsOf(left, at.nameOf).length).toBe(parts.length - 1)
        }
        expect(isEmptyFilter(left)).toBe(true)
      }),
    )
  })
})
