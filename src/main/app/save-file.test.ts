import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { err } from '../../shared/result'
import { saveFile } from './save-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-save-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('writes the whole file and leaves nothing beside it', async () => {
  const file = path.join(folder, 'list.csv')
  expect(await saveFile(file, 'a,b\r\n')).toEqual({ ok: true, value: undefined })
  expect(readFileSync(file, 'utf8')).toBe('a,b\r\n')
  expect(readdirSync(folder)).toEqual(['list.csv'])
})

test('leaves what was there when the last step refuses', async () => {
  const file = path.join(folder, 'list.csv')
  writeFileSync(file, 'before')
  expect(await saveFile(file, 'after', () => err('store-full' as const))).toEqual({ ok: false, error: 'store-full' })
  expect(readFileSync(file, 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['list.csv'])
})

test('refuses a folder that is not there, and throws what is no matter of files', async () => {
  expect(await saveFile(path.join(folder, 'none', 'list.csv'), '')).toEqual({ ok: false, error: 'file-unwritable' })
  const bug = () => {
    throw new TypeError('a bug')
  }
  await expect(saveFile(path.join(folder, 'list.csv'), '', bug)).rejects.toThrow('a bug')
  expect(readdirSync(folder)).toEqual([])
})
