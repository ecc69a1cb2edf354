// Questions to providers, checklists, education notes. Words of any kind are hashes here, or keyed digests where a person typed them.
import type { ChecklistKind, ChecklistResult } from '../../../../shared/checklist-views'
import type { AuditCaseId, QueryId } from '../../../../shared/ids'
import type { QueryCause, QueryForm, QueryOutcome } from '../../../../shared/query-views'
import type { Label, Sha256, Typed } from '../event-words'

interface OfQuery {
  readonly query: QueryId
}

export interface QueryEvents {
  'query-written': {
    about: 'chart'
    reason: null
    detail: OfQuery & {
      readonly cause: QueryCause
      readonly form: QueryForm
      /** Of the query as text, with placeholders. */
      readonly sha256: Sha256
      /** Findings of the lint that keep it from being ready. */
      readonly hard: number
    }
  }
  'query-ready': { about: 'chart'; reason: null; detail: OfQuery & { readonly sha256: Sha256 } }
  /** Taken to the clipboard; phi: with the identifiers put back. */
  'query-copied': { about: 'chart'; reason: null; detail: OfQuery & { readonly sha256: Sha256; readonly phi: boolean } }
  /** A person says that it went to the provider, outside this app. */
  'query-sent': { about: 'chart'; reason: null; detail: OfQuery }
  'query-answered': { about: 'chart'; reason: Typed; detail: OfQuery }
  'query-closed': { about: 'chart'; reason: null; detail: OfQuery & { readonly outcome: QueryOutcome } }

  'checklist-answered': {
    about: 'chart'
    reason: null
    detail: {
      readonly list: ChecklistKind
      /** The code it is about; null for the note. */
      readonly code: Label | null
      readonly case: AuditCaseId | null
      readonly outcome: ChecklistResult['outcome']
      /** Of the canonical JSON of the answers. */
      readonly sha256: Sha256
    }
  }
  /** coder: a keyed digest of the name. */
  'education-written': { about: 'audit'; reason: Typed; detail: { readonly sha256: Sha256; readonly points: number } }
}
