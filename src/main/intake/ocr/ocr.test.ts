import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { characterErrors } from '../../../../bench/character-errors'
import { ocrInProcess } from '../testing/ocr-in-process'
import { takeOne } from '../testing/settings'

const FILES = new URL('../testing/files/picture/', import.meta.url)
const file = (name: string): Buffer => readFileSync(new URL(name, FILES))
const PAGE = file('page.txt').toString()

// OCR takes seconds a page: these four are all that the unit tests read for real. `npm run bench:intake -- ocr` measures.
describe('reading words off pictures', () => {
  let ocr: Awaited<ReturnType<typeof ocrInProcess>>
  beforeAll(async () => {
    ocr = await ocrInProcess()
  })
  afterAll(() => ocr.close())
  const read = (name: string) => takeOne(file(name), name, { ocr })

  it('reads a clean page to the letter, with labels beside their values', async () => {
    const chart = await read('clean.png')
    expect(characterErrors(chart.text, PAGE)).toBeLessThan(0.005)
    expect(chart.facts.map(({ label, value }) => [label, value])).toEqual(
      expect.arrayContaining([
        ['Patient', 'Quillfeather, Ada M'],
        ['MRN', '00417733'],
        ['Date of birth', '04/17/1951'],
      ]),
    )
  })

  it('reads a fax that is askew and full of noise, and knows where each word stands', async () => {
    const chart = await read('fax.tif')
    expect(characterErrors(chart.text, PAGE)).toBeLessThan(0.05)
    const [page] = chart.pages
    const word = page?.words.find(({ start, end }) => chart.text.slice(start, end) === 'MRN:')
    // It stands at 800, 131 of 1395 × 620 dots of the fax, drawn at 200 dpi.
    expect(word?.x).toBeCloseTo((800 / 200) * 72, -1)
    expect(word?.y).toBeCloseTo((131 / 200) * 72, -1)
    expect(page?.confidence).toBeGreaterThan(0.8)
  })

  it('finds out that a page lies on its side', async () => {
    const chart = await read('sideways.jpg')
    expect(chart.pages[0]).toMatchObject({ turned: 270 })
    expect(chart.text).toContain('Community-acquired pneumonia, right lower lobe.')
  })

  it('reads every page of a TIFF, however each is stored, rows of half height as well', async () => {
    const chart = await read('pages.tif')
    expect(chart.pages).toHaveLength(3)
    for (const { start, end } of chart.pages)
      expect(chart.text.slice(start, end)).toMatch(/Patient[:;.] Quillfeather, Ada M +MRN[:;.] 00417733/)
    expect(new Set(chart.pages.map(({ height }) => Math.round(height / 4)))).toHaveProperty('size', 1)
  })
})
