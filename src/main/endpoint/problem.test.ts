import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemOf } from './problem'
import { CODE_REVIEW_1 } from './prompt/code-review-1'

const good = { system: 'ICD-10-CM', code: 'E11.9', title: 't', assertion: 'affirmed', quotes: ['q'], reason: 'r' }
const { quotes: _, ...unquoted } = good
const say = (words: unknown) => problemOf(typeof words === 'string' ? words : JSON.stringify(words), CODE_REVIEW_1.schema)

test.each<[unknown, string]>([
  ['I would rather talk.', 'it was not one JSON object.'],
  ['{"codes":[{"code":', 'it was not one JSON object.'],
  [[good], 'the object was not of type object.'],
  [{}, 'codes was not there.'],
  [{ codes: good }, 'codes was not of type array.'],
  [{ codes: [good, unquoted] }, 'codes[1].quotes was not there.'],
  [{ codes: [{ ...good, code: 119 }] }, 'codes[0].code was not of type string.'],
  [{ codes: [{ ...good, assertion: 'certain' }] }, 'codes[0].assertion was none of the values given.'],
  [{ codes: [{ ...good, quotes: [null] }] }, 'codes[0].quotes[0] was not of type string.'],
  [{ codes: [{ ...good, evil: 'x' }] }, 'codes[0] held a field that was not asked for.'],
  [{ codes: Array.from({ length: 201 }, () => good) }, 'it held more than was asked for.'],
])('%j: %s', (words, problem) => {
  expect(say(words)).toBe(problem)
})

test('no word of a reply is ever in it', () => {
  const marked = fc
    .jsonValue()
    .map((value) => JSON.stringify(value).replace(/[A-Za-z]+/g, (word) => (/^(?:true|false|null|e|E)$/.test(word) ? word : 'Brandvold')))
  fc.assert(
    fc.property(marked, fc.constantFrom('codes', 'Brandvold'), (json, name) => {
      expect(say(`{"${name}":[{"Brandvold":${json}}]}`)).not.toContain('Brandvold')
      expect(say(json)).not.toContain('Brandvold')
    }),
    { numRuns: 100 },
  )
})
