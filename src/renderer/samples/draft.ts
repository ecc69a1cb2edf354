// A sample that is being made: what was typed so far, the plan it comes to, and what is missing still. Pure.
import type { Allocation, FrameView, SampleKind, SamplePlan, StratifyBy } from '../../shared/sampling-views'
import type { WorklistFilter } from '../../shared/worklist-filter'
import { SAMPLES } from '../strings-samples'

export interface SampleDraft {
  readonly name: string
  readonly who: string
  readonly what: string
  readonly when: string
  readonly filter: WorklistFilter
  readonly aiStated: boolean
  readonly kind: SampleKind
  /** As typed, like every number here. */
  readonly size: string
  readonly spares: string
  readonly by: StratifyBy
  readonly how: Allocation['how']
  readonly least: 1 | 2
  /** Standard deviations by code of the stratum. */
  readonly spreads: Readonly<Record<string, string>>
  readonly seedBy: 'app' | 'person'
  readonly seed: string
}

export const NEW_DRAFT: SampleDraft = {
  name: '',
  who: '',
  what: '',
  when: '',
  filter: {},
  aiStated: false,
  kind: 'simple',
  size: '30',
  spares: '5',
  by: 'provider',
  how: 'proportional',
  least: 2,
  spreads: {},
  seedBy: 'app',
  seed: '',
}

const whole = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Math.min(100_000, Number(typed)) : 0)

/** @param strata codes, as the last frame had them */
export function planOf(draft: SampleDraft, strata: readonly string[]): SamplePlan {
  const sized = { size: whole(draft.size), spares: whole(draft.spares) }
  if (draft.kind !== 'stratified') return { kind: draft.kind, ...sized }
  const { by, how, least } = draft
  return { kind: 'stratified', by, least, allocation: how === 'neyman' ? { how, spreads: strata.map(spreadOf(draft)) } : { how }, ...sized }
}

/** What cannot be read is no spread, and main says so. */
const spreadOf =
  ({ spreads }: SampleDraft) =>
  (code: string): number => {
    const typed = (spreads[code] ?? '').trim()
    return typed === '' || Number.isNaN(Number(typed)) ? -1 : Number(typed)
  }

/** What still has to be done before it can be drawn, in words; null: nothing. */
export function missingOf(draft: SampleDraft, frame: FrameView | null): string | null {
  const { missing } = SAMPLES
  if (draft.name.trim() === '') return missing.name
  if ([draft.who, draft.what, draft.when].some((words) => words.trim() === '')) return missing.universe
  if (!frame) return missing.frame
  if (frame.refusal) return missing[frame.refusal]
  if (draft.seedBy === 'person' && draft.seed.trim() === '') return missing.seed
  return null
}
