// Anthropic's messages. Pure.
import { z } from 'zod'
import { err, ok } from '../../../shared/result'
import { type Ask, type Dialect, versioned } from './dialect'

const NEWEST_VERSION = '2023-06-01'
/** The dialect demands a limit. Far above what the codes of one chart take, and within what every model since 2024 can give. */
const MAX_TOKENS = 8192

/** A block of another kind, such as a model's thinking, is no answer. */
const Block = z.looseObject({ type: z.string(), text: z.string().optional(), input: z.unknown().optional() })

const Envelope = z.object({ type: z.literal('message'), content: z.array(Block), stop_reason: z.string() })

const Start = z.object({ type: z.literal('content_block_start'), index: z.number(), content_block: Block })
const Delta = z.object({
  type: z.literal('content_block_delta'),
  index: z.number(),
  delta: z.looseObject({ type: z.string(), text: z.string().optional(), partial_json: z.string().optional() }),
})
const Ending = z.object({ type: z.literal('message_delta'), delta: z.object({ stop_reason: z.string().nullish() }) })
const Stop = z.object({ type: z.literal('message_stop') })

/** One user message, whose parts stand each alone, as two messages of one role in a row are not to every server's taste. */
function body({ model, system, user, schema, schemaMode, maxTokens, stream }: Ask): object {
  return {
    model,
    max_tokens: maxTokens ?? MAX_TOKENS,
    system,
    messages: [{ role: 'user', content: user.map((text) => ({ type: 'text', text })) }],
    ...(schemaMode === 'native' && { output_config: { format: { type: 'json_schema', schema: schema.schema } } }),
    ...(schemaMode === 'tool' && {
      tools: [{ name: schema.name, strict: true, input_schema: schema.schema }],
      tool_choice: { type: 'tool', name: schema.name },
    }),
    stream,
  }
}

export const ANTHROPIC: Dialect = {
  name: 'anthropic',
  path: '/messages',
  pathOf: (base) => versioned(base, '/messages'),
  queryOf: () => '',
  keyHeader: 'x-api-key',
  versionHeaders: (apiVersion) => ({ 'anthropic-version': apiVersion ?? NEWEST_VERSION }),
  body,
  read(reply) {
    const envelope = Envelope.safeParse(reply)
    if (!envelope.success) return err('endpoint-envelope')
    const { content, stop_reason: stopped } = envelope.data
    if (stopped === 'refusal') return err('endpoint-declined')
    if (stopped === 'max_tokens' || stopped === 'model_context_window_exceeded') return err('endpoint-reply-cut')
    const called = content.find(({ type }) => type === 'tool_use')
    if (called) return ok(JSON.stringify(called.input ?? null))
    return ok(content.map(({ type, text }) => (type === 'text' ? text : '')).join(''))
  },
  join(events) {
    const blocks = new Map<number, { type: string; text: string; json: string }>()
    let stopped: string | null = null
    for (const event of events) {
      const start = Start.safeParse(event).data
      if (start) blocks.set(start.index, { type: start.content_block.type, text: start.content_block.text ?? '', json: '' })
      const delta = Delta.safeParse(event).data
      const block = delta && blocks.get(delta.index)
      if (block) {
        block.text += delta.delta.text ?? ''
        block.json += delta.delta.partial_json ?? ''
      }
      stopped = Ending.safeParse(event).data?.delta.stop_reason ?? stopped
    }
    if (stopped === null || !events.some((event) => Stop.safeParse(event).success)) return null
    const content = [...blocks.values()].map(({ type, text, json }) =>
      type === 'tool_use' ? { type: 'text', text: json } : { type, text },
    )
    return { type: 'message', content, stop_reason: stopped }
  },
  grows(event) {
    const { text = '', partial_json: json = '' } = Delta.safeParse(event).data?.delta ?? {}
    return text.length + json.length
  },
}
