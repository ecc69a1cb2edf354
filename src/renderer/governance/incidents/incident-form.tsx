// One incident: what left, what was missed, the facts as people write them, the four factors, and the timeline.
import { useId, useState } from 'react'
import type { Failure } from '../../../shared/failures'
import { type IncidentField, type IncidentView, sumOf } from '../../../shared/incidents'
import { CATEGORIES, type Category } from '../../../shared/safe-harbor'
import { useMayAdminister } from '../../screens/settings/lead-only'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'
import { INCIDENTS as I } from '../../strings-incidents'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { useCommands } from '../../ui/keys'
import { day } from '../../words'
import { IncidentMark } from './incident-list'
import { LeftFacts } from './left-text'

const FACTORS = ['nature', 'recipient', 'acquired', 'mitigated'] as const

export function IncidentForm({ incident }: { incident: IncidentView }) {
  const act = useAppStore().getState()
  const lead = useMayAdminister()
  const draft = useApp((s) => s.incidentDrafts[incident.id])
  const [failure, setFailure] = useState<Failure | null>(null)
  const { number, status, chartId, chartName, left, missed, noticeBy, timeline } = incident
  const facts = draft ?? incident.facts
  const isOpen = status === 'open'
  const save = async () => setFailure(await act.saveFacts())
  const say = (what: 'note' | 'close' | 'reopen') => act.showDialog({ kind: 'incident-words', what })
  const leave = () => act.showDialog({ kind: 'export-incident' })
  useCommands({
    ...(isOpen ? { 'incident.save': () => void save(), 'incident.note': () => say('note') } : {}),
    ...(lead ? { 'incident.close': () => say(isOpen ? 'close' : 'reopen'), 'incident.export': leave } : {}),
  })
  const field = (name: IncidentField, hint?: string) => (
    <Field key={name} name={name} value={facts[name]} disabled={!isOpen} {...(hint ? { hint } : {})} />
  )

  return (
    <section className="sheet incident-form" aria-labelledby="incidents-title">
      <div className="row">
        <Button look="quiet" command="app.back" onClick={() => act.goToIncidentList()}>
          {I.back}
        </Button>
        <span className="spacer" />
        {draft ? <span className="incident-unsaved">{I.unsaved}</span> : null}
        {chartName !== null ? (
          <Button look="quiet" onClick={() => void act.goToChart(chartId)}>
            {I.toChart}
          </Button>
        ) : null}
      </div>
      <h2 id="incidents-title">
        {I.number(number)} <IncidentMark status={status} />
      </h2>
      <p className="muted">{chartName ?? I.gone}</p>

      <section className="incident-part" aria-label={I.leftTitle}>
        <h3>{I.leftTitle}</h3>
        {left.map((one) => (
          <LeftFacts key={one.outboundId} left={one} />
        ))}
      </section>
      <section className="incident-part" aria-label={I.missedTitle}>
        <h3>{I.missedTitle}</h3>
        {sumOf(missed) === 0 ? (
          <p className="muted">{I.missedNone}</p>
        ) : (
          <ul className="incident-missed">
            {Object.entries(missed).map(([category, n]) => (
              <li key={category}>
                <b>{CATEGORIES[category as Category].label}</b> {I.places(n)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="incident-part" aria-label={I.factsTitle}>
        <h3>{I.factsTitle}</h3>
        {field('summary')}
        {field('discovered')}
        {noticeBy ? <p className="muted">{I.noticeBy(day(noticeBy))}</p> : null}
        {field('containment', I.containmentHint)}
        {field('notifications')}
      </section>
      <section className="incident-part" aria-label={I.factorsTitle}>
        <h3>{I.factorsTitle}</h3>
        <p className="muted">{I.factorsHelp}</p>
        {FACTORS.map((name) => field(name))}
      </section>
      {failure ? <FailureNote failure={failure} /> : null}
      <div className="incident-foot">
        {isOpen ? (
          <>
            <Button look="primary" command="incident.save" disabled={!draft} onClick={() => void save()}>
              {I.save}
            </Button>
            <Button command="incident.note" onClick={() => say('note')}>
              {I.note}
            </Button>
            {draft ? (
              <Button look="quiet" onClick={() => act.giveUpFacts()}>
                {I.giveUp}
              </Button>
            ) : null}
          </>
        ) : null}
        <span className="spacer" />
        {lead ? (
          <>
            <Button look="quiet" command="incident.export" onClick={leave}>
              {I.export}
            </Button>
            <Button look="quiet" command="incident.close" onClick={() => say(isOpen ? 'close' : 'reopen')}>
              {isOpen ? I.close : I.reopen}
            </Button>
          </>
        ) : null}
      </div>
      <Timeline timeline={timeline} />
    </section>
  )
}

function Field({ name, value, disabled, hint }: { name: IncidentField; value: string; disabled: boolean; hint?: string }) {
  const act = useAppStore().getState()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{I.fields[name]}</label>
      {name === 'discovered' ? (
        <input id={id} type="date" value={value} disabled={disabled} onChange={(e) => act.writeFact(name, e.target.value)} />
      ) : (
        <textarea
          id={id}
          rows={2}
          value={value}
          disabled={disabled}
          {...(hint ? { placeholder: hint } : {})}
          onChange={(e) => act.writeFact(name, e.target.value)}
        />
      )}
    </div>
  )
}

function Timeline({ timeline }: { timeline: IncidentView['timeline'] }) {
  return (
    <section className="incident-part" aria-label={I.timeline}>
      <h3>{I.timeline}</h3>
      <ol className="incident-timeline">
        {timeline.map(({ seq, kind, at, by, words, changed, missed, sha256 }) => (
          <li key={seq}>
            <b>{I.kinds[kind]}</b> {S.common.time(at)}, {by} <span className="muted">· {I.missed(sumOf(missed))}</span>
            {words ? <p>{words}</p> : null}
            {changed.length > 0 && kind === 'facts' ? <p className="muted">{changed.map((each) => I.fields[each]).join('; ')}</p> : null}
            <small className="mono block muted">{sha256}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}
