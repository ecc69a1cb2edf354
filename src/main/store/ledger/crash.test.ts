import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStore } from '../index'
import { type BundledProgram, bundleProgram } from '../testing-program'

const KEY = '2a'.repeat(32)
let program: BundledProgram
let folder: string
let file: string

beforeAll(async () => {
  program = await bundleProgram(join(import.meta.dirname, 'testing-appender.ts'), 'store-crash')
  folder = mkdtempSync(join(tmpdir(), 'chartroom-crash-'))
})
afterAll(() => {
  program.remove()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach((context) => {
  file = join(folder, `${context.task.id}.db`)
})

function startAppender(count: number): { process: ChildProcess; lines: AsyncIterable<string>; errors: () => string } {
  const child = spawn(process.execPath, [program.file, file, KEY, String(count)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  return { process: child, lines: createInterface({ input: child.stdout }), errors: () => errors }
}

/** Runs an appender and kills it on its nth line (0: as it starts to open the file). Returns what it had printed, in full lines. */
async function killAtLine(n: number): Promise<number[]> {
  const { process: child, lines, errors } = startAppender(0)
  const exited = once(child, 'exit')
  const printed: number[] = []
  for await (const line of lines) {
    if (line !== 'ready') printed.push(Number(line))
    if (printed.length === n) child.kill('SIGKILL')
  }
  const [, signal] = await exited
  expect(errors()).toBe('')
  expect(signal).toBe('SIGKILL')
  return printed
}

function inspect(): { seqs: number[]; rows: number; verdict: ReturnType<typeof verify> } {
  const store = open()
  const seqs = store.read.ledger.entries(1, 1_000_000).map((e) => e.seq)
  const codeSets = store.read.codeSets.list()
  for (const { id } of codeSets) expect(store.read.codeSets.bytes(id)).toHaveLength(100_000)
  const found = { seqs, rows: store.read.charts.list().length + codeSets.length, verdict: verify(store) }
  store.close()
  return found
}
const verify = (store: ReturnType<typeof open>) => store.read.ledger.verify()

function open() {
  const store = openStore({
    file,
    key: Buffer.from(KEY, 'hex'),
    now: () => new Date(),
    workstation: 'd',
    user: 'u',
    appVersion: '0',
  })
  if (!store.ok) throw new Error(store.error)
  return store.value
}

test('a process killed at any moment loses no committed entry, keeps the chain whole and leaves no half of a change', async () => {
  const printed: number[] = []
  // Kills come while the file is made, while it is migrated, and in the middle of writing: the process never pauses after a line.
  for (const n of [0, 0, 1, 2, 3, 5, 8, 13, 21, 34, 4, 17, 29, 7, 55]) {
    printed.push(...(await killAtLine(n)))
    const { seqs, rows, verdict } = inspect()
    expect(verdict).toMatchObject({ intact: true, entries: seqs.length })
    expect(rows).toBe(seqs.length)
    const held = new Set(seqs)
    expect(printed.filter((seq) => !held.has(seq))).toEqual([])
  }
  expect(printed.length).toBeGreaterThan(190)
  expect(new Set(printed).size).toBe(printed.length)
})

test('processes that make the same file and append at once keep one chain and lose nothing', async () => {
  const four = Array.from({ length: 4 }, () => startAppender(30))
  const printed = await Promise.all(
    four.map(async ({ process: child, lines, errors }) => {
      const exited = once(child, 'exit')
      const seqs: number[] = []
      for await (const line of lines) if (line !== 'ready') seqs.push(Number(line))
      const [code] = await exited
      expect(errors()).toBe('')
      expect(code).toBe(0)
      return seqs
    }),
  )
  const all = printed.flat().sort((a, b) => a - b)
  expect(all).toEqual(Array.from({ length: 120 }, (_, i) => i + 1))
  expect(inspect().verdict).toMatchObject({ intact: true, entries: 120 })
})
