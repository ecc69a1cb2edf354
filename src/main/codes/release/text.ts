// Text of a release file. Official files are ASCII, UTF-8 or Latin-1; whatever else turns up is refused with its line, because a title
// decoded wrongly would be kept for years.
import { Refused, type ReleaseFile, type Work } from './reader'

/** No official line comes near; a longer one is not a line of text. */
const LONGEST_LINE = 8192
const LINES_BETWEEN_PACES = 256
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd]/

/** Refuses what is no text that could be read, whatever kind of release it is. */
export function checkEncoding({ bytes, name }: ReleaseFile): void {
  if (bytes.length === 0) throw new Refused('release-damaged', name, null, 'the file is empty')
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Refused('release-damaged', name, 1, 'the text is UTF-16; releases are UTF-8 or Latin-1')
  }
}

/** The whole text, without a byte order mark. */
export function decodeText(file: ReleaseFile): string {
  const { bytes, name } = file
  checkEncoding(file)
  const text = decodeUtf8(bytes) ?? decodeLatin1(file)
  const control = CONTROL.exec(text)
  if (control) throw new Refused('release-damaged', name, lineOf(text, control.index), 'there are characters that are no text')
  return text
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** As Windows writes it. Where some characters are whole UTF-8, the text is UTF-8 with damage and no Latin-1. */
function decodeLatin1({ bytes, name }: ReleaseFile): string {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  if (/[\u0080-\ufffc]/.test(lenient)) {
    throw new Refused(
      'release-damaged',
      name,
      lineOf(lenient, lenient.indexOf('\ufffd')),
      'characters are broken; it is neither UTF-8 nor Latin-1',
    )
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

/** @returns the line (from 1) of a place in a text */
export function lineOf(text: string, at: number): number {
  let line = 1
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++
  return line
}

/** Hands over one line after the other, without its end; CRLF and LF both end one. The last may have none. */
export async function eachLine(file: ReleaseFile, work: Work, take: (line: string, number: number) => void): Promise<void> {
  const text = decodeText(file)
  let number = 0
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    number++
    if (end - start > LONGEST_LINE) throw new Refused('release-damaged', file.name, number, 'the line is too long to be one of a code list')
    const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end)
    take(line, number)
    start = end + 1
    if (number % LINES_BETWEEN_PACES === 0) await work.pace(file, Math.round((start / text.length) * file.bytes.length))
  }
  await work.pace(file, file.bytes.length)
}

/** The beginning of a file as text, for telling what kind of file it is: lines cut off at the end of what is looked at. */
export function headOf(file: ReleaseFile): string {
  return Buffer.from(file.bytes.subarray(0, 4096))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
}

/** Without the archive it came in and the folders. */
export function baseName(file: ReleaseFile): string {
  return file.name.slice(Math.max(file.name.lastIndexOf('/'), file.name.lastIndexOf('\\')) + 1)
}
