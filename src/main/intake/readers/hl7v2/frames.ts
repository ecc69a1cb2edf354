// From bytes to messages: frames of the wire, batches, segments of one line or several, messages continued in the next. Chapter 2 of the
// standard, and what files that were opened in an editor look like. Pure; linear in the bytes.
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal } from '../../chart'
import { decodeText } from '../decode-text'
import { decodeMessage } from './charset'
import { type Coding, delimitersOf, fieldOf, type Message, type Segment, STANDARD, segmentNamed, segmentOf } from './message'

export interface Messages {
  readonly messages: readonly Message[]
  /** Headers of the batch and file around them: FHS, BHS. */
  readonly headers: readonly { readonly segment: Segment; readonly coding: Coding }[]
}

/**
 * Refuses `file-damaged` where no message begins, a header is none, or a batch holds fewer messages than its end says; and what the text's
 * decoder refuses.
 */
export function messagesIn(bytes: Uint8Array): Result<Messages, IntakeRefusal> {
  const wide = unwidened(bytes)
  if (!wide.ok) return wide
  const found: Message[] = []
  const headers: { segment: Segment; coding: Coding }[] = []
  let promised = 0
  for (const piece of piecesOf(wide.value)) {
    const read = readPiece(piece)
    if (!read.ok) return read
    const { text, coding } = read.value
    if (/^[FB]TS/.test(text)) {
      const count = Number(/^BTS.(\d{1,9})/.exec(text)?.[1] ?? 0)
      promised += count
      continue
    }
    const segments = segmentsOf(text, coding)
    const [header] = segments
    if (!header) return err('file-damaged')
    if (header.name !== 'MSH') headers.push({ segment: header, coding })
    // Its type is the one field of a message that no version leaves out.
    else if (fieldOf(header, 9) === '') return err('file-damaged')
    else found.push({ coding, segments, bytes: piece, number: found.length + 1 })
  }
  if (found.length === 0 || promised > found.length) return err('file-damaged')
  return ok({ messages: joinContinued(found), headers })
}

/** Two-byte text, and text with a mark, in plain UTF-8. */
function unwidened(bytes: Uint8Array): Result<Uint8Array, IntakeRefusal> {
  const marked = (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] ?? 0) >= 0xfe
  if (!marked && !bytes.subarray(0, 200).includes(0)) return ok(bytes)
  const decoded = decodeText(bytes)
  return decoded.ok ? ok(new TextEncoder().encode(decoded.value.text)) : decoded
}

/** Each header segment with what follows, up to the next. */
function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const separator = /(?:MSH|FHS|BHS)([^\w\s])/.exec(view.slice(0, 200))?.[1] ?? '|'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: frames of the wire begin and end with them
  const starts = [...view.matchAll(/(?:^|[\r\n\x0b\x1c])[ \t]*(?=(?:MSH|FHS|BHS|BTS|FTS)([^\w\s]))/g)]
    .filter((m) => m[1] === separator || m[1] === '|')
    .map((m) => m.index + m[0].length)
  return starts.map((start, i) => bytes.subarray(start, starts[i + 1] ?? bytes.length))
}

function readPiece(piece: Uint8Array): Result<{ text: string; coding: Coding }, IntakeRefusal> {
  const end = piece.findIndex((byte) => byte === 0x0d || byte === 0x0a)
  const header = Buffer.from(end < 0 ? piece : piece.subarray(0, end)).toString('latin1')
  // A first character set is that of the whole message; what may follow it is of its multibyte escapes.
  const declared = header.startsWith('MSH') ? (header.split(header[3] ?? '|')[17] ?? '').split('~', 1)[0] : ''
  const decoded = decodeMessage(unframed(piece), declared ?? '')
  if (!decoded.ok) return decoded
  const delimiters = /^[FB]TS/.test(header) ? STANDARD : delimitersOf(decoded.value.text.split(/[\r\n]/, 1)[0] ?? '')
  if (!delimiters) return err('file-damaged')
  return ok({ text: decoded.value.text, coding: { delimiters, encoding: decoded.value.encoding } })
}

