// The code book over whatever is open: ways to a code at the left, the page of a code at the right, all by keys.
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react'
import type { BookState, BookTab } from '../store/book-state'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { Button, Key } from '../ui/button'
import type { CommandId } from '../ui/commands'
import { Dialog } from '../ui/dialog'
import { FailureNote } from '../ui/failure-note'
import { chordOf, commandFor, type Handlers, mayAct, useAriaKeys, useBindings } from '../ui/keys'
import { BookFind } from './book-find'
import { BookIndex } from './book-index'
import { BookPage } from './book-page'
import { BookTabular } from './book-tabular'
import { useBookActions } from './use-book-actions'

const TABS: readonly { readonly tab: BookTab; readonly command: CommandId }[] = [
  { tab: 'find', command: 'book.find' },
  { tab: 'tabular', command: 'book.tabular' },
  { tab: 'index', command: 'book.index' },
]

export function BookDialog() {
  const book = useApp((s) => s.book)
  return book ? <OpenBook book={book} /> : null
}

function OpenBook({ book }: { book: BookState }) {
  const act = useAppStore().getState()
  const letters = useApp((s) => s.preferences.letters)
  const own = useBindings()
  const list = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLElement>(null)
  const { add, copy, up } = useBookActions(book)

  const toList = () => list.current?.querySelector<HTMLElement>('input, [role="tree"]')?.focus()
  const toPage = () => page.current?.focus()
  const show = (tab: BookTab) => () => {
    act.showBookTab(tab)
    // The list of the tab is there after it is drawn.
    requestAnimationFrame(toList)
  }
  const handlers: Handlers = {
    'book.find': show('find'),
    'book.tabular': show('tabular'),
    'book.index': show('index'),
    'book.pane': () => (page.current?.contains(document.activeElement) ? toList() : toPage()),
    'book.back': () => void act.stepBack(-1),
    'book.forward': () => void act.stepBack(1),
    'book.copy': copy,
    ...(up ? { 'book.up': up } : {}),
    ...(add ? { 'book.add': add } : {}),
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const chord = chordOf(event)
    const id = commandFor(chord, handlers, own)
    if (!id || !mayAct(chord, event.target, letters)) return
    event.preventDefault()
    handlers[id]?.(chord)
  }

  return (
    <Dialog title={S.book.title} onClose={act.closeBook} full>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside are told here */}
      <div className="book" onKeyDown={onKey}>
        <BookHead book={book} up={up} />
        <div className="book-list" ref={list}>
          <BookTabs tab={book.tab} onShow={show} />
          <BookList book={book} toPage={toPage} />
        </div>
        <BookPage book={book} pane={page as RefObject<HTMLElement | null>} />
      </div>
    </Dialog>
  )
}

function BookHead({ book, up }: { book: BookState; up: (() => void) | null }) {
  const act = useAppStore().getState()
  const id = useId()
  const view = readyValue(book.view)
  return (
    <div className="book-head">
      <Button look="quiet" command="book.back" disabled={book.at <= 0} onClick={() => void act.stepBack(-1)}>
        {S.book.back}
      </Button>
      <Button look="quiet" command="book.forward" disabled={book.at >= book.trail.length - 1} onClick={() => void act.stepBack(1)}>
        {S.book.forward}
      </Button>
      <Button look="quiet" command="book.up" disabled={up === null} onClick={() => up?.()}>
        {S.book.up}
      </Button>
      <span className="spacer" />
      {view && view.editions.length > 0 ? (
        <label className="book-year" htmlFor={id}>
          <span>{S.book.year}</span>
          <select id={id} value={book.edition ?? ''} onChange={(event) => void act.chooseEdition(event.target.value)}>
            {view.editions.map(({ name, validFrom, validTo }) => (
              <option key={name} value={name}>
                {S.book.yearOf(name, validFrom, validTo)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  )
}

function BookTabs({ tab, onShow }: { tab: BookTab; onShow: (tab: BookTab) => () => void }) {
  const act = useAppStore().getState()
  const id = useId()
  const onKey = (event: KeyboardEvent) => {
    const by = event.altKey ? 0 : event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const next = TABS[(TABS.findIndex((one) => one.tab === tab) + by + TABS.length) % TABS.length]
    if (!next) return
    act.showBookTab(next.tab)
    document.getElementById(`${id}${next.tab}`)?.focus()
  }
  const ariaKeys = useAriaKeys()
  return (
    <div className="tabs" role="tablist" aria-label={S.book.tabsName} onKeyDown={onKey}>
      {TABS.map(({ tab: name, command }) => (
        <button
          key={name}
          id={`${id}${name}`}
          type="button"
          role="tab"
          aria-selected={tab === name}
          aria-controls="book-tab-body"
          aria-keyshortcuts={ariaKeys(command)}
          tabIndex={tab === name ? 0 : -1}
          onClick={onShow(name)}
        >
          {S.book.tabs[name]} <Key of={command} />
        </button>
      ))}
    </div>
  )
}

function BookList({ book, toPage }: { book: BookState; toPage: () => void }) {
  const act = useAppStore().getState()
  const none = readyValue(book.view)?.edition === null

  // The search box is where one begins, wherever the book was opened from.
  useEffect(() => document.querySelector<HTMLElement>('.book-list input')?.focus(), [])

  return (
    <div id="book-tab-body" className="tab-body" role="tabpanel" aria-label={S.book.tabs[book.tab]}>
      {book.view.state === 'failed' ? <FailureNote failure={book.view.failure} /> : null}
      {none ? <p className="pad muted">{S.book.none}</p> : null}
      {book.tab === 'find' ? (
        <BookFind book={book} onEnter={toPage} />
      ) : book.tab === 'tabular' ? (
        <BookTabular tree={book.tree} onEnter={toPage} onCode={(code) => void act.revealBranch(code)} />
      ) : (
        <BookIndex book={book} onEnter={toPage} />
      )}
    </div>
  )
}
