// Who can sign in, as a list that has the focus: arrows move, letters find, Enter chooses.
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { PersonId } from '../../shared/ids'
import type { SessionView } from '../../shared/views'
import { P } from '../strings-people'

interface Props {
  people: SessionView['people']
  at: number
  onMove: (at: number) => void
  onChoose: (person: PersonId) => void
}

/** Milliseconds after which letters begin a new name. */
const PAUSE = 900

export function PersonList({ people, at, onMove, onChoose }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const typed = useRef({ words: '', at: 0 })
  useEffect(() => list.current?.focus(), [])
  useEffect(() => {
    document.getElementById(`${id}${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  const find = (event: KeyboardEvent): number => {
    const before = event.timeStamp - typed.current.at < PAUSE ? typed.current.words : ''
    typed.current = { words: `${before}${event.key.toLowerCase()}`, at: event.timeStamp }
    return people.findIndex(({ name }) =>
      name
        .toLowerCase()
        .split(/\s+/)
        .some((_, i, words) => words.slice(i).join(' ').startsWith(typed.current.words)),
    )
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const chosen = people[at]
    if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      return onChoose(chosen.id)
    }
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: people.length - 1 }
    const to = steps[event.key] ?? (event.key.length === 1 ? find(event) : -1)
    if (to < 0 && steps[event.key] === undefined) return
    event.preventDefault()
    onMove(Math.min(people.length - 1, Math.max(0, to)))
  }

  return (
    <div
      ref={list}
      className="person-list"
      role="listbox"
      tabIndex={0}
      aria-label={P.people}
      aria-activedescendant={`${id}${at}`}
      onKeyDown={onKey}
    >
      {people.map((person, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the list, which holds the focus
        <div
          key={person.id}
          id={`${id}${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          className="person-option"
          onClick={() => onChoose(person.id)}
        >
          <span className="person-mark" aria-hidden="true">
            {initials(person.name)}
          </span>
          {person.name}
        </div>
      ))}
    </div>
  )
}

const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}
