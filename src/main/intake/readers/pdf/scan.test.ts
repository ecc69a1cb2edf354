import { popGraphicsState, pushGraphicsState, setTextRenderingMode, TextRenderingMode } from 'pdf-lib'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { PICTURE } from '../../chart'
import { LETTER, lines, type PDFPage, type Pen, pen } from '../../testing/pdf'
import { take, takeOne } from '../../testing/settings'
import type { Ocr, OcrPage, Raster } from '../reader'

/** A page that is quickly drawn, in points. */
const HALF: [number, number] = [306, 396]

/** Reads the same words everywhere, in one line from the top left of a picture; keeps what it was shown. */
function reader(text: string, own: Partial<OcrPage> = {}): Ocr & { readonly seen: Raster[] } {
  const seen: Raster[] = []
  let at = 0
  const words = text.split(/(\s+)/).flatMap((part) => {
    const start = at
    at += part.length
    return part.trim() === '' ? [] : [{ start, end: at, x: 300 + start * 20, y: 600, width: part.length * 18, height: 40, confidence: 0.9 }]
  })
  return {
    seen,
    read: async (picture) => {
      seen.push(picture)
      return { text, words, turned: 0, confidence: 0.9, ...own }
    },
  }
}

/** A picture with dark lines where a scan would have writing; another seed, another picture. */
async function scanned(own: Pen, page: PDFPage, [x, y, width, height]: readonly [number, number, number, number], seed = 1): Promise<void> {
  const png = new PNG({ width: 200, height: 260, colorType: 0 })
  png.data.fill(255)
  for (let row = 20; row < 240; row += 12) {
    for (let column = 20; column < 180; column++) {
      const dark = (column * 7 + row * seed) % 5 < 2 ? 0 : 255
      for (let line = 0; line < 3; line++) png.data.fill(dark, ((row + line) * 200 + column) * 4, ((row + line) * 200 + column) * 4 + 3)
    }
  }
  page.drawImage(await own.document.embedPng(PNG.sync.write(png)), { x, y, width, height })
}

describe('scans', () => {
  it('are drawn at 300 dpi and read; boxes come back as points', async () => {
    const own = await pen()
    await scanned(own, own.document.addPage(HALF), [0, 0, ...HALF])
    const ocr = reader('Patient: Rosalind Quill')
    const { text, pages, facts } = await takeOne(await own.document.save(), 'chart', { ocr })
    expect([text, facts[0]?.value]).toEqual(['Patient: Rosalind Quill', 'Rosalind Quill'])
    expect(ocr.seen.map(({ width, height, dpi }) => [width, height, dpi])).toEqual([[1275, 1650, 300]])
    expect(pages[0]).toMatchObject({ source: 'scan', turned: 0, width: 306, height: 396 })
    expect(pages[0]?.confidence).toBeCloseTo(0.9)
    expect(pages[0]?.words[0]).toMatchObject({ start: 0, end: 8, x: 72, y: 144, height: 9.6, confidence: 0.9 })
  })

  it('are turned as the reader of words says', async () => {
    const own = await pen()
    await scanned(own, own.document.addPage(HALF), [0, 0, ...HALF])
    const { pages } = await takeOne(await own.document.save(), 'chart', { ocr: reader('Sideways words', { turned: 90 }) })
    expect(pages[0]).toMatchObject({ turned: 90, width: 396, height: 306 })
  })

  it('without any words are refused; a page that is all photograph among others stands as a picture', async () => {
    const own = await pen()
    await scanned(own, own.document.addPage(HALF), [0, 0, ...HALF])
    expect(await take(await own.document.save(), 'chart', { ocr: reader('') })).toBe('file-no-words')
    lines(own.document.addPage(LETTER), own, 72, 72, ['Photograph of the wound above.'])
    const { text } = await takeOne(await own.document.save(), 'chart', { ocr: reader('') })
    expect(text).toBe(`${PICTURE}\n\fPhotograph of the wound above.`)
  })

  it('letters that the file does not name are read off the page', async () => {
    const own = await pen()
    lines(own.document.addPage(LETTER), own, 72, 72, ['Some words that are drawn'])
    own.document.addPage(LETTER)
    const bytes = await own.document.save({ useObjectStreams: false })
    // Each letter mapped to a private number, as fonts cut down without a map have it.
    const plain = Buffer.from(bytes).toString('latin1')
    expect(plain).toContain('/Helvetica')
    const odd = await unnamed(own)
    const ocr = reader('Some words that are drawn')
    const { text, pages } = await takeOne(odd, 'chart', { ocr })
    expect([text, pages[0]?.source, ocr.seen.length]).toEqual(['Some words that are drawn', 'scan', 1])
  })
})

