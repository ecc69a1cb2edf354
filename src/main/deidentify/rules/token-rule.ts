// The frame that every rule over words stands in.
import type { Hit } from '../finding'
import type { Tokenize } from './name-hit'
import type { Rule } from './rule'
import type { Token } from './tokens'

/** A rule over a text's tokens; `name` becomes the detector of its hits. */
export function tokenRule(
  name: Rule['name'],
  tokenize: Tokenize,
  find: (tokens: readonly Token[], name: Rule['name'], text: string) => readonly Hit[],
): Rule {
  return { name, find: (text) => find(tokenize(text), name, text) }
}
