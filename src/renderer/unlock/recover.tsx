// The recovery key in place of a forgotten passphrase: it opens the records and sets a new one.
import { type FormEvent, useId, useState } from 'react'
import type { SessionView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { P } from '../strings-people'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase'

export function Recover({ person, onBack }: { person: SessionView['people'][number]; onBack: () => void }) {
  const store = useAppStore()
  const unlocking = useApp((s) => s.unlocking)
  const [key, setKey] = useState('')
  const fresh = useNewPassphrase()
  const id = useId()
  const running = unlocking.state === 'running'
  const blocked = running || key.trim() === '' || !fresh.complete

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!blocked) void store.getState().recover(person.id, key, fresh.value)
  }

  return (
    <form className="unlock-card unlock-card-wide" onSubmit={submit} aria-labelledby={`${id}title`}>
      <Brand large />
      <h1 id={`${id}title`}>{P.recoverTitle}</h1>
      <p className="muted">{P.recoverHelp(person.name)}</p>
      <label className="field" htmlFor={`${id}key`}>
        <span>{P.recoveryKey}</span>
        <input
          id={`${id}key`}
          type="text"
          className="recovery-input"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: what the person came for
          autoFocus
          aria-describedby={`${id}help`}
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
        <small className="hint" id={`${id}help`}>
          {P.recoveryKeyHelp}
        </small>
      </label>
      <NewPassphraseFields passphrase={fresh} label={P.newPassphrase} again={P.newAgain} />
      {unlocking.state === 'failed' ? <FailureNote failure={unlocking.failure} /> : null}
      <Button type="submit" look="primary" hint={S.common.enter} disabled={blocked}>
        {running ? S.common.working : P.doRecover}
      </Button>
      <div className="row unlock-ways">
        <Button look="quiet" onClick={onBack}>
          {P.goBack}
        </Button>
      </div>
    </form>
  )
}
