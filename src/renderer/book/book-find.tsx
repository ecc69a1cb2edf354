// Finding in the code book: a combobox whose list stays open; the code in focus shows its page.
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { CodeHitView } from '../../shared/views'
import type { BookState } from '../store/book-state'
import { useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { FailureNote } from '../ui/failure-note'

const WAIT_MS = 60

export function BookFind({ book, onEnter }: { book: BookState; onEnter: () => void }) {
  const store = useAppStore()
  const act = store.getState()
  const id = useId()
  const [query, setQuery] = useState(book.query)
  const hits = readyValue(book.hits) ?? []
  const shown = book.trail[book.at]?.code
  const at = hits.findIndex((hit) => hit.code === shown)

  useEffect(() => {
    if (query === store.getState().book?.query) return
    const timer = setTimeout(() => void act.searchBook(query), WAIT_MS)
    return () => clearTimeout(timer)
  }, [query, store, act])

  const go = (to: number) => {
    const hit = hits[to]
    if (!hit) return
    void act.turnTo(hit.code, false)
    document.getElementById(`${id}hit${to}`)?.scrollIntoView({ block: 'nearest' })
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10 }[event.key]
    if (to !== undefined) go(Math.max(0, Math.min(hits.length - 1, to)))
    else if (event.key === 'Enter') {
      const hit = hits[Math.max(0, at)]
      if (hit) void act.turnTo(hit.code, true).then(onEnter)
    } else return
    event.preventDefault()
  }

  const without = hits[0]?.without ?? []
  return (
    <>
      <label className="field pad-row" htmlFor={`${id}box`}>
        <span>{S.book.search}</span>
        <input
          id={`${id}box`}
          type="text"
          role="combobox"
          data-first
          autoComplete="off"
          spellCheck={false}
          placeholder={S.book.searchHelp}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? `${id}hit${at}` : undefined}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKey}
        />
      </label>
      {book.hits.state === 'failed' ? <FailureNote failure={book.hits.failure} /> : null}
      {without.length > 0 ? <p className="hint pad-row">{S.book.without(without)}</p> : null}
      <div id={`${id}list`} className="book-hits" role="listbox" aria-label={S.book.hits} tabIndex={-1}>
        {hits.map((hit, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which holds the focus
          <div
            key={hit.code}
            id={`${id}hit${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            className="hit"
            onClick={() => go(i)}
            onDoubleClick={() => void act.turnTo(hit.code, true).then(onEnter)}
          >
            <HitLine hit={hit} />
          </div>
        ))}
      </div>
      <p className="hint pad-row" aria-live="polite">
        {book.hits.state === 'ready' ? (hits.length === 0 ? S.book.noHits : S.book.found(hits.length)) : S.book.keysHere}
      </p>
    </>
  )
}

/** Also for the search box of the dialogs. */
export function HitLine({ hit }: { hit: CodeHitView }) {
  return (
    <>
      <span className="code">{hit.code}</span>
      <span className="grow">
        {hit.title}
        {hit.by === null ? null : <small className="muted block">{S.book.by(hit.by)}</small>}
      </span>
      {hit.billable ? null : <small className="heading-mark">{S.book.heading}</small>}
    </>
  )
}
