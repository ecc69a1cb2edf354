// PDFium as WebAssembly: one instance in the process, its C functions called as they are. A trap may leave the instance's memory in any
// state, so it is never used again after one. Built without a JavaScript engine and without XFA: nothing in a file is run.
import { PDFiumModule } from '@hyzyla/pdfium'

type Native = (...args: number[]) => number
/** Functions that are called here; fpdfview.h, fpdf_text.h and so on say what they take. Handles are numbers, 0 is none. */
type Functions = Readonly<
  Record<
    | 'malloc'
    | 'free'
    | `FPDF_${'InitLibraryWithConfig' | 'LoadMemDocument' | 'CloseDocument' | 'GetLastError' | 'GetPageCount' | 'GetFormType'}`
    | `FPDF_${'LoadPage' | 'ClosePage' | 'GetPageWidthF' | 'GetPageHeightF' | 'GetPageSizeByIndexF' | 'DeviceToPage' | 'RenderPageBitmap' | 'GetMetaText'}`
    | `FPDF_${'DocumentHasValidCrossReferenceTable' | 'GetSecurityHandlerRevision' | 'SaveAsCopy'}`
    | `FPDFPage_${'Flatten' | 'GetAnnotCount' | 'GetAnnot' | 'CloseAnnot' | 'CountObjects' | 'GetObject'}`
    | `FPDFPageObj_${'GetType' | 'GetBounds' | 'GetMatrix'}`
    | `FPDFFormObj_${'CountObjects' | 'GetObject'}`
    | 'FPDFImageObj_GetImagePixelSize'
    | 'FPDFImageObj_GetImageDataRaw'
    | `FPDFText_${'LoadPage' | 'ClosePage' | 'CountChars' | 'GetUnicode' | 'GetCharBox' | 'GetLooseCharBox' | 'GetCharOrigin'}`
    | `FPDFText_${'GetFontSize' | 'GetMatrix' | 'GetTextObject' | 'IsGenerated' | 'HasUnicodeMapError'}`
    | 'FPDFTextObj_GetTextRenderMode'
    | `FPDFBitmap_${'CreateEx' | 'FillRect' | 'GetBuffer' | 'GetStride' | 'Destroy'}`
    | `FPDFAnnot_${'GetSubtype' | 'GetStringValue' | 'GetRect' | 'GetLink' | 'GetFormFieldType' | 'GetFormFieldValue'}`
    | `FPDFDOC_${'InitFormFillEnvironment' | 'ExitFormFillEnvironment'}`
    | 'FPDFLink_GetAction'
    | 'FPDFAction_GetURIPath'
    | `FPDFBookmark_${'GetFirstChild' | 'GetNextSibling' | 'GetTitle'}`
    | `FPDFDoc_${'GetAttachmentCount' | 'GetAttachment'}`
    | `FPDFAttachment_${'GetName' | 'GetFile'}`,
    Native
  >
>

interface FunctionTable {
  set(at: number, to: unknown): void
}

interface Module {
  readonly wasmExports: Functions & { readonly __indirect_function_table: FunctionTable }
  /** Views that the module makes anew when its memory grows. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
}

/** The library could not go on: a trap, or no memory left. Says nothing of the file. */
export class PdfiumStopped extends Error {
  constructor() {
    super('PDFium stopped')
  }
}

/** What may be kept of grown memory between two files, in bytes: WebAssembly never gives any back. */
const KEPT = 256 * 1024 * 1024
/** Of bytes that functions write their small answers to. */
const ANSWER = 64

export class Pdfium {
  readonly call: Functions
  /** It trapped; not to be called again. */
  stopped = false
  /** Address that functions write their small answers to; good until the next call that does. */
  readonly answer: number

  private constructor(private readonly module: Module) {
    this.call = module.wasmExports
    this.answer = this.call.malloc(ANSWER)
  }

  static async load(): Promise<Pdfium> {
    // It would tell of what it does on the console.
    const quiet = { print: () => {}, printErr: () => {} }
    const loaded = new Pdfium((await PDFiumModule(quiet as Parameters<typeof PDFiumModule>[0])) as unknown as Module)
    const config = loaded.put(new Uint8Array(32).fill(2, 0, 1))
    loaded.call.FPDF_InitLibraryWithConfig(config)
    loaded.call.free(config)
    return loaded
  }

  get table(): FunctionTable {
    return this.module.wasmExports.__indirect_function_table
  }

  /** Bytes the instance holds. */
  get held(): number {
    return this.module.HEAPU8.length
  }

  /** Memory as it is now; the view is stale after the next call, which may have the memory grow. */
  bytes(at: number, length: number): Uint8Array {
    return this.module.HEAPU8.subarray(at, at + length)
  }

  /** @throws PdfiumStopped where no memory is left */
  take(length: number): number {
    const at = this.call.malloc(Math.max(1, length))
    if (at === 0) throw new PdfiumStopped()
    return at
  }

  put(bytes: Uint8Array): number {
    const at = this.take(bytes.length)
    this.module.HEAPU8.set(bytes, at)
    return at
  }

  doubles(count: number): number[] {
    const { HEAPF64 } = this.module
    const at = this.answer / 8
    const values: number[] = []
    for (let i = 0; i < count; i++) values.push(HEAPF64[at + i] as number)
    return values
  }

  floats(count: number): number[] {
    const { HEAPF32 } = this.module
    const at = this.answer / 4
    const values: number[] = []
    for (let i = 0; i < count; i++) values.push(HEAPF32[at + i] as number)
    return values
  }

  words(count: number): number[] {
    const view = new DataView(this.module.HEAPU8.buffer, this.answer, ANSWER)
    return Array.from({ length: count }, (_, i) => view.getUint32(i * 4, true))
  }

  /** A string of a function that fills a buffer with UTF-16 and says how many bytes it takes; at most `most` characters of it. */
  text(fill: (at: number, length: number) => number, most = 4000): string {
    const length = fill(0, 0)
    if (length <= 2 || length > 1 << 24) return ''
    const at = this.take(length)
    fill(at, length)
    const text = new TextDecoder('utf-16le').decode(this.bytes(at, Math.min(length - 2, most * 2)))
    this.call.free(at)
    return text
  }
}

let shared: Promise<Pdfium> | null = null

/**
 * Runs work on the one instance.
 * @throws PdfiumStopped where the library gave up; the next work gets a fresh instance
 */
export async function withPdfium<T>(work: (pdfium: Pdfium) => Promise<T> | T): Promise<T> {
  shared ??= Pdfium.load()
  const pdfium = await shared
  try {
    return await work(pdfium)
  } catch (error) {
    if (!hasStopped(error)) throw error
    pdfium.stopped = true
    shared = null
    throw new PdfiumStopped()
  } finally {
    if (pdfium.held > KEPT) shared = null
  }
}

/** A trap, memory that ran out, or recursion beyond the stack. */
const hasStopped = (error: unknown): boolean =>
  error instanceof PdfiumStopped ||
  (error instanceof Error && error.name === 'RuntimeError') ||
  (error instanceof RangeError && /call stack/.test(error.message))
