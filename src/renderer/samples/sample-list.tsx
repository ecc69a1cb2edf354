// The samples drawn so far, newest first. The arrows move, Enter opens.
import { useEffect } from 'react'
import type { SampleSummary } from '../../shared/sampling-views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { Listbox } from '../ui/listbox'
import { AiTag } from './ai-note'

const T = S.samples

export function SampleList() {
  const store = useAppStore()
  const act = store.getState()
  const task = useApp((s) => s.samples)
  const cursor = useApp((s) => s.sampleCursor)
  const samples = readyValue(task) ?? []
  const selected = samples.find(({ id }) => id === cursor)?.id ?? samples[0]?.id ?? null
  useCommands({ 'sample.new': () => void act.beginSample() })
  // The list has the focus when the screen opens, so that the arrows act at once.
  const any = samples.length > 0
  useEffect(() => {
    document.querySelector<HTMLElement>(any ? '.sample-table .listbox' : '.samples [data-home]')?.focus()
  }, [any])
  return (
    <div className="samples-page">
      <div className="worklist-head">
        <h1>{T.title}</h1>
        <span className="muted">{task.state === 'ready' ? T.count(samples.length) : ''}</span>
        <span className="spacer" />
        <Button look="primary" command="sample.new" data-home onClick={() => void act.beginSample()}>
          {T.new}
        </Button>
      </div>
      {task.state === 'failed' ? <FailureNote failure={task.failure} /> : null}
      {task.state === 'ready' && !any ? (
        <section className="empty">
          <h2>{T.emptyTitle}</h2>
          <p>{T.emptyHelp}</p>
        </section>
      ) : null}
      {any ? (
        <div className="sample-table">
          <div className="sample-row sample-head" aria-hidden="true">
            <span>{T.columns.name}</span>
            <span>{T.columns.kind}</span>
            <span className="num">{T.columns.size}</span>
            <span className="num">{T.columns.frame}</span>
            <span>{T.columns.at}</span>
            <span>{T.columns.by}</span>
            <span>{T.columns.same}</span>
          </div>
          <Listbox
            label={T.title}
            rows={samples.map((item) => ({ kind: 'item', item }))}
            selected={selected}
            onSelect={(id) => act.setSampleCursor(id)}
            onEnter={(id) => void act.goToSample(id)}
            rowHeight={38}
          >
            {(sample) => <Row sample={sample} />}
          </Listbox>
        </div>
      ) : null}
    </div>
  )
}

function Row({ sample: { name, kind, size, frame, at, by, same, ai } }: { sample: SampleSummary }) {
  return (
    <span className="sample-row">
      <span className="sample-name">
        <b>{name}</b> {ai.length > 0 ? <AiTag /> : null}
      </span>
      <span>{T.kinds[kind]}</span>
      <span className="num">{T.number(size)}</span>
      <span className="num">{T.number(frame)}</span>
      <span className="num">{S.common.time(at)}</span>
      <span>{by}</span>
      <SameMark same={same} />
    </span>
  )
}

/** In words and by colour. */
export function SameMark({ same }: { same: boolean | null }) {
  if (same === null) return <span className="muted">{T.never}</span>
  return <span className={same ? 'same-yes' : 'same-no'}>{same ? T.sameYes : T.sameNo}</span>
}
