import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChartId } from '../../../../shared/ids'
import { Bench, expectOk } from '../../testing/bench'
import { createIntake, type Intake } from './batches'
import { viewOfBatch } from './view'

let bench: Bench
let intake: Intake
let folder: string

function begin(): void {
  const onBug = (error: unknown): void => {
    throw error
  }
  intake = createIntake(bench.desk, { touched: () => {}, charts: (_: readonly ChartId[]) => {}, onBug })
}
beforeEach(() => {
  bench = new Bench()
  folder = path.join(bench.folder, 'scanner')
  mkdirSync(folder)
  begin()
})
afterEach(() => {
  intake.stop()
  bench.close()
})

const EARLIER = new Date(Date.now() - 3_600_000)
/** A file that nobody is still writing: half-written.test has those. */
function put(name: string, text: string): void {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  utimesSync(file, EARLIER, EARLIER)
}
const names = (): string[] =>
  bench.store.read.charts
    .list()
    .map(({ name }) => name)
    .sort()

test('takes what is there, what comes, and after a restart what came meanwhile, and nothing twice', async () => {
  put('first.txt', 'He has asthma.')
  const id = expectOk(intake.watch(folder, false))
  await expect.poll(names, { timeout: 20_000 }).toEqual(['first.txt'])
  put('.hidden.txt', 'x')
  put('second.txt', 'She has gout.')
  await expect.poll(names, { timeout: 20_000 }).toEqual(['first.txt', 'second.txt'])
  expect(intake.watch(folder, false)).toEqual({ ok: false, error: 'watch-folder-set' })
  intake.stop()
  put('third.txt', 'They have hives.')
  put('first.txt', 'He has asthma. It is mild.')
  bench.restart()
  begin()
  intake.start()
  await expect.poll(names, { timeout: 20_000 }).toEqual(['first.txt', 'first.txt', 'second.txt', 'third.txt'])
  expect(viewOfBatch(bench.desk, intake, id)).toMatchObject({ watched: true, state: 'running', files: { all: 3 } })
  expectOk(intake.cancel(id))
  expect(viewOfBatch(bench.desk, intake, id)).toMatchObject({ watched: false, state: 'done' })
  expect(bench.kinds().filter((kind) => kind.startsWith('watch-'))).toEqual(['watch-folder-set', 'watch-folder-unset'])
})

test('says so while the folder is away', async () => {
  const id = expectOk(intake.watch(path.join(bench.folder, 'nowhere'), false))
  await expect.poll(() => viewOfBatch(bench.desk, intake, id)?.because).toBe('watch-folder-missing')
})
