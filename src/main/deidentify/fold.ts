// One spelling for many: case, accents and ligatures taken away, so that Muñoz, MUNOZ and munoz compare equal. Pure.
import type { Steps } from './turns'

/** Letters that Unicode decomposition leaves whole. */
const WHOLE: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n' }

const ASCII = /^[\0-\x7f]*$/

/** Lower case, without combining marks. Length may change: never use offsets into the result on the original. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœıħŋ]/g, (c) => WHOLE[c] as string)
}

/** The letters and digits of a text, folded and run together, with the place of each in the original. */
export interface Stream {
  readonly chars: string
  /** Offset in the original of the code unit that gave `chars[i]`. */
  readonly at: Uint32Array
  /** Offset just after that code unit (or pair). */
  readonly after: Uint32Array
}

const WORD_CHAR = /[\p{L}\p{N}]/u

/** So many characters between two pauses. */
const PIECE = 16_384

/** Punctuation, spaces and line ends are left out, so a value is found however it is broken up. Linear. */
export function* toStream(text: string): Steps<Stream> {
  const done: string[] = []
  let parts: string[] = []
  let at = new Uint32Array(text.length + 8)
  let after = new Uint32Array(text.length + 8)
  let n = 0
  for (let i = 0, pause = PIECE; i < text.length; ) {
    if (i >= pause) {
      done.push(parts.join(''))
      parts = []
      yield
      pause = i + PIECE
    }
    const code = text.charCodeAt(i)
    let step = 1
    let folded = ''
    if (code < 128) {
      if (code >= 65 && code <= 90) folded = String.fromCharCode(code + 32)
      else if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) folded = text[i] as string
    } else {
      const char = String.fromCodePoint(text.codePointAt(i) as number)
      step = char.length
      if (WORD_CHAR.test(char)) folded = fold(char).replace(/[^\p{L}\p{N}]/gu, '')
    }
    if (folded) {
      if (n + folded.length > at.length) {
        at = grow(at)
        after = grow(after)
      }
      for (let k = 0; k < folded.length; k++, n++) {
        at[n] = i
        after[n] = i + step
      }
      parts.push(folded)
    }
    i += step
  }
  return { chars: done.join('') + parts.join(''), at: at.subarray(0, n), after: after.subarray(0, n) }
}

function grow(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(array.length * 2)
  bigger.set(array)
  return bigger
}
