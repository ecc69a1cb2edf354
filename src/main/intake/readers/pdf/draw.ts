// Draws a page as it looks, forms and notes included: for reading words off it, for looking at it, for redacting it.
import type { Picture } from '../../picture'
import { PdfDocument, type PdfPage } from './document'
import { type Pdfium, PdfiumStopped, withPdfium } from './library'

/** Notes as well; red before blue. fpdfview.h: FPDF_ANNOT, FPDF_REVERSE_BYTE_ORDER */
const FLAGS = 0x01 | 0x10
/** FPDFBitmap_BGRx */
const FORMAT = 3

/**
 * Draws one page on white. It stands as the file itself says (its own rotation counted in); a ChartPage's `turned` comes on top of that.
 * @param index from 0
 * @param scale pixels to a point; what would be more than `most` pixels is drawn smaller
 * @param password where the file needs one
 * @throws for a page that is not there or cannot be drawn
 */
export async function drawPdfPage(
  file: Uint8Array,
  index: number,
  scale: number,
  most = 60_000_000,
  password: string | null = null,
): Promise<Picture> {
  return withPdfium((pdfium) => {
    const opened = PdfDocument.open(pdfium, file, password)
    if (!opened.ok) throw new Error(`the file cannot be drawn: ${opened.error}`)
    const document = opened.value
    try {
      const picture = index >= 0 && index < document.pages ? document.page(index, (page) => drawPage(pdfium, page, scale, most)) : null
      if (!picture) throw new Error('no such page')
      return picture
    } finally {
      document.close()
    }
  })
}

/** Pixels to a point that `scale` comes down to where there would be more than `most` pixels. */
export const scaleFor = ({ width, height }: { readonly width: number; readonly height: number }, scale: number, most: number): number =>
  Math.min(scale, Math.sqrt(most / (width * height)))

export function drawPage(pdfium: Pdfium, page: PdfPage, scale: number, most: number): Picture {
  const fitting = scaleFor(page, scale, most)
  const width = Math.max(1, Math.floor(page.width * fitting))
  const height = Math.max(1, Math.floor(page.height * fitting))
  const { call } = pdfium
  const bitmap = call.FPDFBitmap_CreateEx(width, height, FORMAT, 0, 0)
  if (bitmap === 0) throw new PdfiumStopped()
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    call.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, FLAGS)
    const stride = call.FPDFBitmap_GetStride(bitmap)
    const drawn = pdfium.bytes(call.FPDFBitmap_GetBuffer(bitmap), stride * height)
    const rgba = new Uint8Array(width * height * 4)
    for (let row = 0; row < height; row++) rgba.set(drawn.subarray(row * stride, row * stride + width * 4), row * width * 4)
    for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255
    return { width, height, rgba }
  } finally {
    call.FPDFBitmap_Destroy(bitmap)
  }
}
