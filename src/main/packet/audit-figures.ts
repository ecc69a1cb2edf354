// What follows from the marks of an audit packet, by the same rules the audit itself was counted with: each mark's weight, the reviewer's
// list, accuracy by every method of the template, totals. Assembly writes it; verification works it out again. Pure.
import { type Account, accountOf, accuracyOf } from '../../shared/audit-rules/accuracy'
import { isLifted } from '../../shared/audit-rules/dispute'
import { reviewedCodes } from '../../shared/audit-rules/reviewed'
import { type CountedCase, totalsOf } from '../../shared/audit-rules/totals'
import { changesPrincipal, directionOf, weigh } from '../../shared/audit-rules/weigh'
import type { AuditFile, RecordedAudit, RecordedCase } from './audit-file'

type Figures = Pick<AuditFile, 'cases' | 'accuracy' | 'asMarked' | 'totals'>

export function figuresOf({ template, cases }: Pick<RecordedAudit, 'template' | 'cases'>): Figures {
  const counted = cases.map(countedOf)
  const accounts = (standing: boolean): Account[] =>
    counted.map(({ facts, state }) => accountOf({ coded: facts.coded, marks: state.marks }, template, standing))
  const { byCoder, byCategory, byErrorType } = totalsOf(counted, template)
  const own = accounts(true)
  // Copied, as what is read from a file cannot be marked read-only.
  return structuredClone({
    cases: cases.map((one, i) => withFigures(one, template, own[i] as Account)),
    accuracy: accuracyOf(own, template),
    asMarked: accuracyOf(accounts(false), template),
    totals: { byCoder, byCategory, byErrorType },
  }) as Figures
}

/** Providers are not in a packet, so nothing is counted by them. Words are no part of any figure. */
const countedOf = ({ coded, coder, auditor, marks }: RecordedCase): CountedCase => ({
  facts: { coded, coder, provider: null },
  state: { stage: 'finished', marks: marks.map((mark) => ({ ...mark, rationale: '', guideline: '', by: auditor })) },
})

function withFigures(one: RecordedCase, template: RecordedAudit['template'], account: Account) {
  const { facts, state } = countedOf(one)
  const weights = weigh(state.marks, facts.coded, template)
  return {
    ...one,
    marks: one.marks.map((mark) => ({
      ...mark,
      direction: directionOf(mark, facts.coded),
      principal: changesPrincipal(mark, facts.coded),
      counts: weights.get(mark.id) ?? 0,
    })),
    reviewed: reviewedCodes(
      facts.coded,
      one.marks.filter(({ state: standing }) => !isLifted(standing)),
    ),
    accuracy: accuracyOf([account], template),
  }
}

/** The same but for the last places of numbers, in which browsers may differ. */
export function areAlike(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => areAlike((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}
