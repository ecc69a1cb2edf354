import { sep } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPart, isPassedOver } from './walk'

test('every file belongs to exactly one part, the same however folders are divided', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 40 }), (names, parts) => {
      const all = Array.from({ length: parts }, (_, i) => ({ part: i + 1, parts }))
      const mine = all.filter((one) => inPart(names.join('/'), one))
      expect(mine).toHaveLength(1)
      expect(all.filter((one) => inPart(names.join(sep), one))).toEqual(mine)
    }),
  )
})

test.each([
  ['.DS_Store', true],
  ['Thumbs.db', true],
  ['~$letter.docx', true],
  ['scan.pdf.part', true],
  ['scan.pdf', false],
  ['notes~1.txt', false],
])('%s is passed over: %s', (name, is) => {
  expect(isPassedOver(name)).toBe(is)
})
