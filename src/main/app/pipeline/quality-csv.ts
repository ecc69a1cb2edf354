// Quality figures as a table for a spreadsheet: one row each, every figure with its counts and interval. Pure.
import { csvFile } from '../../../shared/csv'
import type { QualityRowView, QualityView, ShareView } from '../../../shared/quality-views'

const SHARES = ['override', 'byHand', 'planted'] as const satisfies readonly (keyof QualityRowView)[]
const NAMES = { override: 'overridden', byHand: 'by hand', planted: 'planted errors caught' } as const

export function qualityCsv(view: QualityView): string {
  const methods = [...new Set([view.overall, ...view.rows].flatMap((row) => row.audit.accuracy.map((one) => one.method)))]
  const header = [
    view.by,
    'signed from',
    'signed to',
    'charts',
    'accepted',
    'changed',
    'rejected',
    ...SHARES.flatMap((share) => [NAMES[share], `${NAMES[share]}, of`, `${NAMES[share]}, share`, 'Wilson 95 % from', 'Wilson 95 % to']),
    'charts coded unseen',
    'codes in both lists',
    'own list only',
    'suggestions only',
    'positive agreement',
    'cases audited',
    ...methods.flatMap((method) => [`accuracy ${method}`, 'numerator', 'denominator', 'how']),
    "Cohen's kappa with audits",
    'kappa 95 % from',
    'kappa 95 % to',
    'suggestions compared',
  ]
  const lineOf = (row: QualityRowView, label: string): string[] => {
    const { agreement } = row.blind
    const { kappa } = row.audit
    return [
      label,
      view.from ?? '',
      view.to ?? '',
      ...[row.charts, row.accepted, row.changed, row.rejected].map(String),
      ...SHARES.flatMap((share) => shareCells(row[share])),
      ...[row.blind.charts, agreement.both, agreement.firstOnly, agreement.secondOnly].map(String),
      figure(agreement.value),
      String(row.audit.cases),
      ...methods.flatMap((method) => {
        const one = row.audit.accuracy.find((accuracy) => accuracy.method === method)
        return one ? [figure(one.value), String(one.numerator), String(one.denominator), one.says] : ['', '', '', '']
      }),
      figure(kappa?.value ?? null),
      figure(kappa?.interval?.low ?? null),
      figure(kappa?.interval?.high ?? null),
      String(kappa?.items ?? 0),
    ]
  }
  return csvFile([header, ...view.rows.map((row) => lineOf(row, row.label || 'not stated')), lineOf(view.overall, 'all')])
}

const shareCells = ({ hits, of, value, interval }: ShareView): string[] => [
  String(hits),
  String(of),
  figure(value),
  figure(interval?.low ?? null),
  figure(interval?.high ?? null),
]

const figure = (value: number | null): string => (value === null ? '' : value.toFixed(4))
