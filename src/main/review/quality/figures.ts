// Quality figures out of signed charts: rows by coder, provider, specialty or month, each figure with its counts. Pure.
import type { AccuracyView } from '../../../shared/audit-views'
import type { QualityBy, QualityRowView } from '../../../shared/quality-views'
import { shareOf } from '../../../shared/share-of'
import { joinAgreement, kappaOf, listAgreement } from './agreement'

/** A code as lists are compared: `system code`, as the tables write it. */
export type CodeKey = string

/** What one signed chart adds. Codes and names of the workforce only. */
export interface SignedChart {
  readonly coder: string
  /** Empty: not stated. */
  readonly provider: string
  readonly specialty: string
  /** UTC, ISO 8601. */
  readonly signedAt: string
  /** Every suggestion a person decided. kept: accepted as it was. */
  readonly decided: readonly { readonly code: CodeKey; readonly outcome: 'accepted' | 'changed' | 'rejected' }[]
  readonly codes: readonly CodeKey[]
  /** Of the codes, those that no suggestion proposed. */
  readonly byHand: number
  /** The coder's list and the suggestions when these were shown; null: they were never hidden. */
  readonly blind: { readonly own: readonly CodeKey[]; readonly suggested: readonly CodeKey[] } | null
  /** The reviewer's list, for each audit of the chart that is past its draft. */
  readonly reviewed: readonly (readonly CodeKey[])[]
  readonly planted: { readonly caught: number; readonly missed: number }
}

const LABEL_OF: Readonly<Record<QualityBy, (chart: SignedChart) => string>> = {
  coder: (chart) => chart.coder,
  provider: (chart) => chart.provider,
  specialty: (chart) => chart.specialty,
  month: (chart) => chart.signedAt.slice(0, 7),
}

/** @param accuracyOf the audit's figures for these charts, by the audit's own methods */
export function figuresBy<Chart extends SignedChart>(
  by: QualityBy,
  charts: readonly Chart[],
  accuracyOf: (charts: readonly Chart[]) => { readonly cases: number; readonly accuracy: readonly AccuracyView[] },
): { readonly overall: QualityRowView; readonly rows: readonly QualityRowView[] } {
  const groups = new Map<string, Chart[]>()
  for (const chart of charts) {
    const label = LABEL_OF[by](chart)
    groups.set(label, [...(groups.get(label) ?? []), chart])
  }
  // What is not stated comes last.
  const labels = [...groups.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'en')))
  const rowOf = (label: string, of: readonly Chart[]): QualityRowView => ({ ...countsOf(label, of), audit: auditOf(of, accuracyOf(of)) })
  return { overall: rowOf('', charts), rows: labels.map((label) => rowOf(label, groups.get(label) ?? [])) }
}

function countsOf(label: string, charts: readonly SignedChart[]): Omit<QualityRowView, 'audit'> {
  const outcomes = charts.flatMap((chart) => chart.decided.map(({ outcome }) => outcome))
  const count = (outcome: (typeof outcomes)[number]): number => outcomes.filter((one) => one === outcome).length
  const [accepted, changed, rejected] = [count('accepted'), count('changed'), count('rejected')]
  const seenBlind = charts.flatMap(({ blind }) => (blind ? [listAgreement(blind.own, blind.suggested)] : []))
  const caught = total(charts.map(({ planted }) => planted.caught))
  return {
    label,
    charts: charts.length,
    accepted,
    changed,
    rejected,
    override: shareOf(changed + rejected, outcomes.length),
    byHand: shareOf(total(charts.map((chart) => chart.byHand)), total(charts.map((chart) => chart.codes.length))),
    blind: { charts: seenBlind.length, agreement: joinAgreement(seenBlind) },
    planted: shareOf(caught, caught + total(charts.map(({ planted }) => planted.missed))),
  }
}

function auditOf(
  charts: readonly SignedChart[],
  { cases, accuracy }: { readonly cases: number; readonly accuracy: readonly AccuracyView[] },
): QualityRowView['audit'] {
  const pairs = charts.flatMap(({ decided, reviewed }) =>
    reviewed.flatMap((list) =>
      decided.map(({ code, outcome }) => [outcome === 'accepted' ? 'keep' : 'drop', list.includes(code) ? 'keep' : 'drop'] as const),
    ),
  )
  return { cases, accuracy, kappa: kappaOf(pairs) }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0)
