// The pages of a chart as a window may see them. The image itself is asked for page by page.
import type { PlacedWord } from './page-places'
import type { Span } from './spans'

export interface PageView extends Span {
  /** From 1, over all files of the chart. */
  readonly number: number
  /** Upright, in points. */
  readonly width: number
  readonly height: number
  readonly source: 'text' | 'scan' | 'both'
  /** Mean over the words read by OCR, 0 to 1; null where none were. */
  readonly confidence: number | null
}

export interface PageWordView extends PlacedWord {
  /** 0 to 1, of OCR; null for a text layer. */
  readonly confidence: number | null
}

export interface PageImageView {
  readonly png: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** More is no clearer on any screen, and less shows no word. */
export const PIXELS_PER_POINT = { least: 0.1, most: 6 } as const

export const PAGE_FORMATS = ['pdf', 'zip'] as const
/** pdf: one file of pictures. zip: a PNG for each page. */
export type PageFormat = (typeof PAGE_FORMATS)[number]

export interface PagesProgress {
  readonly stage: 'redacting' | 'reading'
  /** Pages. */
  readonly done: number
  readonly total: number
}

export interface PagesReport {
  /** Base name. */
  readonly file: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
}
