// The sequence of the codes that stand: a person's order, the principal diagnosis before all, what was decided since at the end. Pure.
import type { SuggestionId } from '../../shared/ids'
import { err, ok, type Result } from '../../shared/result'
import { type DecidedSuggestion, type DecisionState, stands } from './decided'

/** What stands and was put in order first, as it was put; the others as they came. */
export function inSequence(suggestions: readonly DecidedSuggestion[], order: readonly SuggestionId[]): DecidedSuggestion[] {
  const place = new Map(order.map((id, i) => [id, i]))
  const rank = (s: DecidedSuggestion): number => (stands(s) ? (place.get(s.id) ?? order.length) : order.length)
  return suggestions
    .map((s, i) => ({ s, i, rank: rank(s) }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ s }) => s)
}

/**
 * The order after one code was moved.
 * @param before the code it is to stand right before; null: at the end
 * @returns null when nothing moves: the principal diagnosis stays before all
 */
export function moved(
  state: DecisionState,
  suggestionId: SuggestionId,
  before: SuggestionId | null,
): Result<readonly SuggestionId[] | null, 'suggestion-unknown' | 'sequence-undecided' | 'sequence-principal'> {
  const known = (id: SuggestionId) => state.suggestions.find((s) => s.id === id)
  const named = [suggestionId, ...(before === null ? [] : [before])].map(known)
  if (named.includes(undefined)) return err('suggestion-unknown')
  if (!named.every((s) => s !== undefined && stands(s))) return err('sequence-undecided')
  if (suggestionId === state.principal) return err('sequence-principal')
  const order = state.suggestions.filter(stands).map((s) => s.id)
  const others = order.filter((id) => id !== suggestionId)
  const wanted = before === null ? others.length : before === suggestionId ? order.indexOf(suggestionId) : others.indexOf(before)
  const at = Math.max(wanted, state.principal === null ? 0 : 1)
  const next = [...others.slice(0, at), suggestionId, ...others.slice(at)]
  return ok(next.every((id, i) => id === order[i]) ? null : next)
}
