// People decide codes and sign.
import type { SuggestionId } from '../../../../shared/ids'
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
  /** entry: sequence number, within the clearance, of the decision log entry that was taken back. */
  'suggestion-undone': { about: 'chart'; reason: null; detail: { readonly entry: number } }
  'code-set-used': {
    about: 'chart'
    reason: null
    /** sha256: of the edition's stored bytes; entries of earlier versions have none. */
    detail: { readonly system: Label; readonly version: Label; readonly sha256: Sha256 }
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
