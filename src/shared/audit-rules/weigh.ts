// What each mark of a case counts for, by the template's weights: the one place where errors are counted. Pure.
import type { AuditTemplateDraft, Direction } from '../audit-views'
import type { MarkId } from '../ids'
import { type AuditedCode, isError, type Mark, type StandingMark } from './case'
import { codeKey, directionOfChange } from './code-kind'
import { isLifted } from './dispute'

export type Rules = Pick<AuditTemplateDraft, 'errorTypes' | 'principalTwice' | 'overCodedCounts'>

type Content = Pick<Mark, 'verdict' | 'line' | 'to' | 'place'>

/** Over-coded: said too much. Under-coded: said too little. Neither is worse than the other. */
export function directionOf(mark: Content, coded: readonly AuditedCode[]): Direction {
  if (mark.verdict === 'delete') return 'over'
  if (mark.verdict === 'add') return 'under'
  const from = coded.find(({ line }) => line === mark.line)
  return mark.verdict === 'revise' && mark.to && from ? directionOfChange(from, mark.to) : 'neither'
}

/** Does the mark change the principal diagnosis? Another indicator on the same code does not. */
export function changesPrincipal(mark: Content, coded: readonly AuditedCode[]): boolean {
  const principal = coded.find((code) => code.principal)
  if (!principal || mark.verdict === 'agree') return false
  if (mark.line !== principal.line) return mark.place === 1 && isFirstOfDiagnoses(mark, coded)
  return mark.verdict !== 'revise' || mark.place !== null || (mark.to !== null && codeKey(mark.to) !== codeKey(principal))
}

const isFirstOfDiagnoses = (mark: Content, coded: readonly AuditedCode[]): boolean => {
  const system = mark.to?.system ?? coded.find(({ line }) => line === mark.line)?.system
  return system === coded.find((code) => code.principal)?.system
}

/**
 * Errors by mark. Lifted marks and those that agree count 0. Where a changed principal diagnosis counts twice, it is the heaviest mark of
 * the change that does, and it alone: one change may need several marks.
 * @param standing false: as it was marked, whatever the dispute made of it
 */
export function weigh(
  marks: readonly StandingMark[],
  coded: readonly AuditedCode[],
  rules: Rules,
  standing = true,
): ReadonlyMap<MarkId, number> {
  const weights = new Map(rules.errorTypes.map(({ key, weight }) => [key, weight]))
  const counted = new Map<MarkId, number>()
  let twice: Mark | null = null
  for (const mark of marks) {
    const lifted = standing && isLifted(mark.state)
    // A mark that does not say its type yet counts as one error.
    const weight = isError(mark) && !lifted ? (mark.errorType === null ? 1 : (weights.get(mark.errorType) ?? 1)) : 0
    counted.set(mark.id, weight)
    if (weight > (twice ? (counted.get(twice.id) ?? 0) : 0) && changesPrincipal(mark, coded)) twice = mark
  }
  if (rules.principalTwice && twice) counted.set(twice.id, 2 * (counted.get(twice.id) ?? 0))
  return counted
}
