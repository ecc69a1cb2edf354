// Edits on the codes, worst first: red, yellow and blue, each with its word and sign. A row leads to its code; a fix is one key away.
import { type ReactNode, useEffect, useRef } from 'react'
import type { ChartView, CodeEditView, EditSeverity } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { Button } from '../ui/button'
import { E, fixWords, SEVERITY, tally } from './edit-words'

export function EditPanel({ view, editable }: { view: ChartView; editable: boolean }) {
  const act = useAppStore().getState()
  const selected = useApp((s) => s.selectedEdit)
  if (view.edits.length === 0) return null
  return (
    <section className="edits" aria-label={E.list}>
      <header>
        <h3>
          {E.title} <small className="muted">{tally(view.edits)}</small>
        </h3>
        <Button look="quiet" command="edit.next" onClick={() => act.stepEdit(1)}>
          {E.next}
        </Button>
      </header>
      <ul>
        {view.edits.map((edit) => (
          <EditRow key={edit.id} edit={edit} chosen={edit.id === selected} onChoose={() => act.selectEdit(edit.id)}>
            {editable && edit.fix ? <Fix edit={edit} keyed={edit.id === selected} /> : null}
          </EditRow>
        ))}
      </ul>
    </section>
  )
}

/** What accepting the chosen code would raise, on its card. */
export function Foreseen({ edits, editable }: { edits: readonly CodeEditView[]; editable: boolean }) {
  if (edits.length === 0) return null
  return (
    <ul className="foreseen" aria-label={E.foreseen}>
      {edits.map((edit) => (
        <li key={edit.id} className={`edit edit-${edit.severity}`}>
          <EditWords edit={edit} />
          {editable && edit.fix && edit.fix.how !== 'principal' ? <Fix edit={edit} keyed={false} /> : null}
        </li>
      ))}
    </ul>
  )
}

interface RowProps {
  edit: CodeEditView
  chosen: boolean
  onChoose: () => void
  children: ReactNode
}

function EditRow({ edit, chosen, onChoose, children }: RowProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <li ref={row} className={`edit edit-${edit.severity}`} aria-current={chosen ? 'true' : undefined}>
      <button type="button" className="edit-jump" onClick={onChoose}>
        <EditWords edit={edit} />
      </button>
      {children}
    </li>
  )
}

function EditWords({ edit }: { edit: CodeEditView }) {
  return (
    <span className="edit-words">
      <Sign severity={edit.severity} /> <span className="code">{edit.codes.join(' ')}</span> {edit.says}
      <small className="muted">{edit.source}</small>
    </span>
  )
}

/** Also beside a code of the list. */
export function Sign({ severity, short = false }: { severity: EditSeverity; short?: boolean }) {
  const { word, sign } = SEVERITY[severity]
  return (
    <span className={`severity severity-${severity}`}>
      <span aria-hidden="true">{sign}</span> {short ? <span className="unseen">{word}</span> : word}
    </span>
  )
}

function Fix({ edit, keyed }: { edit: CodeEditView; keyed: boolean }) {
  const act = useAppStore().getState()
  if (!edit.fix) return null
  return (
    <Button
      look="plain"
      className="edit-fix"
      title={edit.fix.title}
      {...(keyed ? { command: 'edit.fix' } : {})}
      onClick={() => void act.fixEdit(edit)}
    >
      {fixWords(edit.fix)}
    </Button>
  )
}
