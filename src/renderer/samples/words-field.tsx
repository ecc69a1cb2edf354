// A field for a few words, with a hint that is read after its name and not as part of it.
import { type ComponentProps, useId } from 'react'

interface Props extends Omit<ComponentProps<'input'>, 'onChange'> {
  label: string
  hint?: string
  onChange: (value: string) => void
}

export function WordsField({ label, hint, onChange, ...rest }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        {...(hint ? { 'aria-describedby': `${id}hint` } : {})}
        {...rest}
        onChange={(e) => onChange(e.target.value)}
      />
      {hint ? (
        <small id={`${id}hint`} className="hint">
          {hint}
        </small>
      ) : null}
    </div>
  )
}
