import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Category } from '../../shared/safe-harbor'
import { compileKnown } from './find-known'

const finds = (value: string, category: Category, text: string): string[] =>
  compileKnown([{ value, category }])(text).map(({ start, end }) => text.slice(start, end))

describe('a known value is found', () => {
  test.each<[string, string, Category, string, string]>([
    ['in another case', 'Hester Collins', 'NAME', 'seen by HESTER COLLINS today', 'HESTER COLLINS'],
    ['as part of a name', 'Hester Collins', 'NAME', 'Mrs. Collins denies pain', 'Collins'],
    ['as a possessive', 'Hester Collins', 'NAME', "Collins's wound", 'Collins'],
    ['as a possessive without its apostrophe', 'Collins', 'NAME', 'the Collinss wound', 'Collins'],
    ['in camel case', 'Collins', 'NAME', 'scan_of_HesterCollins2.pdf', 'Collins'],
    ['spread over lines', 'Hester Collins', 'NAME', 'seen: Hester\n      Collins today', 'Hester\n      Collins'],
    ['hyphenated at the line end', 'Kowalczyk', 'NAME', 'for Kowal-\nczyk today', 'Kowal-\nczyk'],
    ['broken at the line end without a hyphen', 'Kowalczyk', 'NAME', 'for Kowal\nczyk today', 'Kowal\nczyk'],
    ['spelt out', 'Kowalczyk', 'NAME', 'K o w a l c z y k', 'K o w a l c z y k'],
    ['with dots between', 'Kowalczyk', 'NAME', 'K.o.w.a.l.c.z.y.k', 'K.o.w.a.l.c.z.y.k'],
    ['with an apostrophe more or less', "O'Brien", 'NAME', 'Ms. OBrien', 'OBrien'],
    ['with its umlaut written out', 'Jörg Müller', 'NAME', 'Herr Mueller', 'Mueller'],
    ['in Greek, in capitals', 'Νίκος', 'NAME', 'ΝΙΚΟΣ', 'ΝΙΚΟΣ'],
    ['in Cyrillic', 'Иванов', 'NAME', 'господин ИВАНОВ', 'ИВАНОВ'],
    ['in a script without spaces', '王伟', 'NAME', '患者王伟来诊', '王伟'],
    ['with other punctuation', '123-45-6789', 'SSN', 'ssn 123.45 6789', '123.45 6789'],
    ['without punctuation', '123-45-6789', 'SSN', 'ssn123456789x', '123456789'],
    ['as the last four of an SSN', '123-45-6789', 'SSN', 'ends in 6789.', '6789'],
    ['without its area code', '(312) 555-0142', 'PHONE', 'call 555 0142', '555 0142'],
    ['with a country code', '(312) 555-0142', 'PHONE', 'call +13125550142', '3125550142'],
    ['as an account inside a longer string', 'GKLM52093', 'ACCOUNT', 'file=gklm-52093.txt', 'gklm-52093'],
    ['as a mailbox', 'hester417@example.org', 'EMAIL', 'user hester417', 'hester417'],
    ['as a short number on its own', '4471', 'MRN', 'chart 4471, page', '4471'],
    ['as a numeric date', '4/15', 'DATE', 'seen 4/15 again', '4/15'],
    ['as a short date with a year', '5/19/21', 'DATE', 'seen 5-19-21 again', '5-19-21'],
    ['as a short date of single digits', '9/4/24', 'DATE', 'seen 9/4/24 again', '9/4/24'],
    ['as an age before its unit', '93', 'AGE_90_PLUS', 'a 93-year-old', '93'],
    ['as an age after its label', '101', 'AGE_90_PLUS', 'Age: 101', '101'],
    ['as a month and year', '08/2012', 'DATE', 'since 08/2012.', '08/2012'],
    ['as a two-letter name', 'Ng', 'NAME', 'told Ng to rest', 'Ng'],
    ['as a two-letter name taken from capitals', 'NG, KENNETH', 'NAME', 'told Ng to rest', 'Ng'],
    ['as a word that is a name, as it was written', 'May', 'NAME', 'told May to rest', 'May'],
    ['as a word that is a name, where the note turns to capitals', 'May Short', 'NAME', 'MAY AGREES', 'MAY'],
  ])('%s', (_how, value, category, text, expected) => {
    expect(finds(value, category, text)).toEqual([expected])
  })
})

describe('ordinary text is left alone', () => {
  test.each<[string, string, Category, string]>([
    ['a colour that is a name', 'Brown', 'NAME', 'brown sputum'],
    ['a month that is a name', 'May', 'NAME', 'she may walk'],
    ['a verb that is a name', 'Will', 'NAME', 'patient will return'],
    ['words that run together to a name', 'Hasan', 'NAME', 'she has an ulcer; has\nan itch'],
    ['other words that run together', 'Forrest', 'NAME', 'sent home for rest'],
    ['a word that holds a name', 'Ann', 'NAME', 'annual planning'],
    ['an abbreviation beside a name in capitals', 'NG, KENNETH', 'NAME', 'NG tube placed'],
    ['an eponym', 'Foley', 'NAME', 'Foley catheter; Foley-catheter'],
    ['a possessive eponym', 'Graves', 'NAME', "Graves' disease"],
    ['an age that is also a saturation', '93', 'AGE_90_PLUS', 'SpO2 93%'],
    ['a strength that looks like a date', '4/5', 'DATE', 'strength 4/5'],
    ['a decimal that holds a number', '4471', 'MRN', 'factor 1.4471'],
    ['a blood pressure that reads like a number', '12080', 'ACCOUNT', 'BP 120/80'],
    ['a longer number that holds a short one', '44718', 'MRN', 'count 1447182'],
    ['a single initial', 'J', 'NAME', 'J tube, J-point'],
    ['titles without a name', 'Dr. Collins, MD', 'NAME', 'the Dr. signed, MD present'],
    ['two sentences', 'Rose Hill', 'FACILITY', 'The petals rose. Hill walking is fine.'],
  ])('%s', (_what, value, category, text) => {
    expect(finds(value, category, text)).toEqual([])
  })
})

