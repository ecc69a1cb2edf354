// The alphabetic index and its tables: main terms by their letters, sub terms below, "see" followed, codes leading to their pages.
import { useEffect, useId, useMemo, useState } from 'react'
import type { IndexKindView, IndexTermView } from '../../shared/code-book-views'
import type { BookState } from '../store/book-state'
import { useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { FailureNote } from '../ui/failure-note'
import { Tree } from '../ui/tree'
import { indexRows } from './branches'

const WAIT_MS = 80

export function BookIndex({ book, onEnter }: { book: BookState; onEnter: () => void }) {
  const store = useAppStore()
  const act = store.getState()
  const id = useId()
  const { index } = book
  const indexes = readyValue(book.view)?.indexes ?? []
  const main = readyValue(index.main)
  const rows = useMemo(() => indexRows(index), [index])
  const [words, setWords] = useState(index.words)

  useEffect(() => {
    if (words === store.getState().book?.index.words) return
    // Two words are looked for anywhere; one is the beginning of a main term.
    const timer = setTimeout(() => void act.findTerms(words, /\S\s+\S/.test(words)), WAIT_MS)
    return () => clearTimeout(timer)
  }, [words, store, act])

  if (book.view.state === 'ready' && indexes.length === 0) return <p className="pad muted">{S.book.noIndex}</p>

  const enter = (term: IndexTermView) => {
    const code = term.codes.find((one) => one.code !== null)?.code
    if (code) void act.turnTo(code, true).then(onEnter)
    else if (term.see ?? term.seeAlso) void act.followSee((term.see ?? term.seeAlso) as string)
    else if (term.hasMore) void act.openTerm(term.at, !index.open[term.at])
  }
  return (
    <>
      <div className="pad-row row">
        <label className="field" htmlFor={`${id}kind`}>
          <span>{S.book.indexKind}</span>
          <select
            id={`${id}kind`}
            value={index.kind}
            onChange={(event) => {
              setWords('')
              void act.chooseIndex(event.target.value as IndexKindView)
            }}
          >
            {indexes.map(({ kind, name }) => (
              <option key={kind} value={kind}>
                {S.book.indexes[kind]}, {S.book.indexFrom(name)}
              </option>
            ))}
          </select>
        </label>
        <label className="field grow" htmlFor={`${id}words`}>
          <span>{S.book.terms}</span>
          <input
            id={`${id}words`}
            type="text"
            autoComplete="off"
            spellCheck={false}
            placeholder={S.book.termsHelp}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
              event.preventDefault()
              event.currentTarget.closest('.tab-body')?.querySelector<HTMLElement>('[role="tree"]')?.focus()
            }}
          />
        </label>
      </div>
      {index.main.state === 'failed' ? <FailureNote failure={index.main.failure} /> : null}
      <Tree
        label={S.book.index}
        rows={rows}
        selected={index.at === null ? null : String(index.at)}
        onSelect={(row) => act.focusTerm(row.item.at)}
        onOpen={(row, open) => void act.openTerm(row.item.at, open)}
        onEnter={(row) => enter(row.item)}
        rowHeight={30}
      >
        {(term) => <TermLine term={term} columns={main?.columns ?? []} />}
      </Tree>
      <p className="hint pad-row" aria-live="polite">
        {main === null ? ' ' : main.terms.length === 0 ? S.book.noTerms : main.more ? S.book.moreTerms : ' '}
      </p>
    </>
  )
}

function TermLine({ term, columns }: { term: IndexTermView; columns: readonly string[] }) {
  return (
    <span className="term grow">
      <span className={term.level === 0 ? 'term-main' : ''}>{term.title}</span>
      {term.modifiers === '' ? null : <span className="muted"> {term.modifiers}</span>}
      {columns.length > 0
        ? term.codes.map((one, i) =>
            one.text === '' ? null : (
              <span key={columns[i]} className="cell">
                <small className="muted">{columns[i]}</small> <span className="code">{one.text}</span>
              </span>
            ),
          )
        : term.codes.map((one) => (
            <span key={one.text} className="code">
              {one.text}
            </span>
          ))}
      {term.see ? <em className="see">{S.book.see(term.see)}</em> : null}
      {term.seeAlso ? <em className="see">{S.book.seeAlso(term.seeAlso)}</em> : null}
    </span>
  )
}
