import { afterEach, describe, expect, test } from 'vitest'
import type { Clock } from './clock'
import { createLane, type Lane } from './lane'
import { clear, connect, REPLY } from './testing/exchange'
import { closeServers, json, serve } from './testing/servers'

afterEach(closeServers)
const never = (): AbortSignal => new AbortController().signal

/** Time that only a test moves. */
function handClock(): { readonly clock: Clock; readonly pass: (ms: number) => void } {
  let now = 0
  const timers = new Set<{ readonly at: number; readonly then: () => void }>()
  const clock: Clock = {
    now: () => now,
    after(ms, then) {
      const timer = { at: now + ms, then }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  }
  return {
    clock,
    pass(ms) {
      now += ms
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer)
        timer.then()
      }
    },
  }
}

/** Whether it is settled once everything that can go on by itself has. */
async function isSettled(work: Promise<unknown>): Promise<boolean> {
  let settled = false
  void work.then(() => {
    settled = true
  })
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  return settled
}

describe('places', () => {
  test('are given first come first served, and no more than there are', async () => {
    const lane = createLane(handClock().clock)
    const [first, second] = [await lane.enter(2, never()), await lane.enter(2, never())]
    const [third, fourth] = [lane.enter(2, never()), lane.enter(2, never())]
    expect(await isSettled(third)).toBe(false)
    first?.()
    first?.()
    expect([await isSettled(third), await isSettled(fourth)]).toEqual([true, false])
    second?.()
    expect(await isSettled(fourth)).toBe(true)
  })

  test('are not taken by who was told to stop while waiting', async () => {
    const lane = createLane(handClock().clock)
    const leave = await lane.enter(1, never())
    const own = new AbortController()
    const [stopped, next] = [lane.enter(1, own.signal), lane.enter(1, never())]
    own.abort()
    expect(await stopped).toBeNull()
    leave?.()
    expect(await isSettled(next)).toBe(true)
    expect(await lane.enter(1, AbortSignal.abort())).toBeNull()
  })
})

describe('a hold', () => {
  test('keeps everybody waiting until it ends, and the longer of two stands', async () => {
    const { clock, pass } = handClock()
    const lane = createLane(clock)
    lane.holdOff(2_000)
    lane.holdOff(500)
    const [entered, cleared] = [lane.enter(4, never()), lane.clear(never())]
    pass(1_999)
    expect([await isSettled(entered), await isSettled(cleared)]).toEqual([false, false])
    pass(1)
    expect([await isSettled(entered), await isSettled(cleared)]).toEqual([true, true])
    expect(await isSettled(lane.clear(never()))).toBe(true)
  })

  test('ends at once for who is told to stop', async () => {
    const lane = createLane(handClock().clock)
    lane.holdOff(60_000)
    const own = new AbortController()
    const [entered, cleared] = [lane.enter(1, own.signal), lane.clear(own.signal)]
    own.abort()
    expect([await entered, await isSettled(cleared)]).toEqual([null, true])
  })
})

test('what a server asks of one request, all others of its lane obey', async () => {
  const { clock, pass } = handClock()
  let told = (): void => {}
  const held = new Promise<void>((resolve) => {
    told = resolve
  })
  const real = createLane(clock)
  const lane: Lane = {
    ...real,
    holdOff: (ms) => {
      real.holdOff(ms)
      told()
    },
  }
  const server = await serve(json('{}', 429, { 'retry-after': '30' }), json(REPLY))
  const send = async () => {
    const endpoint = connect(server.host, { clock, lane, random: () => 0 })
    return endpoint.send(endpoint.prepare(await clear()), never())
  }
  const first = send()
  await held
  const second = send()
  pass(29_999)
  expect(await isSettled(second)).toBe(false)
  expect(server.requests).toHaveLength(1)
  pass(1)
  expect([(await first).ok, (await second).ok, server.requests.length]).toEqual([true, true, 3])
})
