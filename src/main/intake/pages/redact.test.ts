import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Box } from '../../../shared/page-places'
import type { Picture } from '../picture'
import { isWordBox, redactPage } from './redact'

/** A page of 100 by 80 points, two pixels for a point, every pixel of it dark: whatever is copied shows. */
const INK = 40
const SCALE = 2
const page: Picture = { width: 200, height: 160, rgba: new Uint8Array(200 * 160 * 4).map((_, i) => (i % 4 === 3 ? 255 : INK)) }
const NOTHING = { keep: [], bars: [], pictures: [] }

const shade = (grey: Uint8Array, x: number, y: number): number => grey[Math.floor(y * SCALE) * page.width + Math.floor(x * SCALE)] as number

const word = fc.record({
  x: fc.integer({ min: -5, max: 100 }),
  y: fc.integer({ min: -5, max: 80 }),
  width: fc.integer({ min: 1, max: 30 }),
  height: fc.integer({ min: 1, max: 12 }),
})
const touches = (box: Box, x: number, y: number, margin = 0): boolean =>
  x >= box.x - margin && x < box.x + box.width + margin && y >= box.y - margin && y < box.y + box.height + margin

describe('redactPage', () => {
  test('leaves a white sheet of the same size where nothing is asked for', () => {
    const { width, height, grey } = redactPage(page, 100, NOTHING)
    expect([width, height]).toEqual([200, 160])
    expect(grey.every((value) => value === 255)).toBe(true)
  })

  test('shows no pixel that is not in the box of a cleared word, and none in or at that of a masked one', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 6 }), (keep, bars) => {
        const { grey } = redactPage(page, 100, { keep, bars: bars.map((bar) => ({ ...bar, label: '' })), pictures: [] })
        for (let y = 0.25; y < 80; y += 0.5) {
          for (let x = 0.25; x < 100; x += 0.5) {
            const expected = bars.some((bar) => touches(bar, x, y, 1)) ? 0 : keep.some((box) => touches(box, x, y)) ? INK : 255
            if (shade(grey, x, y) !== expected) throw new Error(`${x} ${y}: ${shade(grey, x, y)} for ${expected}`)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('leaves what is nearly white on the paper: no ground, no yellow dots', () => {
    const yellow: Picture = { ...page, rgba: page.rgba.map((_, i) => [255, 255, 130, 255][i % 4] as number) }
    const { grey } = redactPage(yellow, 100, { ...NOTHING, keep: [{ x: 0, y: 0, width: 100, height: 80 }] })
    expect(grey.every((value) => value === 255)).toBe(true)
  })

  test('writes the placeholder in white on its bar, inside of it', () => {
    const bar = { x: 10, y: 10, width: 60, height: 12, label: '[NAME_1]' }
    const { grey } = redactPage(page, 100, { ...NOTHING, bars: [bar] })
    const plain = redactPage(page, 100, { ...NOTHING, bars: [{ ...bar, label: '' }] }).grey
    const written = [...grey.keys()].filter((i) => grey[i] !== plain[i])
    expect(written.length).toBeGreaterThan(100)
    const inside = (i: number): boolean => touches(bar, ((i % 200) + 0.5) / SCALE, (Math.floor(i / 200) + 0.5) / SCALE)
    expect(written.every((i) => grey[i] === 255 && inside(i))).toBe(true)
  })

  test('leaves a bar plain where its name does not fit', () => {
    const bars = [{ x: 10, y: 10, width: 8, height: 5, label: '[HEALTH_PLAN_ID_12]' }]
    const { grey } = redactPage(page, 100, { ...NOTHING, bars })
    expect(grey.filter((value) => value === 0)).toHaveLength(20 * 14)
  })

  test('puts a frame where a picture was, over words that were read in it, and a bar over both', () => {
    const picture = { x: 10, y: 10, width: 50, height: 50, label: '[PHOTO_1]' }
    const keep = [{ x: 20, y: 15, width: 20, height: 8 }]
    const { grey } = redactPage(page, 100, { keep, pictures: [picture], bars: [{ x: 30, y: 40, width: 10, height: 8, label: '' }] })
    expect(shade(grey, 25, 18)).toBe(255)
    expect(shade(grey, 35, 44)).toBe(0)
    expect(grey.includes(INK)).toBe(false)
  })
})

test('takes no box for a word that could show more than one', () => {
  expect(isWordBox({ x: 0, y: 0, width: 40, height: 10 }, 7)).toBe(true)
  expect(isWordBox({ x: 0, y: 0, width: 612, height: 10 }, 1)).toBe(false)
  expect(isWordBox({ x: 0, y: 0, width: 100, height: 300 }, 90)).toBe(false)
  expect(isWordBox({ x: 0, y: 0, width: 0, height: 10 }, 4)).toBe(false)
})
