import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATA, expectOk, TOOLS } from '../main/app/testing/bench'
import { cheapKey } from '../main/app/testing/key'
import { orderAddenda } from '../main/app/testing/order-addenda'
import { KEY_FILE_NAME, writeNewKeyFile } from '../main/store'
import { codes } from './codes'
import { streamsOf } from './testing/streams'

const PASSPHRASE = 'seven green lanterns'
const { name, lines } = orderAddenda()
let home: string

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'chartroom-codes-'))
  const { keyFile } = await cheapKey(PASSPHRASE)
  expectOk(writeNewKeyFile(path.join(home, 'cli/records', KEY_FILE_NAME), keyFile))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function run(...args: string[]) {
  const streams = streamsOf()
  const env = { CHARTROOM_HOME: home, CHARTROOM_PASSPHRASE: PASSPHRASE }
  const code = await codes(args, { tools: TOOLS, streams, data: DATA, version: '0.1.0', env })
  return { code, said: streams.written(), errors: streams.errors() }
}

function file(text: string, own = name): string {
  writeFileSync(path.join(home, own), text)
  return path.join(home, own)
}

test('what came with the program is listed', async () => {
  const { code, said } = await run('list')
  expect(code).toBe(0)
  expect(said).toMatch(/^icd-10-cm FY2026 \(2025-10-01 to 2026-09-30\): 98186 codes, 74719 billable/)
  expect(said).toContain('came with Chartroom')
})

describe('an import', () => {
  test('as a dry run says what would change and adds nothing', async () => {
    const { code, said } = await run('import', file(lines.join('\n')), '--dry-run')
    expect(code).toBe(0)
    expect(said).toContain('icd-10-cm FY2027 (2026-10-01 to 2027-09-30): 98347 codes, 74879 billable')
    expect(said).toContain('against FY2026: 162 added, 1 deleted, 0 revised')
    expect(said).toContain('Nothing was added')
    expect((await run('list')).said).not.toContain('(2026-10-01')
  })

  test('of a damaged file is refused with its line, and the old code sets stay', async () => {
    const { code, said, errors } = await run('import', file(lines.with(2, 'Add:         1 Z99?00  A lantern').join('\n')))
    expect([code, said]).toEqual([1, ''])
    expect(errors).toContain(`${name}: line 3: `)
    expect(errors).toContain('The code sets are as they were.')
    expect((await run('list')).said).not.toContain('(2026-10-01')
  })

  test('whose year nothing says asks for it', async () => {
    const row = (n: number, code: string, billable: 0 | 1, title: string): string =>
      `${String(n).padStart(5, '0')} ${code.padEnd(8)}${billable} ${title.padEnd(61)}${title}`
    const list = file([row(1, 'A00', 0, 'Cholera'), row(2, 'A009', 1, 'Cholera, unspecified'), ''].join('\n'), 'order.txt')
    const { code, errors } = await run('import', list)
    expect(code).toBe(1)
    expect(errors).toContain('order.txt: The files do not say which fiscal year they are for.')
    expect(errors).toContain('--year 2027')
    // With the year said it is looked at, and found to be no whole list.
    expect((await run('import', list, '--year', '2027')).errors).toMatch(/FY2027 has 74,879/)
  })

  test('stands beside the year that was there, and is not added twice', async () => {
    expect(await run('import', file(lines.join('\n')))).toMatchObject({ code: 0, said: expect.stringContaining('Added: icd-10-cm FY2027') })
    const { said } = await run('list')
    expect(said.split('\n').slice(0, 2)).toMatchObject([
      expect.stringMatching(/^icd-10-cm FY2027.*imported/),
      expect.stringMatching(/^icd-10-cm FY2026/),
    ])
    expect((await run('import', file(lines.join('\n')))).said).toContain('Here already; nothing was added.')
  })
})
