// OpenAI's responses: one question, one answer, nothing kept and no tool of the server's own. Pure.
import { z } from 'zod'
import { err, ok } from '../../../shared/result'
import { type Ask, type Dialect, versioned } from './dialect'

/** An item of another kind, such as a model's reasoning, is no answer. */
const Item = z.looseObject({
  type: z.string(),
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })).nullish(),
  arguments: z.string().nullish(),
})

const Envelope = z.object({
  status: z.string(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(Item),
})

/** The last event of a stream holds the reply whole. */
const Last = z.object({ type: z.enum(['response.completed', 'response.incomplete', 'response.failed']), response: z.unknown() })
const Delta = z.object({
  type: z.enum(['response.output_text.delta', 'response.function_call_arguments.delta']),
  delta: z.string(),
})

export const OPENAI_RESPONSES: Dialect = {
  name: 'openai-responses',
  path: '/responses',
  pathOf: (base) => versioned(base, '/responses'),
  queryOf: () => '',
  keyHeader: 'authorization',
  versionHeaders: () => ({}),
  body: ({ model, system, user, schema, schemaMode, maxTokens, stream }: Ask) => ({
    model,
    instructions: system,
    input: user.map((content) => ({ role: 'user', content })),
    ...(maxTokens !== null && { max_output_tokens: maxTokens }),
    ...(schemaMode === 'native' && { text: { format: { type: 'json_schema', name: schema.name, strict: true, schema: schema.schema } } }),
    ...(schemaMode === 'tool' && {
      tools: [{ type: 'function', name: schema.name, strict: true, parameters: schema.schema }],
      tool_choice: { type: 'function', name: schema.name },
    }),
    store: false,
    stream,
  }),
  read(reply) {
    const envelope = Envelope.safeParse(reply)
    if (!envelope.success) return err('endpoint-envelope')
    const { status, incomplete_details: why, output } = envelope.data
    const parts = output.filter(({ type }) => type === 'message').flatMap(({ content }) => content ?? [])
    if (status === 'failed' || status === 'cancelled') return err('endpoint-error')
    if (parts.some(({ type }) => type === 'refusal')) return err('endpoint-declined')
    if (why?.reason === 'content_filter') return err('endpoint-filtered')
    if (status !== 'completed') return err('endpoint-reply-cut')
    const call = output.find(({ type }) => type === 'function_call')
    if (call) return ok(call.arguments ?? '')
    return ok(parts.map(({ type, text }) => (type === 'output_text' ? text : '')).join(''))
  },
  join: (events) => Last.safeParse(events.findLast((event) => Last.safeParse(event).success)).data?.response ?? null,
  grows: (event) => Delta.safeParse(event).data?.delta.length ?? 0,
}
