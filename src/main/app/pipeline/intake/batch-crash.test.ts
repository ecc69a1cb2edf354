import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../../store'
import { type BundledProgram, bundleProgram } from '../../../store/testing-program'

const KEY = '3c'.repeat(32)
let program: BundledProgram
let folder: string

beforeAll(async () => {
  program = await bundleProgram(path.join(import.meta.dirname, '../../testing/intake-program.ts'), 'intake-crash')
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-intake-crash-'))
})
afterAll(() => {
  program.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Takes the folder in, and is killed at its nth line. @returns the signal that ended it */
async function run(file: string, given: string, n = Number.POSITIVE_INFINITY): Promise<string | null> {
  const child: ChildProcess = spawn(process.execPath, [program.file, file, KEY, given], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  let lines = 0
  for await (const _ of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    lines += 1
    if (lines === n) child.kill('SIGKILL')
  }
  const [, signal] = await exited
  return signal
}

function open(file: string): Store {
  const key = Buffer.from(KEY, 'hex')
  const opened = openStore({ file, key, now: () => new Date(), workstation: 'desk-1', user: 'coder-1', appVersion: '0' })
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

const note = (n: number): string => `CLINIC NOTE\nPatient: Testcase ${n}\n\nASSESSMENT: asthma, visit ${n}.\n`

/** 40 notes, 8 copies, 4 files that are refused, archives of 4 notes each. */
function fill(given: string): void {
  mkdirSync(path.join(given, 'deep/er'), { recursive: true })
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(path.join(given, name), content)
  for (let i = 0; i < 40; i++) put(i % 3 === 0 ? `deep/er/n${i}.txt` : `n${i}.txt`, note(i))
  for (let i = 0; i < 8; i++) put(`z-copy-${i}.txt`, note(i * 5))
  for (let i = 0; i < 4; i++) put(`m-empty-${i}.txt`, '')
  for (let i = 0; i < 8; i++) {
    const members = Array.from({ length: 4 }, (_, k): [string, Uint8Array] => [`in${i}/m${k}.txt`, strToU8(note(100 + i * 4 + k))])
    put(`k-archive-${i}.zip`, zipSync(Object.fromEntries(members)))
  }
}

test('a process killed twice while it takes a folder in has each file once at the end, and none lost', async () => {
  const given = path.join(folder, 'export')
  const file = path.join(folder, 'chartroom.db')
  fill(given)
  expect(await run(file, given, 9)).toBe('SIGKILL')
  expect(await run(file, given, 27)).toBe('SIGKILL')
  expect(await run(file, given)).toBeNull()
  const store = open(file)
  const [batch, ...others] = store.read.intake.batches()
  if (!batch) throw new Error('there is no batch')
  expect([others, batch.state]).toEqual([[], 'done'])
  expect(store.read.intake.counts(batch.id)).toMatchObject({
    files: { all: 60, waiting: 0, reading: 0 },
    leaves: { taken: 40 + 32, duplicate: 8, refused: 4 },
    charts: 72,
  })
  const charts = store.read.charts.list()
  expect(charts).toHaveLength(72)
  expect(new Set(charts.map(({ sha256 }) => sha256)).size).toBe(72)
  const imported = store.read.ledger.entries(1, 10_000).filter(({ body }) => body.kind === 'chart-imported')
  expect(new Set(imported.map(({ body }) => body.objectId))).toEqual(new Set(charts.map(({ id }) => id)))
  expect(imported).toHaveLength(72)
  expect(store.read.ledger.verify().intact).toBe(true)
  store.close()
})
