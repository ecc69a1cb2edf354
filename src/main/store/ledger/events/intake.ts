// Files come in by the folder. Their names stay in the tables of intake; each chart and each refusal has an entry of its own (events/charts).
import type { BatchId } from '../../../../shared/ids'
import type { Label } from '../event-words'

interface OfBatch {
  readonly batch: BatchId
}

export interface IntakeEvents {
  /** given: files and folders named. part of parts: where a folder is spread over several computers. */
  'intake-started': {
    about: 'app'
    reason: null
    detail: OfBatch & { readonly given: number; readonly part: number; readonly parts: number }
  }
  /** because: `person`, or the code of what stopped it. */
  'intake-paused': { about: 'app'; reason: null; detail: OfBatch & { readonly because: Label } }
  /** again: files that were being read when the program ended, and are read anew. */
  'intake-resumed': { about: 'app'; reason: null; detail: OfBatch & { readonly by: 'person' | 'start'; readonly again: number } }
  /** left: files that were not read. */
  'intake-cancelled': { about: 'app'; reason: null; detail: OfBatch & { readonly read: number; readonly left: number } }
  /** taken, duplicates, refused: of files, those in archives counted one by one. */
  'intake-finished': {
    about: 'app'
    reason: null
    detail: OfBatch & {
      readonly files: number
      readonly taken: number
      readonly charts: number
      readonly duplicates: number
      readonly refused: number
    }
  }
  /** password: one was typed; it is kept nowhere. */
  'intake-retried': { about: 'app'; reason: null; detail: OfBatch & { readonly files: number; readonly password: boolean } }
  /** polling: looked at by the clock, as for a network share. */
  'watch-folder-set': { about: 'app'; reason: null; detail: OfBatch & { readonly polling: boolean } }
  'watch-folder-unset': { about: 'app'; reason: null; detail: OfBatch }
}
