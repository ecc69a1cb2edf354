// What a purge of chosen kinds takes from a chart: the window shows it and main goes by it. Pure.
import { GONE_BEFORE, type RetainedKind } from './policy/retention'
import type { KindStanding, PurgeRule } from './retention-views'

export interface Taken {
  /** In the order of the kinds. */
  readonly kinds: readonly RetainedKind[]
  /** by-hand where any of them is: a reason is then needed. */
  readonly rule: PurgeRule
}

/**
 * What a purge of some kinds takes from a chart: of these and of what has to be gone before them, all that may be purged now. Null: nothing.
 * @param asked kinds a person chose
 */
export function takenFrom(standings: readonly KindStanding[], asked: readonly RetainedKind[]): Taken | null {
  const meant = new Set(asked.flatMap((kind) => [kind, ...GONE_BEFORE[kind]]))
  const may = new Set(standings.filter(({ rule }) => rule !== 'not-yet').map(({ kind }) => kind))
  const left = new Set(standings.map(({ kind }) => kind))
  const taken = standings.filter(
    ({ kind }) => meant.has(kind) && may.has(kind) && GONE_BEFORE[kind].every((before) => !left.has(before) || may.has(before)),
  )
  if (taken.length === 0) return null
  return { kinds: taken.map(({ kind }) => kind), rule: taken.some(({ rule }) => rule === 'by-hand') ? 'by-hand' : 'due' }
}

/** Of the kinds asked for those alone that are due, as the list of what is due has them. */
export const onlyDue = (standings: readonly KindStanding[], asked: readonly RetainedKind[]): readonly RetainedKind[] =>
  asked.filter((kind) => standings.some((one) => one.kind === kind && one.rule === 'due'))
