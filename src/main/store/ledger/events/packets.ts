// Packets leave and are verified.
import type { Sha256 } from '../event-words'

export interface PacketEvents {
  'packet-exported': { about: 'chart'; reason: null; detail: { readonly sha256: Sha256; readonly bytes: number; readonly phi: boolean } }
  'packet-verified': {
    about: 'packet'
    reason: null
    detail: { readonly sha256: Sha256; readonly intact: boolean; readonly differences: number }
  }
}
