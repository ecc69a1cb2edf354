import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mendJson } from './mend-json'

test.each([
  ['a code fence', '```json\n{"codes":[]}\n```'],
  ['talk before and after it', 'Here you are:\n{"codes":[]}\nAnything else?'],
  ['trailing commas', '{"codes":[\n],\n}'],
])('takes %s off', (_what, content) => {
  expect(JSON.parse(mendJson(content))).toEqual({ codes: [] })
})

test('leaves strings as they are', () => {
  const json = JSON.stringify({ a: ',}', b: 'x",] ', c: ['\\",]'] })
  expect(mendJson(`so: ${json} ok`)).toBe(json)
})

test('whatever is JSON already means the same after it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const json = JSON.stringify(value)
      expect(mendJson(json)).toBe(json)
    }),
    { seed: 164 },
  )
})

test.each(['', 'no codes', '} {', '"codes"'])('makes nothing of %j', (content) => {
  expect(mendJson(content)).toBe('')
})
