// The order in which a person meets findings and suggestions. Pure.
import { countWhere } from '../../shared/count-where'
import type { FindingId } from '../../shared/ids'
import { wordsKey } from '../../shared/same-words'
import { type Assertion, type FindingView, isProposal, type SuggestionView } from '../../shared/views'
import { isDiagnosis } from './code-of'

const orders = new WeakMap<readonly FindingView[], readonly FindingView[]>()

/** Undecided first, then by position; worked out once for each list. */
export function orderFindings(findings: readonly FindingView[]): readonly FindingView[] {
  const known = orders.get(findings)
  if (known) return known
  const ordered = [...findings].sort((a, b) => Number(b.state === 'undecided') - Number(a.state === 'undecided') || a.start - b.start)
  orders.set(findings, ordered)
  return ordered
}

/**
 * Where the hand goes on: the nearest undecided finding in the direction of reading, round the end of the text.
 * @param findings in text order @param from offset in the original @param decided those that are being decided just now
 */
export function nextUndecided(
  findings: readonly FindingView[],
  from: number,
  by: 1 | -1,
  decided: ReadonlySet<FindingId> = new Set(),
): FindingView | null {
  const waiting = findings.filter((f) => f.state === 'undecided' && !decided.has(f.id))
  const past = countWhere(waiting, (f) => (by === 1 ? f.start <= from : f.start < from))
  return (by === 1 ? (waiting[past] ?? waiting[0]) : (waiting[past - 1] ?? waiting.at(-1))) ?? null
}

/** The finding and all others with the same words and category. */
export function alike(text: string, findings: readonly FindingView[], finding: FindingView): readonly FindingView[] {
  const key = wordsKey(text, finding)
  return findings.filter((f) => f.category === finding.category && wordsKey(text, f) === key)
}

export const ASSERTIONS: readonly Assertion[] = ['affirmed', 'historical', 'uncertain', 'negated', 'family', 'hypothetical']

/** How well the text bears a proposal out, by its score: words, as a number alone says nothing. */
export type Certainty = 'strong' | 'fair' | 'weak'
const CERTAINTIES: readonly Certainty[] = ['strong', 'fair', 'weak']

export const certaintyOf = ({ score }: Pick<SuggestionView, 'score'>): Certainty =>
  score >= 0.75 ? 'strong' : score >= 0.5 ? 'fair' : 'weak'

export type CodingGroup = 'open' | 'accepted' | 'rejected' | 'aside' | 'noted'

export function groupOf(s: SuggestionView): CodingGroup {
  if (s.decision) return s.decision.action === 'reject' ? 'rejected' : 'accepted'
  if (s.check.status === 'rejected') return 'aside'
  return isProposal(s.assertion) ? 'open' : 'noted'
}

const GROUPS: readonly CodingGroup[] = ['open', 'accepted', 'rejected', 'aside', 'noted']

/** Accepted, changed or added: among the codes of the chart. */
export const isStanding = (s: SuggestionView): boolean => groupOf(s) === 'accepted'

/**
 * To decide; the codes of the chart in sequence, diagnoses before procedures; rejected; set aside by the check; what was read but is no
 * proposal. Those without a sequence by assertion, then by certainty; within that as main gave them, never by money.
 */
export function orderSuggestions(suggestions: readonly SuggestionView[]): SuggestionView[] {
  const ranks = (s: SuggestionView): readonly number[] =>
    isStanding(s)
      ? [GROUPS.indexOf('accepted'), Number(!isDiagnosis(s)), 0]
      : [GROUPS.indexOf(groupOf(s)), ASSERTIONS.indexOf(s.assertion), CERTAINTIES.indexOf(certaintyOf(s))]
  return suggestions
    .map((s, i) => ({ s, ranks: [...ranks(s), i] }))
    .sort((a, b) => a.ranks.map((rank, i) => rank - (b.ranks[i] ?? 0)).find((by) => by !== 0) ?? 0)
    .map(({ s }) => s)
}

/** The codes of the chart as they are to be signed. */
export const sequenceOf = (suggestions: readonly SuggestionView[]): SuggestionView[] => orderSuggestions(suggestions).filter(isStanding)

/** A diagnosis of the chart that no POA indicator was entered for. */
export const lacksPoa = (s: SuggestionView): boolean => isStanding(s) && isDiagnosis(s) && s.poa === null

/** The next or previous one, going round; the first or last when none is chosen. */
export function neighbour<T extends { readonly id: string }>(ordered: readonly T[], id: T['id'] | null, by: 1 | -1): T | null {
  const at = ordered.findIndex((x) => x.id === id)
  if (at < 0) return (by === 1 ? ordered[0] : ordered.at(-1)) ?? null
  return ordered[(at + by + ordered.length) % ordered.length] ?? null
}

/**
 * What a step changed: the first that is new or looks different; where one only went, the one that now stands in its place.
 * Null when nothing changed.
 */
export function touchedBy<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  lookOf: (item: T) => string,
): T | null {
  const looks = new Map(before.map((item) => [item.id, lookOf(item)]))
  const changed = after.find((item) => looks.get(item.id) !== lookOf(item))
  if (changed) return changed
  const left = new Set(after.map((item) => item.id))
  const gone = before.findIndex((item) => !left.has(item.id))
  return gone < 0 ? null : (after[Math.min(gone, after.length - 1)] ?? null)
}
