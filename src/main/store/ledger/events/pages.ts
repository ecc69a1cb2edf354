// Redacted pages leave as pictures, or are held back.
import type { FailureCode } from '../../../../shared/failures'
import type { ClearanceId } from '../../../../shared/ids'
import type { Sha256 } from '../event-words'

export type PagesRefusal = Extract<FailureCode, 'pages-show-identifier' | 'pages-not-as-made' | 'pages-unread'>

export interface PageEvents {
  'pages-exported': {
    about: 'chart'
    reason: null
    detail: {
      readonly clearance: ClearanceId
      /** Of the file. */
      readonly sha256: Sha256
      readonly bytes: number
      readonly format: 'pdf' | 'zip'
      readonly pages: number
      /** Words copied, and bars drawn. */
      readonly words: number
      readonly bars: number
    }
  }
  /** Made, read again, and not written. places: where an identifier could be read. */
  'pages-refused': { about: 'chart'; reason: PagesRefusal; detail: { readonly pages: number; readonly places: number } }
}
