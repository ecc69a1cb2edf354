import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createQuoteFinder } from './quotes'

const TEXT = 'Dx:\n  Type 2 diabetes\n\tmellitus with\u00a0neuropathy. Type 2 diabetes again.'
const find = createQuoteFinder(TEXT)

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
      const found = createQuoteFinder(text)(quote)
      expect(text.slice(found.start, found.end)).toBe(found.text)
      expect(found.text.replace(/\s+/g, ' ')).toBe(quote.replace(/\s+/g, ' '))
    }),
    { seed: 164 },
  )
})
