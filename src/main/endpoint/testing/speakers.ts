// What servers of each dialect say, as their makers document it: replies whole and in pieces, refusals, replies cut short. For tests only.
import type { EndpointConfig } from '../../../shared/endpoint-config'
import { KEY } from './exchange'

export interface Speaker {
  /** The dialect, and what of the settings goes with it. */
  readonly config: Pick<EndpointConfig, 'dialect' | 'apiVersion'>
  /** Where a question for the model `m-1` arrives. */
  readonly url: string
  /** Headers that a question has to bring. */
  readonly headers: Readonly<Record<string, string>>
  /** A reply with these words of the model, after some thinking. */
  readonly says: (words: string) => string
  /** The same as arguments of a tool. */
  readonly calls: (words: string) => string
  /** The same as server-sent events, a few characters each. */
  readonly streams: (words: string) => string
  readonly streamsCall: (words: string) => string
  /** The model will not. */
  readonly declines: string
  /** The reply has reached the limit of tokens. */
  readonly cuts: (words: string) => string
  /** An error of the server's in the middle of a stream. */
  readonly breaks: string
  /** Null where the dialect has no word for it. */
  readonly filters: string | null
}

const pieces = (words: string): string[] => words.match(/[\s\S]{1,7}/g) ?? []
const event = (data: object, name?: string): string => `${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`
const named = (data: { readonly type: string }): string => event(data, data.type)

const completion = (message: object, finish = 'stop'): string =>
  JSON.stringify({
    id: 'c-1',
    object: 'chat.completion',
    created: 1,
    model: 'm-1',
    choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finish }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  })
const chunk = (delta: object, finish: string | null = null): string =>
  event({ id: 'c-1', object: 'chat.completion.chunk', created: 1, model: 'm-1', choices: [{ index: 0, delta, finish_reason: finish }] })
const tool = (words: string, rest: object = {}) => ({ tool_calls: [{ index: 0, ...rest, function: { arguments: words } }] })

const CHAT = {
  says: (words) => completion({ content: words, reasoning_content: 'thinking' }),
  calls: (words) =>
    completion({ content: null, tool_calls: [{ id: 't', type: 'function', function: { name: 'f', arguments: words } }] }, 'tool_calls'),
  streams: (words) =>
    `: hello\n\n${chunk({ role: 'assistant', content: '' })}${pieces(words)
      .map((content) => chunk({ content }))
      .join('')}${chunk({}, 'stop')}${event({ choices: [], usage: {} })}data: [DONE]\n\n`,
  streamsCall: (words) =>
    `${chunk(tool('', { id: 't', type: 'function' }))}${pieces(words)
      .map((piece) => chunk(tool(piece)))
      .join('')}${chunk({}, 'tool_calls')}data: [DONE]\n\n`,
  declines: completion({ content: null, refusal: 'I cannot help with that.' }),
  cuts: (words) => completion({ content: words }, 'length'),
  breaks: `${chunk({ content: '{"co' })}${event({ error: { message: 'overloaded', type: 'server_error' } })}`,
  filters: completion({ content: '' }, 'content_filter'),
} satisfies Partial<Speaker>

const message = (...content: object[]) => ({ type: 'message', id: 'm', role: 'assistant', status: 'completed', content })
const said = (text: string) => message({ type: 'output_text', text, annotations: [] })
const response = (output: object[], rest: object = {}) => ({
  id: 'r-1',
  object: 'response',
  status: 'completed',
  error: null,
  incomplete_details: null,
  model: 'm-1',
  output: [{ type: 'reasoning', id: 'x', summary: [] }, ...output],
  ...rest,
})
const call = (words: string) => ({ type: 'function_call', id: 'f', call_id: 'c', name: 'f', arguments: words, status: 'completed' })
const streamed = (type: string, words: string, whole: object): string =>
  [
    named({ type: 'response.created' }),
    ...pieces(words).map((delta) => event({ type, delta, item_id: 'i' }, type)),
    event({ type: 'response.completed', response: whole }, 'response.completed'),
  ].join('')

