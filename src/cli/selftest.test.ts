import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATA, expectOk } from '../main/app/testing/bench'
import { detector, finds } from '../main/app/testing/detectors'
import { GOLD, toolsWithGold } from '../main/app/testing/gold'
import { cheapKey, ROBIN } from '../main/app/testing/key'
import type { Tools } from '../main/app/tools'
import { KEY_FILE_NAME, openSlot, openStore, readKeyFile, type Store, slotOf, writeNewKeyFile } from '../main/store'
import { err } from '../shared/result'
import { selftest } from './selftest'
import { streamsOf } from './testing/streams'

const PASSPHRASE = 'seven green lanterns'
/** Finds all that is to be found in the gold set, and nothing else. */
const EXACT = [finds('Odalys Brandvold'), { ...finds('Quill'), name: 'second' }]
let home: string
let records: string

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'chartroom-selftest-'))
  records = path.join(home, 'cli/records')
  expectOk(writeNewKeyFile(path.join(records, KEY_FILE_NAME), (await cheapKey(PASSPHRASE)).keyFile))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function run(tools: Tools, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const streams = streamsOf()
  const code = await selftest(args, {
    tools,
    streams,
    data: DATA,
    version: '0.1.0',
    env: { CHARTROOM_HOME: home, CHARTROOM_PASSPHRASE: PASSPHRASE, ...env },
  })
  return { code, said: streams.written(), errors: streams.errors() }
}

async function onRecords<T>(look: (store: Store) => T): Promise<T> {
  const keyFile = expectOk(readKeyFile(path.join(records, KEY_FILE_NAME)))
  const slot = keyFile?.version === 2 ? slotOf(keyFile, ROBIN.id) : null
  if (!slot) throw new Error('there is no slot')
  const key = expectOk(await openSlot(slot, PASSPHRASE))
  const file = path.join(records, 'chartroom.db')
  const store = expectOk(openStore({ file, key, now: () => new Date(), workstation: 'desk-1', user: 'coder-1', appVersion: '0.1.0' }))
  try {
    return look(store)
  } finally {
    store.close()
  }
}

describe('a self-test', () => {
  test('prints figures, categories, versions, date and speed, and is recorded', async () => {
    const { code, said, errors } = await run(toolsWithGold(EXACT))
    expect([code, errors]).toEqual([0, '1 of 3 notes\n2 of 3 notes\n3 of 3 notes\n'])
    expect(said).toMatch(/^Self-test, \d{4}-\d\d-\d\d \d\d:\d\d UTC: 3 notes, 2 identifiers, gold set 99999999\n/)
    expect(said).toContain('\n  told: told 1, for tests\n  second: told 1, for tests\n')
    expect(said).toMatch(/^identifiers masked whole +100\.00 % {3}\[100\.00 %, 100\.00 %\]$/m)
    expect(said).toMatch(/^NAME +2 of +2 +100\.00 %$/m)
    expect(said).toMatch(/^\d+\.\d notes a second$/m)
    expect(said).not.toMatch(/Quill|Brandvold/)
    await onRecords((store) => {
      expect(store.read.selfTests.all()).toMatchObject([{ test: { goldSha256: GOLD.sha256, shortfalls: [] } }])
      expect(store.read.ledger.verify().intact).toBe(true)
    })
  })

  test('below its floors fails, says which and by how much, and is recorded all the same', async () => {
    const { code, said, errors } = await run(toolsWithGold([finds('Quill'), finds('Parkinson')]))
    expect(code).toBe(1)
    expect(said).toContain('Self-test')
    expect(errors).toContain('chartroom: identifiers masked whole: 50.00 %, 40.00 points under the floor of 90.00 %.\n')
    expect(errors).toContain('chartroom: text masked in clean notes: 34.62 %, 34.62 points over the ceiling of 0.00 %.\n')
    await onRecords((store) => expect(store.read.selfTests.latest()?.test.shortfalls).toHaveLength(3))
  })

  test('says of a figure that cannot be measured that it was not reached', async () => {
    const { code, errors } = await run(toolsWithGold([detector(() => [])]), ['--no-record'])
    expect(code).toBe(1)
    expect(errors).toContain('masked characters that had to go: nothing to measure it on, and the floor is 90.00 %.')
  })

  test('with --no-record leaves nothing behind', async () => {
    const elsewhere = path.join(home, 'elsewhere')
    const { code, said } = await run(toolsWithGold(EXACT), ['--no-record'], { CHARTROOM_HOME: elsewhere })
    expect(code).toBe(0)
    expect(said).toContain('Self-test')
    expect(existsSync(elsewhere)).toBe(false)
  })
})

describe('does not run, and says why,', () => {
  test('without the gold set', async () => {
    const { code, said, errors } = await run(toolsWithGold(undefined, err('gold-unavailable')), ['--no-record'])
    expect([code, said]).toEqual([1, ''])
    expect(errors).toMatch(/^chartroom: The gold set of the self-test is missing or damaged\./)
  })

  test('where the records do not open, before any note is looked at', async () => {
    const { code, said, errors } = await run(toolsWithGold(EXACT), [], { CHARTROOM_PASSPHRASE: 'seven grey lanterns' })
    expect([code, said]).toEqual([1, ''])
    expect(errors).toBe('chartroom: The passphrase does not open the records. The records are as they were. Try again.\n')
  })

  test('where the folder of the records cannot be made', async () => {
    const file = path.join(home, 'a-file')
    writeFileSync(file, '')
    const { code, errors } = await run(toolsWithGold(EXACT), [], { CHARTROOM_HOME: file })
    expect(code).toBe(1)
    expect(errors).toContain('Set CHARTROOM_HOME to a folder you may write to.')
    expect(readdirSync(home)).toContain('a-file')
  })
})
