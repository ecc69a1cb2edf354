// A PDF that is open: its pages one at a time, each with what stands in its forms and notes made part of it.
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal } from '../../chart'
import type { Pdfium } from './library'
import { NO_NOTES, notesOf, type PageNotes } from './notes'
import { type Place, uprightPlace } from './place'

/** FPDF_GetLastError */
const PASSWORD = 4
const SECURITY = 5
/** FPDF_GetFormType: a form that XFA alone describes. */
const XFA_FULL = 2

export interface PdfPage {
  readonly handle: number
  /** In points, as the file says it is to be shown. */
  readonly width: number
  readonly height: number
  /** From the page's own space to points from the upright page's top left corner. */
  readonly place: Place
  readonly notes: PageNotes
}

/** Bytes of FPDF_FORMFILLINFO, with room to spare, and its version; what it could call back for stays empty. */
const FORM_INFO = 256
const FORM_VERSION = 2

export class PdfDocument {
  /** Of its interactive form, and where what it was opened with lies; both 0 until somebody asks. */
  private form = { handle: 0, at: 0 }

  private constructor(
    readonly pdfium: Pdfium,
    readonly handle: number,
    /** Where the file's bytes lie. */
    private readonly at: number,
    readonly pages: number,
  ) {}

  /** Refuses `file-password`, `file-password-wrong`, `file-xfa` and `file-damaged`. What it opens is to be closed. */
  static open(pdfium: Pdfium, bytes: Uint8Array, password: string | null): Result<PdfDocument, IntakeRefusal> {
    const at = pdfium.put(bytes)
    let handle = 0
    for (const coded of password === null ? [null] : [Buffer.from(password, 'utf8'), Buffer.from(password, 'latin1')]) {
      const secret = coded ? pdfium.put(Buffer.concat([coded, Buffer.alloc(1)])) : 0
      handle = pdfium.call.FPDF_LoadMemDocument(at, bytes.length, secret)
      if (secret && coded) pdfium.bytes(secret, coded.length).fill(0)
      pdfium.call.free(secret)
      if (handle !== 0) break
    }
    if (handle === 0) {
      const why = pdfium.call.FPDF_GetLastError()
      pdfium.call.free(at)
      if (why === SECURITY) return err('file-password')
      return err(why !== PASSWORD ? 'file-damaged' : password === null ? 'file-password' : 'file-password-wrong')
    }
    const document = new PdfDocument(pdfium, handle, at, pdfium.call.FPDF_GetPageCount(handle))
    const refusal = document.refusal(bytes)
    if (!refusal) return ok(document)
    document.close()
    return err(refusal)
  }

  private refusal(bytes: Uint8Array): IntakeRefusal | null {
    const { call } = this.pdfium
    if (call.FPDF_GetFormType(this.handle) === XFA_FULL) return 'file-xfa'
    // A table of contents that is wrong is made anew from what is there. Where the file's end is missing too, so may be pages.
    if (call.FPDF_DocumentHasValidCrossReferenceTable(this.handle) === 0 && !hasEnd(bytes)) return 'file-damaged'
    return this.pages > 0 ? null : 'file-damaged'
  }

  /**
   * The page as its file says it is to be shown, forms and notes drawn into it; null where it cannot be loaded.
   * @param index from 0
   */
  page<T>(index: number, work: (page: PdfPage) => T): T | null {
    const { pdfium } = this
    const { call } = pdfium
    let handle = call.FPDF_LoadPage(this.handle, index)
    try {
      if (handle === 0) return null
      const width = call.FPDF_GetPageWidthF(handle)
      const height = call.FPDF_GetPageHeightF(handle)
      if (!(width > 0 && height > 0)) return null
      const place = uprightPlace(pdfium, handle, width, height)
      if (call.FPDFPage_GetAnnotCount(handle) <= 0) return work({ handle, width, height, place, notes: NO_NOTES })
      const notes = notesOf(this, handle, place)
      // Drawn into the page's content, in memory alone; the content is read anew when the page is loaded again.
      call.FPDFPage_Flatten(handle, 0)
      call.FPDF_ClosePage(handle)
      handle = call.FPDF_LoadPage(this.handle, index)
      return handle === 0 ? null : work({ handle, width, height, place, notes })
    } finally {
      if (handle !== 0) call.FPDF_ClosePage(handle)
    }
  }

  /** For the values of fields, which may stand with a field's parents; 0 where there is no form. */
  formHandle(): number {
    if (this.form.at !== 0) return this.form.handle
    const info = new Uint8Array(FORM_INFO)
    info[0] = FORM_VERSION
    const at = this.pdfium.put(info)
    this.form = { at, handle: this.pdfium.call.FPDFDOC_InitFormFillEnvironment(this.handle, at) }
    return this.form.handle
  }

  close(): void {
    if (this.pdfium.stopped) return
    if (this.form.handle !== 0) this.pdfium.call.FPDFDOC_ExitFormFillEnvironment(this.form.handle)
    if (this.form.at !== 0) this.pdfium.call.free(this.form.at)
    this.pdfium.call.FPDF_CloseDocument(this.handle)
    this.pdfium.call.free(this.at)
  }
}

const hasEnd = (bytes: Uint8Array): boolean => /%%EOF/.test(new TextDecoder('latin1').decode(bytes.subarray(-2048)))
