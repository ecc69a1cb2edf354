// A sentence about nobody of which we know what detectors have to say: asked anew wherever an earlier answer is to count, so that a model
// or rules that died or were damaged meanwhile are noticed.
import { type Hit, MODEL, SURE_AT_GATE } from '../deidentify'

export const SENTENCE = 'Patient: Zorbla Quennit, DOB 03/14/1951, MRN 48213907, phone (415) 555-0132.'

const NAME = { value: 'Zorbla Quennit', category: 'NAME' } as const
/** What the rules find, whatever the model. */
const BY_RULES = [
  NAME,
  { value: '03/14/1951', category: 'DATE' },
  { value: '48213907', category: 'MRN' },
  { value: '(415) 555-0132', category: 'PHONE' },
] as const

/** How far the model's confidence may lie from what it was: the same row gives the same, but for rounding. */
const CLOSE = 0.01

const isModel = ({ detector }: Hit): boolean => detector === MODEL
const covers = (hit: Hit, { value, category }: (typeof BY_RULES)[number]): boolean =>
  hit.category === category && hit.start <= SENTENCE.indexOf(value) && hit.end >= SENTENCE.indexOf(value) + value.length

/** What of the detectors did not say what they have to; null where all did. */
export function failing(hits: readonly Hit[]): 'rules' | 'model' | null {
  if (!hits.some((hit) => isModel(hit) && hit.confidence >= SURE_AT_GATE && covers(hit, NAME))) return 'model'
  const rules = hits.filter((hit) => !isModel(hit))
  return BY_RULES.every((known) => rules.some((hit) => covers(hit, known))) ? null : 'rules'
}

/** The same where they have to say what they said before, to the last place. */
export function straying(hits: readonly Hit[], before: readonly Hit[]): 'rules' | 'model' | null {
  if (!alike(hits.filter(isModel), before.filter(isModel))) return 'model'
  return alike(hits, before) ? failing(hits) : 'rules'
}

const alike = (some: readonly Hit[], others: readonly Hit[]): boolean =>
  some.length === others.length &&
  some.every((hit, i) => {
    const other = others[i]
    if (hit.start !== other?.start || hit.end !== other.end || hit.category !== other.category || hit.detector !== other.detector)
      return false
    return Math.abs(hit.confidence - other.confidence) <= CLOSE
  })
