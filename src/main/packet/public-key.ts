// Signing keys by their public half: PEM and fingerprint. Pure, so that verify.html has it too.
import { sha256 } from './primitives'

/** What DER has before the 32 bytes of an Ed25519 key; source: RFC 8410, section 10.1. */
const DER_PREFIX = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]
const DER_SIZE = 44
const PEM = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/]{59}=)\n-----END PUBLIC KEY-----\n$/

/** The DER form of an Ed25519 key in the one form of PEM that packets have; null for anything else. */
export function derOf(pem: string): Uint8Array | null {
  const base64 = PEM.exec(pem)?.[1]
  if (base64 === undefined) return null
  const der = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return der.length === DER_SIZE && DER_PREFIX.every((byte, i) => der[i] === byte) ? der : null
}

/** Lower-case hex SHA-256 of the key's DER form, as `openssl pkey -pubin -outform DER | sha256sum` gives it. */
export const fingerprintOfDer = (der: Uint8Array): string => sha256(der)
