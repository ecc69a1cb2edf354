// PDFs for tests, made on the spot by pdf-lib. All names and numbers are made up.
import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib'

export { degrees, PDFDocument, type PDFFont, type PDFPage }

/** US letter, in points. */
export const LETTER: [number, number] = [612, 792]

export interface Pen {
  readonly document: PDFDocument
  readonly font: PDFFont
  readonly bold: PDFFont
}

export async function pen(): Promise<Pen> {
  const document = await PDFDocument.create()
  return { document, font: await document.embedFont(StandardFonts.Helvetica), bold: await document.embedFont(StandardFonts.HelveticaBold) }
}

/** Lines from a point down, `lead` points apart. */
export function lines(page: PDFPage, { font }: Pen, x: number, top: number, texts: readonly string[], size = 10, lead = 13): void {
  texts.forEach((text, i) => {
    page.drawText(text, { x, y: page.getHeight() - top - i * lead, size, font })
  })
}

/** A file with one page for each list of lines, as a typewriter would set them. */
export async function typed(...pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const own = await pen()
  for (const texts of pages) lines(own.document.addPage(LETTER), own, 72, 72, texts)
  return own.document.save()
}
