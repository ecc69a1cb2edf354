// Name and credential, asked for wherever a person answers for something. The last ones are offered until the lock.
import { useState } from 'react'
import { useApp } from '../store/context'
import { S } from '../strings'

interface Signer {
  readonly name: string
  readonly credential: string
  readonly complete: boolean
  setName(name: string): void
  setCredential(credential: string): void
}

export function useSigner(): Signer {
  const last = useApp((s) => s.signer)
  const [name, setName] = useState(last.name)
  const [credential, setCredential] = useState(last.credential)
  return {
    name: name.trim() && name,
    credential: credential.trim() && credential,
    complete: Boolean(name.trim() && credential.trim()),
    setName,
    setCredential,
  }
}

export function SignerFields({ signer, first = false }: { signer: Signer; first?: boolean }) {
  return (
    <div className="two">
      <label className="field">
        <span>{S.common.name}</span>
        <input
          type="text"
          maxLength={500}
          autoComplete="off"
          {...(first ? { 'data-first': true } : {})}
          value={signer.name}
          onChange={(e) => signer.setName(e.target.value)}
        />
      </label>
      <label className="field">
        <span>{S.common.credential}</span>
        <input
          type="text"
          maxLength={500}
          autoComplete="off"
          placeholder={S.common.credentialHint}
          value={signer.credential}
          onChange={(e) => signer.setCredential(e.target.value)}
        />
      </label>
    </div>
  )
}
