// The terms of one endpoint, question by question. What is written is kept until it is recorded or given up.
import { useState } from 'react'
import type { Failure } from '../../../shared/failures'
import { type AnswerField, endsSoon } from '../../../shared/terms'
import type { EndpointTermsView, TermsView } from '../../../shared/terms-views'
import { FIELD_WORDS, VENDOR_WORDS } from '../../../shared/terms-words'
import { LeadOnly, useMayAdminister } from '../../screens/settings/lead-only'
import { useApp, useAppStore } from '../../store/context'
import { readyValue } from '../../store/task'
import { S } from '../../strings'
import { TERMS } from '../../strings-terms'
import { Button } from '../../ui/button'
import { FailureNote, Note } from '../../ui/failure-note'
import { useCommands } from '../../ui/keys'
import { day } from '../../words'
import { lackingIn, sectionsOf } from './sections'
import { TermField } from './term-field'

export function TermsForm({ endpoint, view }: { endpoint: EndpointTermsView; view: TermsView }) {
  const act = useAppStore().getState()
  const may = useMayAdminister()
  const draft = useApp((s) => s.termsDrafts[endpoint.endpointId])
  const [failure, setFailure] = useState<Failure | null>(null)
  const answers = draft?.answers ?? endpoint.answers
  const lacking = lackingIn(endpoint.asked, answers, endpoint.loopback, view.today)
  const save = async () => setFailure(await act.saveTerms())
  const withdraw = () => act.showDialog({ kind: 'withdraw-terms', endpointId: endpoint.endpointId, name: endpoint.name })
  const inForce = endpoint.revision > 0 && endpoint.outOfForce?.why !== 'withdrawn'

  useCommands({
    'terms.next': () => focusNext(lacking),
    ...(may
      ? {
          'terms.save': () => void save(),
          'terms.document': () => inFocus((field) => void act.pickDocument(field)),
          'terms.same': () => inFocus((field) => act.takeSourceBefore(field)),
          ...(inForce ? { 'terms.withdraw': withdraw } : {}),
        }
      : {}),
  })

  return (
    <section className="sheet terms-form" aria-labelledby="terms-title">
      <div className="row">
        <Button look="quiet" command="app.back" onClick={() => act.goToTermsList()}>
          {TERMS.back}
        </Button>
        <span className="spacer" />
        {draft ? <span className="terms-unsaved">{TERMS.unsaved}</span> : null}
      </div>
      <h2 id="terms-title">{endpoint.name}</h2>
      <p className="muted">
        {VENDOR_WORDS[endpoint.vendor]} · <span className="mono">{endpoint.host}</span> · {endpoint.model}
      </p>
      <Standing endpoint={endpoint} />
      {may ? null : <LeadOnly />}
      {sectionsOf(endpoint.loopback).map(({ title, fields }) => (
        <section key={title} className="term-section" aria-label={title}>
          <h3>{title}</h3>
          {fields.map((field) => (
            <TermField
              key={field}
              field={field}
              answer={answers[field]}
              vendor={endpoint.vendor}
              asked={endpoint.asked.includes(field)}
              forbids={
                endpoint.standing.state === 'forbids' && endpoint.standing.fields.includes(field) && !isOther(draft, endpoint, field)
              }
              today={view.today}
              disabled={!may}
            />
          ))}
        </section>
      ))}
      {failure ? (
        <FailureNote failure={failure}>
          {failure.code === 'terms-changed' ? <Button onClick={() => act.giveUpTerms()}>{TERMS.giveUp}</Button> : null}
        </FailureNote>
      ) : null}
      {may ? (
        <div className="terms-foot">
          <Button look="primary" command="terms.save" onClick={() => void save()}>
            {TERMS.save}
          </Button>
          {lacking.length > 0 ? (
            <Button command="terms.next" onClick={() => focusNext(lacking)}>
              {TERMS.next}
            </Button>
          ) : null}
          {draft ? (
            <Button look="quiet" onClick={() => act.giveUpTerms()}>
              {TERMS.giveUp}
            </Button>
          ) : null}
          <span className="spacer" />
          {inForce ? (
            <Button look="quiet" command="terms.withdraw" onClick={withdraw}>
              {TERMS.withdraw}
            </Button>
          ) : null}
        </div>
      ) : null}
      <Revisions />
    </section>
  )
}

/** The question the focus is in. */
function inFocus(act: (field: AnswerField) => void): void {
  const field = document.activeElement?.closest<HTMLElement>('[data-term]')?.dataset.term
  if (field) act(field as AnswerField)
}

const isOther = (draft: { readonly answers: EndpointTermsView['answers'] } | undefined, endpoint: EndpointTermsView, field: AnswerField) =>
  draft !== undefined && draft.answers[field]?.value !== endpoint.answers[field]?.value

/** To the first question that is not whole after the one in focus, and round again. */
function focusNext(lacking: readonly AnswerField[]): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-term]')]
  const here = all.findIndex((one) => one.contains(document.activeElement))
  const waiting = all.filter((one) => lacking.includes(one.dataset.term as AnswerField))
  const next = waiting.find((one) => all.indexOf(one) > here) ?? waiting[0]
  const control = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input, textarea')
  control?.focus()
  next?.scrollIntoView({ block: 'center' })
}

function Standing({ endpoint }: { endpoint: EndpointTermsView }) {
  const { standing, outOfForce } = endpoint
  const { state, fields, until, daysLeft } = standing
  const soon = endsSoon(standing)
  const says =
    state === 'missing' ? TERMS.states.missing(fields.length) : state === 'forbids' ? TERMS.states.forbids(fields) : TERMS.states[state]
  return (
    <Note tone={state === 'current' ? (soon ? 'soft' : 'done') : state === 'not-asked' ? 'info' : 'hard'}>
      <p>
        <strong>{says}</strong> {until && daysLeft !== null ? `${TERMS.columns.until} ${day(until)}, ${TERMS.daysLeft(daysLeft)}.` : ''}
      </p>
      {outOfForce ? <p>{sayOutOfForce(outOfForce)}</p> : null}
    </Note>
  )
}

function sayOutOfForce(why: NonNullable<EndpointTermsView['outOfForce']>): string {
  if (why.why === 'withdrawn') return TERMS.outOfForce.withdrawn(why.by, S.common.time(why.at), why.reason)
  if (why.why === 'other-server') return TERMS.outOfForce['other-server'](why.host, VENDOR_WORDS[why.vendor])
  return TERMS.outOfForce.altered
}

function Revisions() {
  const revisions = useApp((s) => readyValue(s.termsRevisions)) ?? []
  if (revisions.length === 0) return null
  return (
    <details>
      <summary>
        {TERMS.history} ({revisions.length})
      </summary>
      <ul className="term-revisions">
        {revisions.map(({ revision, at, by, host, changed, withdrawn, sha256 }) => (
          <li key={revision}>
            <b>{TERMS.revision(revision)}</b> {S.common.time(at)}, {by} · <span className="mono">{host}</span>
            <br />
            {withdrawn === null ? TERMS.changed(changed.length) : `${TERMS.withdraw}: ${withdrawn}`}
            {changed.length > 0 ? <small className="muted">: {changed.map((field) => FIELD_WORDS[field]).join(', ')}</small> : null}
            <small className="mono block muted">{sha256}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
