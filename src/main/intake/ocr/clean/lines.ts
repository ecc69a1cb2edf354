// How the lines of writing run: across or up, and how far askew; told from where letters stand on their lines. Pure.
import type { Blob } from './blobs'

/** In degrees: pages fed by hand are seldom further askew. */
const MOST = 7

/** Letters: not specks, not rules, not pictures. */
export function lettersOf(blobs: readonly Blob[], dpi: number): Blob[] {
  const [least, most] = [dpi * 0.03, dpi * 0.35]
  return blobs.filter(
    ({ left, top, right, bottom, area }) =>
      Math.max(right - left, bottom - top) >= least &&
      bottom - top <= most &&
      right - left <= most &&
      area >= 8 &&
      // Grey areas fall apart into blobs that are nearly full or nearly empty.
      area >= (right - left) * (bottom - top) * 0.08,
  )
}

export interface LineRun {
  /** True: lines run up or down, so that the page lies on its side. */
  readonly onSide: boolean
  /** Radians, clockwise: rotating by minus this makes the lines level. */
  readonly skew: number
}

/** Null where there are too few letters to tell. */
export function runOfLines(letters: readonly Blob[]): LineRun | null {
  if (letters.length < 20) return null
  const some = letters.length > 4000 ? letters.filter((_, i) => i % Math.ceil(letters.length / 4000) === 0) : letters
  const size = median(some.map(({ top, bottom }) => bottom - top))
  // Letters stand on their lines with their bottoms; seen from the side, with their left or right sides.
  const across = best(
    some.map(({ left, right, bottom }) => [(left + right) / 2, bottom]),
    size,
  )
  const down = best(
    some.map(({ top, bottom, right }) => [-(top + bottom) / 2, right]),
    size,
  )
  const up = best(
    some.map(({ top, bottom, left }) => [(top + bottom) / 2, -left]),
    size,
  )
  const side = down.score > up.score ? down : up
  return side.score > across.score * 1.15 ? { onSide: true, skew: side.angle } : { onSide: false, skew: across.angle }
}

type Point = readonly [along: number, foot: number]

interface Found {
  readonly angle: number
  readonly score: number
}

/** The angle at which the feet fall together on the fewest lines. */
function best(points: readonly Point[], size: number): Found {
  const bin = Math.max(1, size / 6)
  const look = (from: number, to: number, step: number): Found => {
    let found: Found = { angle: 0, score: -1 }
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const angle = (degrees * Math.PI) / 180
      const score = together(points, Math.tan(angle), bin)
      if (score > found.score) found = { angle, score }
    }
    return found
  }
  const rough = (look(-MOST, MOST, 0.25).angle * 180) / Math.PI
  return look(rough - 0.25, rough + 0.25, 0.05)
}

function together(points: readonly Point[], slope: number, bin: number): number {
  const counts = new Map<number, number>()
  for (const [along, foot] of points) {
    const line = Math.round((foot - along * slope) / bin)
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  let sum = 0
  for (const n of counts.values()) sum += n * n
  return sum
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
