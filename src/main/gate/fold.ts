// A text as the eye would read it: one run of letters and digits, whatever its case, accents, script tricks or spacing,
// with the way back to exact offsets. Written apart from the first pass on purpose: a fault there must not hide here. Pure.
import type { Span } from '../../shared/spans'

/** What lies between a character and the one before it. */
export const GAP = { none: 0, mark: 1, break: 2 } as const

export interface Folded {
  readonly length: number
  /** Folded lower-case code units; 0 stands for a barrier that no value can cross. */
  readonly units: Uint16Array
  /** The same with their case. */
  readonly cased: Uint16Array
  /** Where in the source each unit came from. */
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** One of GAP, before each unit. */
  readonly gap: Uint8Array
}

// Upper and lower case in pairs; lookalikes first, then letters that do not decompose.
const LOOKALIKES = new Map<string, string>(
  [
    ['АВЕЅІЈКМНОРСТУХҮԚԜӀ', 'ABESIJKMHOPCTYXYQWI'],
    ['авеѕіјкмнорстухүԛԝӏԁһѵ', 'abesijkmhopctyxyqwldhv'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αβεζηικνορτυχγωϲϳ', 'abeznikvoptuxywcj'],
    ['ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɡɩꞮ', 'abcdefghijklmnoprstuvwyzgiI'],
    ['ıȷłŁøØđĐðÐħĦŧŦςſ', 'ijlLoOdDdDhHtTσs'],
  ].flatMap(([from = '', to = '']) => [...from].map((c, i) => [c, [...to][i] ?? c] as const)),
)
for (const [from, to] of [
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['þ', 'th'],
  ['Þ', 'Th'],
] as const)
  LOOKALIKES.set(from, to)

const ZEROS = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040]

// Seen by no one: format characters, marks, fillers, control characters other than white space.
const UNSEEN = /^(?:[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0\u2800]|(?![\s\u0085])\p{Cc})$/u
const BREAK = /^[\n\r\v\f\u0085\u2028\u2029]$/
const READ = /^[\p{L}\p{N}]$/u
/** Apostrophe-like letters separate, they do not spell. */
const MODIFIER = /^[\u02b0-\u02ff]$/

const memo = new Map<string, string>()

/** A visible character's folded form with its case; empty for a character that separates. */
function spell(char: string): string {
  const known = memo.get(char)
  if (known !== undefined) return known
  let out = ''
  if (!MODIFIER.test(char)) {
    for (const part of char.normalize('NFKD')) {
      if (UNSEEN.test(part) || MODIFIER.test(part)) continue
      const zero = ZEROS.find((z) => (part.codePointAt(0) ?? 0) >= z && (part.codePointAt(0) ?? 0) <= z + 9)
      const spelt = zero === undefined ? (LOOKALIKES.get(part) ?? part) : String((part.codePointAt(0) ?? 0) - zero)
      for (const c of spelt) if (READ.test(c)) out += c
    }
  }
  if (memo.size < 20_000) memo.set(char, out)
  return out
}

/** Folds a text in one pass. Barriers (placeholders, sorted, not overlapping) become one unreadable unit each. */
export function fold(text: string, barriers: readonly Span[] = []): Folded {
  let room = text.length + 16
  let units = new Uint16Array(room)
  let cased = new Uint16Array(room)
  let start = new Uint32Array(room)
  let end = new Uint32Array(room)
  let gap = new Uint8Array(room)
  let length = 0
  let pending: number = GAP.none
  let next = 0
  const push = (unit: number, asWritten: number, from: number, to: number) => {
    if (length === room) {
      room *= 2
      units = grow(units, new Uint16Array(room))
      cased = grow(cased, new Uint16Array(room))
      start = grow(start, new Uint32Array(room))
      end = grow(end, new Uint32Array(room))
      gap = grow(gap, new Uint8Array(room))
    }
    units[length] = unit
    cased[length] = asWritten
    start[length] = from
    end[length] = to
    gap[length] = pending
    length += 1
    pending = GAP.none
  }
  for (let i = 0; i < text.length; ) {
    const barrier = barriers[next]
    if (barrier && i >= barrier.start) {
      push(0, 0, barrier.start, barrier.end)
      i = barrier.end
      next += 1
      continue
    }
    const unit = text.charCodeAt(i)
    if (unit < 0x80) {
      const to = i + 1
      if (unit >= 97 && unit <= 122) push(unit, unit, i, to)
      else if (unit >= 65 && unit <= 90) push(unit + 32, unit, i, to)
      else if (unit >= 48 && unit <= 57) push(unit, unit, i, to)
      else if (unit === 10 || unit === 13 || unit === 11 || unit === 12) pending = GAP.break
      else if ((unit >= 32 && unit < 127) || unit === 9) pending = Math.max(pending, GAP.mark)
      i = to
      continue
    }
    const char = String.fromCodePoint(text.codePointAt(i) ?? 0)
    const to = i + char.length
    if (!UNSEEN.test(char)) {
      const spelt = spell(char)
      if (spelt === '') pending = BREAK.test(char) ? GAP.break : Math.max(pending, GAP.mark)
      const lower = spelt.toLowerCase()
      for (let k = 0; k < spelt.length; k += 1)
        push((lower.length === spelt.length ? lower : spelt).charCodeAt(k), spelt.charCodeAt(k), i, to)
    }
    i = to
  }
  return { length, units, cased, start, end, gap }
}

function grow<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** The unseen characters of a stretch taken out, as a reader would have it. */
export function seen(text: string): string {
  return [...text].filter((c) => !UNSEEN.test(c)).join('')
}

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Scripts written without spaces: every place in them can begin or end a name. */
const isUnspaced = (unit: number): boolean => (unit >= 0x0e00 && unit <= 0x0eff) || (unit >= 0x3040 && unit <= 0x9fff)

/** Can a value begin at unit `at`, or end before it? Between words, letters and digits, or a lower and an upper letter. */
export function isEdge(f: Folded, at: number): boolean {
  if (at <= 0 || at >= f.length) return true
  const before = f.units[at - 1] ?? 0
  const after = f.units[at] ?? 0
  if (before === 0 || after === 0 || (f.gap[at] ?? 0) !== GAP.none) return true
  if (isDigit(before) !== isDigit(after)) return true
  if (isUnspaced(before) || isUnspaced(after)) return true
  return f.cased[at - 1] === before && f.cased[at] !== after
}
