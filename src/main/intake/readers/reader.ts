// The port every reader stands behind: one file in, the charts it holds out. Readers run in the reading process and know no disk, no
// network and no store; what they need of the world is in the context.
import type { Result } from '../../../shared/result'
import type { BilledLine, Chart, ChartPage, ClaimOf, IntakeRefusal, KnownValue, PageFile, StructuredWork } from '../chart'
import type { ReadLimits } from '../limits'
import type { IntakeFile } from '../read-file'

/**
 * Never throws for what is in the bytes, only for bugs and where `signal` is aborted. Hostile input ends in a refusal, or in an end of the process that takes
 * this file alone with it.
 */
export type Reader = (file: IntakeFile, context: ReadContext) => Promise<Result<readonly ReadChart[], IntakeRefusal>>

/** One chart as its reader found it; `assemble` makes the Chart of it. */
export interface ReadChart {
  /** In reading order. They are joined in the chart's text, each from a page of its own. */
  readonly documents: readonly ReadDocument[]
  /** WHATWG name of the encoding found; `binary` for formats that are not text. */
  readonly encoding: string
  /** Left out: nothing is known beside the text. */
  readonly known?: readonly KnownValue[]
  /** Left out: taken from the header. ISO dates. */
  readonly encounter?: Chart['encounter']
  readonly work?: StructuredWork
  readonly billed?: readonly BilledLine[]
  /** Of a claim without its chart, which has no documents: whose it is. */
  readonly claim?: ClaimOf
  /** Of a file that holds several charts: this one's own bytes, which its hash is taken of, and what tells it from the others. */
  readonly part?: { readonly bytes: Uint8Array; readonly name: string }
}

export interface ReadDocument {
  /** In our own words, never the file's (they may name the patient); null: told from the text. */
  readonly title: string | null
  /** Offsets of everything here are of this text. Line ends and letters as the file has them. */
  readonly text: string
  readonly pages?: readonly ChartPage[]
  /** What the pages' `file` counts in. */
  readonly files?: readonly PageFile[]
}

export interface ReadContext {
  readonly limits: ReadLimits
  /** What the person typed to open this file; kept nowhere. */
  readonly password: string | null
  readonly signal: AbortSignal
  /** Told at each page or member, so that long work shows, and a reader that hangs is told from one that works. */
  readonly progress: (done: number, total: number) => void
  readonly ocr: Ocr
  /**
   * Reads a file inside this one (an attachment, an embedded report) by its content. What it holds of known values is the caller's to
   * add. Refuses `file-too-nested` beyond the limit of depth.
   */
  readonly inner: (file: IntakeFile) => Promise<Result<readonly ReadChart[], IntakeRefusal>>
}

/** A picture in memory: 8 bits of grey for each pixel, row by row from the top left. */
export interface Raster {
  readonly width: number
  readonly height: number
  /** width × height */
  readonly grey: Uint8Array
  /** Pixels per inch; what is not known is guessed from the size of a page. */
  readonly dpi: number
}

/** Reads words off pictures. */
export interface Ocr {
  /**
   * @param alive told while the page is being read, so that a slow page is told from one that hangs
   * @throws where the signal is aborted
   */
  read(picture: Raster, signal: AbortSignal, alive?: () => void): Promise<OcrPage>
}

export interface OcrPage {
  readonly text: string
  /** Boxes in pixels of the picture as it was turned. */
  readonly words: ChartPage['words']
  /** Clockwise, to be upright: 0, 90, 180 or 270. */
  readonly turned: number
  /** Mean over the words, 0 to 1; null where there are none. */
  readonly confidence: number | null
}
