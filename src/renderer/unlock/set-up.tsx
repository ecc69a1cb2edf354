// The first minute: who works here, and the passphrase. Also for records of an earlier version, which have a passphrase and no names.
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { ROLES } from '../../shared/people'
import type { SessionView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { P } from '../strings-people'
import { AccountFields, useAccount } from '../ui/account-fields'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase'
import { RememberCheck } from './remember-check'

export function SetUp({ session }: { session: SessionView }) {
  const isNew = session.state === 'first-run'
  const store = useAppStore()
  const unlocking = useApp((s) => s.unlocking)
  const account = useAccount({ name: '', credential: '', roles: ROLES })
  const fresh = useNewPassphrase()
  const [known, setKnown] = useState('')
  const [remember, setRemember] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const running = unlocking.state === 'running'
  const passphrase = isNew ? fresh.value : known
  const blocked = running || account.missing !== null || (isNew ? !fresh.complete : known === '')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { name, credential, roles } = account
    if (!blocked) void store.getState().begin({ name, credential, roles }, passphrase, remember)
  }

  return (
    <form ref={form} className="unlock-card unlock-card-wide" onSubmit={submit} aria-labelledby={`${id}title`}>
      <Brand large />
      <h1 id={`${id}title`}>{isNew ? P.setUp : P.naming}</h1>
      <p className="muted">{isNew ? P.setUpHelp : P.namingHelp}</p>
      <AccountFields account={account} nameLabel={S.common.name} rolesHelp={P.rolesHelp} />
      {isNew ? (
        <NewPassphraseFields passphrase={fresh} />
      ) : (
        <label className="field">
          <span>{P.passphrase}</span>
          <input type="password" autoComplete="current-password" value={known} onChange={(event) => setKnown(event.target.value)} />
        </label>
      )}
      <RememberCheck session={session} checked={remember} onChange={setRemember} />
      {unlocking.state === 'failed' ? <FailureNote failure={unlocking.failure} /> : null}
      <Button type="submit" look="primary" hint={S.common.enter} disabled={blocked}>
        {running ? S.common.working : P.start}
      </Button>
    </form>
  )
}
