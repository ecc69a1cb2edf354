import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BatchId, ChartId } from '../../../../shared/ids'
import type { FileReading } from '../../../intake'
import { Bench, expectOk, TOOLS } from '../../testing/bench'
import { createIntake, type Intake } from './batches'
import { reportOf, viewOfBatch, viewOfRefused } from './view'

let bench: Bench
let intake: Intake
let fresh: ChartId[]
let bugs: unknown[]

function begin(reading?: FileReading): void {
  fresh = []
  const desk = reading ? { ...bench.desk, tools: { ...TOOLS, reading } } : bench.desk
  intake = createIntake(desk, { touched: () => {}, charts: (ids) => fresh.push(...ids), onBug: (error) => bugs.push(error) })
}

beforeEach(() => {
  bugs = []
  bench = new Bench()
  begin()
})
afterEach(() => {
  intake.stop()
  bench.close()
  expect(bugs).toEqual([])
})

const note = (n: number): string => `CLINIC NOTE\nPatient: Testcase ${n}\n\nASSESSMENT: asthma, visit ${n}.\n`

/** Writes files beneath a folder of the bench and gives its path. */
function folder(files: Readonly<Record<string, string | Uint8Array>>, name = 'export'): string {
  const root = path.join(bench.folder, name)
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  return root
}

async function bring(...given: readonly string[]): Promise<BatchId> {
  const id = expectOk(intake.add(given))
  await intake.settled(id)
  return id
}

const view = (id: BatchId) => viewOfBatch(bench.desk, intake, id)
const names = (): string[] =>
  bench.store.read.charts
    .list()
    .map(({ name }) => name)
    .sort()

describe('a folder', () => {
  test('is taken in whole, in the order of its names, and the ledger says so by counts', async () => {
    const root = folder({ 'b/2.txt': note(2), 'a.txt': note(1), 'b/c/3.txt': note(3) })
    const id = await bring(root)
    expect(view(id)).toMatchObject({
      name: 'export',
      folder: bench.folder,
      state: 'done',
      listing: false,
      files: { all: 3, waiting: 0, reading: 0 },
      leaves: { taken: 3, duplicate: 0, refused: 0 },
      charts: 3,
      scrubbed: 0,
    })
    expect(fresh).toHaveLength(3)
    expect(bench.store.read.intake.done(id).map(({ path: file }) => path.relative(root, file))).toEqual(['a.txt', 'b/2.txt', 'b/c/3.txt'])
    expect(bench.last('intake-started').detail).toEqual({ batch: id, given: 1, part: 1, parts: 1 })
    expect(bench.last('intake-finished').detail).toEqual({ batch: id, files: 3, taken: 3, charts: 3, duplicates: 0, refused: 0 })
  })

  test('passes over what is hidden, what systems leave, what is half written, and links', async () => {
    const root = folder({
      'one.txt': note(1),
      '.hidden/two.txt': note(2),
      'Thumbs.db': 'x',
      '__MACOSX/three.txt': note(3),
      '~$four.docx': 'x',
      'five.txt.part': note(5),
    })
    symlinkSync(folder({ 'six.txt': note(6) }, 'elsewhere'), path.join(root, 'link'))
    symlinkSync(path.join(bench.folder, 'elsewhere', 'six.txt'), path.join(root, 'six.txt'))
    await bring(root)
    expect(names()).toEqual(['one.txt'])
  })

  test('says of each file that is not taken why, and takes the others', async () => {
    const root = folder({ 'a.txt': note(1), 'empty.txt': '', 'odd.bin': new Uint8Array([1, 2, 3, 0, 255, 254]), 'z.txt': note(2) })
    const id = await bring(root, path.join(bench.folder, 'nowhere.txt'))
    expect(viewOfRefused(bench.desk, id).map(({ name, reason }) => [name, reason])).toEqual([
      ['empty.txt', 'file-empty'],
      ['odd.bin', expect.stringMatching(/^file-/)],
      ['nowhere.txt', 'file-missing'],
    ])
    expect(names()).toEqual(['a.txt', 'z.txt'])
    expect(bench.kinds().filter((kind) => kind === 'chart-refused')).toHaveLength(3)
  })

  test('of a computer among several is taken in part, each file by one of them', async () => {
    const root = folder(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`f${i}.txt`, note(i)])))
    for (const part of [1, 2, 3]) {
      const id = expectOk(intake.takeUp([root], { part, parts: 3 }))
      await intake.settled(id)
      expect(view(id)?.leaves.duplicate).toBe(0)
      expect(view(id)?.files.all).toBeGreaterThan(0)
    }
    expect(names()).toHaveLength(12)
  })
})

