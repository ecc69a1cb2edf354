// Charts are handed out and sorted, worklist files come in and go out, searches are kept. Values and names stay in their tables.
import type { PersonId, SearchId } from '../../../../shared/ids'
import type { Label, Sha256 } from '../event-words'

/** What set an attribute: a person, a worklist file a person said yes to, or an act taken back or done again. */
export type AttributesBy = 'person' | 'file' | 'undo' | 'redo'

export interface WorklistEvents {
  'chart-assigned': { about: 'chart'; reason: null; detail: { readonly assignee: PersonId | null; readonly by: AttributesBy } }
  /** fields: which attributes changed; whom it is assigned to has an entry of its own. */
  'chart-attributes-changed': { about: 'chart'; reason: null; detail: { readonly fields: readonly Label[]; readonly by: AttributesBy } }
  'worklist-imported': {
    about: 'app'
    reason: null
    detail: {
      /** Of the file as it was read. */
      readonly sha256: Sha256
      readonly rows: number
      /** Charts that were changed. */
      readonly charts: number
      readonly leftOut: number
    }
  }
  'worklist-exported': {
    about: 'app'
    reason: null
    detail: { readonly sha256: Sha256; readonly charts: number; readonly columns: readonly Label[] }
  }
  'search-saved': { about: 'settings'; reason: null; detail: { readonly search: SearchId } }
  'search-removed': { about: 'settings'; reason: null; detail: { readonly search: SearchId } }
}
