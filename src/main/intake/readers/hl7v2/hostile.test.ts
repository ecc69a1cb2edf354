// Messages that are broken, or made to break a reader: each ends in a chart or a refusal, in time that grows with its length.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { message, segment } from '../../testing/hl7'
import { plantedHl7 } from '../../testing/planted-hl7'
import { settings, take } from '../../testing/settings'

const MSH = segment('MSH', { 2: '^~\\&', 9: 'ORU^R01', 10: 'M1', 12: '2.5' })
const PID = segment('PID', { 3: '5550123', 5: 'Brandvold^Odalys' })
const OBX = 'OBX|1|TX|x^Note||Seen.||||||F'
const MANY = 100_000

test.each([
  ['repetitions of an id', () => message(MSH, `PID|||${'1~'.repeat(1_000_000)}`, OBX)],
  ['repetitions of different ids', () => message(MSH, `PID|||${Array.from({ length: 25_000 }, (_, i) => 10_000_000 + i).join('~')}`, OBX)],
  ['components and subcomponents', () => message(MSH, `PID|||1^^^${'&^'.repeat(MANY)}||${'a^&'.repeat(MANY)}`, OBX)],
  ['fields', () => message(MSH, PID, `OBX|1|TX|x||Seen.${'|'.repeat(MANY)}`)],
  ['fields of a segment nobody knows', () => message(MSH, PID, `ZZZ${'|12-34567'.repeat(25_000)}`, OBX)],
  ['one field of many megabytes', () => message(MSH, PID, `OBX|1|FT|x||${'Word. '.repeat(MANY)}||||||F`)],
  ['observations', () => message(MSH, PID, `${OBX}\r`.repeat(10_000))],
  ['observations of different things', () => message(MSH, PID, ...Array.from({ length: 5_000 }, (_, i) => `OBX|1|NM|${i}^${i}||1||||||F`))],
  [
    'corrections of one order',
    () => message(...Array.from({ length: 1_000 }, (_, i) => [MSH, PID, 'OBR|1||F1|x', `OBX|1|NM|${i}^a||1||||||F`]).flat()),
  ],
  [
    'replacements of one document',
    () => message(...Array.from({ length: 1_000 }, (_, i) => [MSH, PID, `TXA|1|PR||||||||||D${i}|D${i - 1}`, `OBX|1|TX|||${i}`]).flat()),
  ],
  [
    'continuations',
    () =>
      message(
        ...Array.from({ length: 1_000 }, (_, i) => [`MSH|^~\\&|||||||ORU|M|P|2.5||${i || ''}`, `ADD|word ${i}`, `DSC|${i + 1}`]).flat(),
        OBX,
      ),
  ],
  ['lines without a segment', () => message(MSH, PID, OBX, 'and so on\r'.repeat(100_000))],
  ['headers', () => new TextEncoder().encode('MSH|^~\\&|||||||ADT|M\r'.repeat(10_000))],
])('a great many %s', async (_, make) => {
  const began = process.cpuUsage()
  const read = await take(make())
  // Of this process, not of the clock: others may run beside it.
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(3000)
  if (typeof read === 'string') expect(read).toMatch(/^file-/)
  else expect(read.every(({ text }) => text.trim() !== '')).toBe(true)
})

test('a message cut off anywhere is read as far as it goes, or refused', async () => {
  const { bytes } = plantedHl7(1)
  for (let at = 1; at < bytes.length; at += 797) {
    const read = await take(bytes.slice(0, at))
    if (typeof read === 'string') expect(read).toMatch(/^file-(?:damaged|nothing-clinical)$/)
    else expect(read).toHaveLength(1)
  }
})

test('bytes changed anywhere end in a chart or a refusal, and no field but the note gets into the text', async () => {
  const { bytes } = plantedHl7(4)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
      const broken = bytes.slice()
      for (const [at, byte] of changes) broken[at] = byte
      const read = await take(broken)
      expect(typeof read === 'string' ? read : 'file-ok').toMatch(/^file-/)
    }),
    { numRuns: 40 },
  )
})

test('control characters and marks that turn the direction of text are in no known value, and NUL in no text', async () => {
  const read = await take(message(MSH, 'PID|||5550123||Bran\u0007dvold^Oda\u0001lys', 'OBX|1|TX|x||Se\\X00\\en.\u0008||||||F'))
  expect(read).toMatchObject([{ text: 'Seen.\n', known: [{ value: '5550123' }, { value: 'Brandvold, Odalys' }] }])
})

test('what a person stops, stops', async () => {
  const stop = new AbortController()
  stop.abort(new Error('stopped'))
  await expect(take(message(MSH, PID, OBX), 'chart', settings({ signal: stop.signal }))).rejects.toThrow('stopped')
})
