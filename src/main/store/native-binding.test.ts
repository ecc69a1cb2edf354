import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { nativeBinding } from './native-binding'

test('leaves the choice to the package where its prebuild fits', () => {
  expect(nativeBinding(10)).toBeUndefined()
  expect(nativeBinding(11)).toBeUndefined()
})

test('names the built file for an older runtime, or says what to run where there is none', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'))
  const built = join(folder, 'build', 'Release', 'better_sqlite3.node')
  if (existsSync(built)) expect(nativeBinding(9)).toBe(built)
  else expect(() => nativeBinding(9)).toThrow('npm run setup')
})
