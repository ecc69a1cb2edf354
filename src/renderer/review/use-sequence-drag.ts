// Putting codes in another order by the pointer: a row is taken by its grip, a line shows where it would go, letting go puts it there.
import { type PointerEvent, useState } from 'react'
import type { SuggestionId } from '../../shared/ids'
import { useAppStore } from '../store/context'

interface Drag {
  readonly id: SuggestionId
  /** Right before this one; null: at the end. */
  readonly before: SuggestionId | null
}

export interface SequenceDrag {
  readonly drag: Drag | null
  readonly gripOf: (id: SuggestionId) => {
    onPointerDown(event: PointerEvent<HTMLElement>): void
    onPointerMove(event: PointerEvent<HTMLElement>): void
    onPointerUp(): void
    onPointerCancel(): void
  }
}

/** @param ids in sequence; rows carry theirs in `data-code` */
export function useSequenceDrag(ids: readonly SuggestionId[]): SequenceDrag {
  const store = useAppStore()
  const [drag, setDrag] = useState<Drag | null>(null)

  const gripOf = (id: SuggestionId) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ id, before: id })
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag?.id !== id) return
      const drawn = [...(event.currentTarget.closest('[role="listbox"]')?.querySelectorAll<HTMLElement>('[data-code]') ?? [])]
      const under = drawn.find((row) => event.clientY < middleOf(row))
      // What is next to the pointer comes into sight, so that a long list scrolls along.
      ;(under ?? drawn.at(-1))?.scrollIntoView({ block: 'nearest' })
      const last = ids.indexOf(drawn.at(-1)?.dataset.code as SuggestionId)
      setDrag({ id, before: (under ? (under.dataset.code as SuggestionId) : ids[last + 1]) ?? null })
    },
    onPointerUp() {
      if (!drag) return
      setDrag(null)
      const next = ids[ids.indexOf(drag.id) + 1] ?? null
      if (drag.before !== drag.id && drag.before !== next) void store.getState().moveCodeBefore(drag.id, drag.before)
    },
    onPointerCancel: () => setDrag(null),
  })
  return { drag, gripOf }
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
