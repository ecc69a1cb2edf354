import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../shared/ids'
import type { Category } from '../../shared/safe-harbor'
import type { KeptMark } from '../../shared/validation-views'
import { numberPlaces, type ReadText, siteFigures, zeroOf } from './site-validation'

const [ANNA, BEA] = ['a', 'b'] as PersonId[] as [PersonId, PersonId]
const miss = (place: number, category: Category = 'NAME'): KeptMark => ({
  kind: 'missed',
  category,
  place,
  start: place * 10,
  end: place * 10 + 4,
})
const vain = (place: number, category: Category = 'DATE'): KeptMark => ({ ...miss(place, category), kind: 'in-vain' })
const text = (own: Partial<ReadText> = {}): ReadText => ({
  clearedAt: '2026-03-02T08:00:00.000Z',
  policy: 1,
  model: 'deid 1',
  masked: { NAME: 4, DATE: 6 },
  readings: [{ by: ANNA, marks: [] }],
  ...own,
})
const read = (...marks: KeptMark[]): ReadText => text({ readings: [{ by: ANNA, marks }] })

describe('figures of second readings', () => {
  test('zero misses in 40 charts are at most about 3/40, and the exact limit stands beside', () => {
    const { zero, withMiss, withMissExact } = siteFigures(Array.from({ length: 40 }, () => read()))
    expect(zero).toEqual({ n: 40, ruleOfThree: 0.075, exact: expect.closeTo(1 - 0.05 ** (1 / 40), 10) })
    expect(withMiss).toMatchObject({ hits: 0, of: 40 })
    expect(withMissExact).toMatchObject({ method: 'exact', low: 0, high: expect.closeTo(1 - 0.025 ** (1 / 40), 10) })
  })

  test('one miss takes the rule of three away, for all and for its category alone', () => {
    const figures = siteFigures([read(miss(1)), read()])
    expect(figures.zero).toBeNull()
    expect(figures.categories).toMatchObject([
      { category: 'NAME', found: 8, missed: 1, recall: { hits: 8, of: 9 }, charts: 2, chartsMissed: 1, zero: null },
      { category: 'DATE', found: 12, missed: 0, recall: { hits: 12, of: 12 }, charts: 2, zero: { n: 2, ruleOfThree: 1 } },
    ])
    expect(figures.recall).toMatchObject({ hits: 20, of: 21 })
  })

  test('what was masked in vain was not found, and is a share of all that was masked', () => {
    const figures = siteFigures([read(vain(1), vain(2))])
    expect(figures.overRedaction).toMatchObject({ hits: 2, of: 10, value: 0.2 })
    expect(figures.recall).toMatchObject({ hits: 8, of: 8 })
  })

  test('a place that two people marked counts once', () => {
    const readings = [ANNA, BEA].map((by) => ({ by, marks: [miss(1)] }))
    expect(siteFigures([text({ readings })]).recall).toMatchObject({ hits: 10, of: 11 })
  })

  test('says how far the first two readers agree on what was missed', () => {
    const two = (a: KeptMark[], b: KeptMark[]): ReadText =>
      text({
        readings: [
          { by: ANNA, marks: a },
          { by: BEA, marks: b },
        ],
      })
    expect(siteFigures([two([miss(1), miss(2)], [miss(1)]), two([], []), read(miss(1))]).agreement).toEqual({
      charts: 2,
      alike: 1,
      both: 1,
      firstOnly: 1,
      secondOnly: 0,
      value: 2 / 3,
    })
    expect(siteFigures([read()]).agreement).toBeNull()
    expect(siteFigures([two([], [])]).agreement?.value).toBeNull()
  })

  test('goes by month of clearance, by policy and by model, in order', () => {
    const figures = siteFigures([
      text({ clearedAt: '2026-04-01T00:00:00.000Z', policy: 10, model: 'deid 2' }),
      text({ readings: [{ by: ANNA, marks: [miss(1)] }], policy: 9 }),
      text({ policy: 9 }),
    ])
    expect(figures.months).toMatchObject([
      { label: '2026-03', charts: 2, withMiss: { hits: 1, of: 2 }, recall: { hits: 20, of: 21 } },
      { label: '2026-04', charts: 1, withMiss: { hits: 0, of: 1 } },
    ])
    expect(figures.policies.map(({ label }) => label)).toEqual(['version 9', 'version 10'])
    expect(figures.models.map(({ label, charts }) => [label, charts])).toEqual([
      ['deid 1', 2],
      ['deid 2', 1],
    ])
  })

  test('of nothing is nothing, and no division by it', () => {
    expect(siteFigures([])).toMatchObject({ read: 0, zero: null, withMissExact: null, recall: { value: null }, categories: [], months: [] })
  })
})

test('the exact limit lies below the rule of three, and nears it as charts grow', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 5000 }), (n) => {
      const bound = zeroOf(0, n)
      expect(bound?.exact).toBeLessThan(bound?.ruleOfThree as number)
      expect(bound?.exact).toBeGreaterThan(0.998 * (bound?.ruleOfThree as number) * (1 - 2 / n))
    }),
    { numRuns: 50 },
  )
})

describe('numbering places', () => {
  const at = (start: number, end: number, kind: KeptMark['kind'] = 'missed') => ({ kind, category: 'NAME' as const, start, end })

  test('gives a mark that overlaps an earlier one of its kind the same number, whoever set it', () => {
    const first = numberPlaces([], [at(0, 5), at(10, 15)])
    expect(first.map(({ place }) => place)).toEqual([1, 2])
    expect(numberPlaces(first, [at(12, 20), at(0, 5, 'in-vain'), at(30, 33)]).map(({ place }) => place)).toEqual([2, 3, 4])
  })

  test('keeps one mark of each place of a reading', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }), fc.boolean()), { maxLength: 12 })
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const marksOf = (some: typeof a) => some.map(([start, n, isMiss]) => at(start, start + n, isMiss ? 'missed' : 'in-vain'))
        const first = numberPlaces([], marksOf(a))
        for (const kept of [first, numberPlaces(first, marksOf(b))]) {
          const places = kept.map(({ place }) => place)
          expect(new Set(places).size).toBe(places.length)
        }
      }),
      { numRuns: 60 },
    )
  })
})
