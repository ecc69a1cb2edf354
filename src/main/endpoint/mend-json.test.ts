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

test('drops a comma over any white space, keeps one that is followed by something, and stops at a string that is never closed', () => {
  expect(mendJson('[1,,\n ]')).toBe('[1,\n ]')
  expect(mendJson('[1, 2 ,\t\r\n ]')).toBe('[1, 2 \t\r\n ]')
  expect(mendJson('["a\\\\",]')).toBe('["a\\\\"]')
  expect(mendJson('{"a": "b,}')).toBe('{"a": "b,}')
})

test.each([
  ['a string that is never closed', (n: number) => `{"${'\\"'.repeat(n / 2)}}`],
  ['quotes and nothing else', (n: number) => `{${'"'.repeat(n + 1)}}`],
  ['commas', (n: number) => `[${','.repeat(n)}]`],
  ['commas over white space', (n: number) => `[${`,${' '.repeat(999)}`.repeat(n / 1000)}x]`],
  ['opening brackets', (n: number) => `${'['.repeat(n)}]`],
])('%s take work in proportion to their length, up to ten megabytes', (_what, make) => {
  const cost = (length: number) => {
    const content = make(length)
    const before = process.cpuUsage()
    mendJson(content)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  cost(20_000)
  // Microseconds of this process. Ten times the length; work that grows with the square would take a hundred times as long.
  expect(cost(200_000)).toBeLessThan(40 * cost(20_000) + 100_000)
  expect(cost(10_000_000)).toBeLessThan(200 * cost(200_000) + 1_000_000)
})
