// Chance that can be had again: the same seed, the same numbers. For tests only.

export interface Random {
  /** A whole number from 0 up to, not with, `below`. */
  below(below: number): number
  pick<T>(from: readonly T[]): T
  chance(of: number): boolean
}

/** Mulberry32: 32 bits of state, good enough to choose where to break a file. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number], chance: (of) => next() < of }
}

/** FNV-1a, so that the same seed breaks each kind of file elsewhere. */
export const seedOf = (words: string): number =>
  [...words].reduce((hash, c) => Math.imul(hash ^ c.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5)
