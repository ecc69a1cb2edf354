import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createRulesDetector, loadLexicon, SURE } from '../../deidentify'
import { CODE_REVIEW_1 } from '../prompt/code-review-1'
import { askOf } from '../prompt/prompt'
import type { Ask } from './dialect'
import { OPENAI_CHAT } from './openai-chat'

const RECORD = '[NAME_1] said "rest".\r\n\t😀'
const ask: Ask = {
  model: 'm-1',
  vendor: 'other',
  ...askOf(CODE_REVIEW_1, RECORD),
  schemaMode: 'native',
  maxTokens: null,
  stream: false,
  plain: false,
}
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

test('fields that a vendor’s newest models refuse are left out for that vendor', () => {
  const own = bodyOf({ vendor: 'openai', maxTokens: 900 })
  expect(own).toMatchObject({ max_completion_tokens: 900, store: false })
  expect(own).not.toHaveProperty('temperature')
  expect(own).not.toHaveProperty('max_tokens')
  expect(bodyOf({ maxTokens: 900 })).toMatchObject({ max_tokens: 900, temperature: 0 })
})

test('in plain form, storage is still refused wherever something could be stored', () => {
  const plain = { schemaMode: 'prompt-only', plain: true } as const
  expect(bodyOf(plain)).toEqual({ model: 'm-1', messages: bodyOf().messages, store: false, stream: false })
  expect(bodyOf({ ...plain, vendor: 'vllm' })).toEqual({ model: 'm-1', messages: bodyOf().messages, stream: false })
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

const LEXICONS = new URL('../../../../data/lexicons', import.meta.url).pathname

test.skipIf(!existsSync(LEXICONS))('the rules find nothing in the fixed parts of a request', async () => {
  const hits = await createRulesDetector(loadLexicon(LEXICONS)).detect({ text: CODE_REVIEW_1.text, facts: [] })
  expect(hits.filter((hit) => hit.confidence >= SURE)).toEqual([])
})
