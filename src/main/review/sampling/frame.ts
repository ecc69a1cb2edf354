// The frame: the ordered list of units a sample is drawn from, and the hash that proves which list it was. Pure.
import { createHash } from 'node:crypto'
import type { ChartId } from '../../../shared/ids'

/** A unit as it is offered to the frame. */
export interface Candidate {
  readonly unit: ChartId
  /** What it is stratified by, in the records' own words, e.g. the name of a provider; null where that is not stated. */
  readonly label: string | null
}

export interface FrameUnit {
  readonly unit: ChartId
  /** `S1`, `S2` …; null in a frame without strata. */
  readonly stratum: string | null
}

/** Its label stays in the records: the frame that leaves, and its hash, know it by its code. */
export interface Stratum {
  readonly code: string
  readonly label: string | null
  readonly size: number
}

export interface Frame {
  /** By unit id, ascending. */
  readonly units: readonly FrameUnit[]
  /** By label, ascending; those not stated come last. Empty in a frame without strata. */
  readonly strata: readonly Stratum[]
}

/** Unit ids are random, so their order says nothing of a chart, and whoever holds the ids can make the order again. */
export function buildFrame(candidates: readonly Candidate[], stratified: boolean): Frame {
  const ordered = [...candidates].sort((a, b) => compare(a.unit, b.unit))
  if (!stratified) return { units: ordered.map(({ unit }) => ({ unit, stratum: null })), strata: [] }
  const sizes = new Map<string | null, number>()
  for (const { label } of ordered) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  const labels = [...sizes.keys()].sort((a, b) => (a === null ? 1 : b === null ? -1 : compare(a, b)))
  const codes = new Map(labels.map((label, i) => [label, `S${i + 1}`]))
  return {
    units: ordered.map(({ unit, label }) => ({ unit, stratum: codes.get(label) as string })),
    strata: labels.map((label) => ({ code: codes.get(label) as string, label, size: sizes.get(label) as number })),
  }
}

/** Code units, not a language's alphabet: the order must be the same everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** One line a unit, each ended by a line feed: the id, and after a blank the stratum where there is one. */
export const frameText = ({ units }: Pick<Frame, 'units'>): string =>
  units.map(({ unit, stratum }) => `${unit}${stratum === null ? '' : ` ${stratum}`}\n`).join('')

/** Null where the text is not one that `frameText` writes. */
export function readFrameText(text: string): FrameUnit[] | null {
  const units = text
    .split('\n')
    .slice(0, -1)
    .map((line) => /^([0-9a-f-]{36})(?: (S\d+))?$/.exec(line))
    .map((found) => found && { unit: found[1] as ChartId, stratum: found[2] ?? null })
  return units.every((unit) => unit !== null) && frameText({ units }) === text ? units : null
}

/** SHA-256 of the frame's text, lower-case hex. */
export const frameHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
