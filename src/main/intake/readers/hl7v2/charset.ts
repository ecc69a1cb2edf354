// Which encoding a message is in: MSH-18 says it, and the bytes have the last word where they can only be something else. Pure.
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal } from '../../chart'
import { type DecodedText, decodeText } from '../decode-text'

/** HL7 table 0211 in WHATWG names. Those left out (ASCII, 8859/1, UTF-8, nothing) are told by the bytes. */
const ENCODINGS: Readonly<Record<string, string>> = {
  '8859/2': 'iso-8859-2',
  '8859/3': 'iso-8859-3',
  '8859/4': 'iso-8859-4',
  '8859/5': 'iso-8859-5',
  '8859/6': 'iso-8859-6',
  '8859/7': 'iso-8859-7',
  '8859/8': 'iso-8859-8',
  '8859/9': 'windows-1254',
  '8859/15': 'iso-8859-15',
  'ISO IR14': 'shift_jis',
  'ISO IR87': 'iso-2022-jp',
  'ISO IR159': 'iso-2022-jp',
  'GB 18030-2000': 'gb18030',
  'KS X 1001': 'euc-kr',
  'BIG-5': 'big5',
}

/**
 * Valid UTF-8 beyond ASCII is UTF-8 whatever the header says: no other encoding gives it by chance. Otherwise the header is believed,
 * and without one the bytes are judged as those of any text.
 */
export function decodeMessage(bytes: Uint8Array, declared: string): Result<DecodedText, IntakeRefusal> {
  const named = declared.trim().toUpperCase()
  const encoding = ENCODINGS[named]
  if (encoding && !isUtf8(bytes)) return ok({ text: new TextDecoder(encoding).decode(bytes), encoding })
  const judged = decodeText(bytes)
  if (judged.ok || named !== '8859/1') return judged
  return judged.error === 'file-undecodable'
    ? ok({ text: new TextDecoder('latin1').decode(bytes), encoding: 'windows-1252' })
    : err(judged.error)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return /[^\0-\x7f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
