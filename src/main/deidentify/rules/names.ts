// Names of persons: by what stands beside them, and by the lists. 45 CFR 164.514(b)(2)(i)(A).
import { byCredential, byLabel, byRelative, byTitle, byVerb, type Tokenize } from './name-cues'
import { byInitials } from './name-initials'
import { byLoneName, byPair, byReversedPair } from './name-lexicon'
import type { Rule } from './rule'

export function createNameRules(tokenize: Tokenize): readonly Rule[] {
  return [
    byTitle(tokenize),
    byLabel(tokenize),
    byVerb(tokenize),
    byRelative(tokenize),
    byCredential(tokenize),
    byPair(tokenize),
    byReversedPair(tokenize),
    byLoneName(tokenize),
    byInitials(),
  ]
}
