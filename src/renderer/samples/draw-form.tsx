// A new sample, in the order it is thought of: what it stands for, which charts, how many, by which seed. The frame stands beside it, as
// it would be drawn from now.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/failures'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { missingOf } from './draft'
import { FramePanel } from './frame-panel'
import { PlanFields } from './plan-fields'
import { SeedFields } from './seed-fields'
import { UniverseFields } from './universe-fields'

/** Milliseconds without a change before the frame is asked for, so that a number that is typed asks once. */
const PAUSE = 120

export function DrawForm() {
  const store = useAppStore()
  const act = store.getState()
  const draft = useApp((s) => s.draft)
  const frame = useApp((s) => s.frame)
  const begun = useApp((s) => s.begun)
  const [failure, setFailure] = useState<Failure | null>(null)
  const drawing = useRef(false)
  const shown = readyValue(frame)
  const missing = begun.state === 'ready' ? missingOf(draft, shown) : S.samples.missing.frame

  const { filter, aiStated, kind, size, spares, by, how, least, spreads } = draft
  // Spreads are by stratum: which strata there are is known only from the frame before.
  const strata = shown?.strata.map(({ code }) => code).join()
  const asked = JSON.stringify([filter, aiStated, kind, size, spares, by, how, least, how === 'neyman' ? [spreads, strata] : null])
  useEffect(() => {
    if (!asked || begun.state !== 'ready') return
    const soon = setTimeout(() => void store.getState().previewFrame(), PAUSE)
    return () => clearTimeout(soon)
  }, [asked, begun.state, store])

  const draw = async () => {
    if (drawing.current || missing !== null) return
    drawing.current = true
    setFailure(await act.drawSample())
    drawing.current = false
  }
  useCommands({ 'app.back': () => act.goToSampleList(), 'sample.draw': () => void draw() })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void draw()
  }

  return (
    <form className="samples-page draw-form" onSubmit={submit}>
      <div className="worklist-head">
        <Button look="quiet" command="app.back" onClick={() => act.goToSampleList()}>
          {S.samples.title}
        </Button>
        <h1>{S.samples.new}</h1>
      </div>
      <div className="draw-parts">
        <div className="draw-fields">
          <UniverseFields />
          <PlanFields />
          <SeedFields />
        </div>
        <FramePanel>
          {begun.state === 'failed' ? <FailureNote failure={begun.failure} /> : null}
          {failure ? <FailureNote failure={failure} /> : null}
          <div className="row">
            <Button type="submit" look="primary" command="sample.draw" disabled={missing !== null} aria-describedby="draw-missing">
              {S.samples.draw}
            </Button>
            <span id="draw-missing" role="status" className="muted grow">
              {missing ?? (shown ? S.samples.toDraw(shown.sample, shown.spares) : '')}
            </span>
          </div>
        </FramePanel>
      </div>
    </form>
  )
}
