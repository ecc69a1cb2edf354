// OpenAI's chat completions, which most servers understand, on this computer or elsewhere. Pure.
import { z } from 'zod'
import type { Vendor } from '../../../shared/endpoints'
import { err, ok } from '../../../shared/result'
import { type Ask, type Dialect, versioned } from './dialect'

/** Whose servers have models that refuse `temperature` and `max_tokens`. */
const MODERN: readonly Vendor[] = ['openai', 'azure-openai', 'bedrock']
/** They keep nothing, whatever `store` says, and some builds refuse a field they do not know. */
const SELF_HOSTED: readonly Vendor[] = ['vllm', 'ollama', 'lm-studio', 'llama-cpp']

/** Some servers give the content in parts; those that are no text (a model's reasoning) are no answer. */
const Content = z.union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))])
/** The arguments are JSON as text; some builds give the object itself. */
const ToolCall = z.object({ function: z.object({ arguments: z.union([z.string(), z.record(z.string(), z.unknown())]) }) })

const Envelope = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: Content.nullish(), refusal: z.string().nullish(), tool_calls: z.array(ToolCall).nullish() }),
      }),
    )
    .min(1),
})

const Chunk = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      delta: z
        .object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z
            .array(z.object({ index: z.number().optional(), function: z.object({ arguments: z.string().nullish() }).nullish() }))
            .nullish(),
        })
        .nullish(),
    }),
  ),
})

/** `store` is false so that the provider is asked to keep nothing. */
function body({ model, vendor, system, user, schema, schemaMode, maxTokens, stream, plain }: Ask): object {
  return {
    model,
    messages: [{ role: 'system', content: system }, ...user.map((content) => ({ role: 'user', content }))],
    ...(!plain && !MODERN.includes(vendor) && { temperature: 0 }),
    ...(maxTokens !== null && (MODERN.includes(vendor) ? { max_completion_tokens: maxTokens } : { max_tokens: maxTokens })),
    ...(schemaMode === 'native' && {
      response_format: { type: 'json_schema', json_schema: { name: schema.name, strict: true, schema: schema.schema } },
    }),
    ...(schemaMode === 'tool' && {
      tools: [{ type: 'function', function: { name: schema.name, strict: true, parameters: schema.schema } }],
      tool_choice: { type: 'function', function: { name: schema.name } },
    }),
    ...(!(plain && SELF_HOSTED.includes(vendor)) && { store: false }),
    stream,
  }
}

export const OPENAI_CHAT: Dialect = {
  name: 'openai-compatible',
  path: '/chat/completions',
  pathOf: (base) => versioned(base, '/chat/completions'),
  queryOf: () => '',
  keyHeader: 'authorization',
  versionHeaders: () => ({}),
  body,
  read(reply) {
    const envelope = Envelope.safeParse(reply)
    if (!envelope.success) return err('endpoint-envelope')
    const { finish_reason: ended, message } = envelope.data.choices[0] as z.infer<typeof Envelope>['choices'][number]
    if (message.refusal) return err('endpoint-declined')
    if (ended === 'content_filter') return err('endpoint-filtered')
    if (ended === 'length') return err('endpoint-reply-cut')
    const called = message.tool_calls?.[0]?.function.arguments
    if (called !== undefined) return ok(typeof called === 'string' ? called : JSON.stringify(called))
    const { content } = message
    return ok(typeof content === 'string' ? content : (content ?? []).map(({ type, text }) => (type === 'text' ? text : '')).join(''))
  },
  join(events) {
    const told = { content: '', refusal: '', called: '' }
    let ended: string | null = null
    for (const event of events) {
      const choice = Chunk.safeParse(event).data?.choices[0]
      // An error in the middle of a stream is an event of its own.
      if (!choice) continue
      told.content += choice.delta?.content ?? ''
      told.refusal += choice.delta?.refusal ?? ''
      for (const call of choice.delta?.tool_calls ?? []) if ((call.index ?? 0) === 0) told.called += call.function?.arguments ?? ''
      ended = choice.finish_reason ?? ended
    }
    if (ended === null) return null
    const called = told.called === '' ? {} : { tool_calls: [{ function: { arguments: told.called } }] }
    return { choices: [{ finish_reason: ended, message: { content: told.content, refusal: told.refusal, ...called } }] }
  },
  grows(event) {
    const delta = Chunk.safeParse(event).data?.choices[0]?.delta
    return (delta?.content?.length ?? 0) + (delta?.tool_calls ?? []).reduce((sum, call) => sum + (call.function?.arguments?.length ?? 0), 0)
  },
}
