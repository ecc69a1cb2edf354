// The order in which a person meets findings and suggestions. Pure.
import { countWhere } from '../../shared/count-where'
import type { FindingId } from '../../shared/ids'
import { wordsKey } from '../../shared/same-words'
import { type Assertion, type FindingView, isProposal, type SuggestionView } from '../../shared/views'

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
