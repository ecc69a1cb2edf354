// Files that a PDF carries inside: read by their content as any file is.
import type { IntakeFile } from '../../read-file'
import type { PdfDocument } from './document'

/** One after the other, so that one is in memory at a time; null for one that cannot be taken out. */
export function* attachmentsOf({ pdfium, handle }: PdfDocument, most: number, bytes: number): Generator<IntakeFile | null> {
  const { call } = pdfium
  const count = Math.min(call.FPDFDoc_GetAttachmentCount(handle), most)
  for (let i = 0; i < count; i++) {
    const attachment = call.FPDFDoc_GetAttachment(handle, i)
    if (attachment === 0) {
      yield null
      continue
    }
    const name = pdfium.text((at, length) => call.FPDFAttachment_GetName(attachment, at, length), 255)
    const file = fileOf(attachment)
    yield file && { name, bytes: file }
  }

  function fileOf(attachment: number): Uint8Array | null {
    if (call.FPDFAttachment_GetFile(attachment, 0, 0, pdfium.answer) === 0) return null
    const [length = 0] = pdfium.words(1)
    if (length === 0 || length > bytes) return null
    const at = pdfium.take(length)
    try {
      return call.FPDFAttachment_GetFile(attachment, at, length, pdfium.answer) === 0 ? null : pdfium.bytes(at, length).slice()
    } finally {
      call.free(at)
    }
  }
}
