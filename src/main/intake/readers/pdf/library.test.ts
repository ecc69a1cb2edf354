import { expect, it } from 'vitest'
import { typed } from '../../testing/pdf'
import { take, takeOne } from '../../testing/settings'
import { PdfiumStopped, withPdfium } from './library'

it('an instance that trapped is not used again, and the next file is read by a fresh one', async () => {
  const used: unknown[] = []
  const trap = withPdfium((pdfium) => {
    used.push(pdfium)
    // Reads far outside of the memory there is.
    pdfium.call.FPDF_GetPageCount(0x7fffff00)
  })
  await expect(trap).rejects.toThrow(PdfiumStopped)
  expect((await takeOne(await typed(['Words']))).text).toBe('Words')
  await withPdfium((pdfium) => void used.push(pdfium))
  expect(used[0]).not.toBe(used[1])
})

it('memory that ran out refuses the file at hand', async () => {
  await expect(withPdfium((pdfium) => pdfium.take(0x7fff_ffff))).rejects.toThrow(PdfiumStopped)
  expect(await take(new TextEncoder().encode('%PDF-1.7 nothing'))).toBe('file-damaged')
})
