// How well coding goes: figures over all signed charts, drawn by coder, provider, specialty or month, and as a table.
import { useEffect } from 'react'
import { PLANTING_RATES, QUALITY_BY, type QualityRowView, type QualityView, type ShareView } from '../../shared/quality-views'
import { FiguresTable } from '../quality/figures-table'
import { type Drawn, ShareChart } from '../quality/share-chart'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Brand } from '../ui/brand'
import { Button, Key } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { TopBar } from '../ui/top-bar'

export function QualityScreen() {
  const store = useAppStore()
  const quality = useApp((s) => s.quality)
  const act = store.getState()
  useEffect(() => {
    void store.getState().loadQuality()
  }, [store])
  useCommands({
    'app.back': () => act.goToWorklist(),
    'quality.by': () => document.querySelector<HTMLElement>('.quality-by input:checked')?.focus(),
    'quality.export': () => void act.exportFigures(),
  })
  return (
    <div className="screen">
      <TopBar>
        <Brand />
      </TopBar>
      <main className="quality" id="main">
        <Asked />
        {quality.state === 'failed' && quality.failure.code !== 'cancelled' ? <FailureNote failure={quality.failure} /> : null}
        {quality.state === 'running' ? <Counting /> : null}
        {quality.state === 'ready' ? <Figures view={quality.value} /> : null}
        <Planting />
      </main>
    </div>
  )
}

function Asked() {
  const act = useAppStore().getState()
  const asked = useApp((s) => s.qualityAsked)
  return (
    <div className="quality-head">
      <h1>{S.quality.title}</h1>
      <fieldset className="quality-by segmented">
        <legend className="unseen">{S.quality.by}</legend>
        {QUALITY_BY.map((by) => (
          <label key={by}>
            <input type="radio" name="quality-by" checked={asked.by === by} onChange={() => void act.askQuality({ by })} />
            <span>{S.quality.BY[by]}</span>
          </label>
        ))}
        <Key of="quality.by" />
      </fieldset>
      <label>
        {S.quality.from}{' '}
        <input type="date" value={asked.from ?? ''} onChange={(e) => void act.askQuality({ from: e.target.value || null })} />
      </label>
      <label>
        {S.quality.to} <input type="date" value={asked.to ?? ''} onChange={(e) => void act.askQuality({ to: e.target.value || null })} />
      </label>
      <span className="spacer" />
      <Button command="quality.export" onClick={() => void act.exportFigures()}>
        {S.quality.export}
      </Button>
    </div>
  )
}

function Counting() {
  const store = useAppStore()
  const counted = useApp((s) => s.qualityCounted)
  return (
    <div className="row" role="status">
      <progress aria-label={S.quality.counting} {...(counted && counted.total > 0 ? { value: counted.done, max: counted.total } : {})} />
      <span>{S.quality.counting}</span>
      <Button look="quiet" onClick={() => void store.getState().stopQuality()}>
        {S.quality.stop}
      </Button>
    </div>
  )
}

function Figures({ view }: { view: QualityView }) {
  if (view.overall.charts === 0)
    return (
      <section className="empty">
        <h2>{S.quality.none}</h2>
        <p>{S.quality.noneHelp}</p>
      </section>
    )
  const { figures } = S.quality
  const over = view.by === 'month' ? 'months' : 'rows'
  const draw = (share: (row: QualityRowView) => ShareView): Drawn[] => view.rows.map((row) => drawnShare(labelOf(row), share(row)))
  const methods = view.overall.audit.accuracy.map((one) => one.method)
  return (
    <>
      <Cards row={view.overall} />
      <div className="quality-charts">
        <ShareChart title={figures.override} name={`overridden-by-${view.by}`} points={draw((row) => row.override)} over={over} />
        <ShareChart title={figures.byHand} name={`by-hand-by-${view.by}`} points={draw((row) => row.byHand)} over={over} />
        {methods.map((method) => (
          <ShareChart
            key={method}
            title={`${figures.accuracy}, ${S.quality.methods[method]}`}
            name={`accuracy-${method}-by-${view.by}`}
            points={view.rows.map((row) => drawnAccuracy(row, method))}
            over={over}
            target={view.target}
          />
        ))}
        {view.overall.planted.of > 0 ? (
          <ShareChart title={figures.planted} name={`planted-by-${view.by}`} points={draw((row) => row.planted)} over={over} />
        ) : null}
      </div>
      <FiguresTable view={view} />
    </>
  )
}

