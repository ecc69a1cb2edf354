// Decodes text in the encodings charts come in: UTF-8, UTF-16, UTF-32, Windows-1252 (which holds ISO-8859-1), DOS pages where drawn lines
// give them away, and the EBCDIC of mainframes.
// Decided without a detection library: those guess by letter statistics, and a chart that is ASCII but for three accents
// gives them nothing to count. A strict decoder and a look at the odd bytes say more, and say so when they cannot tell.
import { err, ok, type Result } from '../../../shared/result'
import type { IntakeRefusal } from '../chart'
import { fromDos, fromEbcdic, fromWindows1252 } from './code-pages'

export interface DecodedText {
  /** As it came: no line end, blank or letter is changed, so that offsets hold. */
  readonly text: string
  /** WHATWG name of the encoding found; `utf-32le`, `utf-32be`, `ibm437` and `ibm037` have none there. */
  readonly encoding: string
}

/** Refuses `file-binary` and `file-undecodable`; a text of blanks is the caller's to judge. Never throws, whatever the bytes. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, IntakeRefusal> {
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  return looksBinary(decoded.value.text) ? err('file-binary') : decoded
}

function decode(bytes: Uint8Array): Result<DecodedText, IntakeRefusal> {
  const quad = quadOrder(bytes)
  if (quad) return fromUtf32(bytes, quad) ?? err('file-undecodable')
  const marked = byMark(bytes)
  if (marked) return strict(bytes, marked) ?? err('file-undecodable')
  if (bytes.includes(0)) {
    const wide = wideEncoding(bytes)
    return (wide && strict(bytes, wide)) ?? err('file-binary')
  }
  const plain = strict(bytes, 'utf-8')
  if (plain) return plain
  if (isEbcdic(bytes)) return tellsEbcdic(bytes) ? ok({ text: fromEbcdic(bytes), encoding: 'ibm037' }) : err('file-undecodable')
  if (hasDrawnLines(bytes)) return tellsDos(bytes) ? ok({ text: fromDos(bytes, 437), encoding: 'ibm437' }) : err('file-undecodable')
  return isWindows1252(bytes) ? ok({ text: fromWindows1252(bytes), encoding: 'windows-1252' }) : err('file-undecodable')
}

function strict(bytes: Uint8Array, encoding: string): Result<DecodedText, never> | null {
  try {
    return ok({ text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding })
  } catch {
    return null
  }
}

/** The encoding a byte order mark names. The mark itself is no part of the text. */
function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

/** UTF-32 by its mark, or by three NUL bytes in every four. */
function quadOrder(bytes: Uint8Array): 'le' | 'be' | null {
  if (bytes.length % 4 !== 0 || bytes.length === 0) return null
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'le'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'be'
  if (!(a === 0 && b === 0) && !(c === 0 && d === 0)) return null
  // Above U+10FFFF there is no letter: the highest byte is NUL, and in Western text so is nearly always the one below.
  const order = a === 0 ? 'be' : 'le'
  for (let i = 0; i < bytes.length; i += 4)
    if (bytes[order === 'be' ? i : i + 3] !== 0 || (bytes[order === 'be' ? i + 1 : i + 2] as number) > 0x10) return null
  return order
}

function fromUtf32(bytes: Uint8Array, order: 'le' | 'be'): Result<DecodedText, never> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const letter = view.getUint32(at, order === 'le')
    if (letter > 0x10ffff || (letter >= 0xd800 && letter <= 0xdfff)) return null
    if (at > 0 || letter !== 0xfeff) parts.push(String.fromCodePoint(letter))
  }
  return ok({ text: parts.join(''), encoding: `utf-32${order}` })
}

/** UTF-16 without a mark: in Western text nearly every other byte is NUL, and those are all on one side. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = bytes.length / 2
  if (odd > pairs * 0.6 && even < pairs * 0.01) return 'utf-16le'
  if (even > pairs * 0.6 && odd < pairs * 0.01) return 'utf-16be'
  return null
}

/**
 * Whether bytes that are no UTF-8 read as Windows-1252. Refused: bytes that code page leaves empty; files that hold valid
 * UTF-8 letters as well (two encodings mixed, so one of them would come out wrong); marks and capitals inside words, as
 * text of DOS or Mac code pages shows them. A wrong letter in a name would go past every search for that name.
 */
function isWindows1252(bytes: Uint8Array): boolean {
  let high = 0
  let odd = 0
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i] as number
    if (b < 0x80) continue
    high++
    if (b === 0x81 || b === 0x8d || b === 0x8f || b === 0x90 || b === 0x9d) return false
    if (isUtf8Sequence(bytes, i)) return false
    // Š, š, ž, Ÿ of ISO-8859-15; in Windows-1252 they are signs that stand beside no letter.
    if ((b === 0xa6 || b === 0xa8 || b === 0xb8 || b === 0xbe) && (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]))) return false
    const inWord = isLetter(bytes[i - 1]) && isLetter(bytes[i + 1])
    if (!isLetter(b)) odd += inWord && b !== 0x92 && b !== 0x96 && b !== 0x97 && b !== 0xb5 ? 1 : 0
    else if (isUpper(b) && isLower(bytes[i - 1])) odd++
  }
  return high <= Math.max(8, bytes.length * 0.25) && odd <= high * 0.05
}

