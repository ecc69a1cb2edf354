// The education note for a coder of this audit: what came up, with guideline and example, and what helps, in words the auditor may change.
import { useEffect, useId, useState } from 'react'
import type { AuditView } from '../../shared/audit-views'
import type { EducationBody, EducationPoint, EducationView } from '../../shared/education-views'
import type { Failure } from '../../shared/failures'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { useCommands } from '../ui/keys'

const E = S.education

export function EducationNote({ audit }: { audit: AuditView }) {
  const store = useAppStore()
  const coders = audit.totals.byCoder.map((row) => row.label)
  const [coder, setCoder] = useState(coders[0] ?? '')
  const note = useApp((s) => s.education)
  const body = useApp((s) => s.educationBody)
  useEffect(() => {
    if (coder !== '') void store.getState().openEducation(coder)
    return () => store.getState().forgetEducation()
  }, [store, coder])
  if (coders.length === 0) return <p className="muted pad">{E.none}</p>
  return (
    <section className="education" aria-label={E.title}>
      <label className="row">
        {E.coder}
        <select data-home value={coder} onChange={(event) => setCoder(event.target.value)}>
          {coders.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {note.state === 'failed' ? <FailureNote failure={note.failure} /> : null}
      {note.state === 'ready' && body ? <Written key={note.value.coder} note={note.value} body={body} /> : null}
    </section>
  )
}

function Written({ note, body }: { note: EducationView; body: EducationBody }) {
  const act = useAppStore().getState()
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = async () => setFailure(await act.saveEducation())
  const writePoint = (at: number, todo: string) =>
    act.writeEducation({ points: body.points.map((point, i) => (i === at ? { ...point, todo } : point)) })
  useCommands({
    'education.save': () => void save(),
    'education.draft': () => void act.draftEducation(),
    'education.copy': () => void act.copyEducation(),
  })
  const standing = note.savedAt === null ? E.drafted : body === note.body ? E.savedAt(S.common.time(note.savedAt)) : E.changed
  return (
    <>
      <p className="muted" role="status">
        {standing} {E.help}
      </p>
      <Words label={E.opening} value={body.opening} onChange={(opening) => act.writeEducation({ opening })} />
      {body.points.length === 0 ? <p className="muted">{E.noPoints}</p> : null}
      <ol className="education-points">
        {body.points.map((point, at) => (
          <Point key={point.title} point={point} onTodo={(todo) => writePoint(at, todo)} />
        ))}
      </ol>
      <Words label={E.closing} value={body.closing} onChange={(closing) => act.writeEducation({ closing })} />
      {failure ? <FailureNote failure={failure} /> : null}
      <div className="row">
        <Button look="primary" command="education.save" onClick={() => void save()}>
          {E.save}
        </Button>
        <Button command="education.copy" onClick={() => void act.copyEducation()}>
          {E.copy}
        </Button>
        <Button look="quiet" command="education.draft" onClick={() => void act.draftEducation()}>
          {E.again}
        </Button>
      </div>
    </>
  )
}

function Point({ point, onTodo }: { point: EducationPoint; onTodo: (todo: string) => void }) {
  return (
    <li className="education-point">
      <h3>
        {point.title} <small className="muted">{E.times(point.times)}</small>
      </h3>
      {point.guidelines.map((guideline) => (
        <p key={guideline} className="muted">
          {guideline}
        </p>
      ))}
      {point.examples.map((example) => (
        <div key={`${example.where} ${example.codes}`} className="education-example">
          <b>{example.where}</b> <span className="code">{example.codes}</span>
          {example.quote ? <blockquote>{example.quote}</blockquote> : null}
          {example.why ? <p>{example.why}</p> : null}
        </div>
      ))}
      <Words label={E.todo} name={E.pointOf(point.title)} value={point.todo} onChange={onTodo} />
    </li>
  )
}

interface WordsProps {
  label: string
  /** Where the label alone does not tell which. */
  name?: string
  value: string
  onChange: (value: string) => void
}

function Words({ label, name, value, onChange }: WordsProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={4000}
        {...(name ? { 'aria-label': name } : {})}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
