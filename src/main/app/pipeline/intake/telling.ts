// Gathers what changes of batches, so that whoever watches is told a few times a second, however many files come in.
import type { BatchId, ChartId } from '../../../../shared/ids'
import type { IntakeHooks } from './batches'

export interface Telling extends Pick<IntakeHooks, 'touched' | 'charts'> {
  /** The detectors are through with a chart. */
  scrubbed(): void
  stop(): void
}

export interface Told {
  /** @returns those whose charts the detectors are still at */
  readonly batches: (ids: readonly BatchId[]) => readonly BatchId[]
  /** New in the records. */
  readonly charts: (ids: readonly ChartId[]) => void
}

/** In milliseconds. */
const EVERY = 300

export function createTelling(told: Told): Telling {
  const batches = new Set<BatchId>()
  let charts: ChartId[] = []
  /** Batches of this session whose charts the detectors may still be at. */
  const behind = new Set<BatchId>()
  let clock: NodeJS.Timeout | null = null

  function tell(): void {
    clock = null
    // Charts first: who is told that a batch is done finds them.
    const fresh = charts
    charts = []
    if (fresh.length > 0) told.charts(fresh)
    const changed = [...batches]
    batches.clear()
    if (changed.length === 0) return
    const still = new Set(told.batches(changed))
    for (const id of changed) if (!still.has(id)) behind.delete(id)
  }
  const soon = (): void => {
    clock ??= setTimeout(tell, EVERY)
  }

  return {
    touched(id) {
      batches.add(id)
      behind.add(id)
      soon()
    },
    charts(ids) {
      charts.push(...ids)
      soon()
    },
    scrubbed() {
      for (const id of behind) batches.add(id)
      if (batches.size > 0) soon()
    },
    stop() {
      if (clock) clearTimeout(clock)
      clock = null
    },
  }
}
