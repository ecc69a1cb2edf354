import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SOURCES } from '../main/app/testing/bench'
import { main } from './index'
import { parseLines, streamsOf } from './testing/streams'

let folder: string
let given: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-cli-intake-'))
  given = path.join(folder, 'export')
  mkdirSync(path.join(given, 'deep'), { recursive: true })
  writeFileSync(path.join(given, 'a.txt'), 'Patient: Testcase One\n\nASSESSMENT: asthma.\n')
  writeFileSync(path.join(given, 'deep/b.txt'), 'Patient: Testcase Two\n\nASSESSMENT: gout.\n')
  writeFileSync(path.join(given, 'deep/copy.txt'), 'Patient: Testcase One\n\nASSESSMENT: asthma.\n')
  writeFileSync(path.join(given, 'z-empty.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...args: readonly string[]): Promise<{ code: number; lines: Record<string, unknown>[]; errors: string }> {
  const streams = streamsOf()
  const code = await main(['intake', '--records', path.join(folder, 'home'), ...args], streams, SOURCES)
  return { code, lines: args.includes('--json') ? parseLines(streams.written()) : [], errors: streams.errors() }
}

test('takes a folder in with a line for each file, and again finds all of it there', async () => {
  const first = await run('--json', given)
  expect(first.code).toBe(1)
  const states = first.lines.map(({ file, state, reason }) => [path.relative(given, String(file)), state, reason])
  expect(states.sort()).toEqual([
    ['a.txt', 'taken', undefined],
    ['deep/b.txt', 'taken', undefined],
    ['deep/copy.txt', 'duplicate', undefined],
    ['z-empty.txt', 'refused', 'file-empty'],
  ])
  expect(first.errors).toContain('read 4 of 4, 2 charts, 2 scrubbed, 1 duplicates, 1 not taken\n')
  const again = await run('--json', '--no-scrub', path.join(given, 'a.txt'), path.join(given, 'deep'))
  expect(again.code).toBe(0)
  expect(again.lines.map(({ state }) => state)).toEqual(['duplicate', 'duplicate', 'duplicate'])
})

test.each([
  [[], 'intake takes at least one folder or file'],
  [['--split', '3/2', 'x'], '--split takes I/N, like 2/8'],
  [['--watch', 'x', 'y'], '--watch takes one folder'],
  [['--polling', 'x'], '--polling goes with --watch'],
])('wrong use, %j, gives exit code 2 and one plain line', async (args, words) => {
  const { code, errors } = await run(...args)
  expect(code).toBe(2)
  expect(errors.split('\n')[0]).toBe(`chartroom: ${words}`)
})
