// The box over a table that narrows it as one types: arrow down or Enter goes to the rows, Escape empties it.
import type { RefObject } from 'react'
import { Key } from './button'
import { ariaKeys, type CommandId } from './commands'

interface Props {
  box: RefObject<HTMLInputElement | null>
  label: string
  /** Its key, shown in the box as long as that is not in focus. */
  command: CommandId
  value: string
  onChange: (words: string) => void
}

export function FilterBox({ box, label, command, value, onChange }: Props) {
  return (
    <label className="filter">
      <span className="unseen">{label}</span>
      <input
        ref={box}
        type="search"
        placeholder={label}
        aria-keyshortcuts={ariaKeys(command)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('')
          if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return
          event.preventDefault()
          document.querySelector<HTMLElement>('[data-home]')?.focus()
        }}
      />
      <Key of={command} />
    </label>
  )
}
