// RTF (1.9.1) as Word shows it with all changes accepted: headers first, footers and notes last. Names of authors, instructions of fields,
// alternative texts, hidden and deleted text do not get into it (ADR 36). Systems that write charts put RTF into messages too.
import { decodeText } from '../decode-text'
import { LeftOut } from '../left-out'
import { knownOf, type Property } from '../properties'
import type { ReadContext, Reader } from '../reader'
import { orRefusal, Refused } from '../refused'
import { RtfDocument } from './document'
import type { Decode } from './fonts'

export const readRtf: Reader = (file, context) =>
  orRefusal(() => {
    const leftOut = new LeftOut()
    const texts: string[] = []
    const properties: Property[] = []
    // Systems that print several notes at once set one document after the other.
    for (let bytes = file.bytes.subarray(Math.max(0, file.bytes.indexOf(0x7b))); bytes.length > 0; ) {
      const read = readOne(bytes, context, leftOut)
      texts.push(read.text)
      properties.push(...read.properties)
      bytes = after(read.rest)
    }
    const documents = texts.map((text, i) => ({ title: null, text: i === texts.length - 1 ? text + leftOut.line() : text }))
    return [{ documents, encoding: 'binary', known: knownOf(properties) }]
  })

/** RTF is ASCII, and what is beyond is escaped; where it is not, it is judged as plain text is, so that no letter is guessed. */
function readOne(bytes: Uint8Array, context: ReadContext, leftOut: LeftOut) {
  const read = new RtfDocument(bytes, context, leftOut, null).read()
  if (read.raw.length === 0) return read
  const judged = decodeText(read.raw)
  if (judged.ok && judged.value.encoding === 'utf-8') return new RtfDocument(bytes, context, new LeftOut(), UTF_8).read()
  if (!judged.ok) throw new Refused('file-undecodable')
  return read
}

const UTF_8: Decode = (bytes) => new TextDecoder().decode(bytes)

/** What follows a whole document: another one, or nothing but padding. */
function after(rest: Uint8Array): Uint8Array {
  let at = 0
  while (at < rest.length && PADDING.has(rest[at] as number)) at++
  const next = rest.subarray(at)
  if (next.length > 0 && Buffer.from(next.subarray(0, 5)).toString('latin1') !== '{\\rtf') throw new Refused('file-damaged')
  return next
}

/** Blanks, NUL, DOS's mark of a file's end, a brace too many. */
const PADDING = new Set([0, 9, 10, 13, 26, 32, 0x7d])