describe('a list among the files', () => {
  test('is carried out once the files that it names are in, wherever they stand in the order', async () => {
    const root = folder({
      'a-list.csv': 'File,Specialty,Tag\nsub/z.txt,Cardiology,Q1\ny.txt,Urology,Q2\n',
      'sub/z.txt': note(1),
      'y.txt': note(2),
    })
    const id = await bring(root)
    expect(view(id)).toMatchObject({ state: 'done', files: { all: 3 }, leaves: { taken: 3, duplicate: 0, refused: 0 }, charts: 2 })
    const said = bench.store.read.charts.list().map(({ name, attributes }) => [name, attributes.specialty, attributes.tag])
    expect(said.sort()).toEqual([
      ['y.txt', 'Urology', 'Q2'],
      ['z.txt', 'Cardiology', 'Q1'],
    ])
  })

  test('brings in the files that it names where it comes alone', async () => {
    const root = folder({ 'list.csv': 'File,Tag\nz.txt,Q1\n', 'z.txt': note(1), 'other.txt': note(2) })
    const id = await bring(path.join(root, 'list.csv'))
    expect(view(id)).toMatchObject({ state: 'done', files: { all: 2 }, charts: 1 })
    expect(bench.store.read.charts.list()).toMatchObject([{ name: 'z.txt', attributes: { tag: 'Q1' } }])
  })
})

describe('duplicates', () => {
  test('are found by their bytes, whatever their names, within a batch and after it, and name the chart', async () => {
    const id = await bring(folder({ 'a.txt': note(1), 'copy of a.txt': note(1) }))
    expect(view(id)?.leaves).toEqual({ taken: 1, duplicate: 1, refused: 0 })
    const again = await bring(folder({ 'later.txt': note(1) }, 'later'))
    const report = reportOf(bench.desk, again, false)
    expect(report).toMatchObject({ imported: [], already: [{ name: 'a.txt' }], refused: [], batch: null })
    expect(names()).toEqual(['a.txt'])
  })
})

describe('what was refused', () => {
  test('is read again when asked for, one or all, and only then', async () => {
    const root = folder({ 'a.txt': '', 'b.txt': '' })
    const id = await bring(root)
    folder({ 'a.txt': note(1), 'b.txt': note(2) })
    const [first] = viewOfRefused(bench.desk, id)
    expectOk(intake.retry(id, [first?.id ?? 0], null))
    await intake.settled(id)
    expect(view(id)).toMatchObject({ state: 'done', leaves: { taken: 1, refused: 1 } })
    expectOk(intake.retry(id, null, null))
    await intake.settled(id)
    expect(view(id)).toMatchObject({ state: 'done', leaves: { taken: 2, refused: 0 } })
    expect(intake.retry(id, null, null)).toEqual({ ok: false, error: 'nothing-refused' })
    expect(bench.ledger().flatMap((entry) => (entry.kind === 'intake-retried' ? [entry.detail] : []))).toEqual([
      { batch: id, files: 1, password: false },
      { batch: id, files: 1, password: false },
    ])
  })

  test('gets the password that was typed, once, and neither records nor ledger have it', async () => {
    const asked: (string | null | undefined)[] = []
    begin({
      ...TOOLS.reading,
      read: async (file, { password, onLeaf }) => {
        asked.push(password)
        if (password !== 'violet harbor')
          onLeaf({ within: [], sha256: 'a'.repeat(64), bytes: 1, charts: { ok: false, error: 'file-password' } })
        else return TOOLS.reading.read(file, { onLeaf })
        return { ok: true, value: undefined }
      },
    })
    const id = await bring(folder({ 'a.txt': note(1) }))
    expect(viewOfRefused(bench.desk, id).map(({ reason }) => reason)).toEqual(['file-password'])
    expectOk(intake.retry(id, null, 'violet harbor'))
    await intake.settled(id)
    expect(asked).toEqual([null, 'violet harbor'])
    expect(view(id)?.leaves).toEqual({ taken: 1, duplicate: 0, refused: 0 })
    expect(JSON.stringify(bench.ledger())).not.toContain('violet')
    expect(bench.last('intake-retried').detail).toEqual({ batch: id, files: 1, password: true })
  })
})

/** Reads like the real one, but waits before each file until it is let go. */
function gated(): FileReading & { go(): void; readonly held: () => number } {
  let waiting: (() => void)[] = []
  return {
    ...TOOLS.reading,
    atOnce: 2,
    async read(file, options) {
      await new Promise<void>((go, stop) => {
        waiting.push(go)
        options.signal?.addEventListener('abort', () => stop(options.signal?.reason), { once: true })
      })
      return TOOLS.reading.read(file, options)
    },
    held: () => waiting.length,
    go() {
      const now = waiting
      waiting = []
      for (const one of now) one()
    },
  }
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise(setImmediate)
}
const six = (): string => folder(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`f${i}.txt`, note(i)])))

