// What tables cannot enumerate: any date in any usual form, any number with a right check digit, wherever it stands.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesDea, passesLuhn, passesNpi } from './check-digits'
import { findAll } from './marked-case'

const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const LONG_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const two = (n: number): string => String(n).padStart(2, '0')

interface Day {
  readonly y: number
  readonly m: number
  readonly d: number
}
const FORMS: readonly ((day: Day) => string)[] = [
  ({ y, m, d }) => `${m}/${d}/${y}`,
  ({ y, m, d }) => `${two(m)}/${two(d)}/${two(y % 100)}`,
  ({ y, m, d }) => `${m}/${d}/${two(y % 100)}`,
  ({ y, m, d }) => `${two(m)}-${two(d)}-${y}`,
  ({ y, m, d }) => `${two(d)}.${two(m)}.${y}`,
  ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`,
  ({ y, m, d }) => `${y}/${two(m)}/${two(d)}`,
  ({ y, m, d }) => `${y}${two(m)}${two(d)}`,
  ({ y, m, d }) => `${y}-${two(m)}-${two(d)}T09:15:00Z`,
  ({ y, m, d }) => `${LONG_MONTHS[m - 1]} ${d}, ${y}`,
  ({ y, m, d }) => `${SHORT_MONTHS[m - 1]} ${d}, ${y}`,
  ({ y, m, d }) => `${d} ${SHORT_MONTHS[m - 1]} ${y}`,
  ({ y, m, d }) => `${d} ${SHORT_MONTHS[m - 1]} ${two(y % 100)}`,
  ({ y, m, d }) => `${two(d)}-${SHORT_MONTHS[m - 1]}-${y}`,
  ({ y, m, d }) => `${two(d)}${SHORT_MONTHS[m - 1]?.toUpperCase()}${y}`,
  ({ y, m }) => `${LONG_MONTHS[m - 1]} ${y}`,
  ({ y, m }) => `${SHORT_MONTHS[m - 1]} '${two(y % 100)}`,
  ({ y, m }) => `${two(m)}/${y}`,
  ({ m, d }) => `${LONG_MONTHS[m - 1]} ${d}`,
  ({ m, d }) => `${two(m)}/${two(d)}`,
]
const FRAMES: readonly ((value: string) => string)[] = [
  (v) => `Seen on ${v} in clinic.`,
  (v) => `Date: ${v}\nNext line`,
  (v) => `CT chest (done ${v}): clear`,
  (v) => `DOB\t${v}\tF`,
  (v) => `She was admitted ${v}.`,
  (v) => v,
]

const covers = (text: string, value: string, category: string): boolean => {
  const start = text.indexOf(value)
  return findAll(text).some((h) => h.category === category && h.start <= start && h.end >= start + value.length)
}

describe('generated identifiers', () => {
  it('finds every date in every form, whole', () => {
    const day = fc.record({
      y: fc.integer({ min: 1900, max: 2099 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 28 }),
    })
    fc.assert(
      fc.property(day, fc.constantFrom(...FORMS), fc.constantFrom(...FRAMES), (when, form, frame) => {
        const value = form(when)
        expect(covers(frame(value), value, 'DATE'), frame(value)).toBe(true)
      }),
      { numRuns: 1500, seed: 20240314 },
    )
  })

  it('never finds a year alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2049 }), (y) => {
        expect(findAll(`She had a stroke in ${y} and was well until ${y + 1}.`)).toEqual([])
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  it('finds every age from 90 to 129 and none from 1 to 89', () => {
    const frames = [(n: number) => `A ${n}-year-old woman.`, (n: number) => `${n} y/o M with pain`, (n: number) => `Age: ${n}`]
    for (let n = 1; n < 130; n++)
      for (const frame of frames)
        expect(
          findAll(frame(n)).some((h) => h.category === 'AGE_90_PLUS'),
          frame(n),
        ).toBe(n >= 90)
  })

  it('finds phones in every usual form', () => {
    const part = (from: number, to: number): fc.Arbitrary<string> => fc.integer({ min: from, max: to }).map(String)
    const forms = [
      (a: string, b: string, c: string) => `(${a}) ${b}-${c}`,
      (a: string, b: string, c: string) => `${a}-${b}-${c}`,
      (a: string, b: string, c: string) => `${a}.${b}.${c}`,
      (a: string, b: string, c: string) => `${a} ${b} ${c}`,
      (a: string, b: string, c: string) => `+1 ${a} ${b} ${c}`,
      (a: string, b: string, c: string) => `1-${a}-${b}-${c}`,
    ]
    fc.assert(
      fc.property(part(200, 999), part(200, 999), part(1000, 9999), fc.constantFrom(...forms), (a, b, c, form) =>
        covers(`Daughter ${form(a, b, c)}, lives near.`, form(a, b, c), 'PHONE'),
      ),
      { numRuns: 400, seed: 7 },
    )
  })

  it('finds an NPI, a DEA number and a card by their check digits alone', () => {
    const digits = (n: number): fc.Arbitrary<string> =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }).map((d) => d.join(''))
    const completed = (stem: string, passes: (v: string) => boolean): string => {
      const whole = [...'0123456789'].map((d) => stem + d).find(passes)
      if (!whole) throw new Error('no digit completes it')
      return whole
    }
    fc.assert(
      fc.property(digits(8), digits(6), digits(14), (npi, dea, card) => {
        const n = completed(`1${npi}`, passesNpi)
        const d = completed(`BR${dea}`, passesDea)
        const c = completed(`4${card}`, passesLuhn)
        return covers(`By ${n} today`, n, 'LICENSE') && covers(`Script ${d} sent`, d, 'LICENSE') && covers(`Paid ${c} today`, c, 'ACCOUNT')
      }),
      { numRuns: 200, seed: 3 },
    )
  })
})