const RESPONSES = {
  says: (words) => JSON.stringify(response([said(words)])),
  calls: (words) => JSON.stringify(response([call(words)])),
  streams: (words) => streamed('response.output_text.delta', words, response([said(words)])),
  streamsCall: (words) => streamed('response.function_call_arguments.delta', words, response([call(words)])),
  declines: JSON.stringify(response([message({ type: 'refusal', refusal: 'I cannot help with that.' })])),
  cuts: (words) => JSON.stringify(response([said(words)], { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } })),
  breaks: `${event({ type: 'response.output_text.delta', delta: '{"co' })}${event({ type: 'error', code: 'server_error', message: 'x' })}`,
  filters: JSON.stringify(response([], { status: 'incomplete', incomplete_details: { reason: 'content_filter' } })),
} satisfies Partial<Speaker>

const turn = (content: object[], stop: string): string =>
  JSON.stringify({
    id: 'msg-1',
    type: 'message',
    role: 'assistant',
    model: 'm-1',
    content: [{ type: 'thinking', thinking: 'let me see', signature: 's' }, ...content],
    stop_reason: stop,
    stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 },
  })
const block = (start: object, deltas: object[], stop: string): string =>
  [
    { type: 'message_start', message: { type: 'message', content: [] } },
    { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'let me see' } },
    { type: 'content_block_stop', index: 0 },
    { type: 'content_block_start', index: 1, content_block: start },
    { type: 'ping' },
    ...deltas.map((delta) => ({ type: 'content_block_delta', index: 1, delta })),
    { type: 'content_block_stop', index: 1 },
    { type: 'message_delta', delta: { stop_reason: stop, stop_sequence: null }, usage: { output_tokens: 1 } },
    { type: 'message_stop' },
  ]
    .map(named)
    .join('')

const MESSAGES = {
  says: (words) => turn([{ type: 'text', text: words }], 'end_turn'),
  calls: (words) => turn([{ type: 'tool_use', id: 't', name: 'f', input: JSON.parse(words) }], 'tool_use'),
  streams: (words) =>
    block(
      { type: 'text', text: '' },
      pieces(words).map((text) => ({ type: 'text_delta', text })),
      'end_turn',
    ),
  streamsCall: (words) =>
    block(
      { type: 'tool_use', id: 't', name: 'f', input: {} },
      pieces(words).map((partial_json) => ({ type: 'input_json_delta', partial_json })),
      'tool_use',
    ),
  declines: turn([], 'refusal'),
  cuts: (words) => turn([{ type: 'text', text: words }], 'max_tokens'),
  breaks: `${named({ type: 'message_start' })}${event({ type: 'error', error: { type: 'overloaded_error', message: 'x' } }, 'error')}`,
  filters: null,
} satisfies Partial<Speaker>

const bearer = { authorization: `Bearer ${KEY}` }

/** Each dialect by name, and Azure's by both its paths. */
export const SPEAKERS: Readonly<Record<string, Speaker>> = {
  'openai-compatible': {
    ...CHAT,
    config: { dialect: 'openai-compatible', apiVersion: null },
    url: '/v1/chat/completions',
    headers: bearer,
  },
  'openai-responses': { ...RESPONSES, config: { dialect: 'openai-responses', apiVersion: null }, url: '/v1/responses', headers: bearer },
  'azure-openai': {
    ...CHAT,
    config: { dialect: 'azure-openai', apiVersion: null },
    url: '/openai/v1/chat/completions',
    headers: { 'api-key': KEY },
  },
  'azure-openai, dated': {
    ...CHAT,
    config: { dialect: 'azure-openai', apiVersion: '2024-10-21' },
    url: '/openai/deployments/m-1/chat/completions?api-version=2024-10-21',
    headers: { 'api-key': KEY },
  },
  anthropic: {
    ...MESSAGES,
    config: { dialect: 'anthropic', apiVersion: null },
    url: '/v1/messages',
    headers: { 'x-api-key': KEY, 'anthropic-version': '2023-06-01' },
  },
}
