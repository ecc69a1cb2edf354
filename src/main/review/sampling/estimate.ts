// What a reviewed sample says of its frame: a share with its bounds, and a total with the limits an auditor projects by. Pure.
// Formulas: Cochran, Sampling Techniques, 3rd edition: 2.5 and 5.4 (means and their variance), 5.16 (degrees of freedom of a
// stratified total), 2.15 (when skew asks for more units).
import { tQuantile } from '../../../shared/distributions'
import { exact, wilson } from '../../../shared/intervals'
import type { EstimateWarning, ShareView, TotalView } from '../../../shared/sampling-views'
import { sum } from './allocate'

/** A stratum, or a whole frame without strata, with what was found in its reviewed units. */
export interface Reviewed {
  /** Units in the frame. */
  readonly size: number
  /** One number per reviewed unit. */
  readonly values: readonly number[]
}

/** Fewer is too few for the normal theory that limits rest on. */
const FEW = 30

/** Weighted by the strata's sizes. @param strata each with at least one value, of 0 or 1 */
export function estimateShare(strata: readonly Reviewed[]): ShareView {
  const found = sum(strata.flatMap(({ values }) => values))
  const of = sum(strata.map(({ values }) => values.length))
  const ruleOfThree = found === 0 ? Math.min(1, 3 / of) : null
  if (strata.length === 1) return { found, of, share: found / of, intervals: [wilson(found, of), exact(found, of)], ruleOfThree }
  const { mean, variance } = moments(strata)
  const share = Math.min(1, Math.max(0, mean))
  // Wilson's interval for as many units of a simple random sample as would know the share as well (Korn and Graubard 1998).
  const asGoodAs = variance !== null && variance > 0 ? (share * (1 - share)) / variance : of
  return { found, of, share, intervals: [wilson(share * asGoodAs, asGoodAs)], ruleOfThree }
}

/**
 * Projects what was found per unit to the whole frame. The limits are those of the two-sided 90 % interval of Student's t; the lower
 * one is what the HHS Office of Inspector General recommends recovery at. Medicare's contractors take the lower limit of the one-sided
 * 90 % interval (Program Integrity Manual, chapter 8), which is higher.
 */
export function estimateTotal(strata: readonly Reviewed[]): TotalView {
  const values = strata.flatMap((stratum) => stratum.values)
  const frame = sum(strata.map(({ size }) => size))
  const { mean, variance, degrees } = moments(strata)
  const total = mean * frame
  const standardError = variance === null ? null : frame * Math.sqrt(variance)
  const at = (probability: number): number | null => {
    if (standardError === null) return null
    if (standardError === 0 || degrees === null) return total
    return total + tQuantile(probability, degrees) * standardError
  }
  return {
    reviewed: values.length,
    frame,
    sum: sum(values),
    mean,
    total,
    standardError,
    degrees,
    lower: at(0.05),
    upper: at(0.95),
    lowerOneSided: at(0.1),
    warnings: warningsOf(strata, values, variance),
  }
}

interface Moments {
  readonly mean: number
  /** Of the mean; null where a stratum that was not reviewed whole gave a single unit. */
  readonly variance: number | null
  /** Null where there is no variance to have degrees of. */
  readonly degrees: number | null
}

function moments(strata: readonly Reviewed[]): Moments {
  const frame = sum(strata.map(({ size }) => size))
  const mean = sum(strata.map(({ size, values }) => (size / frame) * (sum(values) / values.length)))
  const open = strata.filter(({ size, values }) => values.length < size)
  if (open.some(({ values }) => values.length < 2)) return { mean, variance: null, degrees: null }
  // What each stratum adds to the variance of the total, the finite population correction in it.
  const parts = open.map(({ size, values }) => ({
    part: ((size * (size - values.length)) / values.length) * spread(values),
    free: values.length - 1,
  }))
  const ofTotal = sum(parts.map(({ part }) => part))
  const degrees = ofTotal === 0 ? null : ofTotal ** 2 / sum(parts.map(({ part, free }) => part ** 2 / free))
  return { mean, variance: ofTotal / frame ** 2, degrees }
}

/** The sample variance. */
function spread(values: readonly number[]): number {
  const mean = sum(values) / values.length
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1)
}

function warningsOf(strata: readonly Reviewed[], values: readonly number[], variance: number | null): EstimateWarning[] {
  const whole = strata.every(({ size, values: reviewed }) => reviewed.length === size)
  if (whole) return []
  return [
    ...(values.length < FEW ? (['few-units'] as const) : []),
    ...(values.length < 25 * skew(values) ** 2 ? (['skewed'] as const) : []),
    ...(variance === null ? (['single-unit-stratum'] as const) : variance === 0 ? (['no-spread'] as const) : []),
  ]
}

/** Fisher's measure: the mean third power of the standardised values; 0 where all are alike. */
function skew(values: readonly number[]): number {
  const mean = sum(values) / values.length
  const second = sum(values.map((value) => (value - mean) ** 2)) / values.length
  return second === 0 ? 0 : sum(values.map((value) => (value - mean) ** 3)) / values.length / second ** 1.5
}
