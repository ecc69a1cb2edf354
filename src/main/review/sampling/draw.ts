// Draws a sample from a frame by its plan and seed: the same three give the same sample on every computer. Pure.
import type { ChartId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import type { PlanRefusal, SamplePlan } from '../../../shared/sampling-views'
import { shareOut, sum } from './allocate'
import type { Frame, Stratum } from './frame'
import { inRandomOrder, numbersOf } from './generator'

export interface Drawn {
  /** In the frame, from 1. */
  readonly position: number
  readonly unit: ChartId
  readonly stratum: string | null
  readonly role: 'sample' | 'spare'
  /** From 1, samples and spares each of their own; within a stratum in random order, so a review that stops early is still random. */
  readonly order: number
}

/** How many a stratum gives; one line for the whole frame where there are no strata. */
export interface Share {
  readonly code: string | null
  readonly label: string | null
  readonly size: number
  readonly sample: number
  readonly spares: number
}

/** The stream of numbers of a frame without strata; a stratum's is named by its code. */
const WHOLE = 'all'

/** @param strata of the frame; sizes of no more than it holds */
export function planShares(plan: SamplePlan, count: number, strata: readonly Stratum[]): Result<Share[], PlanRefusal> {
  const sizes = plan.kind === 'stratified' ? strata.map(({ size }) => size) : [count]
  const samples = samplesOf(plan, sizes)
  if (!samples.ok) return samples
  const total = sum(samples.value)
  return ok(
    sizes.map((size, i) => {
      const sample = samples.value[i] as number
      const spares = Math.min(size - sample, Math.ceil((plan.spares * sample) / total))
      const { code, label } = plan.kind === 'stratified' ? (strata[i] as Stratum) : { code: null, label: null }
      return { code, label, size, sample, spares }
    }),
  )
}

function samplesOf(plan: SamplePlan, sizes: readonly number[]): Result<readonly number[], PlanRefusal> {
  const whole = { total: plan.size, sizes, weights: sizes, least: 1 }
  if (sum(sizes) === 0) return err('frame-empty')
  if (plan.size < 1) return err('sample-too-small')
  if (plan.kind !== 'stratified') return shareOut(whole)
  const { allocation, least } = plan
  switch (allocation.how) {
    case 'proportional':
      return shareOut({ ...whole, least })
    case 'fixed':
      return ok(sizes.map((size) => Math.min(size, Math.max(plan.size, least))))
    case 'neyman': {
      const { spreads } = allocation
      if (spreads.length !== sizes.length || spreads.some((spread) => !(spread >= 0 && Number.isFinite(spread))))
        return err('sample-spread')
      // Neyman: by size times standard deviation (Cochran, Sampling Techniques, 3rd edition, section 5.9).
      return shareOut({ ...whole, least, weights: sizes.map((size, i) => size * (spreads[i] as number)) })
    }
  }
}

/** In order of the draw: samples first, stratum by stratum, then spares in the same way. */
export function drawSample(frame: Pick<Frame, 'units'>, shares: readonly Share[], seed: string): Drawn[] {
  const placed = frame.units.map((unit, i) => ({ ...unit, position: i + 1 }))
  const drawn = shares.map(({ code, sample, spares }) => {
    const within = code === null ? placed : placed.filter(({ stratum }) => stratum === code)
    const order = inRandomOrder(within, sample + spares, numbersOf(seed, code ?? WHOLE))
    return { samples: order.slice(0, sample), spares: order.slice(sample) }
  })
  const numbered = (role: Drawn['role'], units: typeof placed): Drawn[] => units.map((unit, i) => ({ ...unit, role, order: i + 1 }))
  return [
    ...numbered(
      'sample',
      drawn.flatMap(({ samples }) => samples),
    ),
    ...numbered(
      'spare',
      drawn.flatMap(({ spares }) => spares),
    ),
  ]
}
