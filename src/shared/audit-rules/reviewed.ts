// The reviewer's list: the coder's, with every mark that stands worked in. What accuracy is measured against. Pure.
import type { ReviewedCodeView } from '../audit-views'
import type { AuditedCode, Mark } from './case'
import { isDiagnosis } from './code-kind'

export type ReviewedCode = ReviewedCodeView

type Content = Pick<Mark, 'verdict' | 'line' | 'to' | 'place'>

interface Placed {
  readonly code: Omit<ReviewedCode, 'principal'>
  readonly principal: boolean
  /** Null: it stays where the coder had it. */
  readonly place: number | null
}

/** @param marks those that stand: at most one for a line; what was withdrawn or overturned is not among them */
export function reviewedCodes(coded: readonly AuditedCode[], marks: readonly Content[]): readonly ReviewedCode[] {
  const ofLine = new Map(marks.flatMap((mark) => (mark.line === null ? [] : [[mark.line, mark] as const])))
  const kept = coded.flatMap((code): Placed[] => {
    const mark = ofLine.get(code.line)
    if (mark?.verdict === 'delete') return []
    const { system, title, poa, line } = code
    const own = mark?.verdict === 'revise' && mark.to ? mark.to : { system, code: code.code, title, poa }
    return [{ code: { ...own, line }, principal: code.principal, place: mark?.place ?? null }]
  })
  const added = marks.flatMap((mark): Placed[] =>
    mark.verdict === 'add' && mark.to ? [{ code: { ...mark.to, line: null }, principal: false, place: mark.place }] : [],
  )
  const all = [...kept, ...added]
  const diagnoses = arranged(all.filter(({ code }) => isDiagnosis(code)))
  const others = arranged(all.filter(({ code }) => !isDiagnosis(code)))
  return [...principalFirst(diagnoses), ...others.map(({ code }) => ({ ...code, principal: false }))]
}

/** What has no place keeps its order; the placed ones are put in from the front, so that each ends where its mark says. */
function arranged(all: readonly Placed[]): readonly Placed[] {
  const list = all.filter(({ place }) => place === null)
  const placed = all.filter(({ place }) => place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
  for (const item of placed) list.splice((item.place ?? 1) - 1, 0, item)
  return list
}

/** The first diagnosis is the principal one where the coder chose any, or a mark put one first. */
function principalFirst(diagnoses: readonly Placed[]): readonly ReviewedCode[] {
  const chosen = diagnoses.some(({ principal, place }) => principal || place === 1)
  return diagnoses.map(({ code }, index) => ({ ...code, principal: chosen && index === 0 }))
}
