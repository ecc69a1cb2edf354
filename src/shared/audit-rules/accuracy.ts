// Accuracy by both methods, each figure with all that is needed to work it out again. Pure.
//
//   code-over-code   the reviewer's codes less weighted errors, not below 0, of the reviewer's codes. With weights of 1 and nothing
//                    over-coded these are the coder's correct codes.
//   case-over-case   cases without error, of the cases (record over record)
import { ACCURACY_METHODS, type AccuracyMethod, type AccuracyView, type AuditTemplateDraft } from '../audit-views'
import { exact, wilson } from '../intervals'
import type { AuditedCode, StandingMark } from './case'
import { categoryOf } from './code-kind'
import { isLifted } from './dispute'
import { reviewedCodes } from './reviewed'
import { sayAcross, sayFigure } from './say-figure'
import { directionOf, weigh } from './weigh'

export type Measured = Pick<AuditTemplateDraft, 'errorTypes' | 'principalTwice' | 'overCodedCounts' | 'methods' | 'target'>

/** Counts of one case, or of one part of its codes. Counts of several add up. */
export interface Account {
  /** The reviewer's. */
  readonly codes: number
  /** Weighted, those that code-over-code counts. */
  readonly errors: number
  /** Some mark that stands counts for more than nothing, by either method. */
  readonly faulty: boolean
  readonly overCoded: number
  readonly underCoded: number
}

interface Marked {
  readonly coded: readonly AuditedCode[]
  readonly marks: readonly StandingMark[]
}

/** @param standing false: as it was marked, whatever the dispute made of it */
export const accountOf = (marked: Marked, rules: Measured, standing = true): Account => {
  const all = accounts(marked, rules, () => '', standing).get('')
  return all ?? { codes: 0, errors: 0, faulty: false, overCoded: 0, underCoded: 0 }
}

/** The same by category of code: an error belongs to the reviewer's code, what was over-coded to the coder's. */
export const accountsByCategory = (marked: Marked, rules: Measured): ReadonlyMap<string, Account> =>
  accounts(marked, rules, ({ system, code }) => `${system} ${categoryOf({ system, code })}`, true)

function accounts(
  { coded, marks }: Marked,
  rules: Measured,
  keyOf: (code: { readonly system: string; readonly code: string }) => string,
  standing: boolean,
): ReadonlyMap<string, Account> {
  const counted = marks.filter((mark) => !(standing && isLifted(mark.state)))
  const weights = weigh(marks, coded, rules, standing)
  const found = new Map<string, Account>()
  const add = (key: string, change: Partial<Account>): void => {
    const { codes, errors, faulty, overCoded, underCoded } = found.get(key) ?? NOTHING
    found.set(key, {
      codes: codes + (change.codes ?? 0),
      errors: exactly(errors + (change.errors ?? 0)),
      faulty: faulty || (change.faulty ?? false),
      overCoded: overCoded + (change.overCoded ?? 0),
      underCoded: underCoded + (change.underCoded ?? 0),
    })
  }
  for (const code of reviewedCodes(coded, counted)) add(keyOf(code), { codes: 1 })
  for (const mark of counted) {
    const weight = weights.get(mark.id) ?? 0
    const about = mark.to ?? coded.find(({ line }) => line === mark.line)
    if (weight === 0 || !about) continue
    const direction = directionOf(mark, coded)
    add(keyOf(about), {
      errors: mark.verdict === 'delete' && !rules.overCodedCounts ? 0 : weight,
      faulty: true,
      overCoded: direction === 'over' ? 1 : 0,
      underCoded: direction === 'under' ? 1 : 0,
    })
  }
  return found
}

const NOTHING: Account = { codes: 0, errors: 0, faulty: false, overCoded: 0, underCoded: 0 }

/** Tenths added up many times would leave a rest in the last binary place. */
const exactly = (sum: number): number => Math.round(sum * 1e6) / 1e6

/** @param accounts one for each case */
export const accuracyOf = (accounts: readonly Account[], rules: Measured): readonly AccuracyView[] =>
  rules.methods.map((method) => figureOf(method, accounts, rules))

/** An account with the rules of the audit it comes from. */
export interface AccountUnder {
  readonly account: Account
  readonly rules: Measured
}

/**
 * Accuracy over several audits: each error by the weights of its own audit, each method over the audits that use it.
 * @param target the share to compare with, as templates may differ in theirs
 */
export function accuracyAcross(parts: readonly AccountUnder[], target: number): readonly AccuracyView[] {
  return ACCURACY_METHODS.flatMap((method): AccuracyView[] => {
    const using = parts.filter(({ rules }) => rules.methods.includes(method))
    if (using.length === 0) return []
    const accounts = using.map(({ account }) => account)
    return [measured(method, accounts, target, (figure) => sayAcross(figure, target))]
  })
}

export const figureOf = (method: AccuracyMethod, accounts: readonly Account[], rules: Measured): AccuracyView =>
  measured(method, accounts, rules.target, (figure) => sayFigure(figure, rules))

function measured(
  method: AccuracyMethod,
  accounts: readonly Account[],
  target: number,
  say: (figure: Omit<AccuracyView, 'says'>) => string,
): AccuracyView {
  const counts = method === 'code-over-code' ? countCodes(accounts) : countCases(accounts)
  const { numerator, denominator, errors } = counts
  // No code should have been there and some were: as far from right as can be, though no share.
  const value = denominator > 0 ? numerator / denominator : errors > 0 ? 0 : null
  const interval = denominator === 0 ? null : method === 'code-over-code' ? wilson(numerator, denominator) : exact(numerator, denominator)
  const figure = { method, ...counts, value, interval, meetsTarget: value === null ? null : value >= target }
  return { ...figure, says: say(figure) }
}

/** Added up before they are compared, so that codes count alike in whatever case they stand. */
function countCodes(accounts: readonly Account[]) {
  const denominator = accounts.reduce((sum, { codes }) => sum + codes, 0)
  const errors = exactly(accounts.reduce((sum, account) => sum + account.errors, 0))
  return { numerator: Math.max(0, exactly(denominator - errors)), denominator, errors }
}

function countCases(accounts: readonly Account[]) {
  const errors = accounts.filter(({ faulty }) => faulty).length
  return { numerator: accounts.length - errors, denominator: accounts.length, errors }
}
