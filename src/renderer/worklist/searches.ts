// The searches that are there for everybody, before those a person saved. Pure.
import type { WorklistFilter } from '../../shared/worklist-filter'
import type { SavedSearch } from '../../shared/worklist-views'
import { W } from '../strings-worklist'

export interface Search {
  /** Unique among them all; a saved one has its own. */
  readonly id: string
  readonly name: string
  readonly filter: WorklistFilter
  readonly saved: SavedSearch | null
}

const OPEN = ['failed', 'scrubbing', 'review', 'second', 'cleared', 'coding'] as const

export const STANDING: readonly Search[] = [
  { id: 'mine', name: W.standing.mine, filter: { status: OPEN, assignee: ['me'] }, saved: null },
  { id: 'to-clear', name: W.standing.toClear, filter: { status: ['review', 'second'] }, saved: null },
  { id: 'to-code', name: W.standing.toCode, filter: { status: ['cleared', 'coding'] }, saved: null },
  { id: 'ready', name: W.standing.ready, filter: { status: ['finished'] }, saved: null },
  { id: 'overdue', name: W.standing.overdue, filter: { status: OPEN, due: 'overdue' }, saved: null },
]

export const allSearches = (saved: readonly SavedSearch[]): readonly Search[] => [
  ...STANDING,
  ...saved.map((one) => ({ id: one.id, name: one.name, filter: one.filter, saved: one })),
]
