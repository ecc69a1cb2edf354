// The bytes of a document inside another, as CDA and FHIR carry them.

/** Base64 in lines of any length, or text that stands for itself; null where the encoding is broken, so that something is lost. */
export function attachmentBytes(content: string, base64: boolean): Uint8Array | null {
  if (!base64) return new TextEncoder().encode(content.trim())
  const bare = content.replace(/\s+/g, '')
  // A length of one more than a multiple of four is that of no bytes.
  if (!/^[A-Za-z\d+/_-]*={0,2}$/.test(bare) || bare.replace(/=+$/, '').length % 4 === 1) return null
  return new Uint8Array(Buffer.from(bare, 'base64'))
}
