// A person's own keys: every action of the command table, to find, to give another key, to put back.
import { useId, useState } from 'react'
import { useApp, useAppStore } from '../../store/context'
import { readyValue } from '../../store/task'
import { P } from '../../strings-people'
import { type Bindings, isFixed, keysOf, unbind } from '../../ui/bindings'
import { Button } from '../../ui/button'
import { COMMANDS, type CommandId, showKey } from '../../ui/commands'
import { useBindings } from '../../ui/keys'
import { GROUPS } from '../keys-help'
import { PressKeyDialog } from './press-key-dialog'

/** What was changed here is kept under whoever is signed in. */
function useOwnKeys(): readonly [Bindings, (own: Bindings) => void] {
  const store = useAppStore()
  const person = useApp((s) => readyValue(s.session)?.person?.id)
  const own = useBindings()
  const keep = (next: Bindings) => {
    const { keys } = store.getState().preferences
    if (person) store.getState().prefer({ keys: { ...keys, [person]: next } })
  }
  return [own, keep]
}

const IDS = Object.keys(COMMANDS) as CommandId[]

export function KeysSheet() {
  const [own, keep] = useOwnKeys()
  const [query, setQuery] = useState('')
  const [all, setAll] = useState(false)
  const [asking, setAsking] = useState<CommandId | null>(null)
  const id = useId()
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = IDS.filter((one) => words.every((word) => hay(one, own).includes(word)))
  return (
    <section className="sheet" aria-labelledby="keys-title">
      <h2 id="keys-title">{P.keysTitle}</h2>
      <p className="muted">{P.keysHelp}</p>
      <div className="row">
        <label className="grow" htmlFor={id}>
          <span className="unseen">{P.keysSearch}</span>
          <input id={id} type="search" placeholder={P.keysSearch} value={query} onChange={(event) => setQuery(event.target.value)} />
        </label>
        <Button aria-expanded={all || words.length > 0} onClick={() => setAll(!all)}>
          {all ? P.hideKeys : P.showKeys}
        </Button>
        <Button disabled={Object.keys(own).length === 0} onClick={() => keep({})}>
          {P.resetAll}
        </Button>
      </div>
      {found.length === 0 ? <p role="status">{P.keysNone}</p> : null}
      <div className="own-keys">
        {(all || words.length > 0 ? GROUPS : []).map((group) => {
          const here = found.filter((one) => COMMANDS[one].group === group)
          return here.length === 0 ? null : (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <ul>
                {here.map((one) => (
                  <KeyRow key={one} id={one} own={own} onAsk={() => setAsking(one)} onReset={() => keep(unbind(own, one))} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      {asking ? <PressKeyDialog id={asking} own={own} onKeep={keep} onClose={() => setAsking(null)} /> : null}
    </section>
  )
}

const hay = (id: CommandId, own: Bindings): string =>
  [COMMANDS[id].label, COMMANDS[id].group, ...keysOf(own, id).flatMap((key) => [key, showKey(key)])].join(' ').toLowerCase()

function KeyRow({ id, own, onAsk, onReset }: { id: CommandId; own: Bindings; onAsk: () => void; onReset: () => void }) {
  const { label } = COMMANDS[id]
  const keys = keysOf(own, id)
  return (
    <li className="key-row">
      <span className="grow">{label}</span>
      {own[id] ? <span className="standing standing-in-force">{P.own}</span> : null}
      <span className="keys">
        {keys.map((key) => (
          <kbd key={key} className="key">
            {showKey(key)}
          </kbd>
        ))}
        {keys.length === 0 ? <span className="muted">{P.noKey}</span> : null}
      </span>
      <span className="key-acts">
        {own[id] ? (
          <Button look="quiet" aria-label={P.resetKeyOf(label)} onClick={onReset}>
            {P.resetKey}
          </Button>
        ) : null}
        {isFixed(id) ? null : (
          <Button look="quiet" aria-label={P.changeKey(label)} onClick={onAsk}>
            {P.change}
          </Button>
        )}
      </span>
    </li>
  )
}
