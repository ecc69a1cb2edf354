import { readFileSync } from 'node:fs'
import { PDFName, PDFString, popGraphicsState, pushGraphicsState, setTextRenderingMode, TextRenderingMode } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { degrees, LETTER, lines, pen, typed } from '../../testing/pdf'
import { takeOne } from '../../testing/settings'

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../testing/files/pdf/${name}`, import.meta.url)))

describe('files of real producers', () => {
  it('a letter by Writer: addresses, table and columns in reading order, its header once', async () => {
    const { text, facts, documents, pages } = await takeOne(file('writer-letter.pdf'))
    expect([...text.matchAll(/Item (\d+) begins/g)].map(([, n]) => Number(n))).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    expect([...text.matchAll(/Item (\d+) ends/g)].map(([, n]) => Number(n))).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    expect(text).toContain('Sodium\t138\tmmol/L\t\nPotassium\t5.6\tmmol/L\thigh\nNT-proBNP\t1240\tng/L\thigh')
    expect(text.match(/Harbor Point Cardiology Patient/g)).toHaveLength(1)
    expect(text.match(/Confidential\. Page/g)).toHaveLength(1)
    expect(text).toContain('\n\nConfidential. Page 1 of 3\n\fclear lungs')
    expect(facts.map(({ value }) => value)).toEqual(expect.arrayContaining(['Rosalind Quill', '00417733', '04/17/1951', '7741-2093']))
    expect(documents.map(({ title }) => title)).toEqual(['Consultation'])
    expect(pages).toHaveLength(3)
  })

  it('an article by TeX: two narrow columns, ligatures as letters, words cut at line ends as they stand', async () => {
    const { text } = await takeOne(file('tex-two-columns.pdf'))
    expect([...text.matchAll(/Paragraph (\d+)\s+begins/g)].map(([, n]) => Number(n))).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
    expect(text).not.toMatch(/[\ufb00-\ufb06]/)
    expect(text).toMatch(/Difficult effort/)
    expect(text).toMatch(/[a-z]-\n[a-z]/)
    expect(text).not.toContain('\t\n')
  })
})

describe('letters that are set in odd ways', () => {
  it('what is printed twice for boldness is read once, and double letters stay', async () => {
    const own = await pen()
    const page = own.document.addPage(LETTER)
    for (const shift of [0, 0.3, 0.6]) page.drawText('Assessment: mitral annulus', { x: 72 + shift, y: 700, size: 12, font: own.font })
    expect((await takeOne(await own.document.save())).text).toBe('Assessment: mitral annulus')
  })

  it('a heading with its letters set apart is its words', async () => {
    const own = await pen()
    const page = own.document.addPage(LETTER)
    let x = 72
    for (const letter of 'DISCHARGE SUMMARY') {
      if (letter !== ' ') page.drawText(letter, { x, y: 700, size: 12, font: own.font })
      x += letter === ' ' ? 12 : own.font.widthOfTextAtSize(letter, 12) + 5
    }
    lines(page, own, 72, 120, ['The patient went home.'])
    expect((await takeOne(await own.document.save())).text).toBe('DISCHARGE SUMMARY\n\nThe patient went home.')
  })

  it('text at other angles comes after the level one, each word in its box', async () => {
    const own = await pen()
    const page = own.document.addPage(LETTER)
    lines(page, own, 100, 100, ['Level words of the note, more of them than of the others.'])
    page.drawText('Sample of the archive', { x: 40, y: 200, size: 10, font: own.font, rotate: degrees(90) })
    page.drawText('COPY ONLY', { x: 200, y: 300, size: 40, font: own.font, rotate: degrees(45) })
    const { text, pages } = await takeOne(await own.document.save())
    expect(text.split('\n\n').sort()).toEqual([
      'COPY ONLY',
      'Level words of the note, more of them than of the others.',
      'Sample of the archive',
    ])
    const archive = pages[0]?.words.find(({ start, end }) => text.slice(start, end) === 'archive')
    expect(archive?.height).toBeGreaterThan((archive?.width ?? 0) * 2)
  })

  it.each([90, 180, 270])('a page whose text runs turned by %s degrees is set upright', async (angle) => {
    const own = await pen()
    const page = own.document.addPage(LETTER)
    const texts = ['Patient: Rosalind Quill', 'The cough is gone and she sleeps well.', 'Return in six weeks.']
    texts.forEach((text, i) => {
      const at = { 90: [100 + i * 14, 100], 180: [500, 100 + i * 14], 270: [500 - i * 14, 700] }[angle] as [number, number]
      page.drawText(text, { x: at[0], y: at[1], size: 10, font: own.font, rotate: degrees(angle) })
    })
    const { text, pages } = await takeOne(await own.document.save())
    expect(text).toBe(texts.join('\n'))
    const [only] = pages
    expect([only?.width, only?.height]).toEqual(angle === 180 ? [612, 792] : [792, 612])
    expect(only?.turned).toBe(angle)
    const word = only?.words[0]
    expect(word?.width).toBeGreaterThan(word?.height ?? 0)
    // Above the line that follows, as it is read.
    expect(word?.y).toBeLessThan(only?.words.at(-1)?.y ?? 0)
  })

  it('a page turned by the file itself needs no turning, and its boxes are those of the page as it is shown', async () => {
    const own = await pen()
    const page = own.document.addPage(LETTER)
    page.setRotation(degrees(90))
    page.drawText('Shown level by the file', { x: 100, y: 60, size: 10, font: own.font, rotate: degrees(90) })
    const { text, pages } = await takeOne(await own.document.save())
    expect([text, pages[0]?.turned, pages[0]?.width, pages[0]?.height]).toEqual(['Shown level by the file', 0, 792, 612])
    const [word] = pages[0]?.words ?? []
    expect(word?.width).toBeGreaterThan(word?.height ?? 0)
    expect(word?.x).toBeCloseTo(60, 0)
  })
})

describe('what nobody sees', () => {
  it('invisible, white, tiny and off the page: it is all in the text, to be looked at like the rest', async () => {
    const own = await pen()
    const page = own.document.addPage(LETTER)
    lines(page, own, 72, 72, ['Seen words.'])
    page.pushOperators(pushGraphicsState(), setTextRenderingMode(TextRenderingMode.Invisible))
    lines(page, own, 72, 100, ['Hidden Marlow'])
    page.pushOperators(popGraphicsState())
    page.drawText('Outside Penrose', { x: 650, y: 400, size: 10, font: own.font })
    page.drawText('Tiny Ashdown', { x: 72, y: 300, size: 1, font: own.font })
    const { text } = await takeOne(await own.document.save())
    for (const words of ['Seen words.', 'Hidden Marlow', 'Outside Penrose', 'Tiny Ashdown']) expect(text).toContain(words)
  })
})

describe('forms and comments', () => {
  it('values of fields stand at their place, comments after the page, their authors beside the text', async () => {
    const own = await pen()
    const page = own.document.addPage(LETTER)
    lines(page, own, 72, 72, ['Patient:', 'Plan: rest.'], 10, 30)
    const field = own.document.getForm().createTextField('patient')
    field.setText('Rosalind Quill')
    field.addToPage(page, { x: 120, y: 714, width: 200, height: 14, borderWidth: 0 })
    const comment = own.document.context.register(
      own.document.context.obj({
        Type: 'Annot',
        Subtype: 'Text',
        Rect: [400, 600, 420, 620],
        Contents: PDFString.of('Ask about the rash.'),
        T: PDFString.of('Tobias Fennimore'),
      }),
    )
    page.node.addAnnot(comment)
    const link = own.document.context.register(
      own.document.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [72, 600, 100, 620],
        A: { Type: 'Action', S: PDFName.of('URI'), URI: PDFString.of('mailto:r.quill@quill-family.example') },
      }),
    )
    page.node.addAnnot(link)
    const { text, known, facts } = await takeOne(await own.document.save())
    expect(text).toMatch(/^Patient:\sRosalind Quill\n+Plan: rest\.\n\nAsk about the rash\.$/)
    expect(facts.map(({ value }) => value)).toEqual(['Rosalind Quill'])
    expect(known.map(({ category, value }) => [category, value])).toEqual([
      ['NAME', 'Tobias Fennimore'],
      ['EMAIL', 'r.quill@quill-family.example'],
    ])
  })
})

describe('headers and footers', () => {
  const sheet = (n: number, of: number, own = '') => [
    `Quill, Rosalind  MRN 00417733`,
    `Page ${n} of ${of}`,
    '',
    '',
    `Text of sheet ${n}. ${own}`,
    'More of it.',
  ]

  it('stay on the first page they stand on', async () => {
    const { text } = await takeOne(await typed(sheet(1, 3), sheet(2, 3), sheet(3, 3)))
    expect(text.split('\f').map((page) => /MRN|Page/.test(page))).toEqual([true, false, false])
    expect(text).toContain('\fText of sheet 2.')
  })

  it('stay where they say something new: another number, or a first page again', async () => {
    const other = sheet(2, 3).map((line) => line.replace('00417733', '00998811'))
    const { text } = await takeOne(await typed(sheet(1, 3), other, sheet(1, 2), sheet(2, 2)))
    expect(text.split('\f').map((page) => /MRN (\d+)/.exec(page)?.[1])).toEqual(['00417733', '00998811', '00417733', undefined])
  })

  it('a heading that begins the text of each page is no header', async () => {
    const page = (n: number) => ['CHIEF COMPLAINT', `Cough number ${n}, for days.`, 'ASSESSMENT', 'Bronchitis.']
    const { text } = await takeOne(await typed(page(1), page(2)))
    expect(text.match(/CHIEF COMPLAINT/g)).toHaveLength(2)
  })
})

it('a value of a field that no program drew follows the page', async () => {
  const own = await pen()
  const page = own.document.addPage(LETTER)
  lines(page, own, 72, 72, ['Allergies, as entered:'])
  const field = own.document.getForm().createTextField('allergies')
  field.setText('Penicillin')
  field.addToPage(page, { x: 120, y: 714, width: 200, height: 14 })
  for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of('AP'))
  field.acroField.dict.delete(PDFName.of('AP'))
  const { text } = await takeOne(await own.document.save({ updateFieldAppearances: false }))
  expect(text).toBe('Allergies, as entered:\n\nPenicillin')
})

it('two texts printed over one another keep their words whole', async () => {
  const own = await pen()
  const page = own.document.addPage(LETTER)
  for (const text of ['Brandon was seen', 'Braudon was seen']) page.drawText(text, { x: 72, y: 700, size: 12, font: own.font })
  const { text } = await takeOne(await own.document.save())
  expect(text.split(/\s+/).sort()).toEqual(['Brandon', 'Braudon', 'seen', 'was'])
})
