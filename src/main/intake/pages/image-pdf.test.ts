import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { imagePdf, namesIn, PDF_NAMES } from './image-pdf'
import { chunksOf, greyPng, pixelsOnly, pngOf, readPng } from './png'

const grey = Uint8Array.from({ length: 12 }, (_, i) => i * 20)
const png = greyPng({ width: 4, height: 3, grey })

test('writes grey pictures that hold pixels and nothing else', () => {
  expect(chunksOf(png).map(({ kind }) => kind)).toEqual(['IHDR', 'IDAT', 'IEND'])
  expect(pixelsOnly(png)).toEqual({ width: 4, height: 3 })
  expect([...readPng(png).rgba].filter((_, i) => i % 4 === 0)).toEqual([...grey])
})

test('knows a picture that says more, or is none', () => {
  const said = Buffer.concat([png.subarray(0, 33), chunk('tEXt', 'Author\0Ann Quill'), png.subarray(33)])
  expect(readPng(said).width).toBe(4)
  expect(pixelsOnly(said)).toBeNull()
  expect(pixelsOnly(png.subarray(0, 40))).toBeNull()
})

test('puts colours on white paper', () => {
  const rgba = new Uint8Array([200, 0, 0, 255, 0, 0, 0, 0])
  expect([...readPng(pngOf({ width: 2, height: 1, rgba })).rgba]).toEqual([200, 0, 0, 255, 255, 255, 255, 255])
})

test('writes a PDF that any reader finds its way in: each object where the table says, each picture to the pixel', () => {
  const pdf = Buffer.from(imagePdf([page(), page()]))
  const text = pdf.toString('latin1')
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1])
  const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place))
  expect(places).toHaveLength(8)
  for (const [i, place] of places.entries()) expect(text.slice(place).startsWith(`${i + 1} 0 obj\n`)).toBe(true)
  const [length, data] = pictureIn(pdf)
  const rows = inflateSync(data)
  expect(data).toHaveLength(length)
  expect([0, 1, 2].flatMap((y) => [...rows.subarray(y * 5 + 1, y * 5 + 5)])).toEqual([...grey])
  expect(text).toContain('/MediaBox [0 0 612 791.87]')
})

test('says nothing of itself: no metadata, no font, no date, no id', () => {
  const pdf = imagePdf([page()])
  expect([...namesIn(pdf)].filter((name) => !PDF_NAMES.has(name))).toEqual([])
  expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/Info|Metadata|Font|Date|\/ID|Producer/)
  expect(imagePdf([page()])).toEqual(pdf)
})

test('sees every name that a PDF has outside of its streams, after one as well', () => {
  const pdf = Buffer.from(imagePdf([page()]))
    .toString('latin1')
    .replace('/Root 1 0 R', '/Root 1 0 R /Info 9 0 R')
  expect(namesIn(Buffer.from(pdf, 'latin1')).has('Info')).toBe(true)
})

test('takes no picture in colour', () => {
  expect(() => imagePdf([{ png: pngOf({ width: 1, height: 1, rgba: new Uint8Array(4) }), width: 1, height: 1 }])).toThrow(TypeError)
})

const page = () => ({ png, width: 612, height: 791.8666 })

function pictureIn(pdf: Buffer): [number, Buffer] {
  const text = pdf.toString('latin1')
  const [said, length] = /\/Columns 4 >> \/Length (\d+) >>\nstream\n/.exec(text) as RegExpExecArray
  const from = text.indexOf(said) + said.length
  return [Number(length), pdf.subarray(from, text.indexOf('\nendstream', from))]
}

/** As PNG has its chunks: length, kind, words, check sum. */
function chunk(kind: string, words: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(words.length)
  const body = Buffer.from(kind + words, 'latin1')
  return Buffer.concat([length, body, crcOf(body)])
}

function crcOf(bytes: Buffer): Buffer {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  const sum = Buffer.alloc(4)
  sum.writeInt32BE(~crc)
  return sum
}
