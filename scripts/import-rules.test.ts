// The import rules are only worth what they catch: small trees that break each of them.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, describe, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'chartroom-rules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Names of the rules that a tree of files breaks. */
async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const { options, ...ruleSet } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
  const { tsConfig: _, ...rest } = options
  const { output } = await cruise(['src'], { ...rest, baseDir: folder, validate: true, ruleSet })
  return [...new Set((output as ICruiseResult).summary.violations.map((violation) => violation.rule.name))].sort()
}

const GATE = {
  'src/main/gate/index.ts': "export { clear } from './clear'\nexport type Cleared = 1\n",
  'src/main/gate/clear.ts': 'export const clear = 1\n',
}

describe('the import rules', () => {
  test('let a room take types from the room to its left', async () => {
    expect(
      await broken({ ...GATE, 'src/main/endpoint/index.ts': "import type { Cleared } from '../gate'\nexport type X = Cleared\n" }),
    ).toEqual([])
  })
  test.each([
    [
      'an endpoint that mints its own clearance',
      { 'src/main/endpoint/index.ts': "import { clear } from '../gate'\nexport const x = clear\n" },
      'endpoint-takes-types-only',
    ],
    [
      'a room that goes round an index',
      { 'src/main/endpoint/index.ts': "import type { clear } from '../gate/clear'\nexport type X = typeof clear\n" },
      'rooms-are-entered-by-their-index',
    ],
    [
      'a room that looks to its right',
      {
        'src/main/endpoint/index.ts': 'export type P = 1\n',
        'src/main/intake/index.ts': "import type { P } from '../endpoint'\nexport type X = P\n",
      },
      'intake-imports-point-left',
    ],
    [
      'the network outside transport',
      { 'src/main/packet/index.ts': "import https from 'node:https'\nexport const x = https\n" },
      'network-in-transport',
    ],
    [
      'SQLite outside the store',
      { 'src/main/review/index.ts': "import Database from 'better-sqlite3'\nexport const x = Database\n" },
      'sqlite-in-store',
    ],
    [
      'Electron inside a room',
      { 'src/main/gate/window.ts': "import { app } from 'electron'\nexport const x = app\n" },
      'electron-at-the-rim',
    ],
    [
      'a window that reaches into main',
      { 'src/renderer/main.tsx': "import { clear } from '../main/gate'\nexport const x = clear\n" },
      'renderer-imports-shared-only',
    ],
    [
      'a preload that reaches into main',
      { 'src/preload/index.ts': "import { clear } from '../main/gate'\nexport const x = clear\n" },
      'preload-imports-shared-only',
    ],
    [
      'a window that takes the contract along',
      {
        'src/shared/ipc/contract.ts': 'export const CALLS = 1\n',
        'src/renderer/main.tsx': "import { CALLS } from '../shared/ipc/contract'\nexport const x = CALLS\n",
      },
      'contract-is-types-for-windows',
    ],
    ['shared code with an effect', { 'src/shared/x.ts': "import fs from 'node:fs'\nexport const x = fs\n" }, 'shared-is-pure'],
    [
      'a cycle',
      {
        'src/main/gate/a.ts': "import { b } from './b'\nexport const a = () => b\n",
        'src/main/gate/b.ts': "import { a } from './a'\nexport const b = () => a\n",
      },
      'no-cycles',
    ],
  ])('catch %s', async (_, files, rule) => {
    expect(await broken({ ...GATE, ...files })).toContain(rule)
  })
})
