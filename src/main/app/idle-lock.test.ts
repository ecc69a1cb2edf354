import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createIdleLock } from './idle-lock'

const MINUTE = 60_000
let locked: number
let minutes: number

beforeEach(() => {
  vi.useFakeTimers()
  locked = 0
  minutes = 10
})
afterEach(() => {
  vi.useRealTimers()
})

const idle = () => createIdleLock({ minutes: () => minutes, lock: () => locked++, now: () => Date.now() })

test('locks once nobody has touched the window for the time, and not again by itself', () => {
  idle().start()
  vi.advanceTimersByTime(10 * MINUTE - 1)
  expect(locked).toBe(0)
  vi.advanceTimersByTime(1)
  expect(locked).toBe(1)
  vi.advanceTimersByTime(60 * MINUTE)
  expect(locked).toBe(1)
})

test('every touch begins the wait anew, on one timer', () => {
  const lock = idle()
  lock.start()
  for (let i = 0; i < 100; i++) {
    vi.advanceTimersByTime(MINUTE)
    lock.touched()
  }
  expect([locked, vi.getTimerCount()]).toEqual([0, 1])
  vi.advanceTimersByTime(10 * MINUTE - 1)
  expect(locked).toBe(0)
  vi.advanceTimersByTime(1)
  expect(locked).toBe(1)
})

test('a shorter time counts from the change on', () => {
  const lock = idle()
  lock.start()
  vi.advanceTimersByTime(5 * MINUTE)
  minutes = 2
  lock.start()
  vi.advanceTimersByTime(2 * MINUTE)
  expect(locked).toBe(1)
})

test('stopped, it waits for nothing', () => {
  const lock = idle()
  lock.start()
  lock.stop()
  vi.advanceTimersByTime(60 * MINUTE)
  expect([locked, vi.getTimerCount()]).toEqual([0, 0])
})
