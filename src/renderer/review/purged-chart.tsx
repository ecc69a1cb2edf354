// A chart whose text was purged: what went when, and what is kept of it.
import { type ReactNode, useEffect } from 'react'
import type { ChartId } from '../../shared/ids'
import type { PurgedChartView } from '../../shared/retention-views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { RETENTION } from '../strings-retention'
import { FailureNote } from '../ui/failure-note'

const T = RETENTION.chart

export function PurgedChart({ chartId }: { chartId: ChartId }) {
  const store = useAppStore()
  const purged = useApp((s) => s.purgedChart)
  useEffect(() => {
    void store.getState().loadPurgedChart(chartId)
  }, [store, chartId])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where the keys stand, and long texts scroll by them
    <section className="purged-chart" aria-labelledby="purged-title" tabIndex={0} data-home>
      <h2 id="purged-title">{T.title}</h2>
      <p className="muted">{T.help}</p>
      {purged.state === 'failed' ? <FailureNote failure={purged.failure} /> : null}
      {purged.state === 'ready' ? <Left view={purged.value} /> : null}
    </section>
  )
}

function Left({ view }: { view: PurgedChartView }) {
  const { gone, signed, codes, cleared, packets } = view
  return (
    <>
      <dl className="facts">
        {gone.map(({ kind, by, at }) => (
          <Fact key={kind} name={RETENTION.kinds[kind]}>
            {T.gone(by, S.common.time(at))}
          </Fact>
        ))}
        <Fact name={T.imported}>{S.common.time(view.importedAt)}</Fact>
        <Fact name={T.source}>
          <span className="retention-hash">{view.sha256}</span>
        </Fact>
        <Fact name={T.findings}>{view.findings.toLocaleString('en')}</Fact>
        <Fact name={T.signed}>
          {signed ? `${[signed.name, signed.credential].filter(Boolean).join(', ')}, ${S.common.time(signed.at)}` : T.none}
        </Fact>
        <Fact name={T.packets}>
          {packets.length === 0
            ? T.none
            : packets.map(({ sha256, at }) => (
                <span key={`${sha256} ${at}`} className="retention-hash">
                  {S.common.time(at)} · {sha256}
                </span>
              ))}
        </Fact>
      </dl>
      <h3>{T.codes}</h3>
      {codes === null ? (
        <p className="muted">{T.noCodes}</p>
      ) : (
        <ol className="purged-codes">
          {codes.map(({ system, code, title, poa }) => (
            <li key={`${system} ${code}`}>
              <b className="num">{code}</b> {title}
              {poa === null ? null : <span className="muted"> · POA {poa}</span>}
            </li>
          ))}
        </ol>
      )}
      {cleared === null ? null : (
        <>
          <h3>{T.cleared}</h3>
          <pre className="purged-text">{cleared}</pre>
        </>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
