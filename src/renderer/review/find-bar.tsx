// The bar over the text in which a person says what to find. Enter and Shift Enter go on and back, Escape closes and leaves the text
// where it is.
import { useLayoutEffect, useRef } from 'react'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { useCommands } from '../ui/keys'
import type { Where } from './find'
import type { Found } from './use-find'

const WHERES: readonly Where[] = ['both', 'original', 'scrubbed']

/** @param sides false where one text alone is shown: then there is nothing to choose */
export function FindBar({ found, sides = true }: { found: Found; sides?: boolean }) {
  const act = useAppStore().getState()
  const { query, where } = useApp((s) => s.find)
  const input = useRef<HTMLInputElement>(null)
  const begin = () => {
    input.current?.focus()
    input.current?.select()
  }
  // Before the next key can come: what is typed at once belongs into the field.
  useLayoutEffect(begin, [])
  useCommands({ 'find.open': begin })

  const close = () => {
    act.closeFind()
    document.querySelector<HTMLElement>('.sides-scroll')?.focus({ preventScroll: true })
  }

  return (
    <search
      className="find-bar"
      aria-label={S.find.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        close()
      }}
    >
      <input
        ref={input}
        type="text"
        className="find-words"
        aria-label={S.find.words}
        placeholder={S.find.words}
        maxLength={200}
        spellCheck={false}
        value={query}
        onChange={(e) => act.setFind({ query: e.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          found.step(event.shiftKey ? -1 : 1)
        }}
      />
      <span className={found.missing ? 'find-count find-none' : 'find-count'} role="status">
        {found.missing ? S.find.none : found.hits.length > 0 ? S.find.place(found.at + 1, found.hits.length) : ''}
      </span>
      <Button look="quiet" command="find.previous" disabled={found.hits.length === 0} onClick={() => found.step(-1)}>
        <span className="unseen">{S.find.previous}</span>
        <span aria-hidden="true">↑</span>
      </Button>
      <Button look="quiet" command="find.next" disabled={found.hits.length === 0} onClick={() => found.step(1)}>
        <span className="unseen">{S.find.next}</span>
        <span aria-hidden="true">↓</span>
      </Button>
      {sides ? (
        <fieldset className="find-where">
          <legend className="unseen">{S.find.where}</legend>
          {WHERES.map((side) => (
            <label key={side} className="check">
              <input type="radio" name="find-where" checked={where === side} onChange={() => act.setFind({ where: side })} />
              <span>{S.find.sides[side]}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <span className="spacer" />
      <Button look="quiet" hint={S.find.escape} onClick={close}>
        {S.common.close}
      </Button>
    </search>
  )
}
