// Tabs over what they show: one tab stop, arrows move, each with its key.
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Key } from './button'
import { ariaKeys, type CommandId } from './commands'

interface Tab<K extends string> {
  readonly key: K
  readonly label: string
  readonly command: CommandId
  /** Things that wait there; none is shown for 0. */
  readonly badge?: number
}

interface Props<K extends string> {
  label: string
  tabs: readonly Tab<K>[]
  chosen: K
  onChoose: (key: K) => void
  children: ReactNode
}

export function Tabs<K extends string>({ label, tabs, chosen, onChoose, children }: Props<K>) {
  const id = useId()
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabs[(tabs.findIndex((tab) => tab.key === chosen) + by + tabs.length) % tabs.length]
    if (by === 0 || !next) return
    event.preventDefault()
    onChoose(next.key)
    document.getElementById(`${id}${next.key}`)?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={onKey}>
        {tabs.map(({ key, label: words, command, badge = 0 }) => (
          <button
            key={key}
            id={`${id}${key}`}
            type="button"
            role="tab"
            aria-selected={chosen === key}
            aria-controls={`${id}body`}
            aria-keyshortcuts={ariaKeys(command)}
            tabIndex={chosen === key ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {words}
            {badge > 0 ? <span className="badge">{badge}</span> : null}
            <Key of={command} />
          </button>
        ))}
      </div>
      <div id={`${id}body`} role="tabpanel" aria-labelledby={`${id}${chosen}`} className="tab-body">
        {children}
      </div>
    </>
  )
}
