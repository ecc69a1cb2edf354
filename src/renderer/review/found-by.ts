// Who found a finding and how sure it is, in a coder's words. Pure.
import type { FindingView } from '../../shared/views'
import { S } from '../strings'
import { confidenceWord } from './category-look'

/** A detector's name up to the slash: `rules/date` is one of the rules. */
const familyOf = (detector: string): string => detector.split('/')[0] ?? ''
const isOf = <T extends object>(words: T, name: string): name is Extract<keyof T, string> => Object.hasOwn(words, name)

/** "Found by rules and the local model; known from the header". A name that has no words stands as it is. */
export function foundBy(detectors: readonly string[]): string {
  const { by, also, found, and } = S.findings
  const families = [...new Set(detectors.map(familyOf))]
  const finders = families.filter((name) => !isOf(also, name)).map((name) => (isOf(by, name) ? by[name] : name))
  const places = families.filter((name) => isOf(also, name)).map((name) => also[name])
  const sentence = [...(finders.length > 0 ? [`${found} ${and(finders)}`] : []), ...places].join('; ')
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}

/** Says where else a value stands, not that it is one. */
const SWEEP = 'sweep'

/**
 * In words, and in per cent too where the model alone stands for it: the model's number was learnt from text, the others' are set by
 * hand, and a number beside them would claim more than is known.
 */
export function sureness({ confidence, detectors }: Pick<FindingView, 'confidence' | 'detectors'>): string {
  const word = confidenceWord(confidence)
  const finders = new Set(detectors.map(familyOf).filter((name) => name !== SWEEP))
  return finders.size === 1 && finders.has('model') ? `${word}, ${S.findings.percent(confidence)}` : word
}
