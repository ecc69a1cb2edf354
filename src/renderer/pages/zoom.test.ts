import { expect, it } from 'vitest'
import { nextZoom, pixelsFor, sayZoom, scaleOf } from './zoom'

it('is as wide as its pane, or as large as it is said to be', () => {
  expect(scaleOf('width', 612, 612)).toBe(1)
  expect(scaleOf(1, 300, 612)).toBeCloseTo(96 / 72)
  expect(sayZoom(96 / 72)).toBe('100 %')
})

it('goes from any size to the next step, and stays at the ends', () => {
  expect(nextZoom(scaleOf(1, 0, 612), 1)).toBe(1.25)
  expect(nextZoom(scaleOf(1.1, 0, 612), -1)).toBe(1)
  expect(nextZoom(scaleOf(4, 0, 612), 1)).toBe(4)
  expect(nextZoom(scaleOf(0.1, 0, 612), -1)).toBe(0.25)
})

it('asks for pixels in quarters, so that a little more room asks for the same image', () => {
  expect(pixelsFor(1.01, 1)).toBe(1.25)
  expect(pixelsFor(1.2, 1)).toBe(1.25)
  expect(pixelsFor(9, 2)).toBe(6)
})
