// OpenAI's chat completions, which most servers understand, on this computer or elsewhere. Pure.
import { z } from 'zod'
import { err, ok } from '../../../shared/result'
import type { Ask, Dialect } from './dialect'

/** Some servers give the content in parts. */
const Content = z.union([z.string(), z.array(z.object({ type: z.literal('text'), text: z.string() })).min(1)])

const Envelope = z.object({
  choices: z.array(z.object({ message: z.object({ content: Content.nullish(), refusal: z.string().nullish() }) })).min(1),
})

export const OPENAI_CHAT: Dialect = {
  name: 'openai-compatible',
  path: '/chat/completions',
  headers: (key): Record<string, string> => (key === '' ? {} : { authorization: `Bearer ${key}` }),
  /** `store` is false so that the provider is asked to keep nothing. */
  body: ({ model, system, user, schema, schemaMode }: Ask) => ({
    model,
    messages: [{ role: 'system', content: system }, ...user.map((content) => ({ role: 'user', content }))],
    temperature: 0,
    ...(schemaMode === 'native' && {
      response_format: { type: 'json_schema', json_schema: { name: schema.name, strict: true, schema: schema.schema } },
    }),
    store: false,
    stream: false,
  }),
  read(reply) {
    const envelope = Envelope.safeParse(reply)
    if (!envelope.success) return err('endpoint-schema')
    const message = envelope.data.choices[0]?.message
    if (message?.refusal) return err('endpoint-refused')
    const { content } = message ?? {}
    return ok(typeof content === 'string' ? content : (content ?? []).map((part) => part.text).join(''))
  },
}
