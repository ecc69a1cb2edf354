// Billed against proposed against decided, one row a code: what was billed and is not decided, and what was decided and was not billed,
// in the same way. Pure.
import type { Poa } from '../../shared/coding-views'
import type { ChartView, SuggestionView } from '../../shared/views'
import { codeOf, isDiagnosis } from './code-of'
import { type CodingGroup, groupOf, isStanding, sequenceOf } from './order'

/** A place among the diagnoses, or among the other codes, from 1. */
interface Placed {
  readonly place: number
  readonly poa: Poa | null
}

export type Mark = 'billed-only' | 'decided-only' | 'open' | 'order' | 'poa' | 'invalid'

export interface CompareRow {
  readonly id: string
  readonly system: string
  readonly code: string
  readonly title: string
  readonly billed: Placed | null
  /** What became of the proposal of this very code; null: nobody proposed it. */
  readonly proposed: CodingGroup | 'changed' | null
  readonly decided: Placed | null
  /** It stood in the coder's own list before the suggestions were shown. */
  readonly own: boolean
  /** Empty where all agrees; nothing differs from a claim that is not known. */
  readonly marks: readonly Mark[]
  /** To jump to. */
  readonly suggestion: SuggestionView | null
}

export interface Comparison {
  readonly rows: readonly CompareRow[]
  /** Codes. */
  readonly agree: number
  readonly billedOnly: number
  readonly decidedOnly: number
}

/** The codes of the chart in sequence; then what was billed only, as billed; then what was proposed only, as it came. */
export function compare({ suggestions, billed, blind }: Pick<ChartView, 'suggestions' | 'billed' | 'blind'>): Comparison {
  const own = new Set(blind?.state === 'shown' ? blind.own.map(keyOf) : [])
  const decided = new Map<string, SuggestionView>()
  const placed = new Map<string, Placed>()
  const places = { diagnoses: 0, others: 0 }
  for (const s of sequenceOf(suggestions)) {
    const key = keyOf(refOf(s))
    if (decided.has(key)) continue
    decided.set(key, s)
    const kind = isDiagnosis(s) ? 'diagnoses' : 'others'
    places[kind] += 1
    placed.set(key, { place: places[kind], poa: s.poa })
  }
  const onClaim = new Map(billed.map((b) => [keyOf(b), b]))
  const proposed = new Map<string, SuggestionView>()
  for (const s of suggestions) if (s.origin === 'endpoint' && groupOf(s) !== 'noted') proposed.set(keyOf(s), proposed.get(keyOf(s)) ?? s)

  const rows = [...new Set([...decided.keys(), ...onClaim.keys(), ...proposed.keys()])].map((key): CompareRow => {
    const [s, b, p] = [decided.get(key), onClaim.get(key), proposed.get(key)]
    const { system, code } = s ? refOf(s) : (b ?? (p as SuggestionView))
    const claimed = b ? { place: b.sequence, poa: b.poa } : null
    const listed = placed.get(key) ?? null
    return {
      id: key,
      system,
      code,
      title: (s?.decision?.title ?? b?.title ?? (p?.check.status === 'valid' ? p.check.title : null)) || '',
      billed: claimed,
      proposed: p ? (p.decision?.action === 'change' ? 'changed' : groupOf(p)) : null,
      decided: listed,
      own: own.has(key),
      marks:
        billed.length === 0 ? [] : marksOf(claimed, listed, { valid: b?.valid !== false, open: p !== undefined && groupOf(p) === 'open' }),
      suggestion: s ?? p ?? null,
    }
  })
  const count = (mark: Mark) => rows.filter((row) => row.marks.includes(mark)).length
  return {
    rows,
    agree: rows.filter((row) => row.billed && row.decided).length,
    billedOnly: count('billed-only'),
    decidedOnly: count('decided-only'),
  }
}

function marksOf(billed: Placed | null, decided: Placed | null, { valid, open }: { valid: boolean; open: boolean }): Mark[] {
  const marks: Mark[] = []
  if (billed && !decided) marks.push(open ? 'open' : 'billed-only')
  if (!billed && decided) marks.push('decided-only')
  if (billed && decided && billed.place !== decided.place) marks.push('order')
  if (billed && decided && billed.poa !== decided.poa) marks.push('poa')
  if (billed && !valid) marks.push('invalid')
  return marks
}

const refOf = (s: SuggestionView) => ({ system: isStanding(s) && isDiagnosis(s) ? 'ICD-10-CM' : s.system, code: codeOf(s) })
const keyOf = ({ system, code }: { readonly system: string; readonly code: string }): string => `${system} ${code}`