test('an eponym followed by anything else is the person', () => {
  expect(finds('Foley', 'NAME', 'Foley called')).toEqual(['Foley'])
})

test('nothing is found inside placeholders, which are barriers', () => {
  const find = compileKnown([{ value: 'Name', category: 'OTHER_ID' }])
  expect(
    find('[NAME_1] and [NAME_2]', [
      { start: 0, end: 8 },
      { start: 13, end: 21 },
    ]),
  ).toEqual([])
})

// What attackers and scanners do to a value, one way per character; the reader still sees it.
const LOOKALIKE: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'ο',
  p: 'р',
  x: 'х',
  i: 'і',
  A: 'Α',
  B: 'В',
  E: 'Ε',
  H: 'Н',
  K: 'Κ',
  M: 'М',
  O: 'О',
  T: 'Т',
}
const TWISTS: readonly ((char: string) => string)[] = [
  (c) => c,
  (c) => c.toUpperCase(),
  (c) => c.toLowerCase(),
  (c) => `${c}\u200b`,
  (c) => `\u2060${c}`,
  (c) => `${c}\u00ad`,
  (c) => LOOKALIKE[c] ?? c,
  (c) => (/[a-z]/i.test(c) ? `${c}\u0301` : c),
  (c) => (/[A-Za-z0-9]/.test(c) ? String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0) : c),
  (c) => (c === ' ' ? '\n   ' : c === '-' ? '. ' : c),
]
const SYLLABLES = ['kow', 'zyk', 'mbe', 'rau', 'tiv', 'sche', 'dlo', 'quy', 'nak', 'vel']
const name = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 4 })
  .map((parts) => parts.join(''))
  .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
const digits = (n: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }).map((d) => d.join(''))
const anyValue = fc.oneof(
  fc.record({ category: fc.constant<Category>('NAME'), value: fc.tuple(name, name).map((n) => n.join(' ')) }),
  fc.record({ category: fc.constant<Category>('NAME'), value: name }),
  fc.record({ category: fc.constant<Category>('MRN'), value: digits(8) }),
  fc.record({ category: fc.constant<Category>('SSN'), value: fc.tuple(digits(3), digits(2), digits(4)).map((d) => d.join('-')) }),
  fc.record({ category: fc.constant<Category>('ACCOUNT'), value: digits(5).map((d) => `QX${d}`) }),
)
const CLINICAL = 'Chronic cough for 3 weeks, brown sputum. BP 120/80, SpO2 93%. [NAME_1] seen on [DATE_2]; may return. '

test('any value planted anywhere is found, however it is dressed up, and exactly where it stands', () => {
  fc.assert(
    fc.property(anyValue, fc.nat(), fc.infiniteStream(fc.nat(TWISTS.length - 1)), (known, place, twists) => {
      const dressed = [...known.value].map((c) => TWISTS[twists.next().value ?? 0]?.(c) ?? c).join('')
      const spaces = [...CLINICAL.matchAll(/ /g)].map((m) => m.index)
      const at = (spaces[place % spaces.length] ?? 0) + 1
      const text = `${CLINICAL.slice(0, at)}${dressed} ${CLINICAL.slice(at)}`
      const hits = compileKnown([known])(text)
      expect(hits).toHaveLength(1)
      // All that is read is inside; only what cannot be seen may be left at the rims.
      expect(text.slice(at, hits[0]?.start)).not.toMatch(/[\p{L}\p{N}]/u)
      expect(text.slice(hits[0]?.end, at + dressed.length)).not.toMatch(/[\p{L}\p{N}]/u)
    }),
    { numRuns: 500, seed: 164 },
  )
})

test('any name broken over a line, with or without a hyphen, is found', () => {
  fc.assert(
    fc.property(name, fc.nat(), fc.constantFrom('-\n', '-\r\n  ', '\n', '\u00ad\n', ' '), (value, cut, gap) => {
      const at = 2 + (cut % (value.length - 3))
      expect(finds(value, 'NAME', `told ${value.slice(0, at)}${gap}${value.slice(at)} today`)).toHaveLength(1)
    }),
    { numRuns: 300, seed: 164 },
  )
})

test('a text of placeholders and clinical words alone passes, whatever was taken out of it', () => {
  fc.assert(
    fc.property(fc.array(anyValue, { maxLength: 20 }), (known) => {
      expect(
        compileKnown(known)(
          CLINICAL,
          [...CLINICAL.matchAll(/\[\w+\]/g)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
        ),
      ).toEqual([])
    }),
    { numRuns: 200, seed: 164 },
  )
})
