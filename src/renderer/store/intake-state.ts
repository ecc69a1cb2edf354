// What the window holds of intake: its batches, the one the person looks at, and what of it was not taken. Types only.
import type { Failure } from '../../shared/failures'
import type { BatchId } from '../../shared/ids'
import type { BatchView, RefusedView } from '../../shared/intake-views'
import type { Task } from './task'

export interface IntakeSlice {
  /** Newest first. */
  batches: Task<readonly BatchView[]>
  /** Those that run, whether or not the list was asked for. */
  moving: readonly BatchView[]
  /** The row the arrows stand on. */
  batchCursor: BatchId | null
  /** Of the batch at the cursor. */
  refusedFiles: Task<readonly RefusedView[]>
  refusedCursor: number | null
  loadIntake(): Promise<void>
  /** Told by main. */
  takeBatches(changed: readonly BatchView[]): void
  setBatchCursor(id: BatchId): void
  setRefusedCursor(id: number): void
  /** The batch at the cursor, else the first. */
  batchAtHand(): BatchView | null
  addToIntake(what: 'files' | 'folder'): Promise<void>
  watchFolder(polling: boolean): Promise<Failure | null>
  /** Pauses what runs, goes on with what was paused or stands still. */
  pauseOrResume(): Promise<void>
  cancelBatch(): Promise<void>
  /** @param files null: all that were refused */
  retryFiles(files: readonly number[] | null, password: string | null): Promise<Failure | null>
  forgetIntake(): void
}

/** files: those the password is for. */
export type IntakeDialogPlace = { readonly kind: 'watch-folder' } | { readonly kind: 'file-password'; readonly file: number }
