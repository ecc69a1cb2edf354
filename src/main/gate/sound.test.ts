import { expect, test } from 'vitest'
import { soundOf } from './sound'

test.each([
  ['Philipsen', 'Filipsen'],
  ['Katherine', 'Catherine'],
  ['Knutsen', 'Nutsen'],
  ['Schaeffer', 'Shaefer'],
  ['Macintyre', 'Mcintyre'],
  ['Brandvold', 'Brandvolt'],
  ['Stevens', 'Stephens'],
  ['Larsen', 'Larson'],
])('%s sounds like %s', (one, other) => {
  const near = (a: string, b: string): boolean => a === b || a.slice(0, -1) === b.slice(0, -1)
  expect(near(soundOf(one.toLowerCase()), soundOf(other.toLowerCase()))).toBe(true)
})

test.each([
  ['Brandvold', 'Halloway'],
  ['Vale', 'Kale'],
  ['Odalys', 'Hester'],
])('%s does not sound like %s', (one, other) => {
  expect(soundOf(one.toLowerCase())).not.toBe(soundOf(other.toLowerCase()))
})

test('what holds no letter has no sound', () => {
  expect(soundOf('1958')).toBe('')
})
