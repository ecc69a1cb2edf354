import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findPlaceholders } from '../../../shared/safe-harbor'
import { createRulesDetector, loadLexicon, SURE } from '../../deidentify'
import { isOrdinary } from '../../gate/words'
import { CODE_REVIEW_1 } from '../prompt/code-review-1'
import { askOf } from '../prompt/prompt'
import type { Ask } from './dialect'
import { OPENAI_CHAT } from './openai-chat'

const RECORD = '[NAME_1] said "rest".\r\n\t😀'
const ask: Ask = { model: 'm-1', ...askOf(CODE_REVIEW_1, RECORD), schemaMode: 'native', maxTokens: null }
const bodyOf = (change: Partial<Ask> = {}) => JSON.parse(JSON.stringify(OPENAI_CHAT.body({ ...ask, ...change })))

test('the same text gives the same bytes', () => {
  expect(JSON.stringify(OPENAI_CHAT.body({ ...ask }))).toBe(JSON.stringify(OPENAI_CHAT.body({ ...ask })))
})

test('asks for a strict schema, no storage, no stream, no chance', () => {
  expect(bodyOf()).toMatchObject({
    model: 'm-1',
    temperature: 0,
    store: false,
    stream: false,
    response_format: { type: 'json_schema', json_schema: { strict: true, schema: CODE_REVIEW_1.schema } },
  })
  expect(bodyOf({ schemaMode: 'prompt-only' })).not.toHaveProperty('response_format')
})

test('the record is verbatim and alone in its message', () => {
  const { messages } = bodyOf()
  expect(messages).toEqual([
    { role: 'system', content: CODE_REVIEW_1.text },
    { role: 'user', content: RECORD },
  ])
})

test('a shipped prompt is never edited: a change takes a new number', () => {
  expect(`${CODE_REVIEW_1.name} ${CODE_REVIEW_1.sha256}`).toBe(
    'code-review-1 76ded25b05f6aedbde0e8337ca27e2307da7b340ed9c2d3a8a32c9334721ea3a',
  )
})

test('every object of the schema is closed and all its fields are required, as strict mode wants', () => {
  const check = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    const { type, properties, required, additionalProperties } = schema as Record<string, unknown>
    if (type === 'object') expect([required, additionalProperties]).toEqual([Object.keys(properties ?? {}), false])
    for (const inner of Object.values(schema)) check(inner)
  }
  check(CODE_REVIEW_1.schema)
})

test('no word of the request can be taken for the name of a patient', () => {
  const fixed = `${CODE_REVIEW_1.text} ${JSON.stringify(bodyOf({ user: [''], model: '' }))}`
  const outside = findPlaceholders(fixed).reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), fixed)
  const words = new Set(
    outside
      .replace(/\\n/g, ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .match(/[A-Za-z]{2,}/g),
  )
  const telling = [...words].filter((word) => !isOrdinary(word.toLowerCase()))
  expect(telling).toEqual([])
})

const LEXICONS = new URL('../../../../data/lexicons', import.meta.url).pathname

test.skipIf(!existsSync(LEXICONS))('the rules find nothing in the fixed parts of a request', async () => {
  const hits = await createRulesDetector(loadLexicon(LEXICONS)).detect({ text: CODE_REVIEW_1.text, facts: [] })
  expect(hits.filter((hit) => hit.confidence >= SURE)).toEqual([])
})
