import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildAutomaton } from './automaton'

const unitsOf = (text: string) => Uint16Array.from(text, (c) => c.charCodeAt(0))

function scan(values: readonly string[], text: string): string[] {
  const found: string[] = []
  buildAutomaton(values.map((value) => ({ units: unitsOf(value), entry: value }))).scan(unitsOf(text), text.length, (end, value) =>
    found.push(`${end - value.length} ${value}`),
  )
  return found.sort()
}

test('finds every occurrence of every value, overlapping and nested ones too', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(
      fc.uniqueArray(letters, { maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 60 }),
      (values, text) => {
        const expected = values.flatMap((value) => [...text].flatMap((_, at) => (text.startsWith(value, at) ? [`${at} ${value}`] : [])))
        expect(scan(values, text)).toEqual(expected.sort())
      },
    ),
    { seed: 164 },
  )
})

test('is done with a text that repeats what the values repeat', () => {
  const values = Array.from({ length: 200 }, (_, i) => 'a'.repeat(i + 20))
  let visits = 0
  const text = `${'a'.repeat(19)}b`.repeat(5_000)
  buildAutomaton(values.map((value) => ({ units: unitsOf(value), entry: value }))).scan(unitsOf(text), text.length, () => {
    visits += 1
  })
  expect(visits).toBe(0)
})
