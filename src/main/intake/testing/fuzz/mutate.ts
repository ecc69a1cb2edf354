// Breaks a file the way disks, lines and people who mean harm do: bytes first, then what looks like text in it. What knows a format is in
// `structures`. For tests only.
import type { Random } from './random'

export type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array

/** No mutation makes more of a file than this. */
export const MOST = 1 << 20

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const fromLatin1 = (text: string): Uint8Array => Buffer.from(text.slice(0, MOST), 'latin1')
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts).subarray(0, MOST)

/** Sizes and offsets that programs stumble over. */
const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

const span = (bytes: Uint8Array, random: Random): readonly [number, number] => {
  const start = random.below(bytes.length)
  return [start, Math.min(bytes.length, start + 1 + random.below(random.pick([4, 64, 1024, bytes.length])))]
}

export const onBytes: Readonly<Record<string, Mutation>> = {
  flip: (bytes, random) => {
    const out = bytes.slice()
    for (let n = 1 + random.below(16); n > 0; n--) {
      const at = random.below(out.length)
      out[at] = (out[at] as number) ^ (1 << random.below(8))
    }
    return out
  },
  overwrite: (bytes, random) => {
    const out = bytes.slice()
    const [start, end] = span(out, random)
    const value = random.pick([0, 0xff, 0x20, 0x41, 0x80])
    return out.fill(value, start, Math.min(end, start + 32))
  },
  number: (bytes, random) => {
    const out = bytes.slice()
    if (out.length < 4) return out
    const view = new DataView(out.buffer, out.byteOffset, out.byteLength)
    const at = random.below(out.length - 3)
    const value = random.pick(NUMBERS)
    if (random.chance(0.5)) view.setUint16(at, value & 0xffff, random.chance(0.5))
    else view.setUint32(at, value, random.chance(0.5))
    return out
  },
  truncate: (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  behead: (bytes, random) => bytes.slice(random.below(Math.min(bytes.length, 2000))),
  remove: (bytes, random) => {
    const [start, end] = span(bytes, random)
    return joined(bytes.subarray(0, start), bytes.subarray(end))
  },
  repeat: (bytes, random) => {
    const [start, end] = span(bytes, random)
    const times = Math.min(random.pick([1, 2, 16, 1000]), Math.ceil(MOST / 4 / (end - start)))
    return joined(bytes.subarray(0, end), ...new Array<Uint8Array>(times).fill(bytes.subarray(start, end)), bytes.subarray(end))
  },
  insert: (bytes, random) => {
    const at = random.below(bytes.length)
    const some = Uint8Array.from({ length: 1 + random.below(64) }, () => random.below(256))
    return joined(bytes.subarray(0, at), some, bytes.subarray(at))
  },
  swap: (bytes, random) => {
    const [a, b] = [random.below(bytes.length), random.below(bytes.length)].sort((x, y) => x - y) as [number, number]
    return joined(bytes.subarray(0, a), bytes.subarray(b), bytes.subarray(a, b))
  },
  splice: (bytes, random, others) => {
    const other = random.pick(others)
    const [start, end] = span(other, random)
    const at = random.below(bytes.length)
    return random.chance(0.5)
      ? joined(bytes.subarray(0, at), other.subarray(start))
      : joined(bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at))
  },
}

const BLOWN = [
  '0',
  '-1',
  '00000000000000000001',
  '4294967296',
  '99999999999999999999',
  '1e309',
  '-2147483649',
  '2147483647',
  '1.7976931348623157e308',
  'NaN',
]
const UNSEEN = [
  '\0',
  '\u001b[2J',
  '\xff\xfe',
  '\xef\xbb\xbf',
  '\xe2\x80\xae',
  '\xed\xa0\x80',
  '\xf4\x90\x80\x80',
  '\r',
  '\x85',
  '\xc0\x80',
  '&#0;',
  '\\u0000',
  '\\u-1 ',
]
const XML = [
  '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;">]>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '&x;&y;&z;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<?xml version="1.0" encoding="UTF-16"?>',
]

/** Puts something in place of a match of `pattern`, if there is one. */
function replaceOne(text: string, pattern: RegExp, random: Random, by: (found: string) => string): string {
  const found = [...text.slice(0, 200_000).matchAll(pattern)]
  if (found.length === 0) return text
  const { 0: match, index } = random.pick(found)
  return text.slice(0, index) + by(match) + text.slice(index + match.length)
}

const onText =
  (change: (text: string, random: Random) => string): Mutation =>
  (bytes, random) =>
    fromLatin1(change(latin1(bytes), random))

export const onWords: Readonly<Record<string, Mutation>> = {
  'number blown up': onText((text, random) => replaceOne(text, /\d+/g, random, () => random.pick(BLOWN))),
  'delimiter repeated': onText((text, random) =>
    replaceOne(text, /[^\w\s]/g, random, (found) => found.repeat(random.pick([2, 100, 20_000]))),
  ),
  'nesting repeated': onText((text, random) =>
    replaceOne(text, /<[a-zA-Z][^<>]{0,200}>|\{\\?\w*|\[|\(|"\w{1,40}"\s{0,9}:\s{0,9}[{[]/g, random, (found) =>
      found.repeat(random.pick([10, 600, 20_000])),
    ),
  ),
  'word repeated': onText((text, random) => replaceOne(text, /\w{2,40}/g, random, (found) => found.repeat(random.pick([2, 50, 5000])))),
  'line repeated': onText((text, random) =>
    replaceOne(text, /[^\r\n]{1,400}[\r\n]+/g, random, (found) => found.repeat(random.pick([2, 30, 3000]))),
  ),
  'line removed': onText((text, random) => replaceOne(text, /[^\r\n]{1,400}[\r\n]+/g, random, () => '')),
  'unseen put in': onText((text, random) => replaceOne(text, /\w/g, random, (found) => found + random.pick(UNSEEN))),
  'entity put in': onText((text, random) => replaceOne(text, />/g, random, (found) => found + random.pick(XML))),
  'tag removed': onText((text, random) => replaceOne(text, /<\/?[a-zA-Z][^<>]{0,200}>|[{}[\]]/g, random, () => '')),
}
