import { readFileSync } from 'node:fs'
import { PDFName } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../limits'
import { LETTER, lines, pen, typed } from '../../testing/pdf'
import { take, takeOne } from '../../testing/settings'
import { drawPdfPage } from './draw'

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../testing/files/pdf/${name}`, import.meta.url)))
const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** A file of the objects given, numbered from 1, the first its catalog; with a table of contents that is right unless `broken`. */
function handMade(objects: readonly string[], broken = false): Uint8Array {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(broken ? at + 7 : at).padStart(10, '0')} 00000 n \n`).join('')
  return ascii(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${broken ? 3 : body.length}\n%%EOF`,
  )
}

const content = (text: string): string => `<</Length ${text.length}>>stream\n${text}\nendstream`
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const page = (contents: number, box = '0 0 612 792', more = '') =>
  `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Contents ${contents} 0 R/Resources<</Font<</F 5 0 R>>${more}>>>>`
const onePage = (text: string, box?: string, more?: string, ...rest: string[]): string[] => [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  page(4, box, more),
  content(text),
  FONT,
  ...rest,
]
const WORDS = 'BT /F 12 Tf 72 700 Td (Words of the page) Tj ET'

describe('passwords', () => {
  it('are asked for, are told wrong, and open the file', async () => {
    const locked = file('gs-user-password.pdf')
    expect(await take(locked)).toBe('file-password')
    expect(await take(locked, 'chart', { password: 'candle' })).toBe('file-password-wrong')
    const { text, files } = await takeOne(locked, 'chart', { password: 'lantern' })
    expect(text).toContain('Paragraph 1 begins')
    // Its pages can be looked at later, when the password is not known any more.
    const picture = await drawPdfPage(files[0]?.bytes ?? new Uint8Array(), 0, 0.2)
    expect(picture.rgba.some((value) => value < 200)).toBe(true)
  })

  it('that only guard changes are not asked for', async () => {
    expect((await takeOne(file('gs-owner-password.pdf'))).text).toContain('Paragraph 1 begins')
  })
})

describe('damage', () => {
  it('a table of contents that is wrong is made anew', async () => {
    expect((await takeOne(handMade(onePage(WORDS), true))).text).toBe('Words of the page')
  })

  it.each([0.2, 0.5, 0.9, 0.99])('a file cut off at %s of its length is refused, and no page of it taken', async (share) => {
    const whole = await typed(['First page'], ['Second page'], ['Third page'])
    expect(await take(whole.slice(0, Math.floor(whole.length * share)))).toBe('file-damaged')
  })

  it('a page that is not there is no page fewer', async () => {
    const objects = onePage(WORDS)
    objects[1] = '<</Type/Pages/Kids[3 0 R 99 0 R]/Count 2>>'
    expect(await take(handMade(objects))).toBe('file-damaged')
  })

  it('bytes changed anywhere end in a chart or a refusal', async () => {
    const whole = await typed(['Patient: Rosalind Quill'])
    for (let at = 20; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const changed = whole.slice()
      changed.fill(at % 256, at, at + 3)
      const read = await take(changed, 'chart', { ocr: { read: async () => ({ text: '', words: [], turned: 0, confidence: null }) } })
      expect(typeof read === 'string' ? read : 'read').toMatch(
        /^(?:read|file-(?:damaged|empty|no-words|unknown-kind|binary|undecodable|password))$/,
      )
    }
  })
})

describe('size', () => {
  it('a tree of pages that goes in circles ends', async () => {
    const objects = onePage(WORDS)
    objects[1] = '<</Type/Pages/Kids[3 0 R 2 0 R]/Count 3>>'
    expect(await take(handMade(objects))).toBe('file-damaged')
  })

  it('a million pages that are said to be there are too many', async () => {
    const objects = onePage(WORDS)
    objects[1] = '<</Type/Pages/Kids[3 0 R]/Count 1000000>>'
    expect(await take(handMade(objects))).toMatch(/^file-(?:too-many-pages|damaged)$/)
    expect(await take(await typed(['a'], ['b'], ['c']), 'chart', { limits: { ...LIMITS, pages: 2 } })).toBe('file-too-many-pages')
  })

  it('a page as large as the format allows is read, and drawn no larger than memory allows', async () => {
    const read: number[] = []
    const ocr = {
      read: async ({ width, height }: { width: number; height: number }) => {
        read.push(width * height)
        return { text: 'Words', words: [], turned: 0, confidence: null }
      },
    }
    const chart = await takeOne(handMade(onePage('0 0 14400 14400 re f', '0 0 14400 14400')), 'chart', {
      ocr,
      limits: { ...LIMITS, pixels: 1_000_000 },
    })
    expect([chart.text, chart.pages[0]?.width, read.length]).toEqual(['Words', 14400, 1])
    expect(read[0]).toBeLessThanOrEqual(1_000_000)
  })

  it('a picture of more pixels than are drawn is refused before it is', async () => {
    const image =
      '<</Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8/Length 4>>stream\nabcd\nendstream'
    const bomb = handMade(onePage('q 612 0 0 792 0 0 cm /I Do Q', undefined, '/XObject<</I 6 0 R>>', image))
    expect(await take(bomb)).toBe('file-picture-too-large')
  })

  it('forms inside one another without end are drawn to a depth', async () => {
    const form = '<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>stream\n/X Do\nendstream'
    const chart = await takeOne(handMade(onePage(`${WORDS} /X Do`, undefined, '/XObject<</X 6 0 R>>', form)))
    expect(chart.text).toBe('Words of the page')
  })

  it('more text than a chart may hold is refused while it is read', async () => {
    const many = await typed(...Array.from({ length: 4 }, (_, i) => [`Page ${i} with some words`]))
    let last = 0
    expect(await take(many, 'chart', { limits: { ...LIMITS, characters: 40 }, progress: (done) => (last = done) })).toBe('file-too-large')
    expect(last).toBeLessThan(4)
  })
})

it('marks that steer reading do not reach the text', async () => {
  const map = content(
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange 5 beginbfchar <41> <202E> <42> <FFFC> <43> <0000> <44> <000C> <45> <200B> endbfchar endcmap end end',
  )
  const objects = onePage('BT /F 12 Tf 72 700 Td (oneAtwo BCD three) Tj ET', undefined, undefined, map)
  objects[4] = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>'
  expect((await takeOne(handMade(objects))).text).not.toMatch(/[\u202e\ufffc\0\f\u200b]/)
})

it('a form that XFA alone describes is refused in words of its own', async () => {
  const own = await pen()
  own.document.addPage(LETTER)
  const { context, catalog } = own.document
  catalog.set(PDFName.of('NeedsRendering'), context.obj(true))
  catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [], XFA: context.register(context.stream('<xdp/>')) }))
  expect(await take(await own.document.save())).toBe('file-xfa')
})

it('scripts are not run, and stay out of the text', async () => {
  const own = await pen()
  lines(own.document.addPage(LETTER), own, 72, 72, ['Plain words'])
  own.document.addJavaScript('main', 'app.alert("Rosalind Quill")')
  expect((await takeOne(await own.document.save())).text).toBe('Plain words')
})

it('reading stops where it is told to', async () => {
  const stop = new AbortController()
  const reading = take(await typed(['a'], ['b']), 'chart', { signal: stop.signal, progress: () => stop.abort(new Error('enough')) })
  await expect(reading).rejects.toThrow('enough')
})
