// What the released and finished cases add up to: by coder, provider, category of code and error type. Never ordered by money.
import type { AuditTotalsView, ErrorTotalsRow, TotalsRow } from '../../shared/audit-views'
import { S } from '../strings'
import { METHOD, SEVERITY } from '../strings-audit-words'
import { FigureCell } from './figures'

const A = S.audits.audit

export function AuditResults({ totals }: { totals: AuditTotalsView }) {
  if (totals.byCoder.length === 0) return <p className="muted pad">{A.noTotals}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="results" aria-label={A.results} tabIndex={0} data-home>
      <TotalsTable title={A.byCoder} named={A.named.coder} rows={totals.byCoder} />
      <TotalsTable title={A.byProvider} named={A.named.provider} rows={totals.byProvider} />
      <ErrorTable rows={totals.byErrorType} />
      <TotalsTable title={A.byCategory} named={A.named.category} rows={totals.byCategory} />
    </section>
  )
}

function TotalsTable({ title, named, rows }: { title: string; named: string; rows: readonly TotalsRow[] }) {
  if (rows.length === 0) return null
  const methods = [...new Set(rows.flatMap((row) => row.accuracy.map((one) => one.method)))]
  return (
    <table className="figures-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{named}</th>
          <th scope="col">{A.totals.cases}</th>
          <th scope="col">{A.totals.codes}</th>
          <th scope="col">{A.totals.errors}</th>
          <th scope="col">{A.totals.over}</th>
          <th scope="col">{A.totals.under}</th>
          {methods.map((method) => (
            <th key={method} scope="col">
              {METHOD[method]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{row.cases}</td>
            <td>{row.codes}</td>
            <td>{row.errors}</td>
            <td>{row.overCoded}</td>
            <td>{row.underCoded}</td>
            {methods.map((method) => (
              <td key={method}>
                <FigureCell accuracy={row.accuracy.find((one) => one.method === method)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ErrorTable({ rows }: { rows: readonly ErrorTotalsRow[] }) {
  const found = rows.filter((row) => row.marks > 0)
  if (found.length === 0) return null
  const severities = Object.keys(SEVERITY) as (keyof typeof SEVERITY)[]
  return (
    <table className="figures-table">
      <caption>{A.byErrorType}</caption>
      <thead>
        <tr>
          <th scope="col">{A.named.errorType}</th>
          <th scope="col">{A.totals.weight}</th>
          <th scope="col">{A.totals.marks}</th>
          {severities.map((severity) => (
            <th key={severity} scope="col">
              {SEVERITY[severity]}
            </th>
          ))}
          <th scope="col">{A.totals.over}</th>
          <th scope="col">{A.totals.under}</th>
        </tr>
      </thead>
      <tbody>
        {found.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            <td>{row.weight}</td>
            <td>{row.marks}</td>
            {severities.map((severity) => (
              <td key={severity}>{row.bySeverity[severity]}</td>
            ))}
            <td>{row.overCoded}</td>
            <td>{row.underCoded}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
