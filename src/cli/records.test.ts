import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findRecords } from './records'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-records-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a passphrase of their own is made once, in another folder than the records, for their owner alone', () => {
  const { home, passphrase } = findRecords({ CHARTROOM_HOME: folder })
  expect(home).toBe(path.join(folder, 'cli/records'))
  expect(passphrase.length).toBeGreaterThan(40)
  expect(findRecords({ CHARTROOM_HOME: folder })).toEqual({ home, passphrase, person: '' })
  const file = path.join(folder, 'cli-key/records.key')
  expect(readFileSync(file, 'utf8')).toBe(passphrase)
  expect(path.relative(home, file).startsWith('..')).toBe(true)
  for (const place of [file, path.dirname(file), home]) expect(statSync(place).mode & 0o077).toBe(0)
})

test('a passphrase from the environment is used as it is, and none is made; an empty one counts as none', () => {
  expect(findRecords({ CHARTROOM_HOME: folder, CHARTROOM_PASSPHRASE: ' seven green lanterns ' }).passphrase).toBe(' seven green lanterns ')
  expect(existsSync(path.join(folder, 'cli-key'))).toBe(false)
  expect(findRecords({ CHARTROOM_HOME: folder, CHARTROOM_PASSPHRASE: '' }).passphrase.length).toBeGreaterThan(40)
})

test('without CHARTROOM_HOME they are where the system keeps such things', () => {
  const env = { XDG_DATA_HOME: path.join(folder, 'data'), XDG_CONFIG_HOME: path.join(folder, 'config') }
  expect(findRecords(env).home).toBe(path.join(folder, 'data/chartroom-cli/records'))
  expect(existsSync(path.join(folder, 'config/chartroom-cli/records.key'))).toBe(true)
})
