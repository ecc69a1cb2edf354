import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatted, plain } from './escapes'
import { type Coding, STANDARD } from './message'

const UTF8: Coding = { delimiters: STANDARD, encoding: 'utf-8' }

test.each([
  ['A \\T\\ B \\F\\ C \\S\\ D \\R\\ E \\E\\ F', 'A & B | C ^ D ~ E \\ F'],
  ['\\H\\Severe\\N\\ pain', 'Severe pain'],
  ['caf\\XC3A9\\ and na\\XC3\\\\XAF\\ve', 'café and naïve'],
  ['one\\X0D0A\\two\\X0D\\three', 'one\ntwo\nthree'],
  ['\\C2842\\Plain\\M2442\\ text\\Zown1\\', 'Plain text'],
  ['a\\X00\\b\\X07\\c', 'abc'],
  ['one\\.br\\two\\.sp2\\three\\.sp\\four', 'one\ntwo\n\nthree\nfour'],
  ['\\.in+2\\First\\.br\\second\\.in0\\\\.br\\third', '  First\n  second\nthird'],
  ['\\.ti4\\once\\.br\\then\\.sk 3\\on', '    once\nthen   on'],
  ['\\.ce\\CENTERED\\.fi\\ and \\.nf\\on', 'CENTERED and on'],
  // No escapes at all: a share, a fraction, a lone backslash, one that never ends.
  ['\\\\server\\notes\\a.txt', '\\\\server\\notes\\a.txt'],
  ['motor 4\\5 in both\\', 'motor 4\\5 in both\\'],
  ['\\Q\\', '\\Q\\'],
])('%j says %j', (raw, said) => {
  expect(formatted(raw, UTF8)).toBe(said)
})

test('hexadecimal escapes are in the encoding of their message, and escapes in its own letters', () => {
  expect(formatted('caf\\XE9\\', { ...UTF8, encoding: 'windows-1252' })).toBe('café')
  const own: Coding = { ...UTF8, delimiters: { field: '#', component: '@', repetition: '*', escape: '!', subcomponent: '%' } }
  expect(formatted('a!F!b!S!c!R!d!T!e!E!f\\.br\\', own)).toBe('a#b@c*d%e!f\\.br\\')
})

test('a name or code is one line', () => {
  expect(plain(' Chest\\.br\\pain,   \\T\\ cough ', UTF8)).toBe('Chest pain, & cough')
})

test('whatever is escaped comes back', () => {
  const letters: Readonly<Record<string, string>> = { '|': '\\F\\', '^': '\\S\\', '~': '\\R\\', '&': '\\T\\', '\\': '\\E\\' }
  fc.assert(
    fc.property(fc.stringMatching(/^[\x21-\x7eé–]{1,40}$/), (words) => {
      expect(
        plain(
          words.replace(/[|^~&\\]/g, (c) => letters[c] ?? ''),
          UTF8,
        ),
      ).toBe(words)
    }),
  )
})

test('hundreds of thousands of escapes, or backslashes that are none, take a moment', () => {
  const began = process.cpuUsage()
  for (const raw of ['\\.br\\', '\\', '\\X', '\\.sp9999\\', '\\XC3\\'].map((one) => one.repeat(60_000))) formatted(raw, UTF8)
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(3000)
})
