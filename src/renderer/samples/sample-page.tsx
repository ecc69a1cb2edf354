// One sample: how it was drawn and whether it draws again, its charts, and what came of them.
import { useEffect } from 'react'
import type { DrawnView, SampleView } from '../../shared/sampling-views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { FailureNote, Note } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { AiNote } from './ai-note'
import { DrawnList } from './drawn-list'
import { Results } from './results'

const T = S.samples

export function SamplePage() {
  const act = useAppStore().getState()
  const task = useApp((s) => s.sample)
  useCommands({ 'app.back': () => act.goToSampleList() })
  if (task.state === 'ready') return <Sample sample={task.value} />
  return (
    <div className="samples-page" aria-busy={task.state === 'running'}>
      {task.state === 'failed' ? <FailureNote failure={task.failure} /> : null}
    </div>
  )
}

function Sample({ sample }: { sample: SampleView }) {
  const act = useAppStore().getState()
  const repeating = useApp((s) => s.repeating.state === 'running')
  const cursor = useApp((s) => s.unitCursor)
  const chosen = sample.drawn.find(({ unit }) => unit === cursor) ?? null
  const audit = () => {
    const charts = sample.drawn.filter(isInUse).map(({ unit }) => unit)
    act.showDialog({ kind: 'start-audit', sample: { id: sample.id, name: sample.name, charts } })
  }
  const figures = () => act.showDialog({ kind: 'sample-figures' })
  useCommands({
    'sample.repeat': () => void act.repeatSample(),
    'sample.csv': () => void act.exportSample('csv'),
    'sample.json': () => void act.exportSample('json'),
    'sample.figures': figures,
    'sample.audit': audit,
    ...(chosen && isInUse(chosen) ? { 'sample.replace': () => act.showDialog({ kind: 'replace-unit', unit: chosen.unit }) } : {}),
  })
  useEffect(() => {
    if (sample.id) document.querySelector<HTMLElement>('.drawn-charts .listbox')?.focus()
  }, [sample.id])
  return (
    <div className="samples-page">
      <div className="worklist-head">
        <Button look="quiet" command="app.back" onClick={() => act.goToSampleList()}>
          {T.title}
        </Button>
        <h1>{sample.name}</h1>
        <span className="muted">
          {T.kinds[sample.kind]} · {S.common.time(sample.at)} · {sample.by}
        </span>
        <span className="spacer" />
        <Button command="sample.csv" look="quiet" onClick={() => void act.exportSample('csv')}>
          {T.csv}
        </Button>
        <Button command="sample.json" look="quiet" onClick={() => void act.exportSample('json')}>
          {T.json}
        </Button>
        <Button command="sample.audit" onClick={audit}>
          {S.audits.start}
        </Button>
        <Button command="sample.repeat" disabled={repeating} onClick={() => void act.repeatSample()}>
          {T.repeat}
        </Button>
      </div>
      <AiNote ai={sample.ai} />
      <Repeated sample={sample} />
      <div className="sample-parts">
        <section className="sheet drawn-charts" aria-labelledby="drawn-title">
          <div className="row">
            <h2 id="drawn-title">{T.drawnTitle}</h2>
            <span className="spacer" />
            <Button
              look="quiet"
              command="sample.replace"
              disabled={!chosen || !isInUse(chosen)}
              onClick={() => chosen && act.showDialog({ kind: 'replace-unit', unit: chosen.unit })}
            >
              {T.replace}
            </Button>
          </div>
          <DrawnList drawn={sample.drawn} />
        </section>
        <div className="sample-side">
          <Results sample={sample} onType={figures} />
          <Facts sample={sample} />
        </div>
      </div>
    </div>
  )
}

export const isInUse = ({ role, replacedBy, inPlaceOf }: DrawnView): boolean =>
  replacedBy === null && (role === 'sample' || inPlaceOf !== null)

function Repeated({ sample: { repeats } }: { sample: SampleView }) {
  const repeating = useApp((s) => s.repeating.state === 'running')
  const last = repeats[0]
  return (
    <div role="status">
      {repeating ? <p className="muted">{T.repeating}</p> : null}
      {!repeating && last ? (
        <Note tone={last.same ? 'done' : 'hard'}>
          <p>{last.same ? T.repeated(S.common.time(last.at), last.by) : T.differs(S.common.time(last.at), last.by)}</p>
        </Note>
      ) : null}
    </div>
  )
}

function Facts({ sample }: { sample: SampleView }) {
  const { universe, frame, frameSha256, seed, generator, strata, plan } = sample
  const facts: readonly (readonly [string, string, 'mono' | ''])[] = [
    [T.who, universe.who, ''],
    [T.what, universe.what, ''],
    [T.when, universe.when, ''],
    [T.filter, universe.says, ''],
    [T.frame, T.frameCount(frame), ''],
    [T.frameSha, frameSha256, 'mono'],
    [T.seed, seed.value, 'mono'],
    [T.seedBy, seed.origin === 'app' ? T.seedApp : T.seedPerson, ''],
    ...(seed.at === null ? [] : [[T.seedAt, S.common.time(seed.at), ''] as const]),
    [T.generator, generator, 'mono'],
  ]
  return (
    <section className="sheet" aria-labelledby="facts-title">
      <h2 id="facts-title">{T.facts}</h2>
      <dl className="facts">
        {facts.map(([term, value, look]) => (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd className={look}>{value}</dd>
          </div>
        ))}
        {strata.map(({ code, label, size, sample: drawn, spares }) => (
          <div key={code} className="fact">
            <dt>
              {code} {label ?? T.notStated}
            </dt>
            <dd className="num">{`${T.toDraw(drawn, spares)} of ${T.number(size)}`}</dd>
          </div>
        ))}
        {plan.kind === 'stratified' ? (
          <div className="fact">
            <dt>{T.how}</dt>
            <dd>{T.hows[plan.allocation.how]}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
