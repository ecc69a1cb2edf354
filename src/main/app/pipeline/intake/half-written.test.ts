import { appendFileSync, mkdirSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Bench, expectOk } from '../../testing/bench'
import { createIntake, type Intake } from './batches'
import { isAtRest, QUIET } from './walk'

let bench: Bench
let intake: Intake
/** Told of each file that was read to its end. */
let heard: () => void

beforeEach(() => {
  bench = new Bench()
  mkdirSync(path.join(bench.folder, 'in'))
  const onBug = (error: unknown): never => {
    throw error
  }
  intake = createIntake(bench.desk, { touched: () => {}, charts: () => {}, read: () => heard(), onBug })
})
afterEach(() => {
  intake.stop()
  bench.close()
})

const HOUR_AGO = new Date(Date.now() - 3_600_000)
const NOTE = 'ASSESSMENT: asthma'
const nextRead = (): Promise<void> =>
  new Promise((go) => {
    heard = go
  })
const texts = (): string[] => bench.store.read.charts.list().map(({ id }) => bench.store.read.charts.get(id)?.text ?? '')

test('takes in what lies in the folder, and what is being written only once it is whole', async () => {
  utimesSync(bench.file('in/before.txt', `${NOTE} before.`), HOUR_AGO, HOUR_AGO)
  const growing = bench.file('in/growing.txt', `${NOTE}, not`)
  const first = nextRead()
  expectOk(intake.watch(path.join(bench.folder, 'in'), false))
  await first
  expect(texts()).toEqual([`${NOTE} before.`])
  const second = nextRead()
  appendFileSync(growing, ' pneumonia.')
  await second
  expect(texts()).toEqual([`${NOTE}, not pneumonia.`, `${NOTE} before.`])
})

test('a file is at rest that has not changed for a while, or whose time is of another clock', () => {
  const now = Date.now()
  const at = (modified: number): boolean => isAtRest({ path: 'a.txt', size: 1, modified }, now)
  expect([now, now - QUIET + 1, now - QUIET, now + QUIET + 1].map(at)).toEqual([false, false, true, true])
})
