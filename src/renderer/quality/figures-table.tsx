// Every figure of every row, with its counts: what the drawings show, for reading and for those who do not see them.
import type { AccuracyView } from '../../shared/audit-views'
import type { QualityRowView, QualityView, ShareView } from '../../shared/quality-views'
import { S } from '../strings'

const { columns, figures } = S.quality

export function FiguresTable({ view }: { view: QualityView }) {
  const methods = [...new Set([view.overall, ...view.rows].flatMap((row) => row.audit.accuracy.map((one) => one.method)))]
  return (
    <section className="sheet" aria-labelledby="figures-title">
      <h2 id="figures-title">{S.quality.table}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scroll-x" tabIndex={0} aria-labelledby="figures-title">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{S.quality.BY[view.by]}</th>
              <th scope="col">{columns.charts}</th>
              <th scope="col">{columns.accepted}</th>
              <th scope="col">{columns.changed}</th>
              <th scope="col">{columns.rejected}</th>
              <th scope="col">{figures.override}</th>
              <th scope="col">{figures.byHand}</th>
              <th scope="col">{figures.blind}</th>
              <th scope="col">{columns.cases}</th>
              {methods.map((method) => (
                <th scope="col" key={method}>
                  {figures.accuracy}, {S.quality.methods[method]}
                </th>
              ))}
              <th scope="col">{figures.kappa}</th>
              <th scope="col">{figures.planted}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <Row key={row.label} row={row} label={row.label || S.quality.notStated} methods={methods} />
            ))}
          </tbody>
          <tfoot>
            <Row row={view.overall} label={S.quality.all} methods={methods} />
          </tfoot>
        </table>
      </section>
      <p className="muted">{S.quality.guide}</p>
    </section>
  )
}

function Row({ row, label, methods }: { row: QualityRowView; label: string; methods: readonly AccuracyView['method'][] }) {
  const { blind, audit } = row
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{row.charts}</td>
      <td>{row.accepted}</td>
      <td>{row.changed}</td>
      <td>{row.rejected}</td>
      <Share share={row.override} />
      <Share share={row.byHand} />
      <td>{blind.agreement.value === null ? '–' : S.quality.percent(blind.agreement.value)}</td>
      <td>{audit.cases || '–'}</td>
      {methods.map((method) => {
        const figure = audit.accuracy.find((one) => one.method === method)
        return (
          <td key={method} title={figure?.says}>
            {figure?.value == null ? '–' : S.quality.percent(figure.value)}
          </td>
        )
      })}
      <td>{audit.kappa?.value == null ? '–' : S.quality.kappa(audit.kappa.value)}</td>
      <Share share={row.planted} />
    </tr>
  )
}

const Share = ({ share }: { share: ShareView }) => (
  <td>
    {share.value === null ? '–' : S.quality.percent(share.value)}
    {share.of > 0 ? <small className="muted"> {S.quality.of(share.hits, share.of)}</small> : null}
  </td>
)
