// Long work pauses: the event loop turns, an abort is heard, and the result is that of the same work done at once.
import { expect, it } from 'vitest'
import { finish, inTurns, type Steps } from './turns'

function* count(to: number, ms: number): Steps<number> {
  let n = 0
  for (; n < to; n++) {
    for (const until = performance.now() + ms; performance.now() < until; );
    yield
  }
  return n
}

it('gives the same at once and in turns', async () => {
  expect(finish(count(3, 0))).toBe(3)
  expect(await inTurns(count(3, 0))).toBe(3)
})

it('lets other work run between the steps', async () => {
  let turned = 0
  const tick = setInterval(() => turned++, 0)
  await inTurns(count(8, 15))
  clearInterval(tick)
  expect(turned).toBeGreaterThan(2)
})

it('stops where the signal says so', async () => {
  const stop = new AbortController()
  setImmediate(() => stop.abort(new Error('stopped')))
  await expect(inTurns(count(1000, 15), stop.signal)).rejects.toThrow('stopped')
})
