// The lists that finding rests on, loaded together: what words are names, and what language is clinical.
import { join } from 'node:path'
import { type Lexicon, loadLexicon } from './lexicon'
import { loadProtectList, type ProtectList } from './protect-list'
import { loadZipTable, type ZipTable } from './zip3'

export interface Knowledge {
  readonly lexicon: Lexicon
  readonly protect: ProtectList
  readonly zips: ZipTable
}

/**
 * @param data the folder with `lexicons`, `protect` and `zip3`
 * @throws Error when a list is missing or damaged: without them the scrubber must not run
 */
export const loadKnowledge = (data: string): Knowledge => ({
  lexicon: loadLexicon(join(data, 'lexicons')),
  protect: loadProtectList(join(data, 'protect')),
  zips: loadZipTable(join(data, 'zip3')),
})
