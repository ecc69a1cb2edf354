// The body of a chat-completions request. Pure and deterministic: what is previewed is, byte for byte, what is sent.
import type { Prompt } from './prompt/prompt'

/** native: the server enforces the schema. prompt-only: for servers that refuse `response_format`; the reply is checked here either way. */
export type SchemaMode = 'native' | 'prompt-only'

export interface RequestParts {
  readonly model: string
  readonly prompt: Prompt
  /** The cleared text, verbatim and alone in its message, so that the gate can find it whole. */
  readonly text: string
  readonly schemaMode: SchemaMode
}

/** UTF-8 JSON as JSON.stringify writes it. `store` is false so that the provider is asked to keep nothing. */
export function buildRequest({ model, prompt, text, schemaMode }: RequestParts): Uint8Array {
  const body = {
    model,
    messages: [
      { role: 'system', content: prompt.text },
      { role: 'user', content: text },
    ],
    temperature: 0,
    ...(schemaMode === 'native' && {
      response_format: { type: 'json_schema', json_schema: { name: prompt.name, strict: true, schema: prompt.schema } },
    }),
    store: false,
    stream: false,
  }
  return new TextEncoder().encode(JSON.stringify(body))
}
