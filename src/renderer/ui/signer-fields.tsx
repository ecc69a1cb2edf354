// Who answers for a statement: the person who is signed in, with the credential of their account. Shown wherever somebody signs.
import { useApp } from '../store/context'
import { readyValue } from '../store/task'
import { P } from '../strings-people'
import { Note } from './failure-note'

interface Signer {
  readonly name: string
  readonly credential: string
  readonly complete: boolean
}

export function useSigner(): Signer {
  const person = useApp((s) => readyValue(s.session)?.person)
  const { name = '', credential = '' } = person ?? {}
  return { name, credential, complete: name !== '' && credential !== '' }
}

export function SignerFields({ signer: { name, credential } }: { signer: Signer }) {
  return (
    <>
      <dl className="signer">
        <div>
          <dt>{P.signedAs}</dt>
          <dd>
            <b>{name}</b>
            {credential ? `, ${credential}` : null}
          </dd>
        </div>
      </dl>
      {credential ? null : (
        <Note tone="soft">
          <p>{P.noCredential}</p>
        </Note>
      )}
    </>
  )
}
