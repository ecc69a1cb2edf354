// What a prompt file holds. A shipped prompt is never edited: a change is a new file with the next number, because the
// ledger names the prompt of every request.
import { createHash } from 'node:crypto'
import type { Ask } from '../dialects/dialect'

export interface Prompt {
  readonly name: string
  /** The instructions, sent as the system message. */
  readonly text: string
  /** JSON schema of the reply, in the subset that strict structured output takes. */
  readonly schema: unknown
  /** Hex SHA-256 of text and schema. */
  readonly sha256: string
}

export function definePrompt(name: string, text: string, schema: unknown): Prompt {
  const sha256 = createHash('sha256').update(JSON.stringify({ text, schema }), 'utf8').digest('hex')
  return Object.freeze({ name, text, schema, sha256 })
}

/** @param user what the user says, the cleared text last */
export const askOf = (prompt: Prompt, ...user: readonly string[]): Pick<Ask, 'system' | 'user' | 'schema'> => ({
  system: prompt.text,
  user,
  schema: { name: prompt.name, schema: prompt.schema },
})