/** Bytes that are a line or a shade in every DOS page of the West, and in a row of four nothing anybody writes in another. */
const LINES = new Set([0xc4, 0xcd, 0xdb, 0xb0, 0xb1, 0xb2, 0xdc, 0xdf])

function hasDrawnLines(bytes: Uint8Array): boolean {
  let run = 0
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i] as number
    run = LINES.has(b) ? (b === bytes[i - 1] ? run + 1 : 1) : 0
    if (run === 4) return true
  }
  return false
}

/**
 * DOS pages 437 and 850 have the same letters at 0x80 to 0xA7, 0xE1 and 0xE6, and the same lines, but letters of 850 where 437 has
 * further lines and signs: one that stands beside a letter may be either.
 */
function tellsDos(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i] as number
    const apart = (b >= 0x9b && b <= 0x9f) || (b >= 0xa9 && !SAME_DOS.has(b))
    if (apart && (isAsciiLetter(bytes[i - 1]) || isAsciiLetter(bytes[i + 1]) || isDosLetter(bytes[i - 1]) || isDosLetter(bytes[i + 1])))
      return false
    // A capital after a small letter: the letter of another page.
    if (isDosUpper(b) && isAsciiLower(bytes[i - 1])) return false
  }
  return true
}

const SAME_DOS = new Set([
  0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb9, 0xba, 0xbb, 0xbc, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc8,
  0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xd9, 0xda, 0xdb, 0xdc, 0xdf, 0xe1, 0xe6, 0xf1, 0xf6, 0xf8, 0xfa, 0xfd, 0xfe, 0xff,
])
const DOS_UPPER = new Set([0x80, 0x8e, 0x8f, 0x90, 0x92, 0x99, 0x9a, 0xa5])
const isDosUpper = (b: number | undefined): boolean => b !== undefined && DOS_UPPER.has(b)
const isDosLetter = (b: number | undefined): boolean => b !== undefined && b >= 0x80 && b <= 0xa5 && (b <= 0x9a || b >= 0xa0)
const isAsciiLower = (b: number | undefined): boolean => b !== undefined && b >= 0x61 && b <= 0x7a
const isAsciiLetter = (b: number | undefined): boolean => b !== undefined && ((b >= 0x41 && b <= 0x5a) || isAsciiLower(b))

/** Blanks are 0x40 and letters and digits lie above 0x80: no other text is made so. Judged on all of it. */
function isEbcdic(bytes: Uint8Array): boolean {
  let words = 0
  let blanks = 0
  let ascii = 0
  for (const b of bytes) {
    if (b === 0x40) blanks++
    else if (isEbcdicWord(b)) words++
    else if (b === 0x20 || (b >= 0x30 && b <= 0x39) || b === 0x0a) ascii++
  }
  return blanks > bytes.length * 0.05 && words > bytes.length * 0.4 && ascii < bytes.length * 0.01
}

const isEbcdicWord = (b: number | undefined): boolean =>
  b !== undefined &&
  ((b >= 0x81 && b <= 0x89) ||
    (b >= 0x91 && b <= 0x99) ||
    (b >= 0xa2 && b <= 0xa9) ||
    (b >= 0xc1 && b <= 0xc9) ||
    (b >= 0xd1 && b <= 0xd9) ||
    (b >= 0xe2 && b <= 0xf9))

/** Signs of page 037 that are letters on the pages of other countries: between letters they may be those. */
const NATIONAL = new Set([0x4a, 0x4f, 0x5a, 0x5b, 0x5f, 0x6a, 0x79, 0x7b, 0xa1, 0xb0, 0xba, 0xbb, 0xc0, 0xd0, 0xe0])

function tellsEbcdic(bytes: Uint8Array): boolean {
  for (let i = 1; i < bytes.length - 1; i++)
    if (NATIONAL.has(bytes[i] as number) && isEbcdicLetter(bytes[i - 1]) && isEbcdicLetter(bytes[i + 1])) return false
  return true
}

const isEbcdicLetter = (b: number | undefined): boolean => isEbcdicWord(b) && (b as number) < 0xf0

function isUtf8Sequence(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at] as number
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : 2
  if (lead < 0xc2 || lead > 0xf4) return false
  for (let i = 1; i < length; i++) {
    const b = bytes[at + i]
    if (b === undefined || b < 0x80 || b > 0xbf) return false
  }
  return true
}

const isUpper = (b: number | undefined): boolean =>
  b !== undefined &&
  ((b >= 0x41 && b <= 0x5a) || (b >= 0xc0 && b <= 0xde && b !== 0xd7) || b === 0x8a || b === 0x8c || b === 0x8e || b === 0x9f)

const isLower = (b: number | undefined): boolean =>
  b !== undefined && ((b >= 0x61 && b <= 0x7a) || (b >= 0xdf && b !== 0xf7) || b === 0x9a || b === 0x9c || b === 0x9e || b === 0x83)

const isLetter = (b: number | undefined): boolean => isUpper(b) || isLower(b)

/** NUL never is in a chart; other control characters may be (page breaks, printer codes, a DOS end-of-file mark) but few. */
function looksBinary(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0) return true
    if ((c < 0x20 && (c < 0x09 || c > 0x0d)) || c === 0x7f || c === 0xfffe || c === 0xffff) controls++
  }
  return controls > 4 + text.length * 0.01
}
