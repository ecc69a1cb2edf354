// The foot of a draft or of a file: what it would change on the charts there are, why, and the signature.
import { type FormEvent, useState } from 'react'
import type { Failure } from '../../../shared/failures'
import { useApp, useAppStore } from '../../store/context'
import { Y } from '../../strings-policy'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { useCommands } from '../../ui/keys'
import { SignerFields, useSigner } from '../../ui/signer-fields'
import { PolicyEffect } from './policy-effect'

interface Props {
  readonly version: number
  readonly taken: boolean
  /** Why it cannot be signed as it stands. */
  readonly missing: string | null
  readonly stop: string
  readonly onStop: () => void
}

export function PolicySign({ version, taken, missing, stop, onStop }: Props) {
  const act = useAppStore().getState()
  const effect = useApp((s) => s.policyEffect)
  const tried = useApp((s) => s.policyTried)
  const signer = useSigner()
  const [why, setWhy] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const lacks = missing ?? (why.trim() === '' ? Y.missingWhy : null)
  const sign = async () => {
    if (lacks === null && signer.complete) setFailure(await act.signPolicy(why.trim(), taken))
  }
  useCommands({
    'policy.try': () => void act.tryPolicy(),
    'policy.sign': () => void sign(),
    'policy.stop': onStop,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sign()
  }
  return (
    <form onSubmit={submit}>
      {effect.state === 'running' ? (
        <div className="row" role="status">
          <progress aria-label={Y.trying} {...(tried ? { value: tried.done, max: tried.total } : {})} />
          <span>{Y.trying}</span>
          <Button look="quiet" onClick={() => void act.stopPolicy()}>
            {Y.tryStop}
          </Button>
        </div>
      ) : (
        <div className="row">
          <Button command="policy.try" disabled={missing !== null} onClick={() => void act.tryPolicy()}>
            {Y.try}
          </Button>
        </div>
      )}
      {effect.state === 'failed' ? <FailureNote failure={effect.failure} /> : null}
      {effect.state === 'ready' ? <PolicyEffect effect={effect.value} /> : null}
      <label className="field">
        <span>{Y.why}</span>
        <input type="text" maxLength={500} value={why} onChange={(e) => setWhy(e.target.value)} />
      </label>
      <SignerFields signer={signer} />
      {failure ? <FailureNote failure={failure} /> : null}
      <div className="row">
        <Button type="submit" look="primary" command="policy.sign" disabled={lacks !== null || !signer.complete}>
          {Y.sign(version)}
        </Button>
        <Button look="quiet" command="policy.stop" onClick={onStop}>
          {stop}
        </Button>
        {lacks ? <span className="muted">{lacks}</span> : null}
      </div>
    </form>
  )
}
