// A box to type in over a list that stays open: the box holds the focus, keys move through the list, a click takes.
import type { KeyboardEvent, ReactNode } from 'react'

interface Props<T> {
  /** Unique in the page: ids of box, list and options begin with it. */
  id: string
  label: string
  help: string
  list: { readonly label: string; readonly className: string }
  className?: string
  query: string
  onQuery: (query: string) => void
  onKey: (event: KeyboardEvent) => void
  items: readonly T[]
  keyOf: (item: T) => string
  /** Place of the item the keys are at; outside the list for none. */
  at: number
  isDisabled?: (item: T) => boolean
  onClick: (at: number) => void
  onDoubleClick?: (at: number) => void
  children: (item: T) => ReactNode
  /** Between box and list. */
  note?: ReactNode
}

export function Combobox<T>({ id, list, items, at, ...props }: Props<T>) {
  return (
    <>
      <label className={`field ${props.className ?? ''}`} htmlFor={`${id}box`}>
        <span>{props.label}</span>
        <input
          id={`${id}box`}
          type="text"
          role="combobox"
          data-first
          autoComplete="off"
          spellCheck={false}
          placeholder={props.help}
          aria-expanded={items.length > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={items[at] ? optionId(id, at) : undefined}
          value={props.query}
          onChange={(event) => props.onQuery(event.target.value)}
          onKeyDown={props.onKey}
        />
      </label>
      {props.note}
      <div id={`${id}list`} className={list.className} role="listbox" aria-label={list.label} tabIndex={-1}>
        {items.map((item, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the box, which holds the focus
          <div
            key={props.keyOf(item)}
            id={optionId(id, i)}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            aria-disabled={props.isDisabled?.(item)}
            className="hit"
            onClick={() => props.onClick(i)}
            onDoubleClick={() => props.onDoubleClick?.(i)}
          >
            {props.children(item)}
          </div>
        ))}
      </div>
    </>
  )
}

const optionId = (id: string, at: number): string => `${id}hit${at}`

/** Scrolls the list so that an option is in sight. */
export const showOption = (id: string, at: number): void => document.getElementById(optionId(id, at))?.scrollIntoView({ block: 'nearest' })
