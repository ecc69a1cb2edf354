import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { below, inRandomOrder, numbersOf } from './generator'

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

/** The same draw in another arithmetic: whole digests as big integers, from the browser's SHA-256 and not Node's. */
async function drawnElsewhere(count: number, of: number, seed: string, stream: string): Promise<number[]> {
  let k = 0
  const next = async (): Promise<bigint> => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${seed}\n${stream}\n${k}`)))
    k += 1
    return digest.reduce((number, byte) => number * 256n + BigInt(byte), 0n) >> 208n
  }
  const left = upTo(of)
  const drawn: number[] = []
  // Drawing from the front of what is left, with the front unit put where the drawn one lay.
  while (drawn.length < count) {
    const n = BigInt(left.length)
    let number = await next()
    while (number >= (2n ** 48n / n) * n) number = await next()
    const at = Number(number % n)
    drawn.push(left[at] as number)
    left[at] = left[0] as number
    left.shift()
  }
  return drawn
}

test('draws what an independent reckoning of the same rules draws', async () => {
  for (const [count, of, seed, stream] of [
    [5, 12, 'seed', 'all'],
    [30, 400, '20260302', 'S3'],
    [7, 7, 'dice 3 5 1 6', 'all'],
  ] as const)
    expect(inRandomOrder(upTo(of), count, numbersOf(seed, stream))).toEqual(await drawnElsewhere(count, of, seed, stream))
})

const python = spawnSync('python3', ['--version']).status === 0

test.skipIf(!python)('draws what the Python of the decision record draws (skipped where there is no python3)', () => {
  const record = readFileSync(join(import.meta.dirname, '../../../../docs/adr/0020-samples-that-draw-again.md'), 'utf8')
  const program = /```python\n([\s\S]+?)```/.exec(record)?.[1]
  const asked = `${program}\nprint(draw([str(i) for i in range(250)], 40, "a seed", "S2"))`
  const printed = JSON.parse(execFileSync('python3', ['-c', asked], { encoding: 'utf8' }).replaceAll("'", '"'))
  expect(inRandomOrder(upTo(250).map(String), 40, numbersOf('a seed', 'S2'))).toEqual(printed)
})

describe('a draw', () => {
  test('is a part of the units without repeats, as long as was asked for', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(80), fc.string(), (n, count, seed) => {
        const drawn = inRandomOrder(upTo(n), count, numbersOf(seed, 'all'))
        expect(drawn).toHaveLength(Math.min(n, count))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.every((unit) => unit >= 0 && unit < n)).toBe(true)
      }),
    )
  })

  test('is the same for the same units, seed and stream, and goes on where a smaller one stopped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.string(), (n, seed) => {
        const whole = inRandomOrder(upTo(n), n, numbersOf(seed, 'all'))
        const few = Math.ceil(n / 3)
        expect(inRandomOrder(upTo(n), few, numbersOf(seed, 'all'))).toEqual(whole.slice(0, few))
      }),
    )
  })

  test('differs between seeds and between streams', () => {
    const draw = (seed: string, stream: string) => inRandomOrder(upTo(200), 20, numbersOf(seed, stream)).join()
    expect(new Set([draw('1', 'all'), draw('2', 'all'), draw('1', 'S1'), draw('1', 'S2')]).size).toBe(4)
  })

  /** P(chi-square ≥ x) for an even number of degrees of freedom, by the sum of its Poisson terms. */
  const tail = (x: number, degrees: number): number => {
    let term = Math.exp(-x / 2)
    let sum = term
    for (let i = 1; i < degrees / 2; i++) {
      term *= x / 2 / i
      sum += term
    }
    return sum
  }

  test('takes every unit, and puts every unit first, equally often', () => {
    const units = 21
    const seeds = 6000
    const taken = new Array<number>(units).fill(0)
    const first = new Array<number>(units).fill(0)
    for (let seed = 0; seed < seeds; seed++) {
      const drawn = inRandomOrder(upTo(units), 5, numbersOf(`seed ${seed}`, 'all'))
      for (const unit of drawn) taken[unit] = (taken[unit] as number) + 1
      first[drawn[0] as number] = (first[drawn[0] as number] as number) + 1
    }
    const distance = (counts: readonly number[], expected: number): number => counts.reduce((d, n) => d + (n - expected) ** 2 / expected, 0)
    // Without replacement the counts of 5 in 21 vary less than a chi-square does, by (21 − 5)/(21 − 1).
    expect(tail(distance(taken, (seeds * 5) / units) / (16 / 20), units - 1)).toBeGreaterThan(0.01)
    expect(tail(distance(first, seeds / units), units - 1)).toBeGreaterThan(0.01)
    // A draw that favoured one unit by a tenth would be told.
    const skewed = first.map((n, i) => (i === 0 ? n * 1.4 : n))
    expect(tail(distance(skewed, skewed.reduce((a, b) => a + b) / units), units - 1)).toBeLessThan(0.001)
  })
})

test('throws away numbers of the last, broken round', () => {
  const given = [2 ** 48 - 1, 2 ** 48 - 2, 7]
  // 2^48 leaves 1 when divided by 3 and by 5: the highest number alone is beyond the last whole round.
  expect(below(3, () => given.shift() as number)).toBe((2 ** 48 - 2) % 3)
  expect(given).toEqual([7])
})
