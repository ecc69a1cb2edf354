import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createQuoteFinder } from './quotes'

const TEXT = 'Dx:\n  Type 2 diabetes\n\tmellitus with\u00a0neuropathy. Type 2 diabetes again.'
const find = (quote: string) => createQuoteFinder(TEXT, [quote])(quote)

test('finds a verbatim quote at its first place', () => {
  expect(find('Type 2 diabetes')).toEqual({ start: 6, end: 21, text: 'Type 2 diabetes' })
})

test('finds a quote whose lines were wrapped anew, and hands on what the text says', () => {
  expect(find(' diabetes mellitus with neuropathy.\n')).toEqual({ start: 13, end: 48, text: 'diabetes\n\tmellitus with\u00a0neuropathy.' })
})

test.each(['type 2 diabetes', 'Type 2 diabetes, mellitus', 'Type 1 diabetes', '', '   '])('does not find %j', (quote) => {
  expect(find(quote)).toEqual({ start: -1, end: -1, text: quote })
})

test('every piece of a text is found as what it is, whatever its white space has become', () => {
  const words = fc.array(fc.tuple(fc.constantFrom('a', 'bc', 'd😀', 'é'), fc.constantFrom(' ', '\n', ' \r\n\t', '\u00a0')), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), fc.constantFrom(' ', '\n', '  '), (parts, a, b, gap) => {
      const text = parts.map((p) => p.join('')).join('')
      const from = a % parts.length
      const to = from + 1 + (b % (parts.length - from))
      const quote = parts
        .slice(from, to)
        .map(([word]) => word)
        .join(gap)
      const found = createQuoteFinder(text, [quote])(quote)
      expect(text.slice(found.start, found.end)).toBe(found.text)
      expect(found.text.replace(/\s+/g, ' ')).toBe(quote.replace(/\s+/g, ' '))
    }),
    { seed: 164 },
  )
})

test('finds each of many quotes where it stands first, those inside and across one another too', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 60 })
  const quotes = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 6 }), { maxLength: 12 })
  fc.assert(
    fc.property(letters, quotes, (text, all) => {
      const find = createQuoteFinder(text, all)
      const flat = text.replace(/\s+/g, ' ')
      for (const quote of all) {
        const sought = quote.trim().replace(/ +/g, ' ')
        const found = find(quote)
        const isThere = sought !== '' && flat.includes(sought)
        expect(found.start >= 0).toBe(isThere)
        if (!isThere) continue
        expect(text.slice(0, found.start).replace(/\s+/g, ' ').length).toBe(flat.indexOf(sought))
        expect(text.slice(found.start, found.end).replace(/\s+/g, ' ')).toBe(sought)
      }
    }),
    { seed: 164 },
  )
})

test('two thousand quotes cost little more than one, however alike text and quotes are', () => {
  const text = 'a'.repeat(1_000_000)
  const quotes = Array.from({ length: 2000 }, (_, i) => `${'a'.repeat(i % 100)}b${i}`)
  const cost = (all: readonly string[]) => cpuTimeOf(() => createQuoteFinder(text, all))
  cost(['ab'])
  // Looked up one by one they would cost two thousand times as much.
  expect(cost(quotes)).toBeLessThan(20 * cost(['ab']) + 200_000)
})

/** Microseconds of this process, so that a busy machine does not count. */
function cpuTimeOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
