import { expect, it } from 'vitest'
import { inOrder } from './in-order'

it('gives what was begun first first, and begins no more than it may ahead', async () => {
  const waits: (() => void)[] = []
  const begun: number[] = []
  const results = inOrder([1, 2, 3, 4], 2, async (n) => {
    begun.push(n)
    await new Promise<void>((go) => waits.push(go))
    return n * 10
  })
  const first = results.next()
  expect(begun).toEqual([1, 2])
  waits[1]?.()
  waits[0]?.()
  expect(await first).toEqual({ value: 10, done: false })
  const second = results.next()
  expect(begun).toEqual([1, 2, 3])
  expect(await second).toEqual({ value: 20, done: false })
  await results.return()
  expect(begun).toEqual([1, 2, 3])
})
