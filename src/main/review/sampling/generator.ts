// The numbers a sample is drawn with: SHA-256 in counter mode, named and versioned, so that anyone can draw again with a few lines
// of any language (docs/adr/0020 has them in Python). Pure.
import { createHash } from 'node:crypto'

/** Stands in every record of a sample. A change of anything below needs another name. */
export const GENERATOR = 'sha256-counter/1'

const BYTES = 6
const RANGE = 2 ** (8 * BYTES)

/** The next whole number, evenly from 0 to 2^48 − 1. */
export type Numbers = () => number

/**
 * The k-th number is the first six bytes, the highest first, of SHA-256 over seed, stream and k in decimal, parted by line feeds.
 * @param stream parts the numbers of one seed, so that no stratum's draw depends on another's
 */
export function numbersOf(seed: string, stream: string): Numbers {
  let k = 0
  return () => {
    const digest = createHash('sha256').update(`${seed}\n${stream}\n${k}`, 'utf8').digest()
    k += 1
    return digest.readUIntBE(0, BYTES)
  }
}

/** Evenly one of 0 … n − 1: a number in the last, broken round of n is thrown away, as it would favour the low ones. */
export function below(n: number, next: Numbers): number {
  const limit = RANGE - (RANGE % n)
  for (;;) {
    const number = next()
    if (number < limit) return number % n
  }
}

/**
 * So many of the units in random order, each at most once: every ordered choice is equally likely. The first n of it are a simple
 * random sample; those after it are spares.
 */
export function inRandomOrder<T>(units: readonly T[], count: number, next: Numbers): T[] {
  const order = [...units]
  const drawn = Math.min(count, order.length)
  for (let i = 0; i < drawn; i++) {
    const j = i + below(order.length - i, next)
    const moved = order[i] as T
    order[i] = order[j] as T
    order[j] = moved
  }
  return order.slice(0, drawn)
}
