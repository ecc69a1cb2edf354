import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
// @ts-expect-error a script without types
import { writeNotices } from './notices.mjs'

let root: string
const put = (file: string, content: unknown): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content))
}
const install = (at: string, name: string, license: string, text: string | null): void => {
  put(`${at}/package.json`, { name, version: '1.0.0', license })
  if (text !== null) put(`${at}/LICENSE`, text)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'notices-'))
  put('package.json', { dependencies: { alpha: '1.0.0' } })
  put('package-lock.json', {
    packages: {
      'node_modules/alpha': { dependencies: { beta: '1' } },
      'node_modules/alpha/node_modules/beta': { optionalDependencies: { 'gamma-windows': '1' } },
      'node_modules/gamma-windows': { optional: true },
      'node_modules/beta': { dev: true },
      'node_modules/tool': { dev: true },
    },
  })
  install('node_modules/alpha', 'alpha', 'MIT', 'Copyright Alpha')
  install('node_modules/alpha/node_modules/beta', 'beta', 'ISC', 'Copyright Beta, nested\r\n')
  install('node_modules/tool', 'tool', 'GPL-3.0', 'Copyright Tool')
})
afterEach(() => rmSync(root, { recursive: true }))

test('names what ships and what that needs, with its text, and no tool of the developers', () => {
  const notices = writeNotices(root)
  expect(notices).toContain('| alpha | 1.0.0 | MIT |')
  expect(notices).toContain('Copyright Beta, nested\n~~~')
  expect(notices).not.toMatch(/tool|gamma/)
})

test('refuses a licence that cannot be shipped', () => {
  install('node_modules/alpha', 'alpha', 'GPL-3.0', 'Copyright Alpha')
  expect(() => writeNotices(root)).toThrow('alpha 1.0.0 is under GPL-3.0')
})

test('takes a choice of licences when one of them can be shipped', () => {
  install('node_modules/alpha', 'alpha', '(GPL-3.0 OR MIT)', 'Copyright Alpha')
  expect(writeNotices(root)).toContain('| alpha | 1.0.0 | (GPL-3.0 OR MIT) |')
  install('node_modules/alpha', 'alpha', '(GPL-3.0 OR AGPL-3.0)', 'Copyright Alpha')
  expect(() => writeNotices(root)).toThrow('which Chartroom cannot ship')
})

test('refuses what comes without a licence text', () => {
  rmSync(path.join(root, 'node_modules/alpha/LICENSE'))
  expect(() => writeNotices(root)).toThrow('alpha 1.0.0 has no licence text')
})

test('names the sources of the data, and asks for their texts', () => {
  put('data/words/manifest.json', { sources: [{ name: 'wordlist', version: '2', licence: 'CC BY 4.0' }] })
  expect(() => writeNotices(root)).toThrow('scripts/licences/wordlist.txt is missing')
  put('scripts/licences/wordlist.txt', 'Words by Somebody')
  expect(writeNotices(root)).toContain('| wordlist | 2 | CC BY 4.0 | data/words |')
  expect(writeNotices(root)).toContain('Words by Somebody')
})

test('a change of what ships changes the notices', () => {
  const before = writeNotices(root)
  put('node_modules/alpha/package.json', { name: 'alpha', version: '1.0.1', license: 'MIT' })
  expect(writeNotices(root)).not.toBe(before)
})
