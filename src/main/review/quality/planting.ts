// Planted errors: a wrong suggestion among the real ones now and then, to see whether people look before they accept. It is a real code
// with a real quote, wrong in a way coding aids are wrong: something the text denies, tells of a relative or only fears, proposed as
// present; or the other side of a condition. It is taken off before a signature, so no list, figure or packet ever holds it. Pure.
import { isProposal } from '../../../shared/views'
import { type CodeTable, canonical, type ProposedCode, SYSTEM } from '../../codes'
import type { Suggestion } from '../edits'

export type PlantedKind = 'ruled-out' | 'other-side'

export interface Planting {
  readonly kind: PlantedKind
  readonly proposal: ProposedCode
  /** The suggestion it is made from; one that says the opposite is not shown beside it. */
  readonly from: Suggestion
}

/** Every error that could be planted among these suggestions, in their order; none that repeats or contradicts a code they have. */
export function plantings(suggestions: readonly Suggestion[], table: CodeTable): readonly Planting[] {
  const valid = suggestions.filter(({ check, proposal }) => check.status === 'valid' && canonical(proposal).system === SYSTEM)
  const proposed = new Set(valid.filter(({ proposal }) => isProposal(proposal.assertion)).map(({ proposal }) => canonical(proposal).code))
  const named = new Set(valid.map(({ proposal }) => canonical(proposal).code))
  return valid.flatMap((from): Planting[] => {
    const { proposal } = from
    if (proposal.evidence.length === 0) return []
    const code = canonical(proposal).code
    if (!isProposal(proposal.assertion)) return proposed.has(code) ? [] : [plant('ruled-out', from, code, table.lookup(code)?.title)]
    const other = otherSide(code, table)
    return other === null || named.has(other.code) ? [] : [plant('other-side', from, other.code, other.title)]
  })
}

/** Its reason is the quote alone, as the built-in coder writes it. */
function plant(kind: PlantedKind, from: Suggestion, code: string, title = from.proposal.title): Planting {
  const { system: _, missing: __, partOf: ___, ...proposal } = from.proposal
  const quote = proposal.evidence[0]?.text.replace(/\s+/g, ' ') ?? ''
  return { kind, from, proposal: { ...proposal, system: SYSTEM, code, title, assertion: 'affirmed', reason: `“${quote}”` } }
}

/** The code under the same heading whose title differs by nothing but the side. */
function otherSide(code: string, table: CodeTable): { readonly code: string; readonly title: string } | null {
  const entry = table.lookup(code)
  if (!entry?.parent) return null
  const wanted = swapSides(entry.title)
  if (wanted === entry.title) return null
  return table.children(entry.parent).find((sibling) => sibling.billable && sibling.title === wanted) ?? null
}

const swapSides = (title: string): string =>
  title.replace(/\b(left|right)\b/gi, (side) => {
    const other = side.toLowerCase() === 'left' ? 'right' : 'left'
    return side[0] === side[0]?.toUpperCase() ? `${other[0]?.toUpperCase()}${other.slice(1)}` : other
  })
