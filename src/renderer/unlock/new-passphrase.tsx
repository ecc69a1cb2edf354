// A new passphrase: typed twice, or shown while it is typed. Says what it still lacks.
import { useId, useState } from 'react'
import { P } from '../strings-people'

const SHORTEST = 12

export interface NewPassphrase {
  readonly value: string
  /** Long enough, and twice the same. */
  readonly complete: boolean
  readonly again: string
  readonly shown: boolean
  /** What is wrong so far, in words; null: nothing, or nothing typed. */
  readonly lacks: string | null
  setValue(value: string): void
  setAgain(again: string): void
  setShown(shown: boolean): void
}

export function useNewPassphrase(): NewPassphrase {
  const [value, setValue] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  // As main counts them.
  const length = [...value.normalize('NFKC')].length
  const same = shown || again === value
  return {
    value,
    again,
    shown,
    complete: length >= SHORTEST && same,
    lacks: value !== '' && length < SHORTEST ? P.short(length) : again !== '' && !same ? P.different : null,
    setValue,
    setAgain,
    setShown,
  }
}

interface Props {
  passphrase: NewPassphrase
  label?: string
  again?: string
  first?: boolean
}

export function NewPassphraseFields({ passphrase, label = P.passphrase, again = P.again, first = false }: Props) {
  const id = useId()
  const kind = passphrase.shown ? 'text' : 'password'
  return (
    <div className="new-passphrase">
      <label className="field" htmlFor={`${id}value`}>
        <span>{label}</span>
        <input
          id={`${id}value`}
          type={kind}
          autoComplete="new-password"
          spellCheck={false}
          aria-describedby={`${id}help`}
          {...(first ? { 'data-first': true } : {})}
          value={passphrase.value}
          onChange={(event) => passphrase.setValue(event.target.value)}
        />
      </label>
      {passphrase.shown ? null : (
        <label className="field" htmlFor={`${id}again`}>
          <span>{again}</span>
          <input
            id={`${id}again`}
            type="password"
            autoComplete="new-password"
            value={passphrase.again}
            onChange={(event) => passphrase.setAgain(event.target.value)}
          />
        </label>
      )}
      <div className="row">
        <label className="check">
          <input type="checkbox" checked={passphrase.shown} onChange={(event) => passphrase.setShown(event.target.checked)} />
          <span>{P.show}</span>
        </label>
        <p className="hint grow" id={`${id}help`} aria-live="polite">
          {passphrase.lacks ?? P.passphraseHelp}
        </p>
      </div>
    </div>
  )
}
