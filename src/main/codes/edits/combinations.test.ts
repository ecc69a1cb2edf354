import { expect, test } from 'vitest'
import { kindsOn, one } from './testing'

test.each([
  [['I10', 'I50.9'], 'I10', 'I11.0', 'I.C.9.a.1'],
  [['I10', 'N18.30'], 'I10', 'I12.9', 'I.C.9.a.2'],
  [['I10', 'N18.6'], 'I10', 'I12.0', 'I.C.9.a.2'],
  [['I10', 'I50.22', 'N18.4'], 'I10', 'I13.0', 'I.C.9.a.3'],
  [['I11.0', 'I50.22', 'N18.6'], 'I11.0', 'I13.2', 'I.C.9.a.3'],
  [['E11.9', 'N18.31'], 'E11.9', 'E11.22', 'I.A.15'],
] as const)('%j: %s becomes %s', (codes, from, code, section) => {
  expect(one('combination', codes)).toMatchObject({
    severity: 'soft',
    source: `Official Guidelines, Section ${section}`,
    fix: { how: 'change', from, code },
  })
})

test('the combination code itself raises nothing', () => {
  expect(kindsOn(['I13.0', 'I50.22', 'N18.4'])).toEqual([])
  expect(kindsOn(['E11.22', 'N18.31'])).toEqual([])
})
