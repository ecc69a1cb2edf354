// Our own synonyms: how clinicians name what the code set names otherwise, and which code a bare word means. A line is a code or
// heading, then its everyday names, then behind || rarer ones; order, plural and spelling of the words do not matter. A phrase in
// capitals counts only when the text has it in capitals.
import { SYNONYMS_A_B } from './synonyms-a-b'
import { SYNONYMS_C_D } from './synonyms-c-d'
import { SYNONYMS_E_F } from './synonyms-e-f'
import { SYNONYMS_G_H } from './synonyms-g-h'
import { SYNONYMS_I_J } from './synonyms-i-j'
import { SYNONYMS_K_L } from './synonyms-k-l'
import { SYNONYMS_M_N } from './synonyms-m-n'
import { SYNONYMS_O_Q } from './synonyms-o-q'
import { SYNONYMS_R } from './synonyms-r'
import { SYNONYMS_S_Z } from './synonyms-s-z'

export interface Synonym {
  readonly phrase: string
  readonly code: string
  /** `MS` is a disease, `ms` is not. */
  readonly capitals: boolean
  readonly everyday: boolean
}

/** A short form in capitals. */
export function isCapitals(phrase: string): boolean {
  return /^[A-Z][A-Z0-9]{1,6}$/.test(phrase)
}

const LISTS = [
  ...[SYNONYMS_A_B, SYNONYMS_C_D, SYNONYMS_E_F, SYNONYMS_G_H, SYNONYMS_I_J],
  ...[SYNONYMS_K_L, SYNONYMS_M_N, SYNONYMS_O_Q, SYNONYMS_R, SYNONYMS_S_Z],
]

/** Every name, the rarer ones too. */
export const NAMES: readonly Synonym[] = LISTS.flatMap((list) =>
  list
    .split('\n')
    .filter((line) => line !== '')
    .flatMap(read),
)

/** What is met every day: lookup puts these first. */
export const SYNONYMS: readonly Synonym[] = NAMES.filter(({ everyday }) => everyday)

function read(line: string): Synonym[] {
  const space = line.indexOf(' ')
  const code = line.slice(0, space)
  const [common = '', rare = ''] = line.slice(space).split('||')
  const named = (names: string, everyday: boolean) =>
    names
      .split('|')
      .map((name) => name.trim())
      .filter((phrase) => phrase !== '')
      .map((phrase) => ({ phrase, code, capitals: isCapitals(phrase), everyday }))
  return [...named(common, true), ...named(rare, false)]
}
