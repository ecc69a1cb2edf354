// The codes of a chart, each once: what was proposed twice, or added and proposed, is signed as one code. Pure.
import type { SuggestionId } from '../../shared/ids'
import type { SuggestionView } from '../../shared/views'
import { codeOf, isDiagnosis } from './code-of'

export interface Once {
  /** The first of those that end in the same code: they are signed as one. */
  readonly codes: readonly SuggestionView[]
  /** Of each of these, its place among the codes of its kind, from 1. */
  readonly places: ReadonlyMap<SuggestionId, number>
  readonly firstOf: ReadonlyMap<SuggestionId, SuggestionId>
}

/** @param standing in sequence */
export function onceEach(standing: readonly SuggestionView[]): Once {
  const firsts = new Map<string, SuggestionView>()
  const places = new Map<SuggestionId, number>()
  const firstOf = new Map<SuggestionId, SuggestionId>()
  const next = { diagnoses: 1, others: 1 }
  for (const s of standing) {
    const key = `${isDiagnosis(s) ? '' : s.system} ${codeOf(s)}`
    const first = firsts.get(key) ?? s
    if (first === s) places.set(s.id, next[isDiagnosis(s) ? 'diagnoses' : 'others']++)
    firsts.set(key, first)
    firstOf.set(s.id, first.id)
  }
  return { codes: [...firsts.values()], places, firstOf }
}
