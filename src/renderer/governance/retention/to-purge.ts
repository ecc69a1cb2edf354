// Which charts the list of a purge has, and what would be taken from each. Pure.
import { RETAINED_KINDS, type RetainedKind } from '../../../shared/policy/retention'
import { onlyDue, takenFrom } from '../../../shared/purge-rules'
import type { PurgeCandidate, PurgeRule } from '../../../shared/retention-views'

export interface ToPurge {
  readonly chart: PurgeCandidate
  readonly kinds: readonly RetainedKind[]
}

/** In the order of the candidates. Those on hold, or with something in the way, are listed and cannot be chosen. */
export function toPurge(candidates: readonly PurgeCandidate[], rule: PurgeRule, asked: readonly RetainedKind[]): readonly ToPurge[] {
  return candidates.flatMap((chart) => {
    const taken = takenFrom(chart.kinds, rule === 'due' ? onlyDue(chart.kinds, asked) : asked)
    return taken?.rule === rule ? [{ chart, kinds: taken.kinds }] : []
  })
}

export const isFree = ({ chart: { held, obstacle } }: ToPurge): boolean => !held && obstacle === null

/** kind → charts that lose it. */
export const countByKind = (rows: readonly ToPurge[]): readonly (readonly [RetainedKind, number])[] =>
  RETAINED_KINDS.map((kind) => [kind, rows.filter(({ kinds }) => kinds.includes(kind)).length] as const).filter(([, n]) => n > 0)
