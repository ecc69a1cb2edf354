// The sequence of the codes that stand: a person's order, the principal diagnosis before all, what was decided since at the end. Pure.
import type { SuggestionId } from '../../shared/ids'
import { err, ok, type Result } from '../../shared/result'
import { type DecidedSuggestion, type DecisionState, endsIn, stands } from './decided'

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
 * The order after one code was moved. All suggestions that end in the same code move together: they are signed as one.
 * @param before the code it is to stand right before; null: at the end
 * @returns null when nothing moves: the principal diagnosis stays before all
 */
export function moved(
  state: DecisionState,
  suggestionId: SuggestionId,
  before: SuggestionId | null,
): Result<readonly SuggestionId[] | null, 'suggestion-unknown' | 'sequence-undecided' | 'sequence-principal'> {
  const known = (id: SuggestionId) => state.suggestions.find((s) => s.id === id)
  const [one, other] = [known(suggestionId), before === null ? null : known(before)]
  if (one === undefined || other === undefined) return err('suggestion-unknown')
  if (!stands(one) || (other !== null && !stands(other))) return err('sequence-undecided')
  const standing = state.suggestions.filter(stands)
  const group = standing.filter((s) => isSame(s, one))
  if (group.some((s) => s.id === state.principal)) return err('sequence-principal')
  if (other !== null && group.includes(other)) return ok(null)
  const others = standing.filter((s) => !group.includes(s))
  const at = Math.max(other === null ? others.length : others.indexOf(other), state.principal === null ? 0 : 1)
  const next = [...others.slice(0, at), ...group, ...others.slice(at)]
  return ok(next.every((s, i) => s === standing[i]) ? null : next.map((s) => s.id))
}

function isSame(a: DecidedSuggestion, b: DecidedSuggestion): boolean {
  const [one, other] = [endsIn(a), endsIn(b)]
  return one.system === other.system && one.code === other.code
}
