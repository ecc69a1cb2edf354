// A sample as a window sees it: what it stands for, how it was drawn, what came of it. Pure.
import type { ChartId, SampleId } from './ids'
import type { Interval } from './intervals'

/** Stratified: a share of every stratum. Probe: the first few of a random order, to look for problems, never to project. */
export type SampleKind = 'simple' | 'stratified' | 'probe'

export const STRATA = ['provider', 'specialty', 'coder'] as const
export type StratifyBy = (typeof STRATA)[number]

/** fixed: `size` units of each stratum. neyman: by stratum size times its known standard deviation, in the order of the strata. */
export type Allocation =
  | { readonly how: 'proportional' }
  | { readonly how: 'fixed' }
  | { readonly how: 'neyman'; readonly spreads: readonly number[] }

interface PlanSize {
  readonly size: number
  /** Drawn with the sample, for units that cannot be reviewed; of each stratum in proportion to what it gives. */
  readonly spares: number
}

export type SamplePlan = PlanSize &
  (
    | { readonly kind: 'simple' | 'probe' }
    | {
        readonly kind: 'stratified'
        readonly by: StratifyBy
        readonly allocation: Allocation
        /** A stratum gives so many at least, or all it has; two, where its spread is to be estimated. */
        readonly least: 1 | 2
      }
  )

/** What in a filter comes from the AI or from the program's own proposals and checks. */
export type AiInfluence = 'open-suggestions' | 'suggested-code' | 'undecided-findings'

export interface StratumView {
  readonly code: string
  /** Null: not stated in the charts. */
  readonly label: string | null
  readonly size: number
  readonly drawn: number
}

/** What would be drawn from, and how it would be shared out. */
export interface FrameView {
  readonly count: number
  /** SHA-256 of the ordered frame. */
  readonly sha256: string
  readonly strata: readonly StratumView[]
  readonly drawn: number
  readonly ai: readonly AiInfluence[]
}

export interface DrawnView {
  /** In the frame, from 1. */
  readonly position: number
  readonly unit: ChartId
  /** The chart's file name: it may hold PHI and stays on this computer. */
  readonly name: string
  readonly stratum: string | null
  readonly role: 'sample' | 'spare'
  /** In the draw, from 1: samples and spares each of their own. */
  readonly order: number
  /** The spare that took its place; for a spare, the unit whose place it took. */
  readonly replaced: { readonly unit: ChartId; readonly reason: string } | null
}

export type SeedOrigin = 'app' | 'person'

export interface SampleSummary {
  readonly id: SampleId
  readonly name: string
  readonly kind: SampleKind
  readonly size: number
  readonly frame: number
  readonly ai: readonly AiInfluence[]
  /** UTC, ISO 8601. */
  readonly at: string
  readonly by: string
}

export interface SampleView extends SampleSummary {
  readonly universe: { readonly words: string; readonly filter: string }
  readonly plan: SamplePlan
  readonly seed: { readonly origin: SeedOrigin; readonly value: string; readonly sha256: string }
  readonly generator: string
  readonly frameSha256: string
  readonly strata: readonly StratumView[]
  readonly drawn: readonly DrawnView[]
  readonly repeats: readonly { readonly at: string; readonly by: string; readonly same: boolean }[]
  readonly results: ResultsView | null
}

/** A share of the frame, 0 to 1. */
export interface ShareView {
  readonly found: number
  readonly of: number
  readonly share: number
  /** Wilson's and, but for a stratified sample, the exact one; both of 95 %. */
  readonly intervals: readonly Interval[]
  /** With none found in n: at most 3/n, at 95 %. */
  readonly ruleOfThree: number | null
}

export type EstimateWarning = 'few-units' | 'skewed' | 'no-spread' | 'single-unit-stratum' | 'unreviewed'

export interface TotalView {
  readonly measure: string
  readonly reviewed: number
  readonly frame: number
  readonly sum: number
  /** Per unit. */
  readonly mean: number
  readonly total: number
  /** Null where a stratum gave too few units to know its spread. */
  readonly standardError: number | null
  readonly degrees: number | null
  /** Limits of the two-sided 90 % interval. */
  readonly lower: number | null
  readonly upper: number | null
  /** Lower limit of the one-sided 90 % interval. */
  readonly lowerOneSided: number | null
  readonly warnings: readonly EstimateWarning[]
}

export interface ResultsView {
  /** Where they come from: a finished audit, or figures a person typed. */
  readonly source: 'audit' | 'typed'
  readonly share: ShareView
  /** Null for a probe, which projects nothing. */
  readonly total: TotalView | null
  readonly warnings: readonly EstimateWarning[]
}
