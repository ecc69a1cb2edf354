// Incidents. What people wrote and the bytes that left stand in their tables; here are ids, hashes and counts.
import type { ChartId, OutboundId } from '../../../../shared/ids'
import type { Counts, Sha256, Typed } from '../event-words'

interface Entry {
  /** Of the canonical JSON of the entry of the incident's log. */
  readonly entry: Sha256
  /** Identifiers known to have been missed, by category. */
  readonly counts: Counts
}

export interface IncidentEvents {
  'incident-opened': {
    about: 'incident'
    reason: null
    detail: Entry & {
      readonly chart: ChartId
      readonly outbounds: readonly OutboundId[]
      /** Of the exact bytes, in the order of the outbounds. */
      readonly sha256s: readonly Sha256[]
      readonly bytes: number
    }
  }
  'incident-noted': { about: 'incident'; reason: null; detail: Entry & { readonly what: 'facts' | 'note' } }
  'incident-closed': { about: 'incident'; reason: Typed; detail: Entry }
  'incident-reopened': { about: 'incident'; reason: Typed; detail: Entry }
  /** The record left with the exact bytes in it. */
  'incident-exported': { about: 'incident'; reason: null; detail: { readonly sha256: Sha256; readonly bytes: number; readonly phi: true } }
}
