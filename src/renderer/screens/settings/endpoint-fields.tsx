// The fields an endpoint's form is made of: each with its label, its hint, and what is wrong with it beside it.
import { type ReactNode, useId } from 'react'
import { FAILURES, type FailureCode } from '../../../shared/failures'

interface Props {
  label: string
  hint?: string
  fault?: FailureCode | undefined
  wide?: boolean
}

interface TextProps extends Props {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'url' | 'password'
  inputMode?: 'decimal' | 'numeric'
  placeholder?: string
  first?: boolean
  disabled?: boolean
  /** Shown when the field is left; until then nobody is told that what they type is wrong. */
  onLeave: () => void
}

export function TextField({ label, hint, fault, wide, value, onChange, onLeave, type = 'text', first, ...rest }: TextProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} fault={fault} wide={wide}>
      <input
        id={id}
        type={type}
        autoComplete="off"
        spellCheck={false}
        {...(first ? { 'data-first': true } : {})}
        {...described(id, hint, fault)}
        {...rest}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
    </Field>
  )
}

interface SelectProps<T extends string> extends Props {
  value: T
  onChange: (value: T) => void
  first?: boolean
  children: ReactNode
}

export function SelectField<T extends string>({ label, hint, value, onChange, first, children }: SelectProps<T>) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint}>
      <select
        id={id}
        value={value}
        {...(first ? { 'data-first': true } : {})}
        {...described(id, hint, undefined)}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {children}
      </select>
    </Field>
  )
}

export function Field({ id, label, hint, fault, wide, children }: FieldProps) {
  return (
    <div className={`field endpoint-field ${wide ? 'endpoint-wide' : ''}`}>
      <label className="endpoint-label" htmlFor={id}>
        {label}
      </label>
      {children}
      {fault ? (
        <small id={`${id}fault`} className="endpoint-fault">
          {FAILURES[fault].what} {FAILURES[fault].todo}
        </small>
      ) : null}
      {hint ? (
        <small id={`${id}hint`} className="hint">
          {hint}
        </small>
      ) : null}
    </div>
  )
}

interface FieldProps {
  id: string
  label: string
  hint?: string | undefined
  fault?: FailureCode | undefined
  wide?: boolean | undefined
  children: ReactNode
}

export const described = (id: string, hint: string | undefined, fault: FailureCode | undefined) => ({
  'aria-invalid': fault ? true : undefined,
  'aria-describedby': [...(fault ? [`${id}fault`] : []), ...(hint ? [`${id}hint`] : [])].join(' ') || undefined,
})
