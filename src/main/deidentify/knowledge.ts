// The lists that finding rests on, loaded together: what words are names, and what language is clinical.
import { join } from 'node:path'
import { type Lexicon, loadLexicon } from './lexicon'
import { loadProtectList, type ProtectList } from './protect-list'

export interface Knowledge {
  readonly lexicon: Lexicon
  readonly protect: ProtectList
}

/**
 * @param data the folder with `lexicons` and `protect`
 * @throws Error when a list is missing or damaged: without them the scrubber must not run
 */
export const loadKnowledge = (data: string): Knowledge => ({
  lexicon: loadLexicon(join(data, 'lexicons')),
  protect: loadProtectList(join(data, 'protect')),
})
