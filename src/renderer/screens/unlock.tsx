// First run and unlock: a passphrase, and nothing of any chart on the screen.
import { type FormEvent, useId, useState } from 'react'
import type { SessionView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { FailureNote, Note } from '../ui/failure-note'

const SHORTEST = 12

export function UnlockScreen({ session }: { session: SessionView }) {
  const first = session.state === 'first-run'
  const store = useAppStore()
  const unlocking = useApp((s) => s.unlocking)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [remember, setRemember] = useState(false)
  const id = useId()

  const missing = first && passphrase.length < SHORTEST
  const different = first && again !== passphrase
  const running = unlocking.state === 'running'
  const blocked = running || missing || different || passphrase === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!blocked) void store.getState().unlock(passphrase, remember)
  }

  return (
    <main className="unlock" id="main">
      <form className="unlock-card" onSubmit={submit} aria-labelledby={`${id}title`}>
        <Brand large />
        <h1 id={`${id}title`}>{first ? S.unlock.first : S.unlock.open}</h1>
        <p className="muted">{first ? S.unlock.firstHelp : S.unlock.openHelp}</p>

        <label className="field" htmlFor={`${id}pass`}>
          <span>{S.unlock.passphrase}</span>
          <input
            id={`${id}pass`}
            type="password"
            autoComplete={first ? 'new-password' : 'current-password'}
            // biome-ignore lint/a11y/noAutofocus: the only thing to do on this screen
            autoFocus
            value={passphrase}
            aria-describedby={first ? `${id}hint` : undefined}
            onChange={(e) => setPassphrase(e.target.value)}
          />
        </label>
        {first ? (
          <>
            <label className="field" htmlFor={`${id}again`}>
              <span>{S.unlock.again}</span>
              <input
                id={`${id}again`}
                type="password"
                autoComplete="new-password"
                value={again}
                onChange={(e) => setAgain(e.target.value)}
              />
            </label>
            <p className="hint" id={`${id}hint`} aria-live="polite">
              {missing && passphrase ? S.unlock.short(passphrase.length) : different && again ? S.unlock.different : ' '}
            </p>
            <Note tone="soft">{S.unlock.noRecovery}</Note>
          </>
        ) : null}
        {session.keystore ? (
          <label className="check">
            <input type="checkbox" checked={remember} onChange={(e) => setRemember(e.target.checked)} aria-describedby={`${id}remember`} />
            <span>
              {S.unlock.remember}
              <small id={`${id}remember`}>{S.unlock.rememberHelp}</small>
            </span>
          </label>
        ) : null}
        {unlocking.state === 'failed' ? <FailureNote failure={unlocking.failure} /> : null}
        <Button type="submit" look="primary" disabled={blocked}>
          {running ? S.common.working : first ? S.unlock.create : S.unlock.unlock}
        </Button>
      </form>
    </main>
  )
}
