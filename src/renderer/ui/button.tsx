// A button that shows its key. The key is told to assistive technology by aria-keyshortcuts, not in the name.
import type { ComponentProps } from 'react'
import { keysOf } from './bindings'
import { type CommandId, showKey } from './commands'
import { useAriaKeys, useBindings } from './keys'

interface Props extends ComponentProps<'button'> {
  command?: CommandId
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** A key that works here without being a command, such as Enter in a form. */
  hint?: string
}

export function Button({ command, look = 'plain', hint, children, className = '', ...rest }: Props) {
  const ariaKeys = useAriaKeys()
  return (
    <button
      type="button"
      className={`button button-${look} ${className}`}
      {...(command ? { 'aria-keyshortcuts': ariaKeys(command) || undefined } : {})}
      {...rest}
    >
      <span>{children}</span>
      {command ? <Key of={command} /> : null}
      {hint ? (
        <span className="key" aria-hidden="true">
          {hint}
        </span>
      ) : null}
    </button>
  )
}

export function Key({ of }: { of: CommandId }) {
  const [key] = keysOf(useBindings(), of)
  if (key === undefined) return null
  return (
    <span className="key" aria-hidden="true">
      {showKey(key)}
    </span>
  )
}