/** Without the bytes that begin and end a frame, which no decoder takes for text. */
function unframed(piece: Uint8Array): Uint8Array {
  if (!piece.includes(0x1c) && !piece.includes(0x0b)) return piece
  return piece.map((byte) => (byte === 0x1c || byte === 0x0b ? 0x0d : byte))
}

/** Where a segment's text may run on over lines that begin no segment: the field, and what must follow it for a separator to be one. */
const RUNS_ON: Readonly<Record<string, number>> = { OBX: 5, NTE: 3 }

function segmentsOf(text: string, { delimiters }: Coding): Segment[] {
  const { field } = delimiters
  const segments: { lines: string[]; name: string }[] = []
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const begun = line.trimStart()
    const last = segments.at(-1)
    if (begun[3] === field && /^[A-Z][A-Z\d]{2}/.test(begun)) {
      // Right after the header it adds to the last segment of the message before.
      if (begun.startsWith('ADD') && last && last.name !== 'MSH') last.lines[last.lines.length - 1] += begun.slice(4)
      else segments.push({ lines: [begun], name: begun.slice(0, 3) })
    } else if (last && line !== '') last.lines.push(line)
    else if (last) last.lines.push('')
  }
  return segments.map(({ lines, name }) => {
    const [first = '', ...more] = lines
    while (more.at(-1) === '') more.pop()
    const segment = segmentOf(first, delimiters)
    return more.length === 0 ? segment : runOn(segment, more, delimiters, RUNS_ON[name])
  })
}

/**
 * Adds lines that an editor or a sender broke off. In text a separator is a letter like any other, unless the rest of the segment
 * follows it: then a status stands where OBX has it.
 */
function runOn(segment: Segment, lines: readonly string[], { field }: Coding['delimiters'], textField: number | undefined): Segment {
  const fields = [...segment.fields]
  const open = fields.length - 1
  const added: string[] = []
  let rest: readonly string[] = []
  for (const [i, line] of lines.entries()) {
    const parts = line.split(field)
    const ends = open !== textField || (segment.name === 'OBX' && /^[A-Z]$/.test(parts[11 - 5] ?? ''))
    if (parts.length === 1 || !ends) {
      added.push(line)
      continue
    }
    added.push(parts[0] ?? '')
    rest = [...parts.slice(1, -1), [parts.at(-1) ?? '', ...lines.slice(i + 1)].join('\n')]
    break
  }
  fields[open] = [fields[open] ?? '', ...added].join('\n')
  return { name: segment.name, fields: [...fields, ...rest] }
}

/** A message whose DSC points on goes on in the one whose MSH-14 says the same. */
function joinContinued(found: readonly Message[]): Message[] {
  const chains: Message[][] = []
  const waiting = new Map<string, Message[]>()
  for (const message of found) {
    const pointer = fieldOf(message.segments[0] as Segment, 14)
    const chain = (pointer === '' ? undefined : waiting.get(pointer)) ?? []
    if (chain.length === 0) chains.push(chain)
    chain.push(message)
    waiting.delete(pointer)
    const next = segmentNamed(message, 'DSC')?.fields[1] ?? ''
    if (next !== '') waiting.set(next, chain)
  }
  return chains.map((chain) => (chain.length === 1 ? (chain[0] as Message) : joined(chain)))
}

function joined(chain: readonly Message[]): Message {
  const segments: { name: string; fields: string[] }[] = []
  for (const [i, message] of chain.entries())
    for (const { name, fields } of message.segments) {
      if (name === 'DSC' || (name === 'MSH' && i > 0)) continue
      const last = segments.at(-1)
      if (name !== 'ADD' || !last) segments.push({ name, fields: [...fields] })
      else {
        last.fields[last.fields.length - 1] += fields[1] ?? ''
        last.fields.push(...fields.slice(2, 100))
      }
    }
  return { ...(chain[0] as Message), segments, bytes: Buffer.concat(chain.map(({ bytes }) => bytes)) }
}
