// Plain text: one chart, as it stands.
import { ok } from '../../../shared/result'
import { decodeText } from './decode-text'
import type { Reader } from './reader'

export const readText: Reader = async ({ bytes }) => {
  const decoded = decodeText(bytes)
  return decoded.ok ? ok([{ documents: [{ title: null, text: decoded.value.text }], encoding: decoded.value.encoding }]) : decoded
}
