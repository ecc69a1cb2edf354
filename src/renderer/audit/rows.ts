// The aligned list of a case: each code of the coder beside what the auditor made of it, then what the auditor adds. Pure.
import type { CaseView, CodedCodeView, MarkView, OwnCodeView, ProposedMarkView } from '../../shared/audit-views'
import type { MarkId } from '../../shared/ids'

/** One line of the comparison. */
export interface MarkRow {
  readonly kind: 'mark'
  readonly id: string
  /** Null for a code the auditor adds. */
  readonly coded: CodedCodeView | null
  readonly mark: MarkView | null
  /** What the comparison with the auditor's own codes proposes; null once the line is marked. */
  readonly proposal: ProposedMarkView | null
}

/** One code of the auditor's own, before the reveal. */
export interface OwnRow {
  readonly kind: 'own'
  readonly id: string
  readonly place: number
  readonly own: OwnCodeView
}

export type CaseRow = MarkRow | OwnRow

export function rowsOf(view: CaseView): readonly CaseRow[] {
  if (view.coded === null) return view.own.map((own, i) => ({ kind: 'own', id: `own ${own.id}`, place: i + 1, own }))
  const lines = view.coded.map((coded): MarkRow => {
    const mark = view.marks.find((m) => m.line === coded.line) ?? null
    const proposal = mark ? null : (view.proposals.find((p) => p.line === coded.line) ?? null)
    return { kind: 'mark', id: `line ${coded.line}`, coded, mark, proposal }
  })
  const added = view.marks
    .filter((mark) => mark.line === null)
    .map((mark): MarkRow => ({ kind: 'mark', id: `mark ${mark.id}`, coded: null, mark, proposal: null }))
  const proposed = view.proposals
    .filter((proposal) => proposal.line === null)
    .map((proposal): MarkRow => ({ kind: 'mark', id: `proposal ${proposal.key}`, coded: null, mark: null, proposal }))
  return [...lines, ...added, ...proposed]
}

export const isMarkRow = (row: CaseRow | null | undefined): row is MarkRow => row?.kind === 'mark'

/** The line still asks something of the person at the desk: a mark, the parts of one, or an answer. */
export function waits(row: CaseRow): boolean {
  if (row.kind === 'own') return false
  if (row.mark === null) return true
  return row.mark.lacks.length > 0 || row.mark.may.length > 0
}

/** The next row that waits, from the one chosen on, going round; null where none does. */
export function nextWaiting(rows: readonly CaseRow[], chosen: string | null): CaseRow | null {
  const at = rows.findIndex((row) => row.id === chosen)
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(waits) ?? null
}

/**
 * Which row is chosen after a change. A proposal that was taken is another row than the mark it became, so the row that is gone is
 * looked for by its code, then by its place.
 */
export function chosenAfter(before: readonly CaseRow[], after: readonly CaseRow[], chosen: string | null): string | null {
  if (after.some((row) => row.id === chosen)) return chosen
  const at = before.findIndex((row) => row.id === chosen)
  const code = codeOfRow(before[at])
  const same = after.find((row) => !before.some((old) => old.id === row.id) && code !== null && codeOfRow(row) === code)
  return (same ?? after[Math.min(Math.max(at, 0), after.length - 1)])?.id ?? null
}

function codeOfRow(row: CaseRow | undefined): string | null {
  if (row === undefined) return null
  if (row.kind === 'own') return row.own.code
  return (row.mark ?? row.proposal)?.to?.code ?? row.coded?.code ?? null
}

/** The id that main asks for when a mark is set: only a code that was added has one of its own; a line has at most one mark. */
export const markIdOf = (row: MarkRow | null): MarkId | null => (row && row.coded === null ? (row.mark?.id ?? null) : null)

/** Of the chosen row: what stands in the cleared text for the coder, and for the auditor. */
export function quotesOf(row: CaseRow | null) {
  if (row === null) return { coder: [], auditor: [] }
  if (row.kind === 'own') return { coder: [], auditor: row.own.evidence }
  return { coder: row.coded?.evidence ?? [], auditor: (row.mark ?? row.proposal)?.evidence ?? [] }
}
