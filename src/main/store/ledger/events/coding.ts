// People decide codes and sign.
import type { BilledSource, CareSetting, Poa } from '../../../../shared/coding-views'
import type { ClearanceId, SuggestionId } from '../../../../shared/ids'
import type { EditSeverity } from '../../../../shared/views'
import type { Label, Sha256, Typed } from '../event-words'

interface OfSuggestion {
  readonly suggestion: SuggestionId
  readonly code: Label
}

export interface CodingEvents {
  'suggestion-accepted': { about: 'chart'; reason: null; detail: OfSuggestion }
  'suggestion-changed': { about: 'chart'; reason: Typed; detail: OfSuggestion & { readonly to: Label } }
  'suggestion-rejected': { about: 'chart'; reason: Typed; detail: OfSuggestion }
  'suggestion-added': { about: 'chart'; reason: null; detail: OfSuggestion }
  'suggestion-made-principal': { about: 'chart'; reason: null; detail: OfSuggestion }
  /** order: all that stand, as they stand after it. */
  'codes-sequenced': { about: 'chart'; reason: null; detail: { readonly order: readonly SuggestionId[] } }
  /** Present on admission; null: taken off. */
  'poa-set': { about: 'chart'; reason: null; detail: OfSuggestion & { readonly poa: Poa | null } }
  /** entry: sequence number, within the clearance, of the decision log entry that was taken back. */
  'suggestion-undone': { about: 'chart'; reason: null; detail: { readonly entry: number } }
  'code-set-used': {
    about: 'chart'
    reason: null
    /** sha256: of the edition's stored bytes; entries of earlier versions have none. */
    detail: { readonly system: Label; readonly version: Label; readonly sha256: Sha256 }
  }
  'care-setting-set': { about: 'chart'; reason: null; detail: { readonly setting: CareSetting } }
  'billed-set': {
    about: 'chart'
    reason: null
    /** sha256: of the canonical JSON of the list, in order. */
    detail: { readonly codes: number; readonly sha256: Sha256; readonly source: BilledSource }
  }
  /** Claims without their charts came in. */
  'claims-read': {
    about: 'app'
    reason: null
    detail: {
      readonly claims: number
      /** Charts whose billed codes they changed. */
      readonly charts: number
      /** Claims that match no chart, or several. */
      readonly unmatched: number
      /** Charts that keep what a person typed, which says something else. */
      readonly kept: number
      /** Codes that are shaped like none, which were passed over. */
      readonly unreadable: number
    }
  }
  /** An answer came and is kept from the coder until the coder's own list stands. */
  'suggestions-hidden': { about: 'chart'; reason: null; detail: { readonly clearance: ClearanceId } }
  'suggestions-revealed': {
    about: 'chart'
    reason: null
    detail: {
      readonly clearance: ClearanceId
      /** Codes that stood before; sha256: of the canonical JSON of that list. */
      readonly own: number
      readonly sha256: Sha256
      readonly suggested: number
      /** In both lists. */
      readonly agreed: number
    }
  }
  /** An error was planted among the suggestions of a reply. */
  'suggestion-planted': { about: 'chart'; reason: null; detail: OfSuggestion & { readonly error: 'ruled-out' | 'other-side' } }
  /** It was decided, and is no suggestion any more. missed: it was accepted. */
  'planted-shown': {
    about: 'chart'
    reason: null
    detail: { readonly suggestion: SuggestionId; readonly outcome: 'caught' | 'missed' }
  }
  /** Hard edits that stood when the chart was signed, in the same transaction. kinds: which, each once. */
  'edits-overridden': { about: 'chart'; reason: Typed; detail: { readonly edits: number; readonly kinds: readonly Label[] } }
  'chart-finished': {
    about: 'chart'
    reason: null
    detail: {
      readonly codes: number
      /** Of the canonical JSON of the final code list. */
      readonly sha256: Sha256
      /** statementHash over it. */
      readonly statement: Sha256
      /** Edits that were open. */
      readonly edits: Readonly<Record<EditSeverity, number>>
    }
  }
}
