// One attribute of the charts that are chosen: what they have now is in the field where they agree, and empty takes it off.
import { type KeyboardEvent, useState } from 'react'
import { type Attribute, type AttributeChange, LONGEST_WORDS, PRIORITIES, PRIORITY_WORDS } from '../../shared/chart-attributes'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { W } from '../strings-worklist'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { knownWords } from './facets'

export function SetAttributeDialog({ attribute }: { attribute: Attribute }) {
  const act = useAppStore().getState()
  // As they were when it was opened: what comes in meanwhile must not change whom it is about.
  const [charts] = useState(() => act.chosen())
  const values = [...new Set(charts.map((chart) => chart[attribute] ?? ''))]
  const [value, setValue] = useState<string>(values.length === 1 ? (values[0] as string) : '')
  return (
    <Dialog title={W.setTitle(attribute, W.charts(charts.map(({ name }) => name)))} onClose={act.closeDialog}>
      <DialogForm
        action={W.setAction}
        onSubmit={() => act.changeAttribute(changeTo(attribute, value))}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <Field attribute={attribute} value={value} onValue={setValue} />
        {values.length > 1 ? <p className="muted">{W.mixed}</p> : null}
      </DialogForm>
    </Dialog>
  )
}

const changeTo = (attribute: Attribute, value: string): AttributeChange => ({
  [attribute]:
    (attribute === 'assignee' || attribute === 'due') && value === '' ? null : attribute === 'priority' && value === '' ? 'normal' : value,
})

/** As in every other field of a dialog; the browser would open the list. */
const submitByEnter = (event: KeyboardEvent<HTMLSelectElement>) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

interface FieldProps {
  attribute: Attribute
  value: string
  onValue: (value: string) => void
}

function Field({ attribute, value, onValue }: FieldProps) {
  const people = useApp((s) => readyValue(s.worklist)?.people)
  const me = useApp((s) => readyValue(s.worklist)?.me)
  const all = useApp((s) => s.charts)
  const label = W.set[attribute]
  switch (attribute) {
    case 'assignee':
      return (
        <label className="field">
          <span>{label}</span>
          <select data-first value={value} onKeyDown={submitByEnter} onChange={(e) => onValue(e.target.value)}>
            <option value="">{W.nobodyOption}</option>
            {people
              ?.filter(({ id, active }) => active || id === value)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {id === me ? W.meOption(name) : name}
                </option>
              ))}
          </select>
        </label>
      )
    case 'priority':
      return (
        <label className="field">
          <span>{label}</span>
          <select data-first value={value || 'normal'} onKeyDown={submitByEnter} onChange={(e) => onValue(e.target.value)}>
            {PRIORITIES.map((one) => (
              <option key={one} value={one}>
                {PRIORITY_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
      )
    case 'due':
      return (
        <label className="field">
          <span>{label}</span>
          <input data-first type="date" value={value} min="2000-01-01" max="2099-12-31" onChange={(e) => onValue(e.target.value)} />
          <small className="muted">{W.empty}</small>
        </label>
      )
    default:
      return (
        <label className="field">
          <span>{label}</span>
          <input
            data-first
            type="text"
            list="known-words"
            maxLength={LONGEST_WORDS}
            spellCheck={false}
            value={value}
            onChange={(e) => onValue(e.target.value)}
          />
          <datalist id="known-words">
            {attribute === 'reference' ? null : knownWords(readyValue(all) ?? [], attribute).map((one) => <option key={one} value={one} />)}
          </datalist>
          <small className="muted">{W.empty}</small>
        </label>
      )
  }
}

/** Keeps the filter at hand under a name. */
export function SaveSearchDialog() {
  const act = useAppStore().getState()
  const searches = useApp((s) => readyValue(s.worklist)?.searches ?? [])
  const [name, setName] = useState('')
  const said = name.trim()
  return (
    <Dialog title={W.saveTitle} onClose={act.closeDialog}>
      <DialogForm
        action={S.common.save}
        missing={said === '' ? W.saveNeeds : null}
        onSubmit={() => act.saveSearch(said)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <label className="field">
          <span>{W.saveName}</span>
          <input data-first type="text" maxLength={60} value={name} onChange={(e) => setName(e.target.value)} />
        </label>
        <p className="muted hint">{searches.some((one) => one.name === said) ? W.replaces(said) : ''}</p>
      </DialogForm>
    </Dialog>
  )
}
