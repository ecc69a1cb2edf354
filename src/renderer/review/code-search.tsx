// Finding a code as one types: code or words in any order; arrows move, Enter takes. A combobox with its list.
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { CodeHitView } from '../../shared/views'
import { HitLine } from '../book/book-find'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { FailureNote } from '../ui/failure-note'

interface Props {
  chosen: CodeHitView | null
  onChoose: (hit: CodeHitView | null) => void
  initial?: string
}

const WAIT_MS = 80

export function CodeSearch({ chosen, onChoose, initial = '' }: Props) {
  const store = useAppStore()
  const id = useId()
  const [query, setQuery] = useState(initial)
  const [at, setAt] = useState(0)
  const task = useApp((s) => s.codeHits)
  const hits = task.state === 'ready' ? task.value : []

  useEffect(() => {
    const timer = setTimeout(() => void store.getState().searchCodes(query), WAIT_MS)
    return () => clearTimeout(timer)
  }, [query, store])
  useEffect(() => () => void store.getState().searchCodes(''), [store])

  const choose = (hit: CodeHitView | undefined) => {
    if (hit?.billable) onChoose(hit)
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const to = Math.max(0, Math.min(hits.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))
      setAt(to)
      document.getElementById(`${id}hit${to}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'F3' && hits[at]) {
      event.preventDefault()
      void store.getState().openBook({ code: hits[at].code, query, take: onChoose })
    } else if (event.key === 'Enter' && hits[at] && hits[at].code !== chosen?.code) {
      // The first Enter takes the code, the second one, with nothing new to take, submits.
      event.preventDefault()
      choose(hits[at])
    }
  }

  return (
    <div className="code-search">
      <label className="field" htmlFor={`${id}box`}>
        <span>{S.codes.search}</span>
        <input
          id={`${id}box`}
          type="text"
          role="combobox"
          data-first
          autoComplete="off"
          spellCheck={false}
          placeholder={S.codes.searchHelp}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={hits[at] ? `${id}hit${at}` : undefined}
          value={query}
          onChange={(e) => {
            setQuery(e.target.value)
            setAt(0)
            onChoose(null)
          }}
          onKeyDown={onKey}
        />
      </label>
      {task.state === 'failed' ? <FailureNote failure={task.failure} /> : null}
      <div id={`${id}list`} className="hits" role="listbox" aria-label={S.codes.hits} tabIndex={-1}>
        {hits.map((hit, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which holds the focus
          <div
            key={hit.code}
            id={`${id}hit${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            aria-disabled={!hit.billable}
            className="hit"
            onClick={() => {
              setAt(i)
              choose(hit)
            }}
          >
            <HitLine hit={hit} />
            {hit.code === chosen?.code ? <span aria-hidden="true">✓</span> : null}
          </div>
        ))}
      </div>
      <p className="hint" aria-live="polite">
        {chosen
          ? `${S.codes.taken}: ${chosen.code} ${chosen.title}`
          : task.state !== 'ready'
            ? ' '
            : hits.length === 0
              ? S.codes.noHits
              : (hits[0]?.without.length ?? 0) > 0
                ? S.book.without(hits[0]?.without ?? [])
                : S.codes.pageKey}
      </p>
    </div>
  )
}
