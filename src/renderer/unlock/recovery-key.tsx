// The recovery key, shown once: to print, to copy, and to be said stored. It goes from the window with the last click.
import { type FormEvent, useId, useState } from 'react'
import type { RecoveryKeyView } from '../../shared/people-views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { P } from '../strings-people'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { copyText } from '../ui/copy-text'

export function RecoveryKeyScreen({ recoveryKey: { groups } }: { recoveryKey: RecoveryKeyView }) {
  const store = useAppStore()
  const [stored, setStored] = useState(false)
  const id = useId()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (stored) void store.getState().recoveryKeyStored()
  }

  return (
    <main className="unlock" id="main">
      <form className="unlock-card unlock-card-wide recovery-sheet" onSubmit={submit} aria-labelledby={`${id}title`}>
        <Brand large />
        <h1 id={`${id}title`}>{P.keyTitle}</h1>
        <p>{P.keyHelp}</p>
        <ul className="recovery-key" aria-label={P.keyGroups}>
          {groups.map((group, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups never move, and two may be alike
            <li key={i}>{group}</li>
          ))}
        </ul>
        <p className="muted">{P.keyWhere}</p>
        <div className="row no-print">
          <Button onClick={() => window.print()}>{P.keyPrint}</Button>
          <Button
            onClick={() => {
              copyText(groups.join(' '))
              store.getState().tell('info', P.keyCopied)
            }}
          >
            {P.keyCopy}
          </Button>
        </div>
        <label className="check no-print">
          <input
            type="checkbox"
            // biome-ignore lint/a11y/noAutofocus: the only thing to do on this screen
            autoFocus
            checked={stored}
            onChange={(event) => setStored(event.target.checked)}
          />
          <span>{P.keyStored}</span>
        </label>
        <Button type="submit" look="primary" className="no-print" hint={S.common.enter} disabled={!stored}>
          {P.keyGoOn}
        </Button>
      </form>
    </main>
  )
}
