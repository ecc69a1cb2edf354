// What main and the reading process say to each other. A request is answered by any number of answers with its id, `done` or `failed`
// the last. Types only.
import type { Result } from '../../../shared/result'
import type { Leaf } from '../leaves'
import type { WorklistFileRefusal, WorklistTable } from '../lists/worklist-table'
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

export type ReadingRequest = ReadRequest | ListRequest | TakenNote

export type ReadingAnswer =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'leaf'; readonly id: number; readonly leaf: Leaf }
  | { readonly kind: 'list'; readonly id: number; readonly list: Result<WorklistTable, WorklistFileRefusal> }
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
