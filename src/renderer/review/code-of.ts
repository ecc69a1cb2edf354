// A suggestion's code and title as they stand: the person's where it was changed. Pure.
import type { SuggestionView } from '../../shared/views'
import { CHECK_WHY } from '../strings'

export const codeOf = (s: SuggestionView): string => (s.decision?.action === 'change' ? s.decision.code : s.code)

export const titleOf = (s: SuggestionView): string =>
  s.decision?.action === 'change' ? s.decision.title : s.check.status === 'valid' ? s.check.title : CHECK_WHY[s.check.why]

/** What a person changes to is always a diagnosis code. */
export const isDiagnosis = (s: SuggestionView): boolean => s.decision?.action === 'change' || s.system === 'ICD-10-CM'
