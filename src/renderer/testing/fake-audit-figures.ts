// The figures of the fake main: both methods, and what the cases add up to. Never shipped.
import type {
  AccuracyMethod,
  AccuracyView,
  AuditTemplateView,
  AuditTotalsView,
  ErrorTotalsRow,
  MarkView,
  PartyView,
  ReviewedCodeView,
  TotalsRow,
} from '../../shared/audit-views'
import { wilson } from '../../shared/intervals'

/** Of a case: what its figures are drawn from. */
export interface Figured {
  readonly template: AuditTemplateView
  readonly coder: PartyView
  readonly provider: string | null
  marks(): readonly MarkView[]
  reviewed(): readonly ReviewedCodeView[]
}

export function figureOf(method: AccuracyMethod, cases: readonly Figured[], target: number): AccuracyView {
  const errorsOf = (one: Figured) => one.marks().reduce((sum, mark) => sum + mark.counts, 0)
  const wrong = cases.filter((one) => errorsOf(one) > 0).length
  const codes = method === 'code-over-code'
  const errors = codes ? cases.reduce((sum, one) => sum + errorsOf(one), 0) : wrong
  const denominator = codes ? cases.reduce((sum, one) => sum + one.reviewed().length, 0) : cases.length
  const numerator = Math.max(0, denominator - errors)
  const value = denominator === 0 ? null : numerator / denominator
  return {
    method,
    numerator,
    denominator,
    errors,
    value,
    interval: value === null ? null : wilson(numerator, denominator),
    meetsTarget: value === null ? null : value >= target,
    says: `${method}: ${numerator} of ${denominator}, weighted errors ${errors}`,
  }
}

export function totalsOf(cases: readonly Figured[], target: number): AuditTotalsView {
  const types = cases[0]?.template.errorTypes ?? []
  const marks = cases.flatMap((one) => one.marks())
  return {
    byCoder: grouped(cases, (one) => one.coder.name, target),
    byProvider: grouped(cases, (one) => one.provider ?? '', target).filter((row) => row.label !== ''),
    byCategory: [],
    byErrorType: types.map(({ key, label, weight }): ErrorTotalsRow => {
      const of = marks.filter((mark) => mark.errorType === key)
      return {
        key,
        label,
        weight,
        marks: of.length,
        bySeverity: {
          minor: of.filter((mark) => mark.severity === 'minor').length,
          major: of.filter((mark) => mark.severity === 'major').length,
          critical: of.filter((mark) => mark.severity === 'critical').length,
        },
        overCoded: of.filter((mark) => mark.direction === 'over').length,
        underCoded: of.filter((mark) => mark.direction === 'under').length,
      }
    }),
  }
}

function grouped(cases: readonly Figured[], by: (one: Figured) => string, target: number): TotalsRow[] {
  return [...new Set(cases.map(by))].sort().map((label) => {
    const of = cases.filter((one) => by(one) === label)
    const marks = of.flatMap((one) => one.marks())
    return {
      label,
      cases: of.length,
      codes: of.reduce((sum, one) => sum + one.reviewed().length, 0),
      overCoded: marks.filter((mark) => mark.direction === 'over').length,
      underCoded: marks.filter((mark) => mark.direction === 'under').length,
      errors: marks.reduce((sum, mark) => sum + mark.counts, 0),
      accuracy: (of[0]?.template.methods ?? []).map((method) => figureOf(method, of, target)),
    }
  })
}
