// How many charts and of what kind: usual sizes, the size for a wanted margin, and how strata share.
import { useState } from 'react'
import { sizeForMargin, USUAL_SIZES } from '../../shared/sample-size'
import { type Allocation, SAMPLE_KINDS, STRATA, type StratifyBy } from '../../shared/sampling-views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { Button } from '../ui/button'

const T = S.samples
const HOWS: readonly Allocation['how'][] = ['proportional', 'fixed', 'neyman']

export function PlanFields() {
  const act = useAppStore().getState()
  const { kind, size, spares, how } = useApp((s) => s.draft)
  return (
    <section className="sheet" aria-labelledby="plan-title">
      <h2 id="plan-title">{T.plan}</h2>
      <fieldset className="options">
        <legend className="unseen">{T.kind}</legend>
        {SAMPLE_KINDS.map((one) => (
          <label key={one} className="check">
            <input type="radio" name="sample-kind" checked={kind === one} onChange={() => act.changeDraft({ kind: one })} />
            <span>
              {T.kinds[one]} <small>{T.kindHelp[one]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === 'stratified' ? <StrataFields /> : null}
      <div className="row sizes">
        <label className="field number-field">
          <span>{T.size(kind === 'stratified' && how === 'fixed')}</span>
          <input type="text" inputMode="numeric" value={size} onChange={(e) => act.changeDraft({ size: e.target.value })} />
        </label>
        <label className="field number-field">
          <span>{T.spares}</span>
          <input
            type="text"
            inputMode="numeric"
            value={spares}
            aria-describedby="spares-hint"
            onChange={(e) => act.changeDraft({ spares: e.target.value })}
          />
        </label>
        <small id="spares-hint" className="muted grow">
          {T.sparesHint}
        </small>
      </div>
      <fieldset className="row">
        <legend className="unseen">{T.usual}</legend>
        <span className="muted" aria-hidden="true">
          {T.usual}
        </span>
        {USUAL_SIZES.map((usual) => (
          <Button key={usual.id} look="quiet" onClick={() => act.changeDraft({ size: String(usual.most) })}>
            <b className="num">{T.usualSize(usual)}</b> {T.usualSizes[usual.id]}
          </Button>
        ))}
      </fieldset>
      <Calculator />
    </section>
  )
}

function StrataFields() {
  const act = useAppStore().getState()
  const { by, how, least } = useApp((s) => s.draft)
  return (
    <div className="three">
      <label className="field">
        <span>{T.by}</span>
        <select value={by} onChange={(e) => act.changeDraft({ by: e.target.value as StratifyBy })}>
          {STRATA.map((one) => (
            <option key={one} value={one}>
              {T.strata[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{T.how}</span>
        <select value={how} onChange={(e) => act.changeDraft({ how: e.target.value as Allocation['how'] })}>
          {HOWS.map((one) => (
            <option key={one} value={one}>
              {T.hows[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{T.least}</span>
        <select value={least} onChange={(e) => act.changeDraft({ least: e.target.value === '1' ? 1 : 2 })}>
          <option value={1}>{T.leasts[1]}</option>
          <option value={2}>{T.leasts[2]}</option>
        </select>
      </label>
    </div>
  )
}

function Calculator() {
  const act = useAppStore().getState()
  const population = useApp((s) => readyValue(s.frame)?.count ?? 0)
  const [expected, setExpected] = useState('10')
  const [margin, setMargin] = useState('5')
  const [p, e] = [Number(expected) / 100, Number(margin) / 100]
  const needed = population > 0 && p >= 0 && p <= 1 && e > 0 && e < 1 ? sizeForMargin(p, e, population) : null
  return (
    <details>
      <summary>{T.calculator}</summary>
      <div className="row sizes">
        <label className="field number-field">
          <span>{T.expected}</span>
          <input type="text" inputMode="decimal" value={expected} onChange={(event) => setExpected(event.target.value)} />
        </label>
        <label className="field number-field">
          <span>{T.margin}</span>
          <input type="text" inputMode="decimal" value={margin} onChange={(event) => setMargin(event.target.value)} />
        </label>
        <span role="status" className="num">
          {needed === null ? '' : T.needed(needed)}
        </span>
        <Button disabled={needed === null} onClick={() => act.changeDraft({ size: String(needed) })}>
          {T.take}
        </Button>
      </div>
    </details>
  )
}
