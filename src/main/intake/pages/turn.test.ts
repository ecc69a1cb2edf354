import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Picture } from '../picture'
import { shrink, turn } from './turn'

/** Each pixel has a value of its own. */
const picture = (width: number, height: number): Picture => {
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (let i = 0; i < width * height; i++) rgba.set([i & 255, i >> 8], i * 4)
  return { width, height, rgba }
}

const at = ({ width, rgba }: Picture, x: number, y: number): number =>
  (rgba[(y * width + x) * 4] as number) + ((rgba[(y * width + x) * 4 + 1] as number) << 8)

test('turns clockwise: what was at the left of the bottom comes to the left of the top', () => {
  const page = picture(3, 2)
  expect(at(turn(page, 90), 0, 0)).toBe(at(page, 0, 1))
  expect(at(turn(page, 180), 0, 0)).toBe(at(page, 2, 1))
  expect(at(turn(page, 270), 0, 0)).toBe(at(page, 2, 0))
})

test('four quarter turns give the picture back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (width, height) => {
      const page = picture(width, height)
      const round = [90, 90, 90, 90].reduce(turn, page)
      expect(round).toEqual({ ...page, rgba: new Uint8Array(page.rgba) })
      expect(turn(turn(page, 90), 180)).toEqual(turn(page, 270))
    }),
  )
})

test('takes pixels that do not begin at a word', () => {
  const page = picture(2, 2)
  const odd = new Uint8Array(17)
  odd.set(page.rgba, 1)
  expect(turn({ ...page, rgba: odd.subarray(1) }, 90)).toEqual(turn(page, 90))
})

test('shrinks to means on white paper, and never grows', () => {
  const rgba = new Uint8Array([0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 255])
  expect([...shrink({ width: 2, height: 2, rgba }, 1).rgba]).toEqual([127, 127, 127, 255])
  const page = picture(4, 3)
  expect(shrink(page, 9)).toBe(page)
})
