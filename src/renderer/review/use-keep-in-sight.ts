// Brings a place of a text that is drawn row by row into sight, whoever asks for it: a finding, a quote, a hit, the word cursor.
import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Side } from '../store/state'
import { bringIntoSight } from '../ui/bring-into-sight'
import { type Row, rowAt } from './alignment'

type KeepInSight = (side: Side, offset: number) => void

/** @returns a ref that stays the same, so that effects may hold it */
export function useKeepInSight<Scroller extends Element>(
  virtual: Virtualizer<Scroller, Element>,
  rows: readonly Row[],
): RefObject<KeepInSight> {
  const show: KeepInSight = (side, offset) => {
    const at = rowAt(rows, side, offset)
    const range = virtual.range
    // Already well in sight: do not move the page under the reader's eyes.
    if (range && at > range.startIndex + 2 && at < range.endIndex - 3) return
    bringIntoSight(virtual, at, 'center')
  }
  const latest = useRef(show)
  useLayoutEffect(() => {
    latest.current = show
  })
  return latest
}
