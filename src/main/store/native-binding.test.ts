import { isAbsolute } from 'node:path'
import { expect, test } from 'vitest'
import { nativeBinding } from './native-binding'

test('leaves the choice to the package where its prebuild fits', () => {
  expect(nativeBinding(10)).toBeUndefined()
  expect(nativeBinding(11)).toBeUndefined()
})

test('names the built file for an older runtime', () => {
  const file = nativeBinding(9)
  expect(file).toMatch(/better_sqlite3\.node$/)
  expect(isAbsolute(file ?? '')).toBe(true)
})
