// The bytes of a document inside another, as CDA and FHIR carry them.

/** Base64 in lines of any length; what is not base64 in it is passed over, as Node does. Text stands for itself. */
export const attachmentBytes = (content: string, base64: boolean): Uint8Array =>
  base64 ? new Uint8Array(Buffer.from(content, 'base64')) : new TextEncoder().encode(content.trim())
