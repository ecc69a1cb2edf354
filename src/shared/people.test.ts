import { expect, test } from 'vitest'
import { mayDo, ROLES } from './people'

test('a coder codes, an auditor audits, a lead settles and administers', () => {
  expect(mayDo({ roles: ['coder'] }, 'code')).toBe(true)
  expect(mayDo({ roles: ['coder'] }, 'audit')).toBe(false)
  expect(mayDo({ roles: ['auditor'] }, 'audit')).toBe(true)
  expect(mayDo({ roles: ['auditor'] }, 'settle')).toBe(false)
  expect(mayDo({ roles: ['compliance-lead'] }, 'settle')).toBe(true)
  expect(mayDo({ roles: ['compliance-lead'] }, 'code')).toBe(false)
})

test('who holds every role may do everything', () => {
  for (const act of ['code', 'assign', 'audit', 'settle', 'administer'] as const) expect(mayDo({ roles: ROLES }, act)).toBe(true)
})

test('who holds none may do nothing', () => {
  expect(mayDo({ roles: [] }, 'assign')).toBe(false)
})
