// How the bytes of an RTF file's text are read: by the code page of their font, or of the file.
import { fromDos, fromWindows1252 } from '../code-pages'
import { isPrivate, type SymbolFont, symbolFont, symbolOf } from '../symbols'

export type Decode = (bytes: Uint8Array) => string

export interface Font {
  charset: number | null
  page: number | null
  name: string
}

/** Code pages by `\fcharset` (RTF 1.9.1, font table). 1 is the file's own. */
const PAGES: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
}
const LABELS: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  874: 'windows-874',
  866: 'ibm866',
  10000: 'macintosh',
  65001: 'utf-8',
  28591: 'iso-8859-1',
}

/** Null: a code page that is not known, so that its letters cannot be told. */
export function decoderOf(page: number): Decode | null {
  if (page === 1252 || page === 28591 || page === 0 || page === 20127) return fromWindows1252
  if (page === 437 || page === 850) return (bytes) => fromDos(bytes, page)
  const label = LABELS[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : null)
  if (label === null) return null
  const decoder = new TextDecoder(label)
  return (bytes) => decoder.decode(bytes)
}

export class Fonts {
  private readonly fonts = new Map<number, Font>()
  private readonly decoders = new Map<number, Decode | null>()
  /** Of the file: `\ansicpg`, `\mac`, `\pc`, `\pca`. */
  page = 1252

  /** The font of a number, made where it is new. */
  at(number: number): Font {
    let font = this.fonts.get(number)
    if (!font) {
      font = { charset: null, page: null, name: '' }
      this.fonts.set(number, font)
    }
    return font
  }

  pageOf(number: number): number {
    const font = this.fonts.get(number)
    return font?.page ?? (font?.charset == null ? null : PAGES[font.charset]) ?? this.page
  }

  symbols(number: number): SymbolFont | null {
    const font = this.fonts.get(number)
    if (!font) return null
    return symbolFont(font.name.trim()) ?? (font.charset === 2 ? 'symbol' : null)
  }

  /** Null as with `decoderOf`. */
  decode(number: number): Decode | null {
    const symbols = this.symbols(number)
    if (symbols) return (bytes) => Array.from(bytes, (b) => symbolOf(symbols, b)).join('')
    const page = this.pageOf(number)
    let decoder = this.decoders.get(page)
    if (decoder === undefined) {
      decoder = decoderOf(page)
      this.decoders.set(page, decoder)
    }
    return decoder
  }

  /** A letter given by its number; fonts of symbols have theirs at U+F000. */
  letter(number: number, code: number): string {
    if (code < 0 || code > 0x10ffff) return '\ufffd'
    const letter = String.fromCodePoint(code)
    return isPrivate(letter) ? symbolOf(this.symbols(number) ?? 'symbol', code) : letter
  }
}
