// Where the pictures of a page stand: its images, those in forms inside it too, joined where they touch (scanners cut a page in strips).
import type { PdfPage } from './document'
import type { Pdfium } from './library'
import { after, areaOf, around, type Box, boxAt, common, type Place } from './place'

export interface PagePicture {
  readonly box: Box
  /** Tells the same image on another page: its bytes as stored and its pixels, each image's. */
  readonly key: string
  /** Pixels of its largest image. */
  readonly pixels: number
}

/** FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_FORM */
const IMAGE = 3
const FORM = 5
/** In square points: one square inch. Smaller ones are marks, lines, icons. */
export const SMALLEST = 72 * 72
const MOST_OBJECTS = 50_000
const MOST_IMAGES = 400
const DEEPEST = 8

interface Image {
  readonly box: Box
  readonly key: string
  readonly pixels: number
}

export interface PageObjects {
  readonly pictures: readonly PagePicture[]
  /** Anything that may leave ink. */
  readonly objects: number
  /** Pixels of the largest image, however small it is shown. */
  readonly pixels: number
}

export function objectsOf(pdfium: Pdfium, page: PdfPage): PageObjects {
  const images: Image[] = []
  const sheet: Box = { x: 0, y: 0, width: page.width, height: page.height }
  let left = MOST_OBJECTS
  const { call } = pdfium
  const look = (object: number, place: Place, depth: number): void => {
    if (left-- <= 0 || object === 0) return
    const kind = call.FPDFPageObj_GetType(object)
    if (kind === FORM && depth < DEEPEST) {
      const inner = call.FPDFPageObj_GetMatrix(object, pdfium.answer) === 0 ? null : pdfium.floats(6)
      if (!inner) return
      const [a, b, c, d, e, f] = inner as [number, number, number, number, number, number]
      const within = after(place, { a, b, c, d, e, f })
      const count = call.FPDFFormObj_CountObjects(object)
      for (let i = 0; i < count && left > 0; i++) look(call.FPDFFormObj_GetObject(object, i), within, depth + 1)
    } else if (kind === IMAGE) {
      const image = imageOf(pdfium, object, place, sheet)
      if (image) images.push(image)
    }
  }
  const count = call.FPDFPage_CountObjects(page.handle)
  for (let i = 0; i < count && left > 0; i++) look(call.FPDFPage_GetObject(page.handle, i), page.place, 0)
  const pictures = joined(images).filter(({ box }) => areaOf(box) >= SMALLEST && Math.min(box.width, box.height) >= 24)
  return { pictures, objects: count, pixels: Math.max(0, ...images.map(({ pixels }) => pixels)) }
}

/** What of it lies on the page. */
function imageOf(pdfium: Pdfium, object: number, place: Place, sheet: Box): Image | null {
  const { call, answer } = pdfium
  if (call.FPDFPageObj_GetBounds(object, answer, answer + 4, answer + 8, answer + 12) === 0) return null
  const [left, bottom, right, top] = pdfium.floats(4) as [number, number, number, number]
  const box = common(sheet, boxAt(place, left, bottom, right, top))
  if (!(box.width > 0 && box.height > 0)) return null
  const [width, height] = (call.FPDFImageObj_GetImagePixelSize(object, answer, answer + 4) === 0 ? [0, 0] : pdfium.words(2)) as [
    number,
    number,
  ]
  return { box, key: `${width}x${height}:${call.FPDFImageObj_GetImageDataRaw(object, 0, 0)}`, pixels: width * height }
}

function joined(images: readonly Image[]): PagePicture[] {
  const asPicture = (group: readonly Image[]): PagePicture => ({
    box: around(group.map(({ box }) => box)),
    key: group.map(({ key }) => key).join(' '),
    pixels: Math.max(...group.map(({ pixels }) => pixels)),
  })
  if (images.length > MOST_IMAGES) return [asPicture(images)]
  const groups: Image[][] = []
  for (const image of images) {
    const touching = groups.filter((group) => group.some(({ box }) => touch(box, image.box)))
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push([...touching.flat(), image])
  }
  return groups.map(asPicture)
}

/** In points. */
const NEAR = 2

const touch = (a: Box, b: Box): boolean => {
  const shared = common(a, b)
  return shared.width >= -NEAR && shared.height >= -NEAR
}
