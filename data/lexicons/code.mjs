// What a line of words.gz says of a word: twelve bits in two characters. src/main/deidentify/lexicon.ts reads them.

/** [field, bits], lowest first. */
export const FIELDS = [
  ['first', 2], // given name: 0 no, 1 rare, 2 known, 3 common
  ['last', 2], // family name: the same
  ['place', 2], // 1 somewhere in the world, 2 in the USA or large, 3 large in the USA
  ['word', 3], // English word: 0 no, 1 rare … 7 among the most common
  ['clinical', 1], // stands in the titles of ICD-10-CM
  ['drug', 1], // name of a drug
  ['keep', 1], // a state or country: stays in the text
]

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function pack(entry) {
  let value = 0
  let shift = 0
  for (const [field, bits] of FIELDS) {
    value |= Math.min(entry[field] ?? 0, 2 ** bits - 1) << shift
    shift += bits
  }
  return DIGITS[value >> 6] + DIGITS[value & 63]
}

const WHOLE = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n' }

/** As `fold` in src/main/deidentify/fold.ts, and apostrophes out: a test holds the two together. */
export function fold(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœıħŋ]/g, (c) => WHOLE[c])
    .replace(/['’ʼ`]/g, '')
}
