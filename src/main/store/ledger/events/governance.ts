// Statements about the records leave as files: they hold counts, hashes and names of the workforce.
import type { Sha256 } from '../event-words'

interface Saved {
  readonly sha256: Sha256
  readonly bytes: number
  readonly format: 'pdf' | 'json'
}

export interface GovernanceEvents {
  'governance-exported': { about: 'app'; reason: null; detail: Saved }
  /** The Safe Harbor attestation of a chart, with the hash of its original: it stays with the site. */
  'attestation-exported': { about: 'chart'; reason: null; detail: Saved }
}