const labelOf = (row: QualityRowView): string => row.label || S.quality.notStated

const drawnShare = (label: string, { value, interval, hits, of }: ShareView): Drawn => ({
  label,
  value,
  low: interval?.low ?? null,
  high: interval?.high ?? null,
  says: S.quality.of(hits, of),
})

function drawnAccuracy(row: QualityRowView, method: string): Drawn {
  const figure = row.audit.accuracy.find((one) => one.method === method)
  return {
    label: labelOf(row),
    value: figure?.value ?? null,
    low: figure?.interval?.low ?? null,
    high: figure?.interval?.high ?? null,
    says: figure ? S.quality.of(figure.numerator, figure.denominator) : '',
  }
}

function Cards({ row }: { row: QualityRowView }) {
  const { figures } = S.quality
  const { blind, audit } = row
  return (
    <dl className="figure-cards">
      <Card name={figures.override} help={figures.overrideHelp} {...shareWords(row.override)} />
      <Card name={figures.byHand} help={figures.byHandHelp} {...shareWords(row.byHand)} />
      {audit.accuracy.map((one) => (
        <Card
          key={one.method}
          name={figures.accuracy}
          help={S.quality.methods[one.method]}
          value={one.value === null ? null : S.quality.percent(one.value)}
          detail={one.interval ? S.quality.between(one.interval.low, one.interval.high) : ''}
        />
      ))}
      <Card
        name={figures.kappa}
        help={figures.kappaHelp}
        value={audit.kappa?.value == null ? null : S.quality.kappa(audit.kappa.value)}
        detail={audit.kappa?.interval ? S.quality.kappaBetween(audit.kappa.interval.low, audit.kappa.interval.high) : ''}
      />
      <Card
        name={figures.blind}
        help={figures.blindHelp}
        value={blind.agreement.value === null ? null : S.quality.percent(blind.agreement.value)}
        detail={blind.charts > 0 ? `${blind.charts} ${S.quality.columns.charts.toLowerCase()}` : ''}
      />
      <Card name={figures.planted} help={figures.plantedHelp} {...shareWords(row.planted)} />
    </dl>
  )
}

const shareWords = ({ value, interval, hits, of }: ShareView): { value: string | null; detail: string } => ({
  value: value === null ? null : S.quality.percent(value),
  detail: interval ? `${S.quality.of(hits, of)} · ${S.quality.between(interval.low, interval.high)}` : '',
})

function Card({ name, help, value, detail }: { name: string; help: string; value: string | null; detail: string }) {
  return (
    <div className="figure-card">
      <dt>
        {name}
        <small className="muted">{help}</small>
      </dt>
      <dd>
        {value === null ? <span className="muted">{S.quality.noFigure}</span> : <b>{value}</b>}
        <small className="muted">{detail}</small>
      </dd>
    </div>
  )
}

function Planting() {
  const act = useAppStore().getState()
  const planting = useApp((s) => s.planting)
  const { planted } = S.quality
  if (planting.state !== 'ready') return null
  return (
    <section className="sheet" aria-labelledby="planted-title">
      <h2 id="planted-title">{planted.title}</h2>
      <p className="muted">{planted.help}</p>
      <label className="row">
        {planted.rate}
        <select
          value={planting.value.oneIn}
          disabled={!planting.value.maySet}
          onChange={(e) => void act.setPlanting(Number(e.target.value))}
        >
          {PLANTING_RATES.map((oneIn) => (
            <option key={oneIn} value={oneIn}>
              {planted.rates(oneIn)}
            </option>
          ))}
        </select>
      </label>
      {planting.value.maySet ? null : <p className="muted">{planted.onlyLead}</p>}
    </section>
  )
}
