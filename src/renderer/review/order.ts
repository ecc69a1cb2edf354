// The order in which a person meets findings and suggestions. Pure.
import { type Assertion, type FindingView, isProposal, type SuggestionView } from '../../shared/views'

/** Undecided first, then by position. */
export function orderFindings(findings: readonly FindingView[]): FindingView[] {
  return [...findings].sort((a, b) => Number(b.state === 'undecided') - Number(a.state === 'undecided') || a.start - b.start)
}

export const ASSERTIONS: readonly Assertion[] = ['affirmed', 'historical', 'uncertain', 'negated', 'family', 'hypothetical']

export type CodingGroup = 'open' | 'accepted' | 'rejected' | 'aside' | 'noted'

export function groupOf(s: SuggestionView): CodingGroup {
  if (s.decision) return s.decision.action === 'reject' ? 'rejected' : 'accepted'
  if (s.check.status === 'rejected') return 'aside'
  return isProposal(s.assertion) ? 'open' : 'noted'
}

const GROUPS: readonly CodingGroup[] = ['open', 'accepted', 'rejected', 'aside', 'noted']

/** To decide, accepted (the principal one first), rejected, set aside by the check, and what was read but is no proposal; within each by assertion; within that as main gave them, never by money. */
export function orderSuggestions(suggestions: readonly SuggestionView[]): SuggestionView[] {
  const rank = (s: SuggestionView) => GROUPS.indexOf(groupOf(s)) * ASSERTIONS.length + (s.principal ? 0 : ASSERTIONS.indexOf(s.assertion))
  return suggestions
    .map((s, i) => ({ s, i }))
    .sort((a, b) => rank(a.s) - rank(b.s) || Number(b.s.principal) - Number(a.s.principal) || a.i - b.i)
    .map(({ s }) => s)
}

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
