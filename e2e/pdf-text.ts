// The words on the first sheet of a PDF that Chromium printed, read off the sheet's own drawing: glyphs through the fonts' ToUnicode
// tables (PDF 1.7, 9.10.3). Only what Chromium writes: objects one by one, Flate streams, hexadecimal strings.
import { inflateSync } from 'node:zlib'

/** Without any blanks, as a sheet has places and not lines; compatibility forms such as ligatures are written out. */
export const squeezed = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '')

/** In the order of drawing, `squeezed`. */
export function firstSheet(pdf: Buffer): string {
  const objects = objectsOf(pdf.toString('latin1'))
  const root = [...objects.values()].find(({ head }) => /\/Type\s*\/Catalog\b/.test(head))
  const page = firstPage(objects, root ? pointed(root.head, 'Pages') : null)
  const resources = /\/Resources\s+\d+ 0 R/.test(page.head) ? (objects.get(pointed(page.head, 'Resources') ?? '')?.head ?? '') : page.head
  const fonts = new Map<string, Font>()
  for (const [, name = '', id = ''] of (/\/Font\s*<<(.*?)>>/s.exec(resources)?.[1] ?? '').matchAll(/\/(\w+)\s+(\d+) 0 R/g))
    fonts.set(name, fontOf(objects, id))
  const drawing = objects.get(pointed(page.head, 'Contents') ?? '')?.stream ?? ''
  let font: Font | undefined
  let words = ''
  for (const [, chosen, glyphs] of drawing.matchAll(/\/(\w+)\s+[\d.]+\s+Tf\b|<([0-9A-Fa-f\s]*)>/g)) {
    if (chosen) font = fonts.get(chosen)
    else if (font && glyphs) words += read(glyphs.replace(/\s/g, ''), font)
  }
  if (words === '') throw new Error('No words were found on the first sheet')
  return squeezed(words)
}

interface Item {
  readonly head: string
  /** Inflated. */
  readonly stream: string | null
}

interface Font {
  /** Hexadecimal digits of one glyph. */
  readonly width: 2 | 4
  readonly words: ReadonlyMap<number, string>
}

function objectsOf(text: string): Map<string, Item> {
  const objects = new Map<string, Item>()
  for (const match of text.matchAll(/^(\d+) 0 obj\s*(.*?)(?:stream\r?\n|\bendobj)/gms)) {
    const [all, id = '', head = ''] = match
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const at = match.index + all.length
    const whole = /stream\r?\n$/.test(all)
    const bytes = Buffer.from(text.slice(at, at + length), 'latin1')
    objects.set(id, {
      head,
      stream: !whole ? null : head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1'),
    })
  }
  return objects
}

function firstPage(objects: ReadonlyMap<string, Item>, id: string | null): Item {
  const item = objects.get(id ?? '')
  if (!item) throw new Error('This is not a PDF as Chromium writes it')
  return /\/Type\s*\/Pages\b/.test(item.head) ? firstPage(objects, /\/Kids\s*\[\s*(\d+) 0 R/.exec(item.head)?.[1] ?? null) : item
}

const pointed = (head: string, key: string): string | null => new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(head)?.[1] ?? null

function fontOf(objects: ReadonlyMap<string, Item>, id: string): Font {
  const head = objects.get(id)?.head ?? ''
  const table = objects.get(pointed(head, 'ToUnicode') ?? '')?.stream ?? ''
  const words = new Map<number, string>()
  for (const [, rows = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, from = '', to = ''] of rows.matchAll(/<(\w+)>\s*<(\w+)>/g)) words.set(Number.parseInt(from, 16), utf16(to))
  for (const [, rows = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, first = '', last = '', to = ''] of rows.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const start = Number.parseInt(first, 16)
      const code = Number.parseInt(to, 16)
      for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph++) words.set(glyph, String.fromCharCode(code + glyph - start))
    }
  return { width: head.includes('/Type0') ? 4 : 2, words }
}

const utf16 = (hex: string): string => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))

function read(glyphs: string, { width, words }: Font): string {
  const each = glyphs.match(new RegExp(`.{${width}}`, 'g')) ?? []
  return each.map((glyph) => words.get(Number.parseInt(glyph, 16)) ?? '').join('')
}
