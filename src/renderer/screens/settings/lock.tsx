// When the records lock by themselves.
import { type FormEvent, useId, useState } from 'react'
import type { Failure } from '../../../shared/failures'
import { IDLE_MINUTES } from '../../../shared/people-views'
import { useApp, useAppStore } from '../../store/context'
import { P } from '../../strings-people'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { LeadOnly, useMayAdminister } from './lead-only'

export function LockSheet() {
  const minutes = useApp((s) => s.idleMinutes)
  return (
    <section className="sheet" aria-labelledby="lock-title">
      <h2 id="lock-title">{P.lockTitle}</h2>
      <p className="muted">{P.lockHelp}</p>
      {minutes.state === 'failed' ? <FailureNote failure={minutes.failure} /> : null}
      {minutes.state === 'ready' ? <Minutes key={minutes.value} kept={minutes.value} /> : null}
    </section>
  )
}

function Minutes({ kept }: { kept: number }) {
  const store = useAppStore()
  const may = useMayAdminister()
  const [typed, setTyped] = useState(String(kept))
  const [failure, setFailure] = useState<Failure | null>(null)
  const id = useId()
  const { least, most } = IDLE_MINUTES
  const minutes = Number(typed)
  const fits = Number.isInteger(minutes) && minutes >= least && minutes <= most

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!fits) return
    const result = await store.getState().setIdleMinutes(minutes)
    setFailure(result)
    if (!result) store.getState().tell('done', P.minutesSaved)
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <label className="field" htmlFor={id}>
        <span>{P.minutes}</span>
        <input
          id={id}
          type="number"
          className="minutes"
          min={least}
          max={most}
          disabled={!may}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {failure ? <FailureNote failure={failure} /> : null}
      <div className="row">
        {may ? (
          <Button type="submit" look="primary" disabled={!fits || minutes === kept}>
            {P.set}
          </Button>
        ) : (
          <LeadOnly />
        )}
        <Button command="app.lock" onClick={() => void store.getState().lock()}>
          {P.lockNow}
        </Button>
      </div>
    </form>
  )
}
