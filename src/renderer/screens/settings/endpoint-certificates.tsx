// Certificates of a site's own authority: pasted or from a file, and shown by whose they are and how long they last.
import { useEffect, useId, useState } from 'react'
import type { CertificateView } from '../../../shared/endpoint-views'
import type { FailureCode } from '../../../shared/failures'
import { useAppStore } from '../../store/context'
import { E } from '../../strings-endpoints'
import { described, Field } from './endpoint-fields'

interface Props {
  pem: string
  onPem: (pem: string) => void
  refused: FailureCode | undefined
}

type Read = { readonly certificates: readonly CertificateView[]; readonly fault: FailureCode | undefined }
const NOTHING: Read = { certificates: [], fault: undefined }

export function CertificatesField({ pem, onPem, refused }: Props) {
  const store = useAppStore()
  const id = useId()
  const [read, setRead] = useState(NOTHING)
  useEffect(() => {
    if (pem.trim() === '') return setRead(NOTHING)
    let current = true
    void store
      .getState()
      .readCertificates(pem)
      .then((result) => {
        if (current) setRead(result.ok ? { certificates: result.value, fault: undefined } : { certificates: [], fault: result.error.code })
      })
    return () => {
      current = false
    }
  }, [pem, store])
  const fault = refused ?? read.fault
  return (
    <Field id={id} label={E.form.ca} hint={E.form.caHelp} fault={fault} wide>
      <textarea
        id={id}
        className="mono"
        rows={3}
        spellCheck={false}
        placeholder="-----BEGIN CERTIFICATE-----"
        {...described(id, E.form.caHelp, fault)}
        value={pem}
        onChange={(event) => onPem(event.target.value)}
      />
      <label className="row">
        <span className="muted">{E.form.caFile}</span>
        <input
          type="file"
          accept=".pem,.crt,.cer,.txt"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void file.text().then(onPem)
          }}
        />
      </label>
      {read.certificates.length > 0 ? (
        <ul className="endpoint-certificates" aria-label={E.certificates(read.certificates.length)}>
          {read.certificates.map(({ subject, until, expired }) => (
            <li key={`${subject} ${until}`}>
              <b>{subject}</b> <span className={expired ? 'endpoint-fault' : 'muted'}>{expired ? E.expired(until) : E.until(until)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Field>
  )
}
