// Numbers that are the same for the same seed, so that a chart that leaked can be made again. For tests only.

export interface Random {
  /** 0 to below n. */
  below(n: number): number
  pick<T>(from: readonly T[]): T
  digits(n: number): string
  chance(of: number): boolean
}

/** Mulberry32, a generator in the public domain (T. Ettinger, 2017). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    below,
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
    digits: (n) => Array.from({ length: n }, () => below(10)).join(''),
    chance: (of) => next() < of,
  }
}
