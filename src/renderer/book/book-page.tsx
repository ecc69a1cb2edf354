// The page of a code: what it says, whether it can be billed or what is missing, where it stands, and every note that holds for it.
import { type RefObject, useEffect } from 'react'
import type { BranchView, CodePageView, NotesAtView, NoteText } from '../../shared/code-book-views'
import type { BookState } from '../store/book-state'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { useBookActions } from './use-book-actions'

interface Props {
  book: BookState
  pane: RefObject<HTMLElement | null>
}

export function BookPage({ book, pane }: Props) {
  const { page } = book
  const code = page.state === 'ready' ? page.value.code : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page begins at its top
  useEffect(() => pane.current?.scrollTo(0, 0), [code, pane])
  return (
    <section
      ref={pane}
      className="book-page"
      aria-label={page.state === 'ready' ? `${S.book.page}: ${page.value.code}` : S.book.page}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keys
      tabIndex={0}
    >
      {page.state === 'idle' ? <p className="muted pad">{S.book.noPage}</p> : null}
      {page.state === 'failed' ? <FailureNote failure={page.failure} /> : null}
      {page.state === 'ready' ? <Page book={book} page={page.value} pane={pane} /> : null}
    </section>
  )
}

function Page({ book, page, pane }: Props & { page: CodePageView }) {
  const act = useAppStore().getState()
  const { add, copy, otherYear } = useBookActions(book)
  const open = (code: string) => {
    void act.turnTo(code, true)
    pane.current?.focus()
  }
  const [own, ...above] = page.notes[0]?.code === page.code ? page.notes : [null, ...page.notes]
  return (
    <>
      <nav className="book-path" aria-label={S.book.path}>
        {page.path.map((one) => (
          <span key={one.code}>
            <CodeLink code={one.code} onOpen={open} title={one.title}>
              {nameOf(one)}
            </CodeLink>
            <span aria-hidden="true"> › </span>
          </span>
        ))}
      </nav>
      <h3 className="book-title">
        <span className="code code-large">{nameOf(page)}</span> {page.title}
      </h3>
      {page.short === null ? null : (
        <p className="muted small">
          {S.book.short}: {page.short}
        </p>
      )}
      <div className="row book-state">
        <Standing page={page} />
        <span className="spacer" />
        {otherYear === null ? null : <small className="muted">{S.book.otherYear(otherYear)}</small>}
        <Button look="quiet" command="book.copy" onClick={copy}>
          {S.book.copy}
        </Button>
        {add ? (
          <Button look="primary" command="book.add" onClick={add}>
            {book.take ? S.book.take : S.book.add}
          </Button>
        ) : null}
      </div>
      {page.risk ? (
        <p className="muted small">
          {S.book.risk(page.risk.model, page.risk.name)}: {page.risk.categories.join('; ')}
        </p>
      ) : null}
      <Seventh page={page} onOpen={open} />
      <Lines name={S.book.inclusionTerms} lines={page.inclusionTerms} onOpen={open} />
      {own ? <NotesAt at={own} onOpen={open} /> : null}
      {above.map((at) =>
        at ? (
          <section key={at.code} className="book-above" aria-label={`${S.book.from} ${at.code}`}>
            <p className="book-from">
              {S.book.from}{' '}
              <CodeLink code={at.code} onOpen={open}>
                {nameOf(at)}
              </CodeLink>{' '}
              {at.title}
            </p>
            <NotesAt at={at} onOpen={open} />
          </section>
        ) : null,
      )}
      <Below page={page} onOpen={open} />
      {page.notes.length > 0 ? <p className="muted small">{S.book.printedIn(page.notesFrom)}</p> : null}
    </>
  )
}

const isChapter = (code: string): boolean => /^\d+$/.test(code)
const nameOf = ({ code }: { readonly code: string }): string => (isChapter(code) ? S.book.chapter(code) : code)

function Standing({ page }: { page: CodePageView }) {
  if (page.billable) return <strong className="standing book-standing standing-done">✓ {S.book.billable}</strong>
  return (
    <strong className="standing book-standing standing-soft">{page.missing ? S.book.missing[page.missing] : S.book.notBillable}</strong>
  )
}

interface Opening {
  onOpen: (code: string) => void
}

function CodeLink({ code, title, onOpen, children }: Opening & { code: string; title?: string; children: string }) {
  return (
    <button type="button" className="code-link" title={title} onClick={() => onOpen(code)}>
      {children}
    </button>
  )
}

function Seventh({ page, onOpen }: Opening & { page: CodePageView }) {
  if (page.seventh.length === 0) return null
  const due = page.seventh.some((one) => one.code !== null)
  return (
    <div className="book-notes">
      <h4>{due ? S.book.seventh : S.book.seventhBelow}</h4>
      <ul>
        {page.seventh.map(({ character, meaning, code }) => (
          <li key={character} className={code === page.code ? 'here' : ''}>
            {code === null || code === page.code ? (
              <b className="code">{character}</b>
            ) : (
              <CodeLink code={code} onOpen={onOpen}>
                {code}
              </CodeLink>
            )}{' '}
            {meaning}
          </li>
        ))}
      </ul>
    </div>
  )
}

function NotesAt({ at, onOpen }: Opening & { at: NotesAtView }) {
  return at.notes.map(({ kind, lines }) => <Lines key={kind} name={S.book.notes[kind]} look={kind} lines={lines} onOpen={onOpen} />)
}

function Lines({ name, look = '', lines, onOpen }: Opening & { name: string; look?: string; lines: readonly NoteText[] }) {
  if (lines.length === 0) return null
  return (
    <div className={`book-notes note-${look}`}>
      <h4>{name}</h4>
      <ul>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed lines never move, and two may be the same
          <li key={i}>
            {line.map((part, n) =>
              typeof part === 'string' ? (
                part
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <CodeLink key={n} code={part.code} onOpen={onOpen}>
                  {part.text}
                </CodeLink>
              ),
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Below({ page, onOpen }: Opening & { page: CodePageView }) {
  // 7th characters stand on top already.
  if (page.below.length === 0 || page.missing === 'seventh') return null
  return (
    <div className="book-notes">
      <h4>{S.book.below}</h4>
      <ul className="book-below">
        {page.below.map((one: BranchView) => (
          <li key={one.code}>
            <CodeLink code={one.code} onOpen={onOpen}>
              {nameOf(one)}
            </CodeLink>
            <span>{one.title}</span>
            {one.billable || one.code.includes('-') ? null : <small className="heading-mark">{S.book.heading}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}
