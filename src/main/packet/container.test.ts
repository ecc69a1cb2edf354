import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { isExactly, readContainer, writeContainer } from './container'
import { utf8 } from './hash'

const FILES = new Map([
  ['b.txt', utf8('second')],
  ['a/x.json', utf8('{}')],
  ['empty', new Uint8Array()],
])
const ZIP = writeContainer(FILES)

/** The zip file with bytes written over it, at a place in its only entry's directory record. */
function altered(at: number, ...bytes: number[]): Uint8Array {
  const copy = Uint8Array.from(ZIP)
  copy.set(bytes, at)
  return copy
}

test('writes a zip file that an independent program opens', () => {
  expect(unzipSync(ZIP)).toEqual({ 'a/x.json': utf8('{}'), 'b.txt': utf8('second'), empty: new Uint8Array() })
})

test('gives one file for the same files in any order', () => {
  expect(writeContainer(new Map([...FILES].reverse()))).toEqual(ZIP)
})

test('reads back what it wrote', () => {
  const paths = fc.stringMatching(/^[a-z][a-z0-9.-]{0,8}$/)
  fc.assert(
    fc.property(fc.dictionary(paths, fc.uint8Array({ maxLength: 60 }), { noNullPrototype: true }), (record) => {
      const files = new Map(Object.entries(record))
      const zip = writeContainer(files)
      const back = readContainer(zip)
      expect(back.problems).toEqual([])
      expect([...back.files].map(([path, data]) => [path, [...data]])).toEqual(
        [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, data]) => [path, [...data]]),
      )
      expect(isExactly(zip, back.files)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('refuses to write a path that leads out of the folder', () => {
  for (const path of ['../x', '/etc/x', 'a//b', 'a/../b', '.hidden', 'a\\b', 'é.txt', '']) {
    expect(() => writeContainer(new Map([[path, utf8('x')]]))).toThrow('do not fit')
  }
})

test('says in words what is wrong with a file that is no packet', () => {
  const said = (bytes: Uint8Array) => readContainer(bytes).problems[0]
  expect(said(new Uint8Array())).toBe('the file is empty')
  expect(said(utf8('hello, this is not a zip file at all'))).toBe('the file is not a zip file')
  expect(said(ZIP.subarray(0, ZIP.length - 5))).toBe('the file was cut off, or bytes were added at its end')
  expect(said(Uint8Array.from([...ZIP, 0]))).toBe('the file was cut off, or bytes were added at its end')
  expect(said(Uint8Array.from([0, ...ZIP]))).toBe('the file is not a zip file')
})

test('never inflates: a compressed entry, however large it says it becomes, is told and left alone', () => {
  const bomb = zipSync({ 'report.pdf': [new Uint8Array(20_000_000), { level: 9 }] })
  const read = readContainer(bomb)
  expect(read.problems).toEqual(['report.pdf is compressed, as no file of a packet is'])
  expect(read.files.size).toBe(0)
})

test('tells of names that lead out, of names twice, and of control characters without printing them', () => {
  const named = (name: string) => readContainer(zipSync({ [name]: [utf8('x'), { level: 0 }] })).problems
  expect(named('../x')).toEqual(['a file has a name no packet has: ../x'])
  expect(named('\u001b[31m')).toEqual(['a file has a name no packet has: ?[31m'])
  const two = Buffer.from(
    writeContainer(
      new Map([
        ['a1', utf8('x')],
        ['a2', utf8('y')],
      ]),
    ),
  )
  for (let at = two.indexOf('a2'); at >= 0; at = two.indexOf('a2')) two.write('a1', at)
  expect(readContainer(two).problems).toEqual(['a1 is there twice'])
})

test('holds entries to their places, so that many cannot share the bytes of one', () => {
  const record = Buffer.from(ZIP).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  expect(readContainer(altered(record + 42, 9)).problems).toEqual(['a/x.json does not stand where the list of files says'])
  expect(readContainer(altered(record + 20, 255, 255, 255, 255, 255, 255, 255, 255)).problems[0]).toContain('does not fit the file')
})

test('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, inside) => {
      const bytes = inside ? Uint8Array.from([...ZIP.subarray(0, 80), ...noise, ...ZIP.subarray(80)]) : noise
      const read = readContainer(bytes)
      expect(read.problems.length > 0 || bytes.length === 0 || isExactly(bytes, read.files) || noise.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})
