// Totals of an audit by coder, provider, category of code and error type. In the order of labels or of the template, never by money. Pure.
import type { AuditTotalsView, CaseStage, ErrorTotalsRow, Severity, TotalsRow } from '../audit-views'
import { SEVERITIES } from '../audit-views'
import { type Account, accountOf, accountsByCategory, accuracyOf, type Measured } from './accuracy'
import { type CaseFacts, isError, type StandingMark, sameParty } from './case'
import { isLifted } from './dispute'
import { directionOf } from './weigh'

/** As much of a case as figures are made of. */
export interface CountedCase {
  readonly facts: Pick<CaseFacts, 'coded' | 'coder' | 'provider'>
  readonly state: { readonly stage: CaseStage; readonly marks: readonly StandingMark[] }
}

/** Marks of a case past its draft count; before that they may change under the reader. */
export const isCounted = ({ state }: { readonly state: { readonly stage: CaseStage } }): boolean =>
  state.stage === 'released' || state.stage === 'finished'

const markedOf = ({ facts, state }: CountedCase) => ({ coded: facts.coded, marks: state.marks })

/** A case is counted for its own line, for the audit, for coder and provider: once is enough, as what was folded does not change. */
const known = new WeakMap<CountedCase, { readonly rules: Measured; readonly standing: Account; readonly asMarked: Account }>()

/** @param standing false: as the case was marked, whatever the dispute made of it */
export function accountIn(one: CountedCase, rules: Measured, standing = true): Account {
  const before = known.get(one)
  const found = before?.rules === rules ? before : counted(one, rules)
  known.set(one, found)
  return standing ? found.standing : found.asMarked
}

const counted = (one: CountedCase, rules: Measured) => ({
  rules,
  standing: accountOf(markedOf(one), rules),
  asMarked: accountOf(markedOf(one), rules, false),
})

/** Of the cases that count. */
export const accountsOf = (cases: readonly CountedCase[], rules: Measured, standing = true): readonly Account[] =>
  cases.filter(isCounted).map((one) => accountIn(one, rules, standing))

export function totalsOf(cases: readonly CountedCase[], rules: Measured): AuditTotalsView {
  const audited = cases.filter(isCounted)
  return {
    byCoder: groups(audited, (a, b) => sameParty(a.facts.coder, b.facts.coder))
      .map((group) => rowOf(group[0]?.facts.coder.name ?? '', accountsOf(group, rules), rules))
      .sort(byLabel),
    byProvider: groups(
      audited.filter(({ facts }) => facts.provider !== null),
      (a, b) => a.facts.provider === b.facts.provider,
    )
      .map((group) => rowOf(group[0]?.facts.provider ?? '', accountsOf(group, rules), rules))
      .sort(byLabel),
    byCategory: categories(audited, rules),
    byErrorType: rules.errorTypes.map((type) => errorRow(audited, type)),
  }
}

const byLabel = (a: TotalsRow, b: TotalsRow): number => a.label.localeCompare(b.label, 'en')

function groups(cases: readonly CountedCase[], same: (a: CountedCase, b: CountedCase) => boolean): CountedCase[][] {
  const found: CountedCase[][] = []
  for (const one of cases) {
    const group = found.find(([first]) => first !== undefined && same(first, one))
    if (group) group.push(one)
    else found.push([one])
  }
  return found
}

function rowOf(label: string, accounts: readonly Account[], rules: Measured): TotalsRow {
  const sum = (of: (account: Account) => number): number => accounts.reduce((total, account) => total + of(account), 0)
  return {
    label,
    cases: accounts.length,
    codes: sum(({ codes }) => codes),
    overCoded: sum(({ overCoded }) => overCoded),
    underCoded: sum(({ underCoded }) => underCoded),
    errors: Math.round(sum(({ errors }) => errors) * 1e6) / 1e6,
    accuracy: accuracyOf(accounts, rules),
  }
}

/** Cases: those with such a code. */
function categories(cases: readonly CountedCase[], rules: Measured): TotalsRow[] {
  const found = new Map<string, Account[]>()
  for (const one of cases) {
    for (const [label, account] of accountsByCategory(markedOf(one), rules)) found.set(label, [...(found.get(label) ?? []), account])
  }
  const byCodes: Measured = { ...rules, methods: ['code-over-code'] }
  return [...found].map(([label, accounts]) => rowOf(label, accounts, byCodes)).sort(byLabel)
}

/** Marks that stand; what was withdrawn or overturned was no error. */
function errorRow(cases: readonly CountedCase[], { key, label, weight }: Measured['errorTypes'][number]): ErrorTotalsRow {
  const marks = cases.flatMap(({ facts, state }) =>
    state.marks
      .filter((mark) => isError(mark) && mark.errorType === key && !isLifted(mark.state))
      .map((mark) => ({ severity: mark.severity, direction: directionOf(mark, facts.coded) })),
  )
  const bySeverity = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, marks.filter((mark) => mark.severity === severity).length]),
  ) as Record<Severity, number>
  const going = (direction: string): number => marks.filter((mark) => mark.direction === direction).length
  return { key, label, weight, marks: marks.length, bySeverity, overCoded: going('over'), underCoded: going('under') }
}
