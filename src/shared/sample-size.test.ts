import { expect, test } from 'vitest'
import { sizeForMargin } from './sample-size'

test('asks for the sizes that tables print for a share of one half', () => {
  expect(sizeForMargin(0.5, 0.05, 1e9)).toBe(385)
  expect(sizeForMargin(0.5, 0.1, 1e9)).toBe(97)
  expect(sizeForMargin(0.5, 0.05, 1000)).toBe(278)
  expect(sizeForMargin(0.5, 0.05, 500)).toBe(218)
})

test('asks for fewer where fewer errors are expected, and never for more than there are', () => {
  expect(sizeForMargin(0.05, 0.05, 1e9)).toBe(73)
  expect(sizeForMargin(0.5, 0.01, 40)).toBe(40)
  expect(sizeForMargin(0, 0.05, 40)).toBe(1)
})
