// Finding in the code book: a combobox whose list stays open; the code in focus shows its page.
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { CodeHitView } from '../../shared/views'
import type { BookState } from '../store/book-state'
import { useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { Combobox, showOption } from '../ui/combobox'
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
    showOption(id, to)
  }

  const enter = (to: number) => {
    const hit = hits[to]
    if (hit) void act.turnTo(hit.code, true).then(onEnter)
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10 }[event.key]
    if (to !== undefined) go(Math.max(0, Math.min(hits.length - 1, to)))
    else if (event.key === 'Enter') enter(Math.max(0, at))
    else return
    event.preventDefault()
  }

  const without = hits[0]?.without ?? []
  return (
    <>
      <Combobox
        id={id}
        label={S.book.search}
        help={S.book.searchHelp}
        list={{ label: S.book.hits, className: 'book-hits' }}
        className="pad-row"
        query={query}
        onQuery={setQuery}
        onKey={onKey}
        items={hits}
        keyOf={(hit) => hit.code}
        at={at}
        onClick={go}
        onDoubleClick={enter}
        note={
          <>
            {book.hits.state === 'failed' ? <FailureNote failure={book.hits.failure} /> : null}
            {without.length > 0 ? <p className="hint pad-row">{S.book.without(without)}</p> : null}
          </>
        }
      >
        {(hit) => <HitLine hit={hit} />}
      </Combobox>
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
