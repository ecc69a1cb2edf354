// Servers that codes can come from, and which of them is in use. Never a key: only what became of it.
import type { FailureCode } from '../../../../shared/failures'
import type { EndpointId } from '../../../../shared/ids'
import type { Label, Sha256 } from '../event-words'

/** What became of the key with a change. */
export type KeyFate = 'set' | 'kept' | 'removed' | 'none'

interface EndpointSet {
  /** What people call it. */
  readonly name: Label
  readonly host: Label
  readonly vendor: Label
  readonly dialect: Label
  readonly model: Label
  readonly schemaMode: Label
  /** Certificates trusted beside the usual ones. */
  readonly certificates: number
  readonly proxy: boolean
  readonly key: KeyFate
}

export interface EndpointEvents {
  'endpoint-added': { about: 'endpoint'; reason: null; detail: EndpointSet }
  'endpoint-changed': { about: 'endpoint'; reason: null; detail: EndpointSet }
  'endpoint-removed': { about: 'endpoint'; reason: null; detail: { readonly name: Label; readonly key: 'removed' | 'none' } }
  /** The canned note is about to go there: no chart's text. */
  'endpoint-test-intended': {
    about: 'endpoint'
    reason: null
    detail: {
      readonly host: Label
      readonly model: Label
      readonly loopback: boolean
      readonly schemaMode: Label
      readonly prompt: Label | null
      /** Of the exact bytes. */
      readonly sha256: Sha256
      readonly bytes: number
    }
  }
  'endpoint-tested': {
    about: 'endpoint'
    reason: null
    detail: {
      readonly host: Label
      readonly schemaMode: Label
      readonly sha256: Sha256
      readonly outcome: 'answered' | FailureCode
      readonly milliseconds: number
      /** Codes that could be read from the reply. */
      readonly codes: number
    }
  }
  /** Codes come from there from now on. */
  'endpoint-chosen': { about: 'settings'; reason: null; detail: { readonly endpoint: 'built-in' | 'off' | EndpointId } }
}
