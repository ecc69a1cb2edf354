// One of a few choices, each under a digit.
import { useEffect, useId } from 'react'
import { isField } from './keys'

interface Props<T extends string> {
  label: string
  choices: readonly { readonly id: T; readonly label: string }[]
  chosen: T | null
  onChoose: (id: T) => void
}

export function ChoicePicker<T extends string>({ label, choices, chosen, onChoose }: Props<T>) {
  const id = useId()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return
      const choice = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined
      if (!choice) return
      event.preventDefault()
      onChoose(choice.id)
      document.getElementById(`${id}${choice.id}`)?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <fieldset className="reasons">
      <legend>{label}</legend>
      {choices.map((choice, i) => (
        <label key={choice.id} className="check" htmlFor={`${id}${choice.id}`}>
          <input
            id={`${id}${choice.id}`}
            type="radio"
            name={`${id}choice`}
            checked={chosen === choice.id}
            {...(i === 0 ? { 'data-first': true } : {})}
            onChange={() => onChoose(choice.id)}
          />
          <span>{choice.label}</span>
          <span className="key" aria-hidden="true">
            {i + 1}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