/** The same page with a font that maps every letter into the private area. */
async function unnamed(own: Pen): Promise<Uint8Array> {
  const { context } = own.document
  const rows = Array.from({ length: 95 }, (_, i) => `<${(32 + i).toString(16)}> <E0${(32 + i).toString(16)}>`).join('\n')
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange 95 beginbfchar\n${rows}\nendbfchar endcmap end end`
  const font = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', ToUnicode: context.register(context.stream(map)) }),
  )
  const page = own.document.getPage(0)
  const stream = context.register(context.stream('BT /Odd 10 Tf 72 700 Td (Some words that are drawn) Tj ET'))
  page.node.set(context.obj('Contents') as never, stream)
  page.node.set(context.obj('Resources') as never, context.obj({ Font: { Odd: font } }))
  own.document.removePage(1)
  return own.document.save()
}

describe('a scan with a layer of invisible text', () => {
  const LINE = 'layer words of the page that are laid over every line'

  /** Words of the layer at each dark line of the picture, or `down` points beside them. */
  async function searchable(down: number): Promise<Uint8Array> {
    const own = await pen()
    const page = own.document.addPage(HALF)
    await scanned(own, page, [0, 0, ...HALF])
    page.pushOperators(pushGraphicsState(), setTextRenderingMode(TextRenderingMode.Invisible))
    const size = 246 / own.font.widthOfTextAtSize(LINE, 1)
    for (let row = 20; row < 240; row += 12) page.drawText(LINE, { x: 30, y: 396 - ((row + 3) / 260) * 396 - down, size, font: own.font })
    page.pushOperators(popGraphicsState())
    return own.document.save()
  }

  it('is not read again where the layer lies on its writing', async () => {
    const { text, pages } = await takeOne(await searchable(0))
    expect(text.split('\n')[0]).toBe(LINE)
    expect(pages[0]?.source).toBe('text')
  })

  it('is read anew where it does not', async () => {
    const { text, pages } = await takeOne(await searchable(9), 'chart', { ocr: reader('Read anew') })
    expect([text, pages[0]?.source]).toEqual(['Read anew', 'scan'])
  })
})

describe('pictures beside typed text', () => {
  async function mixed(...seeds: readonly number[]): Promise<Uint8Array> {
    const own = await pen()
    for (const seed of seeds) {
      const page = own.document.addPage(LETTER)
      lines(page, own, 72, 72, [`Words above picture ${seed}.`])
      await scanned(own, page, [72, 300, 300, 250], seed)
      lines(page, own, 72, 520, ['Words below it.'])
    }
    return own.document.save()
  }

  it('with words in them are read, at their place', async () => {
    const ocr = reader('pasted report with four words')
    const { text, pages } = await takeOne(await mixed(1), 'chart', { ocr })
    expect(text).toBe('Words above picture 1.\n\npasted report with four words\n\nWords below it.')
    expect(pages[0]?.source).toBe('both')
    expect(ocr.seen.map(({ width, height }) => [width, height])).toEqual([[1250, 1042]])
    const word = pages[0]?.words.find(({ start, end }) => text.slice(start, end) === 'pasted')
    expect([word?.x, word?.y]).toEqual([72 + 72, 242 + 144])
  })

  it('without words stand as one mark each, with their box', async () => {
    const { text, pages } = await takeOne(await mixed(1), 'chart', { ocr: reader('x') })
    expect(text).toBe(`Words above picture 1.\n\n${PICTURE}\n\nWords below it.`)
    expect(pages[0]).toMatchObject({ source: 'text', confidence: null })
    const mark = pages[0]?.words.find(({ start, end }) => text.slice(start, end) === PICTURE)
    expect(mark).toMatchObject({ x: 72, y: 242, width: 300, height: 250 })
  })

  it('that come again on a later page, such as a letterhead, stand once', async () => {
    const { text } = await takeOne(await mixed(1, 1, 3), 'chart', { ocr: reader('x') })
    expect(text.split('\f').map((page) => page.includes(PICTURE))).toEqual([true, false, true])
  })

  it('typed words on a form that was scanned stay as they are, and the form is read round them', async () => {
    const own = await pen()
    const page = own.document.addPage(HALF)
    await scanned(own, page, [0, 0, ...HALF])
    page.drawText('Rosalind Quill', { x: 100, y: 180, size: 10, font: own.font })
    const { text, pages } = await takeOne(await own.document.save(), 'chart', { ocr: reader('Name of the patient') })
    expect(text).toBe('Name of the patient\n\nRosalind Quill')
    expect(pages[0]?.source).toBe('both')
  })

  it('a photograph that fills most of the page stands as a mark, with the words typed below it', async () => {
    const own = await pen()
    const page = own.document.addPage(LETTER)
    await scanned(own, page, [0, 200, 612, 592])
    lines(page, own, 72, 650, ['The wound on the third day.'])
    const { text } = await takeOne(await own.document.save(), 'chart', { ocr: reader('') })
    expect(text).toBe(`${PICTURE}\n\nThe wound on the third day.`)
  })

  it('a scan with its words printed under it is not read again', async () => {
    const own = await pen()
    const page = own.document.addPage(HALF)
    const line = 'words-of-the-page-that-are-laid-under-every-line'
    const size = 246 / own.font.widthOfTextAtSize(line, 1)
    for (let row = 20; row < 240; row += 12) page.drawText(line, { x: 30, y: 396 - ((row + 3) / 260) * 396, size, font: own.font })
    await scanned(own, page, [0, 0, ...HALF])
    const { text, pages } = await takeOne(await own.document.save())
    expect(text.split('\n')[0]).toBe(line)
    expect(pages[0]?.source).toBe('text')
  })
})
