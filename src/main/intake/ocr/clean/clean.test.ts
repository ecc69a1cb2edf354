import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Grey, inverted, rotated, rotation, scaled, type Turn, turned } from '../grey'
import { blobsOf } from './blobs'
import { isDirt } from './dirt'
import { inkOf, isInverted } from './ink'
import { lettersOf, runOfLines } from './lines'

const DPI = 200

/** A white page with black boxes on it. */
function page(width: number, height: number, boxes: readonly (readonly [x: number, y: number, w: number, h: number])[], paper = 255): Grey {
  const grey = new Uint8Array(width * height).fill(paper)
  for (const [x, y, w, h] of boxes)
    for (let row = y; row < Math.min(height, y + h); row++) grey.fill(0, row * width + x, row * width + Math.min(width, x + w))
  return { width, height, grey }
}

/** Boxes as large as letters in lines of differing length. */
const WRITING = Array.from({ length: 12 }, (_, line) =>
  Array.from({ length: 10 + ((line * 7) % 19) }, (_, i) => [40 + i * 18, 40 + line * 34, 11, 16 + ((i * line) % 2) * 5] as const),
)
  .flat()
  .map(([x, y, w, h]) => [x, y + 21 - h, w, h] as const)

describe('grey pictures', () => {
  it('come back when they are turned all the way round', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom<Turn>(90, 180, 270),
        (width, height, by) => {
          const picture = { width, height, grey: Uint8Array.from({ length: width * height }, (_, i) => i) }
          const back = turned(turned(picture, by), ((360 - by) % 360) as Turn)
          expect(back).toEqual(picture)
          expect(turned(turned(picture, 90), 90)).toEqual(turned(picture, 180))
        },
      ),
    )
    expect(turned({ width: 2, height: 1, grey: Uint8Array.of(1, 2) }, 90)).toEqual({ width: 1, height: 2, grey: Uint8Array.of(1, 2) })
  })

  it('keep their mean when they are made smaller or larger', () => {
    const picture = page(60, 40, [[10, 10, 20, 10]])
    const mean = ({ grey }: Grey) => grey.reduce((sum, v) => sum + v, 0) / grey.length
    for (const by of [0.5, 0.73, 1.5, 2]) expect(Math.abs(mean(scaled(picture, by)) - mean(picture))).toBeLessThan(4)
  })

  it('are rotated to where rotation says', () => {
    const picture = page(200, 200, [[150, 60, 9, 9]])
    const [x, y] = rotation(picture, 0.1)(154, 64)
    expect(rotated(picture, 0.1).grey[Math.round(y) * 200 + Math.round(x)]).toBeLessThan(40)
  })

  it('are told from negatives', () => {
    const writing = page(600, 500, WRITING)
    expect([isInverted(writing), isInverted(inverted(writing))]).toEqual([false, true])
  })
})

describe('cleaning a page', () => {
  it('finds ink on grey paper and in a shadow', () => {
    const shaded = page(200, 100, [], 200)
    for (let i = 0; i < shaded.grey.length; i++) shaded.grey[i] = 220 - (i % 200)
    for (let y = 40; y < 50; y++) for (let x = 150; x < 156; x++) shaded.grey[y * 200 + x] = 10
    const { ink } = inkOf(shaded, DPI)
    expect(ink[45 * 200 + 153]).toBe(1)
    expect(ink[45 * 200 + 100]).toBe(0)
  })

  it('finds each thing that hangs together once, with its box and its area', () => {
    const { list } = blobsOf({
      width: 6,
      height: 4,
      ink: Uint8Array.from([1, 0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]),
    })
    expect(list).toEqual([
      { left: 0, top: 0, right: 3, bottom: 3, area: 5 },
      { left: 5, top: 0, right: 6, bottom: 1, area: 1 },
      { left: 4, top: 3, right: 6, bottom: 4, area: 2 },
    ])
  })

  it('wipes specks and black edges, and leaves letters and their points', () => {
    const point = [300, 58, 3, 3] as const
    const dirty = page(600, 500, [...WRITING, point, [585, 480, 2, 2], [0, 0, 12, 500]])
    const blobs = blobsOf(inkOf(dirty, DPI))
    const grey = dirty.grey.slice()
    blobs.wipe(grey, isDirt(dirty, blobs.list, lettersOf(blobs.list, DPI), DPI))
    expect(Buffer.compare(grey, page(600, 500, [...WRITING, point]).grey)).toBe(0)
  })

  it('tells how far a page is askew, and whether it lies on its side', () => {
    const writing = page(600, 500, WRITING)
    for (const degrees of [-3, -1, 0, 0.5, 2]) {
      const askew = rotated(writing, (degrees * Math.PI) / 180)
      const run = (picture: Grey) => runOfLines(lettersOf(blobsOf(inkOf(picture, DPI)).list, DPI))
      expect(run(askew)?.onSide).toBe(false)
      expect(((run(askew)?.skew ?? 9) * 180) / Math.PI).toBeCloseTo(degrees, 0)
      for (const by of [90, 270] as const) {
        const side = run(turned(askew, by))
        expect(side?.onSide).toBe(true)
        expect(((side?.skew ?? 9) * 180) / Math.PI).toBeCloseTo(degrees, 0)
      }
    }
  })
})
