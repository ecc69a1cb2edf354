// A reason in one key: the usual ones as a numbered list, or free words. The reason goes into the ledger, so none is chosen beforehand.
import { useEffect, useId, useState } from 'react'
import { S } from '../strings'
import { isField } from './keys'

interface Props {
  reasons: readonly string[]
  /** Empty as long as there is no reason. */
  onChange: (reason: string) => void
}

const OTHER = 'other'

export function ReasonPicker({ reasons, onChange }: Props) {
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')

  const choose = (reason: string) => {
    setChosen(reason)
    onChange(reason === OTHER ? words.trim() : reason)
  }

  // Anywhere in the dialog but where digits are typed.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return
      const n = Number(event.key)
      if (!/^\d$/.test(event.key) || n < 1 || n > reasons.length + 1) return
      event.preventDefault()
      const reason = reasons[n - 1] ?? OTHER
      choose(reason)
      document.getElementById(reason === OTHER ? `${id}words` : `${id}${n - 1}`)?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  return (
    <fieldset className="reasons">
      <legend>{S.findings.reason}</legend>
      {reasons.map((reason, i) => (
        <label key={reason} className="check" htmlFor={`${id}${i}`}>
          <input
            id={`${id}${i}`}
            type="radio"
            name={`${id}reason`}
            checked={chosen === reason}
            {...(i === 0 ? { 'data-first': true } : {})}
            onChange={() => choose(reason)}
          />
          <span>{reason}</span>
          <span className="key" aria-hidden="true">
            {i + 1}
          </span>
        </label>
      ))}
      <div className="check">
        <input
          id={`${id}other`}
          type="radio"
          name={`${id}reason`}
          aria-label={S.common.other}
          checked={chosen === OTHER}
          onChange={() => choose(OTHER)}
        />
        <input
          id={`${id}words`}
          type="text"
          className="grow"
          maxLength={500}
          aria-label={S.common.other}
          placeholder={S.common.other}
          value={words}
          onChange={(e) => {
            setWords(e.target.value)
            setChosen(OTHER)
            onChange(e.target.value.trim())
          }}
        />
        <span className="key" aria-hidden="true">
          {reasons.length + 1}
        </span>
      </div>
    </fieldset>
  )
}
