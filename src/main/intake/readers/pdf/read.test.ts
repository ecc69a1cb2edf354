import { describe, expect, it } from 'vitest'
import { LETTER, lines, pen, typed } from '../../testing/pdf'
import { take, takeOne } from '../../testing/settings'
import { drawPdfPage } from './draw'

describe('the text layer', () => {
  it('comes page by page, each word with its box', async () => {
    const chart = await takeOne(await typed(['Patient: Rosalind Quill', 'Severe cough.'], ['The second page.']))
    expect(chart.text).toBe('Patient: Rosalind Quill\nSevere cough.\n\fThe second page.')
    expect(chart.pages.map(({ index, width, height, turned, source }) => [index, width, height, turned, source])).toEqual([
      [0, 612, 792, 0, 'text'],
      [1, 612, 792, 0, 'text'],
    ])
    const word = chart.pages[0]?.words.find(({ start, end }) => chart.text.slice(start, end) === 'Quill')
    expect(word?.x).toBeGreaterThan(72)
    expect(word?.y).toBeGreaterThan(60)
    expect((word?.y ?? 0) + (word?.height ?? 0)).toBeLessThan(78)
    expect(chart.facts.map(({ value }) => value)).toContain('Rosalind Quill')
  })

  it('reads columns one after the other and rows of a table as rows', async () => {
    const own = await pen()
    const page = own.document.addPage(LETTER)
    const column = (name: string) => Array.from({ length: 12 }, (_, i) => `${name} ${i} has some words that fill the line`)
    lines(page, own, 60, 80, column('left'))
    lines(page, own, 320, 80, column('right'))
    ;['Sodium', 'Potassium', 'Chloride'].forEach((test, i) => {
      lines(page, own, 60, 400 + i * 14, [test])
      lines(page, own, 200, 400 + i * 14, [`13${i}`])
      lines(page, own, 300, 400 + i * 14, ['mmol/L'])
    })
    const { text } = await takeOne(await own.document.save())
    expect(text).toBe(
      `${column('left').join('\n')}\n${column('right').join('\n')}\n\nSodium\t130\tmmol/L\nPotassium\t131\tmmol/L\nChloride\t132\tmmol/L`,
    )
  })
})

describe('drawing', () => {
  it('draws a page at the size asked for, and throws for one that is not there', async () => {
    const file = await typed(['Words'])
    const picture = await drawPdfPage(file, 0, 0.5)
    expect([picture.width, picture.height, picture.rgba.length]).toEqual([306, 396, 306 * 396 * 4])
    expect(picture.rgba.some((value) => value < 128)).toBe(true)
    await expect(drawPdfPage(file, 1, 1)).rejects.toThrow('no such page')
  })
})

it.each([['%PDF-1.7'], ['%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF']])(
  'refuses what is no whole PDF',
  async (bytes) => {
    expect(await take(new TextEncoder().encode(bytes))).toBe('file-damaged')
  },
)
