import { expect, test } from 'vitest'
import { createPace } from './pace'

function at() {
  let now = 0
  const pace = createPace(() => now)
  return { pace, pass: (ms: number) => (now += ms) }
}

test('says nothing before there is anything to go by', () => {
  const { pace, pass } = at()
  expect([pace.perMinute(), pace.secondsLeft(10, 1000)]).toEqual([null, null])
  for (let i = 0; i < 4; i++) {
    pass(1000)
    pace.add(100)
  }
  expect(pace.perMinute()).toBeNull()
  pass(1000)
  pace.add(100)
  expect(pace.perMinute()).toBe(60)
})

test('goes by the last minute alone', () => {
  const { pace, pass } = at()
  for (let i = 0; i < 60; i++) {
    pass(1000)
    pace.add(100)
  }
  for (let i = 0; i < 120; i++) {
    pass(500)
    pace.add(100)
  }
  expect(pace.perMinute()).toBe(121)
})

test('takes the longer of what files and bytes say', () => {
  const { pace, pass } = at()
  for (let i = 0; i < 10; i++) {
    pass(1000)
    pace.add(1000)
  }
  expect(pace.secondsLeft(20, 1000)).toBe(20)
  expect(pace.secondsLeft(1, 50_000)).toBe(50)
})
