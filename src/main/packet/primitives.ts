// The three sums that need a platform, as Node has them: fast, and OpenSSL's. verify.html is built with primitives.web in this place.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { crc32 as zlibCrc32 } from 'node:zlib'

export interface Primitives {
  /** Lower-case hex; a text is hashed as UTF-8. */
  sha256(data: string | Uint8Array): string
  /** The checksum of zip files, unsigned. */
  crc32(data: Uint8Array): number
  /** @param publicKey 44 bytes, SubjectPublicKeyInfo in DER. @returns false for what is no key or no signature, too. */
  verifiesEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}

const own: Primitives = {
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  crc32: (data) => zlibCrc32(data),
  verifiesEd25519(publicKey, message, signature) {
    try {
      return verify(null, message, createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' }), signature)
    } catch {
      return false
    }
  },
}

export const { sha256, crc32, verifiesEd25519 } = own
