import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TOOLS, TOOLS_WITHOUT_MODEL } from '../main/app/testing/bench'
import { CHART, IDENTIFIERS } from '../main/app/testing/chart'
import { throws, toolsWith } from '../main/app/testing/detectors'
import type { Tools } from '../main/app/tools'
import { CATEGORY_NAMES } from '../shared/safe-harbor'
import { deid } from './deid'
import { jsonLines, parseLines, streamsOf } from './testing/streams'

interface Answer {
  readonly id: string | number
  readonly text: string
  readonly spans: {
    readonly start: number
    readonly end: number
    readonly category: string
    readonly placeholder: string
    readonly detectors: readonly string[]
    readonly confidence: number
  }[]
}

async function run(lines: readonly object[], tools: Tools = TOOLS): Promise<{ code: number; answers: Answer[] }> {
  const streams = streamsOf(jsonLines(...lines))
  const code = await deid(tools, streams)
  return { code, answers: parseLines(streams.written()) as unknown as Answer[] }
}

async function one(text: string): Promise<Answer> {
  const { answers } = await run([{ id: 1, text }])
  if (!answers[0]) throw new Error('no answer')
  return answers[0]
}

/** What anyone can check with the input and the answer alone. */
function holdsFor(input: string, { text, spans }: Answer): void {
  let rebuilt = ''
  let read = 0
  for (const { start, end, placeholder } of spans) {
    expect(start).toBeGreaterThanOrEqual(read)
    expect(end).toBeGreaterThan(start)
    rebuilt += input.slice(read, start) + placeholder
    read = end
  }
  expect(read).toBeLessThanOrEqual(input.length)
  expect(rebuilt + input.slice(read)).toBe(text)
}

test('gives id, text and spans and nothing else, each span with its six fields', async () => {
  const { code, answers } = await run([{ id: 'a1', text: 'Seen by Dr. Vale on 3/4/2026.', extra: true }])
  expect(code).toBe(0)
  expect(answers).toEqual([
    {
      id: 'a1',
      text: 'Seen by Dr. [NAME_1] on [DATE_1].',
      spans: [
        { start: 12, end: 16, category: 'NAME', placeholder: '[NAME_1]', detectors: [expect.any(String)], confidence: expect.any(Number) },
        { start: 20, end: 28, category: 'DATE', placeholder: '[DATE_1]', detectors: [expect.any(String)], confidence: expect.any(Number) },
      ],
    },
  ])
})

test('offsets are into the text that came in: each span holds exactly what was masked', async () => {
  const answer = await one(CHART)
  holdsFor(CHART, answer)
  const masked = answer.spans.map(({ start, end }) => CHART.slice(start, end)).join(' ')
  for (const value of IDENTIFIERS) {
    expect(masked).toContain(value)
    expect(answer.text).not.toContain(value)
  }
})

test.each([
  ['emoji before a name', '😀😀 Seen by Dr. Vale.', 'Vale'],
  ['combining accents in a name', 'Seen by Dr. Zoe\u0308 Vale\u0301ra today.', 'Vale\u0301ra'],
  ['CRLF', 'Patient: Odalys Brandvold\r\nMRN: 5550123\r\n', 'Brandvold'],
  ['lone surrogates beside it', 'x\ud800 Dr. Vale \udc00', 'Vale'],
  ['U+2028 beside it', 'Seen\u2028Dr. Vale\u2028today', 'Vale'],
  ['right-to-left marks beside it', '\u200fDr. Vale\u200e came', 'Vale'],
])('offsets hold with %s', async (_, text, name) => {
  const answer = await one(text)
  holdsFor(text, answer)
  expect(answer.spans.some(({ start, end }) => text.slice(start, end).includes(name))).toBe(true)
  expect(answer.text).not.toContain(name)
})

test('findings of low confidence are masked too', async () => {
  const low = { id: 1, text: 'gout' }
  const tools = toolsWith({
    name: 'told',
    version: 'told 1',
    detect: async () => [{ start: 0, end: 4, category: 'OTHER_ID', detector: 'told', confidence: 0.12345, why: 'as told' }],
  })
  const { answers } = await run([low], tools)
  expect(answers[0]).toMatchObject({ text: '[OTHER_ID_1]', spans: [{ confidence: 0.123, detectors: ['told'] }] })
})

test('one line’s placeholders know nothing of another’s', async () => {
  const { answers } = await run([
    { id: 1, text: 'Dr. Vale and Dr. Quill.' },
    { id: 1, text: 'Dr. Quill.' },
  ])
  expect(answers.map((answer) => answer.text)).toEqual(['Dr. [NAME_1] and Dr. [NAME_2].', 'Dr. [NAME_1].'])
})

test('an empty text is a text', async () => {
  expect(await one('')).toEqual({ id: 1, text: '', spans: [] })
})

test('a detector that throws gives that line’s error without a word of its text, and no scrubbed text', async () => {
  const { code, answers } = await run([{ id: 'a1', text: 'Odalys Brandvold' }], toolsWith(throws('Brandvold')))
  expect(code).toBe(1)
  expect(answers).toEqual([{ id: 'a1', line: 1, error: 'Looking for identifiers did not finish.' }])
})

test('without a whole model it says so, what was kept and what to do, and answers nothing', async () => {
  const streams = streamsOf(jsonLines({ id: 1, text: 'Odalys Brandvold' }))
  expect(await deid(TOOLS_WITHOUT_MODEL, streams)).toBe(1)
  expect(streams.written()).toBe('')
  expect(streams.errors()).toMatch(/^chartroom: The model that finds identifiers is missing or damaged\. .* Install Chartroom again/)
})

describe('for any text', () => {
  const piece = fc.constantFrom(
    ...['Patient: Odalys Brandvold\n', 'Dr. Vale', 'MRN 5550123', ' on 3/4/2026', '555-0142', 'age 93', '[NAME_1]', '[DATE_2]'],
    ...['\r\n', '😀', '\ud83d', 'e\u0301', '\u2028', '\u0000', 'rvale@example.org', '10.0.0.7', 'Mercy Hospital', 'has gout. ', ' '],
  )
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 25 })
    .map((parts) => parts.join(''))

  test('the spans are in order, apart, in range, of a known category, and rebuild the scrubbed text', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (input) => {
        const answer = await one(input)
        holdsFor(input, answer)
        for (const span of answer.spans) {
          expect(CATEGORY_NAMES).toContain(span.category)
          expect(span.placeholder).toMatch(new RegExp(`^\\[${span.category}(_[1-9]\\d*)?\\]$`))
          expect(span.confidence).toBeGreaterThanOrEqual(0)
          expect(span.confidence).toBeLessThanOrEqual(1)
          expect(span.detectors.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 150, seed: 20260302 },
    )
  })
})