describe('a batch on its way', () => {
  test('reads several files at once, pauses after those at hand, and goes on', async () => {
    const reading = gated()
    begin(reading)
    const id = expectOk(intake.add([six()]))
    await until(() => reading.held() === 2)
    expectOk(intake.pause(id))
    reading.go()
    await until(() => view(id)?.files.reading === 0)
    expect(view(id)).toMatchObject({ state: 'paused', because: null, leaves: { taken: 2 }, files: { all: 6, waiting: 4 } })
    expect(intake.pause(id)).toEqual({ ok: false, error: 'batch-state' })
    expectOk(intake.resume(id))
    const done = intake.settled(id)
    for (const taken of [2, 2]) {
      await until(() => reading.held() === taken)
      reading.go()
    }
    await done
    expect(view(id)).toMatchObject({ state: 'done', leaves: { taken: 6 } })
    expect(bench.kinds().filter((kind) => kind.startsWith('intake-'))).toEqual([
      'intake-started',
      'intake-paused',
      'intake-resumed',
      'intake-finished',
    ])
  })

  test('is cancelled at once; what was taken stays, what was at hand is nobody’s chart', async () => {
    const reading = gated()
    begin(reading)
    const id = expectOk(intake.add([six()]))
    await until(() => reading.held() === 2)
    reading.go()
    await until(() => reading.held() === 2)
    expectOk(intake.cancel(id))
    await intake.settled(id)
    expect(view(id)).toMatchObject({ state: 'cancelled', leaves: { taken: 2 }, files: { all: 6, waiting: 4, reading: 0 } })
    expect(names()).toHaveLength(2)
    expect(bench.last('intake-cancelled').detail).toEqual({ batch: id, read: 2, left: 4 })
    expect(intake.resume(id)).toEqual({ ok: false, error: 'batch-state' })
  })

  test('is gone on with when the records open again, without having read anything twice', async () => {
    const reading = gated()
    begin(reading)
    const id = expectOk(intake.add([six()]))
    await until(() => reading.held() === 2)
    reading.go()
    await until(() => reading.held() === 2)
    intake.stop()
    bench.restart()
    begin()
    intake.start()
    await intake.settled(id)
    expect(view(id)).toMatchObject({ state: 'done', leaves: { taken: 6, duplicate: 0 } })
    expect(names()).toHaveLength(6)
    expect(bench.last('intake-resumed').detail).toEqual({ batch: id, by: 'start', again: 0 })
  })

  test('a file the app ended at twice is not read a third time, and takes no other with it', async () => {
    const end = (): void => {
      intake.stop()
      // As if the power went while it was read.
      bench.db.exec("UPDATE intake_item SET state = 'reading' WHERE path LIKE '%f3.txt'")
      bench.restart()
    }
    const first = gated()
    begin(first)
    const id = expectOk(intake.add([six()]))
    await until(() => first.held() === 2)
    end()
    const second = gated()
    begin(second)
    intake.start()
    await until(() => second.held() === 1)
    // Alone, and before the others.
    expect(view(id)?.files).toEqual({ all: 6, waiting: 5, reading: 1 })
    end()
    begin()
    intake.start()
    await intake.settled(id)
    expect(viewOfRefused(bench.desk, id).map(({ name, reason }) => [name, reason])).toEqual([['f3.txt', 'file-reader-ended']])
    expect(names()).toHaveLength(5)
    // A person may have it tried once more.
    expectOk(intake.retry(id, null, null))
    await intake.settled(id)
    expect(names()).toHaveLength(6)
  })

  test('pauses with the reason where the disk is full, loses nothing, and goes on when asked', async () => {
    const root = six()
    const { write } = bench.store
    let full = false
    Object.assign(bench.store, {
      write: ((work) => (full ? { ok: false, error: 'store-full' } : write(work))) as typeof write,
    })
    const reading = gated()
    begin(reading)
    const id = expectOk(intake.add([root]))
    await until(() => reading.held() === 2)
    full = true
    const stands = intake.settled(id)
    reading.go()
    await stands
    expect(view(id)).toMatchObject({ because: 'store-full', leaves: { taken: 0 } })
    full = false
    begin()
    intake.start()
    await intake.settled(id)
    expect(view(id)).toMatchObject({ state: 'done', because: null, leaves: { taken: 6, duplicate: 0, refused: 0 } })
  })
})
