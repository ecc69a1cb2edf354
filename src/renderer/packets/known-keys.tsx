// Settings: the signing keys of other workstations that have a name here.
import { useEffect } from 'react'
import { useApp, useAppStore } from '../store/context'
import { P } from '../strings-packets'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'

export function KnownKeysSheet() {
  const store = useAppStore()
  const keys = useApp((s) => s.knownKeys)
  useEffect(() => {
    if (store.getState().knownKeys.state === 'idle') void store.getState().loadKeys()
  }, [store])
  const forget = async (fingerprint: string): Promise<void> => {
    const failure = await store.getState().nameKey(fingerprint, '')
    if (failure) store.getState().tellFailure(failure)
  }
  return (
    <section className="sheet" aria-labelledby="known-keys-title">
      <h2 id="known-keys-title">{P.keysTitle}</h2>
      {keys.state === 'failed' ? <FailureNote failure={keys.failure} /> : null}
      {keys.state === 'ready' ? <p className="muted">{keys.value.length === 0 ? P.keysNone : P.keysHelp}</p> : null}
      {keys.state === 'ready' && keys.value.length > 0 ? (
        <ul className="known-keys">
          {keys.value.map(({ fingerprint, name, at }) => (
            <li key={fingerprint}>
              <span>
                <b>{name}</b> <small className="muted">{at.slice(0, 10)}</small>
                <span className="mono small block">{fingerprint}</span>
              </span>
              <Button look="quiet" aria-label={P.forgetKey(name)} onClick={() => void forget(fingerprint)}>
                {P.forget}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
