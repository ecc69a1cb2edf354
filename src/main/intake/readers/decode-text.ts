// Decodes text in the encodings charts come in: UTF-8, UTF-16 and Windows-1252 (which holds ISO-8859-1).
// Decided without a detection library: those guess by letter statistics, and a chart that is ASCII but for three accents
// gives them nothing to count. A strict decoder and a look at the odd bytes say more, and say so when they cannot tell.
import { err, ok, type Result } from '../../../shared/result'
import type { IntakeRefusal } from '../chart'
import { fromWindows1252 } from './code-pages'

export interface DecodedText {
  /** As it came: no line end, blank or letter is changed, so that offsets hold. */
  readonly text: string
  /** WHATWG name of the encoding found. */
  readonly encoding: string
}

/** Refuses `file-binary` and `file-undecodable`; a text of blanks is the caller's to judge. Never throws, whatever the bytes. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, IntakeRefusal> {
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  return looksBinary(decoded.value.text) ? err('file-binary') : decoded
}

function decode(bytes: Uint8Array): Result<DecodedText, IntakeRefusal> {
  const marked = byMark(bytes)
  if (marked) return strict(bytes, marked) ?? err('file-undecodable')
  if (bytes.includes(0)) {
    const wide = wideEncoding(bytes)
    return (wide && strict(bytes, wide)) ?? err('file-binary')
  }
  return (
    strict(bytes, 'utf-8') ??
    (isWindows1252(bytes) ? ok({ text: fromWindows1252(bytes), encoding: 'windows-1252' }) : null) ??
    err('file-undecodable')
  )
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
    const inWord = isLetter(bytes[i - 1]) && isLetter(bytes[i + 1])
    if (!isLetter(b)) odd += inWord && b !== 0x92 && b !== 0x96 && b !== 0x97 && b !== 0xb5 ? 1 : 0
    else if (isUpper(b) && isLower(bytes[i - 1])) odd++
  }
  return high <= Math.max(8, bytes.length * 0.25) && odd <= high * 0.05
}

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
