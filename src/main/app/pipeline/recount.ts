// After a code set came or went: what waits for a decision in the open charts, counted anew with the checks as they are now.
import type { ChartId } from '../../../shared/ids'
import type { Writer } from '../../store'
import type { Desk } from './desk'
import { decisionsOf } from './view'

/**
 * @param w inside the very transaction that changed the code sets, so that the worklist never shows counts of another edition
 * @returns the charts that were counted
 */
export function countWaiting(desk: Desk, w: Writer): readonly ChartId[] {
  const counted: ChartId[] = []
  for (const { id, status, counts } of w.read.charts.list()) {
    if (status !== 'coding') continue
    const chart = w.read.charts.get(id)
    const clearance = w.read.clearances.inForce(id)
    if (!chart || !clearance) continue
    w.charts.setCounts(id, { ...counts, openSuggestions: decisionsOf(desk, chart, clearance).waiting.length })
    counted.push(id)
  }
  return counted
}
