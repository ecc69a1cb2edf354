// A figure of accuracy in words: method, counts, weights, interval. Wherever the figure is printed, this stands beside it. Pure.
import type { AccuracyView, AuditTemplateDraft } from '../audit-views'
import type { Interval } from '../intervals'

type Rules = Pick<AuditTemplateDraft, 'errorTypes' | 'principalTwice' | 'overCodedCounts' | 'target'>

/** Two figures after the point at most, none that are not needed: 47, 9.5. */
const count = (n: number): string => String(Math.round(n * 100) / 100)
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

type Figure = Omit<AccuracyView, 'says'>

export function sayFigure(figure: Figure, rules: Rules): string {
  const weights = figure.method === 'code-over-code' ? weightsOf(rules) : teachingOf(rules)
  return [sayCounts(figure), ...weights, sayTarget(rules.target)].join(' ')
}

/** Of audits whose templates may weigh errors differently. */
export const sayAcross = (figure: Figure, share: number): string =>
  `${sayCounts(figure)} Errors count as each audit's template weighs them. ${sayTarget(share)}`

function sayCounts({ method, numerator, denominator, errors, value, interval }: Figure): string {
  if (method === 'case-over-case')
    return `Case over case: ${count(numerator)} of ${count(denominator)} cases have no error${share(value, interval)}.`
  const counts = `${count(numerator)} of the reviewer's ${count(denominator)} codes are correct (${count(errors)} weighted ${errors === 1 ? 'error' : 'errors'})`
  return `Code over code: ${counts}${share(value, interval)}.`
}

function share(value: number | null, interval: Interval | null): string {
  if (value === null) return ', so there is nothing to measure'
  if (!interval) return `, ${percent(value)}`
  const { low, high, level, method } = interval
  const name = method === 'wilson' ? 'Wilson' : 'exact (Clopper-Pearson)'
  return `, ${percent(value)}, ${100 * level} % ${name} interval ${percent(low)} to ${percent(high)}`
}

function weightsOf({ errorTypes, principalTwice, overCodedCounts }: Rules): string[] {
  const other = errorTypes.filter(({ weight }) => weight !== 1).map(({ label, weight }) => `${label} ${count(weight)}`)
  return [
    overCodedCounts ? 'An over-coded code takes one off.' : 'Over-coded codes take nothing off.',
    ...(principalTwice ? ['A changed principal diagnosis counts as two errors.'] : []),
    other.length === 0 ? 'Every error counts 1.' : `Errors count 1, but ${other.join(', ')}.`,
  ]
}

function teachingOf({ errorTypes }: Rules): string[] {
  const teaching = errorTypes.filter(({ weight }) => weight === 0).map(({ label }) => label)
  return teaching.length === 0 ? [] : [`Not an error of a case: ${teaching.join(', ')}.`]
}

const sayTarget = (share: number): string => `Target ${percent(share)}.`
