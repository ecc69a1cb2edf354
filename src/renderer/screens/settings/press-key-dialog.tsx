// Waits for the stroke that an action shall have. What is needed to move, type or leave is not taken; what another action has is told first.
import { type KeyboardEvent, useState } from 'react'
import { P } from '../../strings-people'
import { type Bindings, bind, conflictsOf, isTaken } from '../../ui/bindings'
import { Button } from '../../ui/button'
import { COMMANDS, type CommandId, showKey } from '../../ui/commands'
import { Dialog } from '../../ui/dialog'
import { Note } from '../../ui/failure-note'
import { chordOf } from '../../ui/keys'

interface Props {
  id: CommandId
  own: Bindings
  onKeep: (own: Bindings) => void
  onClose: () => void
}

/** Alone these begin a stroke. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

export function PressKeyDialog({ id, own, onKeep, onClose }: Props) {
  const [pressed, setPressed] = useState<string | null>(null)
  const others = pressed === null ? [] : conflictsOf(own, id, pressed)
  const taken = pressed !== null && isTaken(pressed)

  const keep = (chord: string) => {
    onKeep(bind(own, id, chord))
    onClose()
  }
  const onKey = (event: KeyboardEvent) => {
    // The dialog itself hears Escape; Tab leads to the buttons.
    if (event.key === 'Escape' || event.key === 'Tab' || MODIFIERS.has(event.key)) return
    event.preventDefault()
    const chord = chordOf(event)
    if (!isTaken(chord) && conflictsOf(own, id, chord).length === 0) keep(chord)
    else setPressed(chord)
  }

  return (
    <Dialog title={P.changeKey(COMMANDS[id].label)} onClose={onClose}>
      <div className="dialog-body">
        {/* biome-ignore lint/a11y/useSemanticElements: no field: a stroke is heard, nothing is typed */}
        <div className="press-key" role="group" aria-label={P.press} data-first tabIndex={-1} onKeyDown={onKey}>
          {pressed === null ? <b>{P.press}</b> : <kbd className="key">{showKey(pressed)}</kbd>}
          <small className="muted">{P.pressHelp}</small>
        </div>
        <div role="status">
          {taken ? (
            <Note tone="soft">
              <p>{P.pressTaken}</p>
            </Note>
          ) : pressed !== null && others.length > 0 ? (
            <Note tone="soft">
              <p>{P.pressConflict(showKey(pressed), others.map((one) => `“${COMMANDS[one].label}”`).join(', '))}</p>
            </Note>
          ) : null}
        </div>
        <footer className="dialog-foot">
          <Button onClick={onClose}>{P.leave}</Button>
          {pressed !== null && others.length > 0 && !taken ? (
            <Button look="primary" onClick={() => keep(pressed)}>
              {P.take}
            </Button>
          ) : null}
        </footer>
      </div>
    </Dialog>
  )
}
