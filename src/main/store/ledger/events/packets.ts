// Packets leave, are verified, and come in.
import type { Label, Sha256 } from '../event-words'

export interface PacketEvents {
  'packet-exported': {
    about: 'chart'
    reason: null
    /** phi: who the patient is, is in it; purpose and who can open it are then said: by recipient, or none for a passphrase. */
    detail: {
      readonly sha256: Sha256
      readonly bytes: number
      readonly phi: boolean
      readonly packet: Label
      /** In the same packet. */
      readonly charts: number
      readonly purpose?: Label
      readonly recipients?: readonly Sha256[]
    }
  }
  /** An audit with its charts: always de-identified. */
  'audit-packet-exported': {
    about: 'audit'
    reason: null
    detail: { readonly sha256: Sha256; readonly bytes: number; readonly packet: Label; readonly charts: number }
  }
  'packet-verified': {
    about: 'packet'
    reason: null
    detail: { readonly sha256: Sha256; readonly intact: boolean; readonly differences: number }
  }
  /** A chart of a packet from elsewhere became one of these records, to be reviewed. */
  'packet-opened': {
    about: 'chart'
    reason: null
    detail: {
      readonly packet: Label
      /** Of the packet's file. */
      readonly sha256: Sha256
      /** Fingerprint of the key. */
      readonly signedBy: Sha256
      /** Of the cleared text, and of the canonical JSON of the final code list. */
      readonly text: Sha256
      readonly codes: Sha256
    }
  }
  /** A signing key got a name, or lost it. */
  'key-trusted': { about: 'packet'; reason: null; detail: { readonly key: Sha256; readonly trusted: boolean } }
}
