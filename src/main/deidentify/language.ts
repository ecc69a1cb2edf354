// Words of ordinary and clinical English by the word lists: what may stand in any note without naming anyone. Pure.
import type { Lexicon } from './lexicon'

const COMMON_NAME = 3

/** True for words, clinical terms, drugs, states and countries; not for one that hardly is a word and mostly a name ("Collins"). */
export function isLanguage(lexicon: Lexicon, word: string): boolean {
  const { word: common, clinical, drug, keep, first, last } = lexicon.look(word)
  if (common >= 2 || drug || keep) return true
  return (common > 0 || clinical) && Math.max(first, last) < COMMON_NAME
}
