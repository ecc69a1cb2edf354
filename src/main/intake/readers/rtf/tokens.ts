// RTF as a row of tokens: braces, control words and symbols, bytes of text. Knows the writing of RTF 1.9.1, nothing of its meaning.
import { Refused } from '../refused'

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'end' }
  /** @property parameter null where the word has none */
  | { readonly kind: 'word'; readonly word: string; readonly parameter: number | null }
  /** One of what follows a backslash and is no letter. */
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** A letter written as `\'e9`. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** Bytes as they stand, line ends left out. */
  | { readonly kind: 'text'; readonly bytes: Uint8Array }

const OPEN: Token = { kind: 'open' }
const CLOSE: Token = { kind: 'close' }
const END: Token = { kind: 'end' }

const BACKSLASH = 0x5c
const LONGEST_WORD = 32

export class Tokens {
  private at = 0

  constructor(private readonly bytes: Uint8Array) {}

  get place(): number {
    return this.at
  }

  /** What is left, as it stands. */
  get rest(): Uint8Array {
    return this.bytes.subarray(this.at)
  }

  next(): Token {
    const { bytes } = this
    while (this.at < bytes.length && isLineEnd(bytes[this.at] as number)) this.at++
    const b = bytes[this.at]
    if (b === undefined) return END
    if (b === 0x7b) {
      this.at++
      return OPEN
    }
    if (b === 0x7d) {
      this.at++
      return CLOSE
    }
    return b === BACKSLASH ? this.control() : this.text()
  }

  private text(): Token {
    const from = this.at
    let to = from
    for (; to < this.bytes.length; to++) {
      const b = this.bytes[to] as number
      if (b === BACKSLASH || b === 0x7b || b === 0x7d || isLineEnd(b)) break
    }
    this.at = to
    return { kind: 'text', bytes: this.bytes.subarray(from, to) }
  }

  private control(): Token {
    const { bytes } = this
    const first = bytes[++this.at]
    if (first === undefined) return END
    if (!isLetter(first)) {
      this.at++
      if (first !== 0x27) return { kind: 'symbol', symbol: String.fromCharCode(first) }
      const byte = Number.parseInt(String.fromCharCode(bytes[this.at] ?? 0, bytes[this.at + 1] ?? 0), 16)
      // `\'` without two digits is damage that would cost a letter: what stands there is text.
      if (!isHex(bytes[this.at]) || !isHex(bytes[this.at + 1])) return { kind: 'symbol', symbol: "'" }
      this.at += 2
      return { kind: 'byte', byte }
    }
    let word = ''
    for (let b = bytes[this.at]; b !== undefined && isLetter(b); b = bytes[++this.at]) {
      if (word.length >= LONGEST_WORD) throw new Refused('file-damaged')
      word += String.fromCharCode(b)
    }
    const parameter = this.number()
    if (bytes[this.at] === 0x20) this.at++
    if (word !== 'bin') return { kind: 'word', word, parameter }
    const skip = Math.max(0, parameter ?? 0)
    if (skip > bytes.length - this.at) throw new Refused('file-damaged')
    this.at += skip
    return { kind: 'word', word, parameter }
  }

  private number(): number | null {
    const from = this.at
    let at = from
    if (this.bytes[at] === 0x2d) at++
    let value = 0
    const digits = at
    for (let b = this.bytes[at]; b !== undefined && b >= 0x30 && b <= 0x39; b = this.bytes[++at])
      value = Math.min(value * 10 + b - 0x30, 1e12)
    if (at === digits) return null
    this.at = at
    return this.bytes[from] === 0x2d ? -value : value
  }
}

const isLineEnd = (b: number): boolean => b === 0x0a || b === 0x0d
const isLetter = (b: number): boolean => (b >= 0x61 && b <= 0x7a) || (b >= 0x41 && b <= 0x5a)
const isHex = (b: number | undefined): boolean => b !== undefined && /[\da-f]/i.test(String.fromCharCode(b))
