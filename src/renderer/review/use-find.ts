// What is found in the open chart, which place is the one at hand, and the keys that go from one to the next.
import { useEffect, useMemo } from 'react'
import { useApp, useAppStore } from '../store/context'
import { useCommands } from '../ui/keys'
import { findInChart, type Hit, hitFrom, placeAt } from './find'
import type { SideBySideModel } from './model'

export interface Found {
  readonly hits: readonly Hit[]
  /** Index of the place at hand; -1 where nothing is found. */
  readonly at: number
  /** Something was looked for and is nowhere. */
  readonly missing: boolean
  step(by: 1 | -1): void
}

const NONE: readonly Hit[] = []

/**
 * @param inSight offset in the original of what the person looks at: there the finding begins
 * @param show brings an offset of the original into sight
 */
export function useFind({ text, scrubbed, places }: SideBySideModel, inSight: () => number, show: (offset: number) => void): Found {
  const store = useAppStore()
  const { open, query, where, from } = useApp((s) => s.find)
  const hits = useMemo(
    () => (open ? findInChart({ text, scrubbed, places }, query, where) : NONE),
    [open, text, scrubbed, places, query, where],
  )
  const at = hitFrom(hits, from)
  const now = hits[at]

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is shown once, not at every drawing
  useEffect(() => {
    if (now) show(now.start)
  }, [now])

  const step = (by: 1 | -1) => {
    const next = hits[(at + by + hits.length) % hits.length]
    if (next) store.getState().setFind({ from: next })
  }
  const begin = () => store.getState().openFind(placeAt(inSight()))
  useCommands({
    ...(open ? {} : { 'find.open': begin }),
    // With the bar closed they open it, on the words that were looked for last.
    'find.next': () => (open ? step(1) : begin()),
    'find.previous': () => (open ? step(-1) : begin()),
  })
  return { hits, at, missing: open && query.trim() !== '' && hits.length === 0, step }
}
