import { expect, test } from 'vitest'
import { askOf } from '../prompt/prompt'
import { PROMPT_IN_USE } from '../prompt/prompts'
import type { Ask } from './dialect'
import { OPENAI_CHAT } from './openai-chat'

const RECORD = '[NAME_1] said "rest".\r\n\t😀'
const ask: Ask = {
  model: 'm-1',
  vendor: 'other',
  ...askOf(PROMPT_IN_USE, RECORD),
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
    response_format: { type: 'json_schema', json_schema: { strict: true, schema: PROMPT_IN_USE.schema } },
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
    { role: 'system', content: PROMPT_IN_USE.text },
    { role: 'user', content: RECORD },
  ])
})
