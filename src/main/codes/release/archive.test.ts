import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openArchives } from './archive'
import { Refused, type ReleaseFile } from './reader'
import { textFile } from './testing'

const { signal } = new AbortController()
const LIMITS = { file: 5000, total: 8000, members: 4 }
const zip = (members: Record<string, string | Uint8Array>, name = 'release.zip'): ReleaseFile => ({
  name,
  bytes: zipSync(
    Object.fromEntries(Object.entries(members).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text])),
  ),
})
const opened = async (...files: ReleaseFile[]) =>
  (await openArchives(files, signal, LIMITS)).map(({ name, bytes, member }) => [name, new TextDecoder().decode(bytes), member])

async function refusal(...files: ReleaseFile[]) {
  const thrown: unknown = await openArchives(files, signal, LIMITS).catch((error: unknown) => error)
  if (!(thrown instanceof Refused)) throw thrown
  return thrown.refusal
}

describe('opening what a release comes in', () => {
  test('hands on a plain file as it is, a gz without its ending, and the members of a zip by their way in', async () => {
    const packed = { name: 'codes.txt.gz', bytes: gzipSync('packed') }
    expect(await opened(textFile('plain.txt', 'plain'), packed, zip({ 'a/b.txt': 'inside', 'a/': '', 'c.txt': '' }))).toEqual([
      ['plain.txt', 'plain', false],
      ['codes.txt', 'packed', false],
      ['release.zip/a/b.txt', 'inside', true],
      ['release.zip/c.txt', '', true],
    ])
  })

  test('opens a zip within a zip, and none deeper', async () => {
    const inner = zip({ 'b.txt': 'deep' }).bytes
    expect(await opened(zip({ 'inner.zip': inner }))).toEqual([['release.zip/inner.zip/b.txt', 'deep', true]])
    expect((await refusal(zip({ 'middle.zip': zip({ 'inner.zip': inner }).bytes }))).code).toBe('release-too-large')
  })

  test('refuses more bytes than a release has, in one file, in all files, and in too many files', async () => {
    const big = 'x'.repeat(6000)
    expect((await refusal(textFile('a.txt', big))).code).toBe('release-too-large')
    expect((await refusal({ name: 'a.gz', bytes: gzipSync(big) })).code).toBe('release-too-large')
    expect(await refusal(zip({ 'a.txt': big }))).toMatchObject({ code: 'release-too-large', file: 'release.zip/a.txt' })
    expect((await refusal(zip({ 'a.txt': 'x'.repeat(4500), 'b.txt': 'x'.repeat(4500) }))).code).toBe('release-too-large')
    expect((await refusal(zip({ a: '', b: '', c: '', d: '', e: '' }))).code).toBe('release-too-large')
  })

  test('refuses a member that unpacks to more than its directory says', async () => {
    const file = zip({ 'a.txt': 'x'.repeat(4000) })
    const view = new DataView(file.bytes.buffer)
    for (let at = 0; at < file.bytes.length - 4; at++) if (view.getUint32(at, true) === 4000) view.setUint32(at, 10, true)
    expect(await refusal(file)).toMatchObject({ code: 'release-damaged', file: 'release.zip/a.txt' })
  })

  test('refuses an archive that is cut off anywhere or has a bit turned over', async () => {
    const files = [
      zip({ 'a.txt': 'some text of a release, long enough to be packed packed packed' }),
      { name: 'a.gz', bytes: new Uint8Array(gzipSync('some text')) },
    ]
    for (const { name, bytes } of files) {
      for (let end = 4; end < bytes.length; end += 7)
        expect((await refusal({ name, bytes: bytes.slice(0, end) })).code).toBe('release-damaged')
      const turned = bytes.slice()
      const at = name === 'a.gz' ? 14 : 40
      turned[at] = (turned[at] as number) ^ 1
      expect((await refusal({ name, bytes: turned })).code).toBe('release-damaged')
    }
  })
})
