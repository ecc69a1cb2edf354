// What was put on record of the providers behind endpoints. The answers stand in their table; the ledger vouches for them by hash.
import type { AnswerField } from '../../../../shared/terms'
import type { Label, Sha256, Typed } from '../event-words'

export interface TermsEvents {
  'terms-recorded': {
    about: 'endpoint'
    reason: null
    detail: {
      readonly revision: number
      /** Of the canonical JSON of endpoint, revision, host, vendor and answers. */
      readonly sha256: Sha256
      readonly host: Label
      /** ISO date, null where none was given. */
      readonly reviewBy: Label | null
      /** The questions that are answered. */
      readonly answered: readonly AnswerField[]
    }
  }
  'terms-withdrawn': {
    about: 'endpoint'
    reason: Typed
    detail: {
      readonly revision: number
      /** Of the record that is in force no longer. */
      readonly sha256: Sha256
    }
  }
}
