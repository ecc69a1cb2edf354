// The site's rules change.
import type { Sha256, Typed } from '../event-words'

/** Which policy a step stood under. */
export interface PolicyRef {
  readonly version: number
  /** Of the signed text; of its canonical JSON for the Standard policy, which nobody signed. */
  readonly sha256: Sha256
}

export interface PolicyEvents {
  'policy-changed': {
    about: 'policy'
    /** Why, in the words of who signed. */
    reason: Typed
    detail: PolicyRef & {
      /** Of the policy before. */
      readonly parent: Sha256
      /** statementHash of name, credential and the policy's hash. */
      readonly statement: Sha256
      /** The policy file it was taken from, and the fingerprint of the key that signed that file; null for one made here. */
      readonly takenFrom: { readonly sha256: Sha256; readonly key: Sha256 } | null
    }
  }
  /** The policy left as a file, so that other records take it. */
  'policy-exported': { about: 'policy'; reason: null; detail: PolicyRef }
}
