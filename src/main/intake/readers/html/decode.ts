// Letters of an HTML page: by its mark, by what it declares of itself, or judged as plain text is. Browsers guess on; here a page that is
// not what it says is refused, as a wrong letter of a name would be.
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal } from '../../chart'
import { fromWindows1252 } from '../code-pages'
import { type DecodedText, decodeText } from '../decode-text'

/** Where a page has to declare its encoding (HTML standard, 4.2.5.4). */
const HEAD = 1024
const DECLARED = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i
const LATIN = /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii)$/i

export function decodeHtml(bytes: Uint8Array): Result<DecodedText, IntakeRefusal> {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const declared = DECLARED.exec(head)?.slice(1).find(Boolean)?.toLowerCase()
  const judged = decodeText(bytes)
  // Two bytes to a letter, or a mark: what an ASCII declaration says cannot be so. And letters of UTF-8 are nothing else by chance.
  if (judged.ok && judged.value.encoding !== 'windows-1252') {
    const seven = declared !== undefined && /^(?:iso-2022|hz-gb|utf-7)/.test(declared)
    if (!seven) return judged
  }
  if (declared === undefined || bytes.includes(0)) return judged
  if (/^utf-?(?:8|16)/.test(declared)) return err('file-undecodable')
  if (LATIN.test(declared)) {
    const unnamed = bytes.some((b) => b === 0x81 || b === 0x8d || b === 0x8f || b === 0x90 || b === 0x9d)
    return unnamed ? err('file-undecodable') : ok({ text: fromWindows1252(bytes), encoding: 'windows-1252' })
  }
  try {
    const decoder = new TextDecoder(declared, { fatal: true })
    return ok({ text: decoder.decode(bytes), encoding: decoder.encoding })
  } catch {
    return err('file-undecodable')
  }
}
