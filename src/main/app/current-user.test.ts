import os from 'node:os'
import { expect, test } from 'vitest'
import { currentUser } from './current-user'

test('names the account, and its number where the system knows no name for it', () => {
  expect(currentUser()).toBe(os.userInfo().username)
  const nameless = (): never => {
    throw Object.assign(new Error('no such user'), { code: 'ENOENT' })
  }
  expect(currentUser(nameless)).toMatch(/^uid-(\d+|unknown)$/)
})
