// The same three sums without Node, for verify.html in any browser: the build of the page puts this file in the place of primitives.
// WebCrypto is not used: it answers later than it is asked, where the checks do not wait, and browsers of 2024 lack Ed25519 in it.
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Primitives } from './primitives'

/** Before the 32 bytes of an Ed25519 key in DER; source: RFC 8410, section 10.1. */
const DER_BEFORE_KEY = 12

/** Of the polynomial 0xEDB88320; source: PKWARE APPNOTE 6.3.10, section 4.4.7. */
const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

const web: Primitives = {
  sha256: (data) => bytesToHex(nobleSha256(typeof data === 'string' ? new TextEncoder().encode(data) : data)),
  crc32(data) {
    let c = 0xffffffff
    for (let i = 0; i < data.length; i++) c = (CRC[(c ^ (data[i] as number)) & 0xff] as number) ^ (c >>> 8)
    return (c ^ 0xffffffff) >>> 0
  },
  verifiesEd25519(publicKey, message, signature) {
    try {
      // As strict as RFC 8032 and OpenSSL are, so that both sides say the same.
      return ed25519.verify(signature, message, publicKey.subarray(DER_BEFORE_KEY), { zip215: false })
    } catch {
      return false
    }
  },
}

export const { sha256, crc32, verifiesEd25519 } = web
