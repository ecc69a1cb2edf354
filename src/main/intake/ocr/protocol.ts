// What the reading process and its OCR threads say to each other: a page is answered with its words, by its id. Types only.
import type { OcrPage, Raster } from '../readers/reader'

export interface OcrRequest {
  readonly id: number
  readonly picture: Raster
}

export type OcrAnswer =
  | { readonly id: number; readonly page: OcrPage }
  /** No reason: an exception's words could quote what was read. */
  | { readonly id: number; readonly page: null }

/** One end of the line, on the side that reads. */
export interface OcrPort {
  onRequest(listen: (request: OcrRequest) => void): void
  answer(answer: OcrAnswer): void
}

/** The other end: a running thread. */
export interface OcrChannel {
  send(request: OcrRequest): void
  onAnswer(listen: (answer: OcrAnswer) => void): void
  /** Told once when the thread is gone, for whatever reason. */
  onEnd(listen: () => void): void
  close(): void
}

/** Starts a new thread. */
export type StartOcr = () => OcrChannel
