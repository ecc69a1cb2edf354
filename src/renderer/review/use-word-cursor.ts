// Binds the word cursor to the arrow keys of the text, and M to the way there.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useApp, useAppStore } from '../store/context'
import type { Side } from '../store/state'
import { useCommands } from '../ui/keys'
import { rowAt } from './alignment'
import type { SideBySideModel } from './model'
import { type Move, moveCursor, type WordCursor, wordFrom } from './word-cursor'

const MOVES: Readonly<Record<string, Move>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/**
 * The key handler for the scroller. While words are being marked the arrows move the cursor; Escape ends it.
 * @param only the side that is shown, where there is one alone: both keys then lead there
 */
export function useWordCursor(model: SideBySideModel, show: (at: { side: Side; offset: number }) => void, only?: Side) {
  const store = useAppStore()
  const marking = useApp((s) => s.selection?.by === 'keys')
  const cursor = useRef<WordCursor | null>(null)
  useEffect(() => {
    if (!marking) cursor.current = null
  }, [marking])

  const place = (side: Side, next: WordCursor | null) => {
    if (!next) return
    cursor.current = next
    store.getState().select({ side, start: next.start, end: next.end, by: 'keys' })
    show({ side, offset: next.head.start })
  }

  const begin = (side: Side) => {
    const text = side === 'original' ? model.text : model.scrubbed
    const scroller = document.querySelector<HTMLElement>('.sides-scroll')
    scroller?.focus({ preventScroll: true })
    const word = wordFrom(text, placeInSight(model, side, store.getState().selectedFinding, scroller))
    if (word) place(side, { anchor: word, head: word, ...word })
  }

  useCommands({ 'mark.focus': () => begin(only ?? 'original'), 'mark.scrubbed': () => begin('scrubbed') })

  return (event: KeyboardEvent) => {
    const selection = store.getState().selection
    if (selection?.by !== 'keys' || event.ctrlKey || event.altKey || event.metaKey) return
    const move = MOVES[event.key]
    if (event.key === 'Escape') {
      event.preventDefault()
      store.getState().select(null)
    } else if (move) {
      event.preventDefault()
      const text = selection.side === 'original' ? model.text : model.scrubbed
      place(selection.side, moveCursor(text, cursor.current, move, event.shiftKey))
    }
  }
}

/** Where the person looks: the selected finding when it is drawn, else the first row in sight. An offset of that side. */
export function placeInSight(model: SideBySideModel, side: Side, selected: string | null, scroller: HTMLElement | null): number {
  const finding = model.findings.find((f) => f.id === selected)
  const drawn = scroller ? [...scroller.querySelectorAll<HTMLElement>('tr[data-index]')] : []
  const top = (scroller?.getBoundingClientRect().top ?? 0) + 30
  const first = drawn.find((r) => r.getBoundingClientRect().bottom > top) ?? drawn[0]
  if (finding && drawn.some((r) => Number(r.dataset.index) === rowAt(model.rows, 'original', finding.start)))
    return side === 'original' ? finding.start : finding.scrubbed.start
  return model.rows[Number(first?.dataset.index ?? 0)]?.[side].start ?? 0
}
