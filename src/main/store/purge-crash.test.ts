import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConnection } from './connection'
import { makeStore } from './open'
import { STAMP } from './testing'
import { type BundledProgram, bundleProgram } from './testing-program'

const KEY = '2b'.repeat(32)
let program: BundledProgram
let folder: string

beforeAll(async () => {
  program = await bundleProgram(join(import.meta.dirname, 'testing-purger.ts'), 'purge-crash')
  folder = mkdtempSync(join(tmpdir(), 'chartroom-purge-crash-'))
})
afterAll(() => {
  program.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a purger and kills it on its nth line, in the middle of its next step. Returns what it had printed, in full lines. */
async function killAtLine(file: string, n: number): Promise<readonly string[]> {
  const child: ChildProcess = spawn(process.execPath, [program.file, file, KEY], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const printed: string[] = []
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    printed.push(line)
    if (printed.length === n) child.kill('SIGKILL')
  }
  const [, signal] = await exited
  expect(signal).toBe('SIGKILL')
  return printed
}

const after = (printed: readonly string[], step: string): string[] =>
  printed.flatMap((line) => (line.startsWith(`${step} `) ? [line.slice(step.length + 1)] : []))

test('a process killed while it purges or compacts leaves each chart whole or purged, the ledger intact, and the file fit to compact', async () => {
  const file = join(folder, 'chartroom.db')
  const [filled, purged] = [new Set<string>(), new Set<string>()]
  // Each step of the three is the one that is cut off, in files of every length.
  for (const n of [1, 2, 3, 4, 5, 7, 9, 12]) {
    const printed = await killAtLine(file, n)
    for (const id of after(printed, 'filled')) filled.add(id)
    for (const id of after(printed, 'purged')) purged.add(id)
    const opened = openConnection(file, Buffer.from(KEY, 'hex'))
    if (!opened.ok) throw new Error(opened.error)
    const store = makeStore(opened.value, STAMP)
    expect(store.read.ledger.verify().intact).toBe(true)
    expect(opened.value.pragma('integrity_check', { simple: true })).toBe('ok')
    for (const { id, status, name } of store.read.charts.list()) {
      filled.delete(id)
      const isWhole = status === 'finished' && name !== '' && store.read.charts.get(id) !== null && !purged.has(id)
      const isPurged =
        status === 'purged' && name === '' && store.read.charts.get(id) === null && store.read.retention.gone(id).length === 1
      expect(isWhole || isPurged).toBe(true)
    }
    // None that was there is gone as a whole.
    expect([...filled]).toEqual([])
    expect(store.compact().ok).toBe(true)
    store.close()
  }
  expect(purged.size).toBeGreaterThan(10)
})
