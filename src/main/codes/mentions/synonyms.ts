// Our own synonyms: how clinicians name what the code set names otherwise, and which code a bare word means. A line is a code or
// heading, then its phrases; order, plural and spelling of the words do not matter. A phrase in capitals counts only when the text
// has it in capitals.
import { SYNONYMS_A_G } from './synonyms-a-g'
import { SYNONYMS_H_L } from './synonyms-h-l'
import { SYNONYMS_M_Q } from './synonyms-m-q'
import { SYNONYMS_R_Z } from './synonyms-r-z'

export interface Synonym {
  readonly phrase: string
  readonly code: string
  /** `MS` is a disease, `ms` is not. */
  readonly capitals: boolean
}

/** A short form in capitals. */
export function isCapitals(phrase: string): boolean {
  return /^[A-Z][A-Z0-9]{1,6}$/.test(phrase)
}

export const SYNONYMS: readonly Synonym[] = [SYNONYMS_A_G, SYNONYMS_H_L, SYNONYMS_M_Q, SYNONYMS_R_Z].flatMap((list) =>
  list
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [code, ...words] = line.split(' ')
      return words
        .join(' ')
        .split('|')
        .map((part) => part.trim())
        .map((phrase) => ({ phrase, code: code as string, capitals: isCapitals(phrase) }))
    }),
)
