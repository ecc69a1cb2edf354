// Names of persons: by what stands beside them, and by the lists. 45 CFR 164.514(b)(2)(i)(A).
import { besideFacts } from './name-beside-facts'
import { byCredential, byRelative, byTitle, byVerb } from './name-cues'
import type { Tokenize } from './name-hit'
import { byInitials } from './name-initials'
import { byLabel } from './name-labels'
import { byLoneName, byPair, byReversedPair } from './name-lexicon'
import { byRelatives } from './name-lists'
import { byScript } from './name-script'
import type { Rule } from './rule'

export function createNameRules(tokenize: Tokenize): readonly Rule[] {
  return [
    byTitle(tokenize),
    byLabel(tokenize),
    byVerb(tokenize),
    byRelative(tokenize),
    byRelatives(tokenize),
    besideFacts(tokenize),
    byCredential(tokenize),
    byPair(tokenize),
    byReversedPair(tokenize),
    byLoneName(tokenize),
    byInitials(),
    byScript(),
  ]
}
