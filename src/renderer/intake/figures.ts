// Figures of a batch that are drawn. Pure.
import type { BatchView } from '../../shared/intake-views'

/** Files that were read, of those there are. */
export const readOf = ({ files }: Pick<BatchView, 'files'>): number => files.all - files.waiting - files.reading

/** Whole percent, never 100 before the end. */
export function percentOf(batches: readonly Pick<BatchView, 'files'>[]): number {
  const all = batches.reduce((sum, { files }) => sum + files.all, 0)
  const read = batches.reduce((sum, batch) => sum + readOf(batch), 0)
  return all === 0 ? 0 : Math.floor((read * 100) / all)
}
