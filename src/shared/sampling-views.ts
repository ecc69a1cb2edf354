// A sample as a window sees it: what it stands for, how it was drawn, what came of it. Pure.
import type { ChartId, SampleId } from './ids'
import type { Interval } from './intervals'

/** Stratified: a share of every stratum. Probe: the first few of a random order, to look for problems, never to project. */
export const SAMPLE_KINDS = ['simple', 'stratified', 'probe'] as const
export type SampleKind = (typeof SAMPLE_KINDS)[number]

/** coder: who signed the chart. */
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

/** What a sample stands for, in a person's words. */
export interface UniverseWords {
  /** Whose charts. */
  readonly who: string
  /** What they are, e.g. the kind of encounter. */
  readonly what: string
  /** Of which time. */
  readonly when: string
}

/**
 * How the AI, or what the program itself proposed, came to narrow the frame. stated: a person says that it was narrowed so before the
 * charts came here.
 */
export const AI_INFLUENCES = ['open-suggestions', 'undecided-findings', 'stated'] as const
export type AiInfluence = (typeof AI_INFLUENCES)[number]

export interface StratumView {
  readonly code: string
  /** Null: not stated in the charts. */
  readonly label: string | null
  readonly size: number
  readonly sample: number
  readonly spares: number
}

/** Why a plan cannot be drawn. */
export type PlanRefusal = 'frame-empty' | 'sample-too-large' | 'sample-too-small' | 'sample-spread'

/** What would be drawn from, and how it would be shared out. */
export interface FrameView {
  /** The filter in words. */
  readonly says: string
  readonly count: number
  /** SHA-256 of the ordered frame. */
  readonly sha256: string
  /** Their shares are 0 where the plan is refused. Empty without strata. */
  readonly strata: readonly StratumView[]
  readonly sample: number
  readonly spares: number
  readonly refusal: PlanRefusal | null
  readonly ai: readonly AiInfluence[]
}

/** A sample that is begun: its seed is drawn and not told. */
export interface BegunView {
  /** SHA-256 of the seed. */
  readonly seedSha256: string
  /** UTC, ISO 8601. */
  readonly at: string
}

export interface DrawnView {
  /** In the frame, from 1. */
  readonly position: number
  readonly unit: ChartId
  /** The chart's file name: it may hold PHI and stays on this computer. */
  readonly name: string
  readonly stratum: string | null
  readonly role: 'sample' | 'spare'
  /** From 1, samples and spares each of their own. */
  readonly order: number
  /** For a unit that could not be reviewed: the spare in its place, and why. */
  readonly replacedBy: { readonly unit: ChartId; readonly reason: string } | null
  /** For a spare that is in use: the unit whose place it took. */
  readonly inPlaceOf: ChartId | null
  /** What a person typed for it; null where none was. */
  readonly figure: number | null
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
  /** It was drawn again; null: not yet. */
  readonly same: boolean | null
}

export interface SampleView extends SampleSummary {
  readonly universe: UniverseWords & { readonly says: string }
  readonly plan: SamplePlan
  readonly seed: {
    readonly origin: SeedOrigin
    readonly value: string
    readonly sha256: string
    /** When the app drew it, before there was a frame; null for one that a person stated. */
    readonly at: string | null
  }
  readonly generator: string
  readonly frameSha256: string
  readonly strata: readonly StratumView[]
  /** Samples by order, then spares. */
  readonly drawn: readonly DrawnView[]
  /** Newest first. */
  readonly repeats: readonly { readonly at: string; readonly by: string; readonly same: boolean }[]
  /** What the typed figures are of; null where none were typed. */
  readonly measure: string | null
  /** Of a finished audit, then of typed figures. */
  readonly results: readonly ResultsView[]
  /** As it stands in packets. */
  readonly says: readonly string[]
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

export type EstimateWarning = 'few-units' | 'skewed' | 'no-spread' | 'single-unit-stratum'

export interface TotalView {
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
  /** A finished audit, or figures a person typed. */
  readonly source: 'audit' | 'typed'
  /** What is counted per unit, e.g. codes in error. */
  readonly measure: string
  /** Units of the sample, spares in use for those they replace, and how many of them have a result. */
  readonly units: number
  readonly reviewed: number
  /** Of units with anything but 0; null as long as a stratum has no result. */
  readonly share: ShareView | null
  /** Null for a probe, which projects nothing, and as long as units have no result. */
  readonly total: TotalView | null
}
