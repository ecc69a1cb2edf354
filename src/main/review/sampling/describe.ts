// A sample in words, for packets and the screen: what it stands for, how it was drawn, what to be careful about. Names of strata and
// files are not in it; the words a person typed for the universe are, so a de-identified packet asks the gate first. Pure.
import type { AiInfluence, SampleKind, SamplePlan, SeedOrigin, UniverseWords } from '../../../shared/sampling-views'
import type { Share } from './draw'

export interface Described {
  readonly universe: UniverseWords & { readonly says: string }
  readonly plan: SamplePlan
  readonly shares: readonly Share[]
  readonly frameUnits: number
  readonly frameSha256: string
  readonly generator: string
  readonly seed: { readonly origin: SeedOrigin; readonly value: string }
  readonly ai: readonly AiInfluence[]
  /** Units whose place a spare took. */
  readonly replaced: number
}

const KINDS: Readonly<Record<SampleKind, string>> = {
  simple: 'Simple random sample',
  stratified: 'Stratified random sample',
  probe: 'Probe sample',
}

const AI_WORDS: Readonly<Record<AiInfluence, string>> = {
  'open-suggestions': 'only charts with suggestions of the AI that wait for a decision',
  'undecided-findings': 'only charts with findings of the detectors that wait for a decision',
  stated: 'a person says that an AI or a score chose the charts',
}

/** Stands wherever the sample does. */
export const aiWarning = (ai: readonly AiInfluence[]): string | null =>
  ai.length === 0
    ? null
    : `The frame was filtered by AI (${ai.map((one) => AI_WORDS[one]).join('; ')}). Rates of this sample are of what was flagged, not of the universe.`

/** One sentence or two each, the warning first where there is one. */
export function describeSample(sample: Described): string[] {
  const { universe, plan, shares, frameUnits, frameSha256, generator, seed, ai, replaced } = sample
  const warning = aiWarning(ai)
  const drawn = shares.reduce((n, share) => n + share.sample, 0)
  const spares = shares.reduce((n, share) => n + share.spares, 0)
  return [
    ...(warning === null ? [] : [warning]),
    `Universe: ${universe.who}; ${universe.what}; ${universe.when}. Filter: ${universe.says}.`,
    `Frame: ${frameUnits} charts by id, ascending. SHA-256 of the ordered list: ${frameSha256}. Unit: one chart.`,
    `${KINDS[plan.kind]}: ${drawn} charts and ${spares} spares. ${methodOf(plan, shares)}`.trim(),
    `Seed: ${seed.value} (${seed.origin === 'app' ? 'drawn by the program before there was a frame' : 'stated by a person'}). Generator: ${generator}.`,
    ...(plan.kind === 'probe' ? ['A probe looks for problems. Nothing is projected from it.'] : []),
    ...(replaced === 0 ? [] : [`Charts that could not be reviewed and were replaced by the next spare: ${replaced}.`]),
  ]
}

function methodOf(plan: SamplePlan, shares: readonly Share[]): string {
  if (plan.kind !== 'stratified') return ''
  const { allocation, least, by } = plan
  const how =
    allocation.how === 'proportional'
      ? 'shared out in proportion, by largest remainder'
      : allocation.how === 'fixed'
        ? `${plan.size} of each`
        : `shared out by Neyman with standard deviations ${allocation.spreads.join(', ')}`
  const each = shares.map(({ code, size, sample }) => `${code} ${sample} of ${size}`).join(', ')
  return `Strata by ${by}, ${how}, at least ${least} each: ${each}.`
}
