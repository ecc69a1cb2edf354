// What prompts put into a request beside the cleared text: written here and the same for every chart, so that they tell nothing of
// any. Pure.
import { LIST_WORDS } from './candidate-list'
import { PROMPTS } from './prompts'

/** Each as it stands in one string, key or line of a request. */
export const PROMPT_WORDS: readonly string[] = [
  ...PROMPTS.flatMap(({ name, text, schema }) => [name, text, ...wordsOf(schema)]),
  ...Object.values(LIST_WORDS),
]

function wordsOf(schema: unknown): string[] {
  if (typeof schema === 'string') return [schema]
  if (Array.isArray(schema)) return schema.flatMap(wordsOf)
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => [key, ...wordsOf(value)])
}
