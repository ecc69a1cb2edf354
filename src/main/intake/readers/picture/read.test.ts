import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../limits'
import { take, takeOne } from '../../testing/settings'
import type { Ocr } from '../reader'

const png = (width: number, height: number): Buffer => PNG.sync.write(new PNG({ width, height }))

/** Reads the same words off everything. */
const fake = (words: string, turned = 0): Ocr => ({
  read: async () => ({
    text: words === '' ? '' : `${words}\n`,
    words: words === '' ? [] : [{ start: 0, end: words.length, x: 20, y: 40, width: 100, height: 20, confidence: 0.9 }],
    turned,
    confidence: words === '' ? null : 0.9,
  }),
})

describe('reading a picture', () => {
  it('makes a chart of one page with the place of each word in points', async () => {
    const chart = await takeOne(png(850, 1100), 'scan', { ocr: fake('Patient: Ada Quill') })
    expect(chart).toMatchObject({ text: 'Patient: Ada Quill\n', source: { kind: 'png', encoding: 'binary' } })
    // 1100 pixels are 11 inches.
    expect(chart.pages).toMatchObject([{ start: 0, end: 19, file: 0, index: 0, width: 612, height: 792, turned: 0, source: 'scan' }])
    const [word] = chart.pages[0]?.words ?? []
    expect([word?.x, word?.y, word?.width, word?.height].map((n) => n?.toFixed(2))).toEqual(['14.40', '28.80', '72.00', '14.40'])
    expect(chart.files).toHaveLength(1)
  })

  it('shows a page that was read on its side as it lies upright', async () => {
    const chart = await takeOne(png(850, 1100), 'scan', { ocr: fake('MRN 1', 90) })
    expect(chart.pages).toMatchObject([{ width: 792, height: 612, turned: 90 }])
  })

  it('refuses a picture without words, and one that says it is larger than is read before it is decoded', async () => {
    expect(await take(png(60, 60), 'wound', { ocr: fake('') })).toBe('file-no-words')
    const huge = png(4, 4)
    huge.writeUInt32BE(60_000, 16)
    huge.writeUInt32BE(60_000, 20)
    expect(await take(huge, 'huge', { ocr: fake('x') })).toBe('file-picture-too-large')
    expect(await take(png(40, 40), 'small', { ocr: fake('x'), limits: { ...LIMITS, pixels: 1000 } })).toBe('file-picture-too-large')
  })
})
