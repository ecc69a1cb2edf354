// A PDF of pictures, one a page, and nothing else: no text, no font, no metadata, no date, no id, no link. The pictures are written by
// greyPng; their compressed rows go in as they are (ISO 32000-1, 7.4.4.4: PNG predictors). Pure.
import { chunksOf } from './png'

export interface ImagePage {
  /** By `greyPng`. */
  readonly png: Uint8Array
  /** In points. */
  readonly width: number
  readonly height: number
}

/** The same pages give the same bytes. */
export function imagePdf(pages: readonly ImagePage[]): Uint8Array {
  const parts: Uint8Array[] = []
  const places: number[] = []
  let at = 0
  const put = (part: Uint8Array): void => {
    parts.push(part)
    at += part.length
  }
  /** @param data of a stream */
  const object = (dictionary: string, data?: Uint8Array): void => {
    places.push(at)
    put(ascii(`${places.length} 0 obj\n${dictionary}\n`))
    if (data) {
      put(ascii('stream\n'))
      put(data)
      put(ascii('\nendstream\n'))
    }
    put(ascii('endobj\n'))
  }

  put(ascii('%PDF-1.4\n'))
  // After the catalogue and the list of pages each page takes three: itself, what it draws, the picture.
  const first = 3
  object('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, i) => `${first + 3 * i} 0 R`).join(' ')
  object(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  pages.forEach(({ png, width, height }, i) => {
    const own = first + 3 * i
    const [w, h] = [points(width), points(height)]
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Resources << /XObject << /P ${own + 2} 0 R >> >> /Contents ${own + 1} 0 R >>`,
    )
    const content = ascii(`q ${w} 0 0 ${h} 0 0 cm /P Do Q`)
    object(`<< /Length ${content.length} >>`, content)
    const { columns, rows, data } = rowsOf(png)
    object(
      `<< /Type /XObject /Subtype /Image /Width ${columns} /Height ${rows} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode ` +
        `/DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent 8 /Columns ${columns} >> /Length ${data.length} >>`,
      data,
    )
  })
  const table = at
  put(ascii(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n`))
  for (const place of places) put(ascii(`${String(place).padStart(10, '0')} 00000 n \n`))
  put(ascii(`trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`))
  return Buffer.concat(parts)
}

function rowsOf(png: Uint8Array): { readonly columns: number; readonly rows: number; readonly data: Uint8Array } {
  const chunks = chunksOf(png)
  const header = chunks[0]?.bytes ?? new Uint8Array()
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [depth, colour, , , interlaced] = header.subarray(8)
  if (depth !== 8 || colour !== 0 || interlaced !== 0) throw new TypeError('only grey pictures go into a PDF of pictures')
  const data = Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ bytes }) => bytes))
  return { columns: view.getUint32(0), rows: view.getUint32(4), data }
}

/** Every name such a file is made of. */
export const PDF_NAMES: ReadonlySet<string> = new Set(
  (
    'Type Catalog Pages Kids Count Page Parent MediaBox Resources XObject P Contents Length Subtype Image Width Height ColorSpace DeviceGray ' +
    'BitsPerComponent Filter FlateDecode DecodeParms Predictor Colors Columns Size Root'
  ).split(' '),
)

/** The names in a PDF outside of its streams, e.g. `Info`, `Font`: all that it says of itself. */
export function namesIn(pdf: Uint8Array): ReadonlySet<string> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const names = new Set<string>()
  for (let at = 0; at < text.length; ) {
    const stream = text.indexOf('\nstream\n', at)
    const end = stream < 0 ? text.length : stream
    const said = text.slice(at, end)
    for (const [, name] of said.matchAll(/\/([^\s/<>[\]()%]+)/g)) if (name) names.add(name)
    if (stream < 0) break
    const length = Number([...said.matchAll(/\/Length (\d+)/g)].at(-1)?.[1])
    at = stream + '\nstream\n'.length + (Number.isNaN(length) ? 0 : length)
  }
  return names
}

/** A hundredth of a point is finer than any page. */
const points = (size: number): string => String(Math.round(size * 100) / 100)

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')
