// Names of persons: by title.
import type { Hit } from '../finding'
import type { Lexicon } from '../lexicon'
import type { Rule } from './rule'

const AFTER_TITLE = /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?[ \t]+(\p{Lu}[\p{L}'’-]+(?:[ \t]\p{Lu}\.)?(?:[ \t]\p{Lu}[\p{L}'’-]+)?)/gu

export function createNameRules(_lexicon: Lexicon): Rule[] {
  return [
    {
      name: 'rules/name-title',
      find(text) {
        return [...text.matchAll(AFTER_TITLE)].map((m): Hit => {
          const end = m.index + m[0].length
          return {
            start: end - (m[1] as string).length,
            end,
            category: 'NAME',
            detector: 'rules/name-title',
            confidence: 0.95,
            why: 'after a title',
          }
        })
      },
    },
  ]
}
