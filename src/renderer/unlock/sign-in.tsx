// Who signs in, then their passphrase. One person alone is asked for it at once.
import { type FormEvent, useEffect, useId, useState } from 'react'
import type { SessionView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { P } from '../strings-people'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { PersonList } from './person-list'
import { Recover } from './recover'
import { RememberCheck } from './remember-check'

type Way = 'who' | 'passphrase' | 'recovery'

export function SignIn({ session }: { session: SessionView }) {
  const store = useAppStore()
  const { people } = session
  const last = useApp((s) => s.preferences.lastPerson)
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      people.findIndex(({ id }) => id === last),
    ),
  )
  const [way, setWay] = useState<Way>(people.length > 1 ? 'who' : 'passphrase')
  const id = useId()
  const go = (next: Way) => {
    store.getState().forgetFailure()
    setWay(next)
  }
  const person = people[at] ?? null

  if (way === 'recovery' && person) return <Recover person={person} onBack={() => go('passphrase')} />
  if (way === 'who')
    return (
      <section className="unlock-card" aria-labelledby={`${id}title`}>
        <Brand large />
        <h1 id={`${id}title`}>{P.who}</h1>
        <p className="muted">{P.whoHelp}</p>
        <PersonList
          people={people}
          at={at}
          onMove={setAt}
          onChoose={(chosen) => {
            setAt(people.findIndex((one) => one.id === chosen))
            go('passphrase')
          }}
        />
      </section>
    )
  return (
    <Passphrase
      key={person?.id}
      session={session}
      person={person}
      onAnother={people.length > 1 ? () => go('who') : null}
      onForgot={session.recovery && person ? () => go('recovery') : null}
    />
  )
}

interface PassphraseProps {
  session: SessionView
  person: SessionView['people'][number] | null
  onAnother: (() => void) | null
  onForgot: (() => void) | null
}

function Passphrase({ session, person, onAnother, onForgot }: PassphraseProps) {
  const store = useAppStore()
  const unlocking = useApp((s) => s.unlocking)
  const [passphrase, setPassphrase] = useState('')
  const [remember, setRemember] = useState(false)
  const id = useId()
  const running = unlocking.state === 'running'

  useEffect(() => {
    if (!onAnother) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onAnother()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onAnother])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!running && passphrase !== '') void store.getState().unlock(person?.id ?? null, passphrase, remember)
  }

  return (
    <form className="unlock-card" onSubmit={submit} aria-labelledby={`${id}title`}>
      <Brand large />
      <h1 id={`${id}title`}>{P.open}</h1>
      {person ? <p className="unlock-person">{person.name}</p> : <p className="muted">{P.openHelp}</p>}
      <label className="field" htmlFor={`${id}pass`}>
        <span>{P.passphrase}</span>
        <input
          id={`${id}pass`}
          type="password"
          autoComplete="current-password"
          // biome-ignore lint/a11y/noAutofocus: the only thing to do on this screen
          autoFocus
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </label>
      <RememberCheck session={session} checked={remember} onChange={setRemember} />
      {unlocking.state === 'failed' ? <FailureNote failure={unlocking.failure} /> : null}
      <Button type="submit" look="primary" hint={S.common.enter} disabled={running || passphrase === ''}>
        {running ? S.common.working : P.unlock}
      </Button>
      {onAnother || onForgot ? (
        <div className="row unlock-ways">
          {onAnother ? (
            <Button look="quiet" hint={P.escape} onClick={onAnother}>
              {P.another}
            </Button>
          ) : null}
          <span className="spacer" />
          {onForgot ? (
            <Button look="quiet" onClick={onForgot}>
              {P.forgot}
            </Button>
          ) : null}
        </div>
      ) : null}
    </form>
  )
}
