// What holds for every dialect: the record verbatim in a place of its own, the schema in each mode, and the model's words out of whatever
// a server wraps round them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SCHEMA_MODES } from '../../../shared/endpoints'
import { findPlaceholders } from '../../../shared/safe-harbor'
import { isOrdinary } from '../../gate/words'
import { askOf } from '../prompt/prompt'
import { PROMPT_IN_USE } from '../prompt/prompts'
import { readWords } from '../reply'
import { SPEAKERS } from '../testing/speakers'
import type { Ask } from './dialect'
import { DIALECT } from './dialects'

const RECORD = '[NAME_1] said "rest".\r\n\t😀'
const LIST = 'codes read in the record:\nI10 essential hypertension'
const ASK: Ask = {
  model: 'm-1',
  vendor: 'other',
  ...askOf(PROMPT_IN_USE, LIST, RECORD),
  schemaMode: 'native',
  maxTokens: null,
  stream: false,
  plain: false,
}
const WORDS = JSON.stringify({ codes: [{ code: 'E11.9', reason: 'é😀 "named"' }] })

/** Every string of a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

describe.each(Object.entries(SPEAKERS))('%s', (_name, speaker) => {
  const dialect = DIALECT[speaker.config.dialect]
  const bodyOf = (change: Partial<Ask> = {}) => JSON.parse(JSON.stringify(dialect.body({ ...ASK, ...change })))
  const read = (raw: string) => readWords(dialect, raw)

  test.each(SCHEMA_MODES)('has candidates and record verbatim, once and each alone in its place, with the schema %s', (schemaMode) => {
    const all = strings(bodyOf({ schemaMode }))
    for (const part of [LIST, RECORD]) expect(all.filter((text) => text.includes(part))).toEqual([part])
    expect(all.indexOf(LIST)).toBeLessThan(all.indexOf(RECORD))
    expect(all.filter((text) => text === PROMPT_IN_USE.text)).toHaveLength(1)
  })

  test.each(SCHEMA_MODES)('sends the same bytes for the same question, with the schema %s', (schemaMode) => {
    const change = { schemaMode, maxTokens: 900, stream: true }
    expect(JSON.stringify(dialect.body({ ...ASK, ...change }))).toBe(JSON.stringify(dialect.body({ ...ASK, ...change })))
  })

  test('holds the model to the schema in native and tool mode, strictly, and not where the prompt does', () => {
    const schema = JSON.stringify(PROMPT_IN_USE.schema)
    for (const schemaMode of ['native', 'tool'] as const) expect(JSON.stringify(bodyOf({ schemaMode }))).toContain(schema)
    expect(bodyOf({ schemaMode: 'tool' })).toMatchObject({ tools: [expect.anything()], tool_choice: expect.anything() })
    expect(JSON.stringify(bodyOf({ schemaMode: 'prompt-only' }))).not.toContain('additionalProperties')
    expect(bodyOf()).not.toHaveProperty('tools')
  })

  test('asks for pieces only where told to', () => {
    expect([bodyOf().stream, bodyOf({ stream: true }).stream]).toEqual([false, true])
  })

  test('gives the limit of tokens a field', () => {
    const fields = Object.entries(bodyOf({ maxTokens: 4321 })).filter(([, value]) => value === 4321)
    expect(fields).toEqual([[expect.stringMatching(/^max_(?:completion_|output_)?tokens$/), 4321]])
  })

  test('finds the model’s words in a whole reply, past its thinking', () => {
    expect(read(speaker.says(WORDS))).toEqual({ ok: true, value: WORDS })
  })

  test('finds them in the arguments of a tool', () => {
    expect(read(speaker.calls(WORDS))).toEqual({ ok: true, value: WORDS })
  })

  test('finds the same words in pieces', () => {
    expect(read(speaker.streams(WORDS))).toEqual({ ok: true, value: WORDS })
    expect(read(speaker.streamsCall(WORDS))).toEqual({ ok: true, value: WORDS })
    expect(read(speaker.streams(WORDS).replaceAll('\n', '\r\n'))).toEqual({ ok: true, value: WORDS })
  })

  test('whatever a model writes, pieces add up to the whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
        expect(read(speaker.streams(words))).toEqual(read(speaker.says(words)))
      }),
      { numRuns: 50 },
    )
  })

  test('a stream cut anywhere before its end gives no words', () => {
    const raw = speaker.streams(WORDS)
    const last = Math.max(
      raw.lastIndexOf('"finish_reason":"stop"'),
      raw.lastIndexOf('"type":"response.completed"'),
      raw.lastIndexOf('message_stop'),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last - 1 }), (at) => {
        const cut = read(raw.slice(0, at))
        expect(cut.ok).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  test('tells a refusal, a reply cut by its limit, a filter and an error in midstream apart', () => {
    expect(read(speaker.declines)).toEqual({ ok: false, error: 'endpoint-declined' })
    expect(read(speaker.cuts(WORDS))).toEqual({ ok: false, error: 'endpoint-reply-cut' })
    if (speaker.filters !== null) expect(read(speaker.filters)).toEqual({ ok: false, error: 'endpoint-filtered' })
    expect(read(speaker.breaks)).toEqual({ ok: false, error: 'endpoint-error' })
  })

  test.each(['{}', 'null', '[]', '"codes"', '{"choices":[]}', '{"error":{"message":"no"}}'])('takes %s for no reply of its kind', (raw) => {
    expect(read(raw)).toEqual({ ok: false, error: 'endpoint-envelope' })
  })

  test('no reply of another dialect is read by mistake', () => {
    const others = Object.values(SPEAKERS).filter(({ says }) => says !== speaker.says)
    for (const other of others) expect(read(other.says(WORDS)).ok).toBe(false)
  })

  test('no word of a request can be taken for the name of a patient', () => {
    const fixed = SCHEMA_MODES.map((schemaMode) => JSON.stringify(bodyOf({ schemaMode, user: [''], model: '', maxTokens: 900 }))).join(' ')
    const outside = findPlaceholders(fixed).reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), fixed)
    const words = outside
      .replace(/\\n/g, ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .match(/[A-Za-z]{2,}/g)
    expect([...new Set(words)].filter((word) => !isOrdinary(word.toLowerCase()))).toEqual([])
  })
})
