import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEventReader, isEventStream, readEvents } from './events'

const dataOf = (raw: string): string[] => {
  const told: string[] = []
  const reader = createEventReader((data) => told.push(data))
  reader.push(raw)
  reader.end()
  return told
}

test('takes the data of events and nothing else', () => {
  expect(dataOf(': hello\n\nevent: a\ndata: 1\nid: 7\n\ndata:2\n\nretry: 10\n\n')).toEqual(['1', '2'])
})

test('joins the lines of one event', () => {
  expect(dataOf('data: {"a":\ndata: 1}\n\n')).toEqual(['{"a":\n1}'])
  expect(readEvents('data: {"a":\ndata: 1}\n\n')).toEqual([{ a: 1 }])
})

test('tells what is no JSON apart from the mark at a stream’s end', () => {
  expect(readEvents('data: {"a"\n\ndata: [DONE]\n\n')).toEqual([undefined])
})

test('takes a last event that no empty line follows', () => {
  expect(dataOf('data: 1\n\ndata: 2')).toEqual(['1', '2'])
})

test('wherever a stream is cut on its way, the same events come of it', () => {
  const line = fc.constantFrom('\n', '\r\n', '\r')
  const stream = fc.array(
    fc.tuple(
      fc.string({ maxLength: 5 }).filter((s) => !/[\r\n]/.test(s)),
      line,
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(stream, fc.array(fc.nat(100), { maxLength: 5 }), (events, cuts) => {
      const raw = events.map(([data, end]) => `data: ${data}${end}${end}`).join('')
      const told: string[] = []
      const reader = createEventReader((data) => told.push(data))
      const at = [0, ...cuts.map((cut) => Math.min(cut, raw.length)).sort((a, b) => a - b), raw.length]
      for (const [i, from] of at.entries()) reader.push(raw.slice(from, at[i + 1] ?? raw.length))
      reader.end()
      expect(told).toEqual(dataOf(raw))
    }),
    { numRuns: 100 },
  )
})

test('a line as long as a whole reply is read in one go', () => {
  const reader = createEventReader(() => {})
  const began = performance.now()
  for (let i = 0; i < 2000; i++) reader.push('x'.repeat(5000))
  reader.end()
  expect(performance.now() - began).toBeLessThan(2000)
})

test.each(['data: {}', 'event: a\ndata: 1', ': ping', '\uFEFFdata: 1', '\n\ndata:1'])('%j is a stream', (raw) => {
  expect(isEventStream(raw)).toBe(true)
})

test.each(['{"data":1}', '[]', '', '"data: 1"', 'null', '  {"event": 1}'])('%j is none', (raw) => {
  expect(isEventStream(raw)).toBe(false)
})
