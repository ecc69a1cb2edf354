// What scanners, editors, copying and people who mean it do to a value: the reader still sees it, and it must not leave. For tests only.
import type { Random } from './random'

export interface Disguise {
  readonly name: string
  /** Only values of letters, or only of digits, where it makes no sense for others. */
  readonly of: 'any' | 'letters' | 'digits'
  dress(value: string, random: Random): string
}

const each = (value: string, change: (char: string, i: number) => string): string => [...value].map(change).join('')
const between = (value: string, what: string): string => [...value].join(what)
/** Somewhere inside, not at an end. */
const inside = (value: string, random: Random, what: string): string => {
  const at = 1 + random.below(Math.max(1, value.length - 1))
  return value.slice(0, at) + what + value.slice(at)
}

/** Latin letter to one that looks the same. */
export const HOMOGLYPHS: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'і', j: 'ј', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у', d: 'ԁ', h: 'һ', l: 'ӏ', q: 'ԛ', w: 'ԝ', v: 'ѵ' },
  ...{ A: 'Α', B: 'В', E: 'Ε', H: 'Н', I: 'Ι', K: 'Κ', M: 'М', N: 'Ν', O: 'О', P: 'Р', S: 'Ѕ', T: 'Т', X: 'Х', Y: 'Υ', Z: 'Ζ', C: 'С' },
}
const LIGATURES: Readonly<Record<string, string>> = { ffi: 'ﬃ', ffl: 'ﬄ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ', st: 'ﬆ' }
const fullWidth = (c: string): string => (/[!-~]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)
const cut = (c: string, i: number, what: string): string => (i % 2 === 1 ? what + c : c)

const named = (name: string, dress: Disguise['dress'], of: Disguise['of'] = 'any'): Disguise => ({ name, of, dress })

export const DISGUISES: readonly Disguise[] = [
  named('as it is', (v) => v),
  named('in capitals', (v) => v.toUpperCase()),
  named('in small letters', (v) => v.toLowerCase()),
  named('in mixed case', (v) => each(v, (c, i) => (i % 2 ? c.toUpperCase() : c.toLowerCase())), 'letters'),
  named('with two blanks', (v) => v.replace(/ /g, '  ')),
  named('with blanks of odd widths', (v) => v.replace(/ /g, '\u00a0\u2009')),
  named('broken at a blank', (v) => v.replace(' ', '\n')),
  named('broken within a word', (v, r) => inside(v, r, '-\n'), 'letters'),
  named('spelt out', (v) =>
    v
      .split(' ')
      .map((word) => between(word, ' '))
      .join('  '),
  ),
  named('with full stops between', (v) => between(v.replace(/ /g, ''), '.'), 'letters'),
  named('with letters that look alike', (v) => each(v, (c) => HOMOGLYPHS[c] ?? c), 'letters'),
  named('with zero-width blanks', (v) => between(v, '\u200b')),
  named('with joiners', (v) => between(v, '\u200d\u2060')),
  named('with soft hyphens', (v) => each(v, (c, i) => cut(c, i, '\u00ad'))),
  named('with ligatures', (v) => v.replace(/ffi|ffl|ff|fi|fl|st/g, (l) => LIGATURES[l] ?? l), 'letters'),
  named('in full width', (v) => each(v, fullWidth)),
  named('in mathematical digits', (v) => each(v, (c) => (/\d/.test(c) ? String.fromCodePoint(0x1d7ce + Number(c)) : c)), 'digits'),
  named('in Arabic digits', (v) => each(v, (c) => (/\d/.test(c) ? String.fromCodePoint(0x660 + Number(c)) : c)), 'digits'),
  named('with accents put on', (v) => each(v, (c, i) => (/[a-z]/i.test(c) ? cut(c, i, '') + (i % 2 ? '\u0301' : '\u0323') : c)), 'letters'),
  named('with marks of direction', (v) => `\u202e${v}\u202c`),
  named('with isolates', (v, r) => inside(`\u2067${v}\u2069`, r, '\u200f')),
  named('with other hyphens', (v) => v.replace(/[-/]/g, '\u2011'), 'digits'),
  named('without its marks', (v) => v.replace(/[^\p{L}\p{N}]/gu, ''), 'digits'),
  named('as decimal entities', (v) => each(v, (c) => `&#${c.codePointAt(0)};`)),
  named('as hexadecimal entities', (v) => each(v, (c, i) => (i % 2 ? `&#x${c.codePointAt(0)?.toString(16)};` : c))),
  named('with named entities', (v) => v.replace(/ /g, '&nbsp;').replace(/(?<=\w{3})(?=\w)/, '&shy;')),
  named('percent-encoded', (v) =>
    encodeURIComponent(v).replace(/[a-z]/g, (c, i: number) => (i % 3 === 1 ? `%${c.charCodeAt(0).toString(16)}` : c)),
  ),
  named('in base64', (v) => Buffer.from(v).toString('base64')),
  named('in base64 for addresses, in a sentence', (v) => Buffer.from(`pt ${v} seen`).toString('base64url')),
  named('in hexadecimal', (v) => Buffer.from(v).toString('hex')),
  named('in backslash escapes', (v) => each(v, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)),
]
