// What main and the reading process say to each other. A request is answered by any number of answers with its id, `done` or `failed`
// the last. Types only.
import type { Result } from '../../../shared/result'
import type { PageFile } from '../chart'
import type { Leaf } from '../leaves'
import type { WorklistFileRefusal, WorklistTable } from '../lists/worklist-table'
import type { PagePlace } from '../pages/draw'
import type { Redaction } from '../pages/redact'
import type { IntakeFile } from '../read-file'

/** Reads the charts of a file. Answered by a `leaf` for each file in it, the next only after a `taken` for the one before. */
export interface ReadRequest {
  readonly kind: 'read'
  readonly id: number
  readonly file: IntakeFile
  readonly password: string | null
}

/** Reads a worklist that a person picked. Answered by a `list`. */
export interface ListRequest {
  readonly kind: 'list'
  readonly id: number
  readonly file: IntakeFile
}

/** The leaf is in the records: an archive must not unpack faster than its charts are taken in, or they pile up between the two. */
export interface TakenNote {
  readonly kind: 'taken'
  /** Of the request. */
  readonly id: number
}

/** Draws a page as it looks, upright. Answered by one `page`. */
export interface DrawRequest {
  readonly kind: 'draw'
  readonly id: number
  readonly file: PageFile
  readonly page: PagePlace
  readonly pixelsPerPoint: number
}

/** Makes pages anew out of what was cleared of them. Answered by a `page` for each, in their order. */
export interface RedactRequest {
  readonly kind: 'redact'
  readonly id: number
  readonly file: PageFile
  readonly pages: readonly PageToRedact[]
  readonly pixelsPerPoint: number
}

export interface PageToRedact extends PagePlace {
  readonly redaction: Redaction
}

/** A page as a PNG. */
export interface PageImage {
  readonly png: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** What a process does one after the other. */
export type WorkRequest = ReadRequest | ListRequest | DrawRequest | RedactRequest
export type ReadingRequest = WorkRequest | TakenNote

export type ReadingAnswer =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'leaf'; readonly id: number; readonly leaf: Leaf }
  | { readonly kind: 'list'; readonly id: number; readonly list: Result<WorklistTable, WorklistFileRefusal> }
  | { readonly kind: 'page'; readonly id: number; readonly image: PageImage }
  | { readonly kind: 'done'; readonly id: number }
  /** A bug of a reader. No reason: an exception's words could quote what was read. */
  | { readonly kind: 'failed'; readonly id: number }

/** One end of the line, on the side that reads. */
export interface ReadingPort {
  onRequest(listen: (request: ReadingRequest) => void): void
  answer(answer: ReadingAnswer): void
}

/** The other end: a running process. */
export interface ReadingChannel {
  send(request: ReadingRequest): void
  onAnswer(listen: (answer: ReadingAnswer) => void): void
  /** Told once when the process is gone, for whatever reason. */
  onEnd(listen: () => void): void
  close(): void
}

/** Starts a new process; given by the platform. */
export type StartReading = () => ReadingChannel
