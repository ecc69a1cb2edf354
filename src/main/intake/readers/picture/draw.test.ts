import { encode } from 'jpeg-js'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { takeOne } from '../../testing/settings'
import type { Ocr } from '../reader'
import { drawPicturePage } from './draw'

const ocr: Ocr = {
  read: async () => ({
    text: 'w\n',
    words: [{ start: 0, end: 1, x: 0, y: 0, width: 1, height: 1, confidence: 1 }],
    turned: 0,
    confidence: 1,
  }),
}

/** 32 × 16 dots, dark in the top left quarter. */
const DOTS = (() => {
  const data = Buffer.alloc(32 * 16 * 4, 255)
  for (let y = 0; y < 8; y++) for (let x = 0; x < 16; x++) data.fill(20, (y * 32 + x) * 4, (y * 32 + x) * 4 + 3)
  return { width: 32, height: 16, data }
})()

/** A JPEG with EXIF: tags with a number or text each. */
function jpeg(tags: Readonly<Record<number, number | string>>): Buffer {
  const plain = Buffer.from(encode(DOTS, 90).data)
  const entries = Object.entries(tags)
  const head = Buffer.alloc(8 + 2 + entries.length * 12 + 4)
  head.write('II*\0', 0, 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries.length, 8)
  let text = Buffer.alloc(0)
  entries.forEach(([tag, value], i) => {
    const at = 10 + i * 12
    const words = typeof value === 'string' ? Buffer.from(`${value}\0`) : null
    head.writeUInt16LE(Number(tag), at)
    head.writeUInt16LE(words ? 2 : 3, at + 2)
    head.writeUInt32LE(words?.length ?? 1, at + 4)
    head.writeUInt32LE(words ? head.length + text.length : (value as number), at + 8)
    if (words) text = Buffer.concat([text, words])
  })
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), head, text])
  const segment = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 255])
  return Buffer.concat([plain.subarray(0, 2), segment, exif, plain.subarray(2)])
}

/** Which quarter is dark: top left, top right, bottom left, bottom right. */
async function darkOf(bytes: Uint8Array, turned?: number): Promise<string> {
  const { width, height, rgba } = await drawPicturePage({ kind: 'jpeg', bytes }, 0, turned)
  const dark = [
    [1, 1],
    [3, 1],
    [1, 3],
    [3, 3],
  ].map(([x, y]) => (rgba[(Math.floor(((y as number) * height) / 4) * width + Math.floor(((x as number) * width) / 4)) * 4] as number) < 90)
  return `${width}×${height} ${dark.map(Number).join('')}`
}

describe('a page of a picture', () => {
  // Where the top left corner of what is stored goes, by TIFF 6.0, tag 274.
  it.each([
    [1, '32×16 1000'],
    [2, '32×16 0100'],
    [3, '32×16 0001'],
    [4, '32×16 0010'],
    [5, '16×32 1000'],
    [6, '16×32 0100'],
    [7, '16×32 0001'],
    [8, '16×32 0010'],
  ])('is drawn as orientation %i says', async (orientation, drawn) => {
    expect(await darkOf(jpeg({ 274: orientation }))).toBe(drawn)
  })

  it('is drawn turned as its chart page says, the file’s own turn counted in', async () => {
    const bytes = jpeg({ 274: 6 })
    const turned: Ocr = { read: async (picture, signal) => ({ ...(await ocr.read(picture, signal)), turned: 90 }) }
    const [page] = (await takeOne(bytes, 'photo', { ocr: turned })).pages
    expect(page).toMatchObject({ turned: 180 })
    expect(await darkOf(bytes, page?.turned)).toBe('32×16 0001')
  })

  it('tells who made it to the roster, and keeps all else that is written in the file out', async () => {
    const exif = jpeg({
      270: 'Patient: Quillfeather, Ada  MRN: 00417733',
      271: 'Camera of Nobody',
      306: '2026:03:02 10:00:00',
      315: 'Oren Castellane',
    })
    const chart = await takeOne(exif, 'photo', { ocr })
    expect(chart.text).toBe('w\n')
    const known = chart.known.map(({ value }) => value)
    expect(known).toEqual(expect.arrayContaining(['Quillfeather, Ada', '00417733', 'Oren Castellane']))
    expect(known).toHaveLength(3)
    const png = PNG.sync.write(new PNG({ width: 9, height: 9 }))
    const words = Buffer.from('Author\0Oren Castellane', 'latin1')
    const chunk = Buffer.concat([Buffer.from([0, 0, 0, words.length]), Buffer.from('tEXt'), words, Buffer.from('5b39de8b', 'hex')])
    const noted = await takeOne(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]), 'scan', { ocr })
    expect(noted.known).toMatchObject([{ value: 'Oren Castellane', category: 'NAME' }])
  })
})
