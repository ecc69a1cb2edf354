// The letters of a page's text layer, each with its box: what PDFium found, made plain. Nothing visible or not is left out here.
import type { PdfPage } from './document'
import type { Pdfium } from './library'
import { around, type Box, boxAt, pointAt } from './place'

export interface Glyph {
  /** One letter as people write it (a ligature gives its letters), or a blank. */
  readonly text: string
  readonly box: Box
  /** Where it stands on its line, on the upright page. */
  readonly x: number
  readonly y: number
  /** Of its font, in points as shown. */
  readonly size: number
  /** Clockwise from left to right, in whole degrees, 0 to 359. */
  readonly angle: number
  /** Drawn in no colour at all: what programs lay over a scan (text render mode 3). */
  readonly hidden: boolean
  /** The file does not say which letter it is. */
  readonly unmapped: boolean
}

/** PDFium's mark for a hyphen that ends a line. */
const LINE_HYPHEN = 0x02
const INVISIBLE = 3
/** More than this on one page is no page that anybody reads. */
const MOST = 400_000

export class TooManyGlyphs extends Error {}

/** In the order PDFium gives them, which is the file's with lines put in order. */
export function glyphsOf(pdfium: Pdfium, page: PdfPage): Glyph[] {
  const { call, answer } = pdfium
  const text = call.FPDFText_LoadPage(page.handle)
  if (text === 0) return []
  try {
    const count = call.FPDFText_CountChars(text)
    if (count > MOST) throw new TooManyGlyphs()
    const glyphs: Glyph[] = []
    let object = -1
    let style = PLAIN
    for (let i = 0; i < count; i++) {
      const letter = letterOf(call.FPDFText_GetUnicode(text, i))
      if (letter === '') continue
      if (call.FPDFText_IsGenerated(text, i) === 1 && letter !== '-') {
        glyphs.push({ ...BLANK, ...style })
        continue
      }
      const of = call.FPDFText_GetTextObject(text, i)
      const sameObject = of === object && of !== 0
      if (!sameObject) {
        object = of
        style = styleOf(pdfium, page, text, i, of)
      }
      const boxes: Box[] = []
      if (call.FPDFText_GetCharBox(text, i, answer, answer + 8, answer + 16, answer + 24) !== 0) {
        const [left, right, bottom, top] = pdfium.doubles(4) as [number, number, number, number]
        boxes.push(boxAt(page.place, left, bottom, right, top))
      }
      if (call.FPDFText_GetLooseCharBox(text, i, answer) !== 0) {
        const [left, top, right, bottom] = pdfium.floats(4) as [number, number, number, number]
        boxes.push(boxAt(page.place, left, bottom, right, top))
      }
      if (call.FPDFText_GetCharOrigin(text, i, answer, answer + 8) === 0) continue
      const [x, y] = pointAt(page.place, ...(pdfium.doubles(2) as [number, number]))
      const before = glyphs.at(-1)
      // The letters of a ligature come one by one and stand at one place.
      if (sameObject && before && before.x === x && before.y === y && before.text !== ' ') {
        glyphs[glyphs.length - 1] = { ...before, text: before.text + letter }
        continue
      }
      const box = around(boxes)
      if (![x, y, box.x, box.y, box.width, box.height].every(Number.isFinite)) continue
      glyphs.push({ text: letter, box, x, y, ...style, unmapped: letter === UNKNOWN || call.FPDFText_HasUnicodeMapError(text, i) === 1 })
    }
    return glyphs
  } finally {
    call.FPDFText_ClosePage(text)
  }
}

type Style = Pick<Glyph, 'size' | 'angle' | 'hidden'>
const PLAIN: Style = { size: 10, angle: 0, hidden: false }
const BLANK = { text: ' ', box: { x: 0, y: 0, width: 0, height: 0 }, x: 0, y: 0, unmapped: false }
const UNKNOWN = '\ufffd'

/** Letters of one text object share their style. */
function styleOf(pdfium: Pdfium, { place }: PdfPage, text: number, at: number, object: number): Style {
  const { call, answer } = pdfium
  const hidden = object !== 0 && call.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE
  const size = call.FPDFText_GetFontSize(text, at)
  if (call.FPDFText_GetMatrix(text, at, answer) === 0) return { ...PLAIN, hidden }
  const [a, b, c, d] = pdfium.floats(4) as [number, number, number, number]
  const across = [place.a * a + place.c * b, place.b * a + place.d * b] as const
  const up = Math.hypot(place.a * c + place.c * d, place.b * c + place.d * d)
  const angle = Math.round((Math.atan2(across[1], across[0]) * 180) / Math.PI)
  const shown = Math.abs(size) * up
  return { size: shown > 0.1 && Number.isFinite(shown) ? Math.min(shown, 1000) : 1, angle: (angle + 360) % 360, hidden }
}

/** Letters that the page shows; marks that only steer (directions, joints, a byte order) say nothing and can disguise. */
function letterOf(code: number): string {
  if (code === LINE_HYPHEN) return '-'
  if (code === 0xfffc || code <= 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0x2028 || code === 0x2029) return ' '
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || code === 0xfeff)
    return ''
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff) return UNKNOWN
  const letter = String.fromCodePoint(code)
  return code >= 0xfb00 && code <= 0xfb06 ? letter.normalize('NFKC') : letter
}
