// SHA-256 from Node, brought to the chain's arithmetic; and the keyed digest that stands for typed words.
import { createHash, createHmac } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
export const sha256Text = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Typed words may hold PHI, and a bare hash of a short sentence can be guessed: 45 CFR 164.514(c) wants no code derived from
 * information about the individual to leave. So it is keyed with a secret of this store.
 */
export const typedDigest = (secret: Uint8Array, words: string): string =>
  `typed:${createHmac('sha256', secret).update(words, 'utf8').digest('hex')}`
