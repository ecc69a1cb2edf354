// The protect-list at work: clinical language ("Foley catheter", "Gleason score") that a guess may not take away. Only a finding that
// rests on guesses alone can go by it; what the header, a check digit or a cue found is never touched. Pure, inside the trust line.
import type { Span } from '../../shared/spans'
import { type Hit, MODEL } from './finding'
import { reachOf } from './reach'
import { unitedHits } from './resolve'
import { SWEPT_GUESS } from './roster'
import type { Steps } from './turns'

/** Rules that go by word lists alone, without a cue. */
export const LIST_GUESSES: ReadonlySet<string> = new Set(['rules/name-lone', 'rules/name-pair', 'rules/place-list'])

/** What may be wrong about a clinical term: a statistical guess, a rule that goes by word lists alone, and what was swept up after these. */
const GUESSES: ReadonlySet<string> = new Set([MODEL, ...LIST_GUESSES, SWEPT_GUESS])

export const isGuess = (detector: string): boolean => GUESSES.has(detector)

/**
 * The hits without those on protected terms. Hits that would be one finding stay or go together: they go when each is a guess and lies
 * within a term. What is left is grown to whole words, as findings are.
 * @param terms from `ProtectList.find`
 * @throws RangeError when a hit lies outside the text
 */
export function* dropProtected(text: string, hits: readonly Hit[], terms: readonly Span[]): Steps<Hit[]> {
  const reach = reachOf(terms)
  const within = ({ start, end }: Span): boolean => reach(start) >= end
  const kept: Hit[] = []
  for (const group of yield* unitedHits(text, hits)) {
    if (!group.every((hit) => isGuess(hit.detector) && within(hit))) kept.push(...group)
  }
  return kept
}
