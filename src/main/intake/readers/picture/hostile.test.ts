import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { encode } from 'jpeg-js'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../limits'
import { take } from '../../testing/settings'
import type { Ocr } from '../reader'

const FILES = new URL('../../testing/files/picture/', import.meta.url)
const file = (name: string): Buffer => readFileSync(new URL(name, FILES))

const WORD = { start: 0, end: 4, x: 0, y: 0, width: 9, height: 9, confidence: 0.9 }
const ocr: Ocr = { read: async () => ({ text: 'word\n', words: [WORD], turned: 0, confidence: 0.9 }) }
const code = async (bytes: Uint8Array, limits = LIMITS) => {
  const taken = await take(bytes, 'scan', { ocr, limits })
  return typeof taken === 'string' ? taken : `${taken[0]?.pages.length} pages`
}

/** A little-endian TIFF of one-bit rows; each directory is tags with one number each, and the offset of the next. */
function tiff(...directories: readonly { readonly tags: Readonly<Record<number, number>>; readonly next?: number }[]): Buffer {
  const parts: Buffer[] = [Buffer.from('49492a0008000000', 'hex')]
  let at = 8
  directories.forEach(({ tags, next }, i) => {
    const entries = Object.entries(tags)
    const directory = Buffer.alloc(2 + entries.length * 12 + 4)
    directory.writeUInt16LE(entries.length, 0)
    entries.forEach(([tag, value], k) => {
      directory.writeUInt16LE(Number(tag), 2 + k * 12)
      directory.writeUInt16LE(4, 4 + k * 12)
      directory.writeUInt32LE(1, 6 + k * 12)
      directory.writeUInt32LE(value, 10 + k * 12)
    })
    at += directory.length
    directory.writeUInt32LE(next ?? (i < directories.length - 1 ? at : 0), directory.length - 4)
    parts.push(directory)
  })
  return Buffer.concat([...parts, Buffer.alloc(64)])
}
/** 16 × 16 dots, one strip that lies in the header. */
const PAGE = { 256: 16, 257: 16, 258: 1, 259: 1, 262: 0, 273: 8, 277: 1, 278: 16, 279: 32 }

describe('pictures that lie', () => {
  it('are refused where they are cut off, whatever their kind', async () => {
    for (const name of ['clean.png', 'fax.tif', 'pages.tif', 'sideways.jpg']) {
      const whole = file(name)
      for (const part of [0.3, 0.7]) expect(await code(whole.subarray(0, Math.floor(whole.length * part))), name).toBe('file-damaged')
    }
  })

  it('are refused for what they say they are, before they are decoded', async () => {
    expect(await code(tiff({ tags: { ...PAGE, 256: 100_000, 257: 100_000 } }))).toBe('file-picture-too-large')
    expect(await code(tiff({ tags: { ...PAGE, 279: 4_000_000_000 } }))).toBe('file-damaged')
    expect(await code(tiff({ tags: { ...PAGE, 256: 0 } }))).toBe('file-damaged')
    expect(await code(tiff({ tags: { ...PAGE, 259: 34_676 } }))).toBe('file-unknown-kind')
    const jpeg = Buffer.from(encode({ width: 16, height: 16, data: Buffer.alloc(1024, 200) }, 50).data)
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
    jpeg.writeUInt16BE(65_000, frame + 5)
    jpeg.writeUInt16BE(65_000, frame + 7)
    expect(await code(jpeg)).toBe('file-picture-too-large')
  })

  it('do not lead in circles, nor to more pages than are read', async () => {
    expect(await code(tiff({ tags: PAGE, next: 8 }))).toBe('1 pages')
    expect(await code(tiff({ tags: PAGE, next: 70_000 }))).toBe('file-damaged')
    expect(await code(tiff({ tags: PAGE }, { tags: PAGE }, { tags: PAGE }))).toBe('3 pages')
    expect(await code(tiff({ tags: PAGE }, { tags: PAGE }, { tags: PAGE }), { ...LIMITS, pages: 2 })).toBe('file-too-many-pages')
  })

  it('leave out copies of a page in small', async () => {
    expect(await code(tiff({ tags: { 254: 1, ...PAGE } }, { tags: PAGE }))).toBe('1 pages')
  })

  it('do not unpack to more than they say', async () => {
    const small = PNG.sync.write(new PNG({ width: 8, height: 8 }))
    const data = deflateSync(Buffer.alloc(50_000_000))
    const chunk = Buffer.alloc(12 + data.length)
    chunk.writeUInt32BE(data.length, 0)
    chunk.write('IDAT', 4, 'latin1')
    data.copy(chunk, 8)
    const bomb = Buffer.concat([small.subarray(0, 33), chunk, small.subarray(-12)])
    bomb[28] = 1
    expect(await code(bomb)).toBe('file-damaged')
  })

  it('end in a chart or a refusal, however they are changed', async () => {
    const seeds = ['clean.png', 'pages.tif', 'sideways.jpg'].map(file)
    const small = Buffer.from(encode({ width: 40, height: 30, data: Buffer.alloc(4800, 120) }, 40).data)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds.slice(0, 2), small),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 12,
        }),
        async (seed, changes) => {
          const bytes = Buffer.from(seed)
          // Most changes hit the heads, where sizes and offsets are.
          changes.forEach(([place, value], i) => {
            bytes[Math.floor(place * (i % 2 === 0 ? Math.min(400, bytes.length) : bytes.length))] = value
          })
          expect(await code(bytes, { ...LIMITS, pixels: 2_000_000 })).toMatch(/^\d+ pages$|^file-|^undefined pages$/)
        },
      ),
      { numRuns: 60 },
    )
  })
})
