// What a window sees of files that come in by the batch. Pure.
import type { FailureCode } from './failures'
import type { BatchId } from './ids'

export type BatchState = 'running' | 'paused' | 'cancelled' | 'done'
/** duplicate: its very bytes are in the worklist already. */
export type LeafState = 'taken' | 'duplicate' | 'refused'

export interface BatchView {
  readonly id: BatchId
  /** Base name of the folder or first file; may hold PHI. Null once purged. */
  readonly name: string | null
  /** Files and folders that were given besides. */
  readonly more: number
  /** Where it lies; null once purged, and for files. */
  readonly folder: string | null
  readonly watched: boolean
  readonly state: BatchState
  /** Why it stopped by itself. */
  readonly because: FailureCode | null
  /** Of whoever brought it in. */
  readonly by: string
  /** UTC, ISO 8601. */
  readonly startedAt: string
  readonly finishedAt: string | null
  /** Files are still being found. */
  readonly listing: boolean
  readonly files: { readonly all: number; readonly waiting: number; readonly reading: number }
  /** Of files that were read, those in archives counted one by one. */
  readonly leaves: Readonly<Record<LeafState, number>>
  readonly charts: number
  /** Charts the detectors are through with. */
  readonly scrubbed: number
  readonly pages: number
  /** Files in a minute, over the last one; null: not known yet. */
  readonly perMinute: number | null
  /** About, in seconds; null: not known. */
  readonly secondsLeft: number | null
}

/** A file that was not taken in. */
export interface RefusedView {
  /** Of its row, for trying again. */
  readonly id: number
  /** Base name, inside archives `archive.zip › folder/name`; may hold PHI. Empty once purged. */
  readonly name: string
  /** The folder it lies in. */
  readonly folder: string
  readonly reason: FailureCode
  readonly attempts: number
}
