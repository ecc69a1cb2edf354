// Finding a code as one types: code or words in any order; arrows move, Enter takes. A combobox with its list.
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { CodeHitView } from '../../shared/views'
import { HitLine } from '../book/book-find'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { W } from '../strings-coding'
import { Combobox, showOption } from '../ui/combobox'
import { FailureNote } from '../ui/failure-note'

interface Props {
  chosen: CodeHitView | null
  onChoose: (hit: CodeHitView | null) => void
  initial?: string
  /** Which code set is searched: one of the chart's view; the diagnoses where none is named. */
  system?: string
}

const WAIT_MS = 80

export function CodeSearch({ chosen, onChoose, initial = '', system = 'ICD-10-CM' }: Props) {
  const store = useAppStore()
  const id = useId()
  const [query, setQuery] = useState(initial)
  const [at, setAt] = useState(0)
  const task = useApp((s) => s.codeHits)
  const hits = task.state === 'ready' ? task.value : []

  useEffect(() => {
    const timer = setTimeout(() => void store.getState().searchCodes(query, system), WAIT_MS)
    return () => clearTimeout(timer)
  }, [query, system, store])
  useEffect(() => () => void store.getState().searchCodes(''), [store])

  /** In a table of procedures the beginning of a code leads on to what may come next. */
  const isTable = system === 'ICD-10-PCS'
  const choose = (hit: CodeHitView | undefined) => {
    if (hit?.billable) onChoose(hit)
    else if (hit && isTable) {
      setQuery(hit.code)
      setAt(0)
    }
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const to = Math.max(0, Math.min(hits.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))
      setAt(to)
      showOption(id, to)
    } else if (event.key === 'F3' && hits[at] && system === 'ICD-10-CM') {
      event.preventDefault()
      void store.getState().openBook({ code: hits[at].code, query, take: onChoose })
    } else if (event.key === 'Enter' && !event.ctrlKey && hits[at] && hits[at].code !== chosen?.code) {
      // The first Enter takes the code, the second one, with nothing new to take, submits.
      event.preventDefault()
      choose(hits[at])
    }
  }

  return (
    <div className="code-search">
      <Combobox
        id={id}
        label={S.codes.search}
        help={S.codes.searchHelp}
        list={{ label: S.codes.hits, className: 'hits' }}
        query={query}
        onQuery={(typed) => {
          setQuery(typed)
          setAt(0)
          onChoose(null)
        }}
        onKey={onKey}
        items={hits}
        keyOf={(hit) => hit.code}
        at={at}
        isDisabled={(hit) => !hit.billable && !isTable}
        onClick={(i) => {
          setAt(i)
          choose(hits[i])
        }}
        note={task.state === 'failed' ? <FailureNote failure={task.failure} /> : null}
      >
        {(hit) => (
          <>
            <HitLine hit={hit} />
            {hit.code === chosen?.code ? <span aria-hidden="true">✓</span> : null}
          </>
        )}
      </Combobox>
      <p className="hint" aria-live="polite">
        {chosen
          ? `${S.codes.taken}: ${chosen.code} ${chosen.title}`
          : task.state !== 'ready'
            ? ' '
            : hits.length === 0
              ? S.codes.noHits
              : (hits[0]?.without.length ?? 0) > 0
                ? S.book.without(hits[0]?.without ?? [])
                : isTable && hits[at]?.billable === false
                  ? W.deeper
                  : system === 'ICD-10-CM'
                    ? S.codes.pageKey
                    : ' '}
      </p>
    </div>
  )
}
