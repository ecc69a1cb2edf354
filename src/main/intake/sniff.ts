// Tells what a file is by its content, never by its name: a PDF called chart.txt is still a PDF.
import type { FileKind, UnreadKind } from './kinds'

interface Magic {
  readonly kind: FileKind | UnreadKind
  readonly at: number
  readonly bytes: readonly number[]
}

const ascii = (s: string): number[] => [...s].map((c) => c.charCodeAt(0))

// Signatures made of printable letters alone (BM, MZ, GIF8 …) could begin a chart; those carry a further byte no text has,
// or are left to the search for NUL bytes, which each of these formats has in its first kilobyte.
const MAGIC: readonly Magic[] = [
  { kind: 'zip', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', at: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'zip', at: 0, bytes: [0x50, 0x4b, 0x07, 0x08] },
  { kind: 'ole', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'png', at: 0, bytes: [0x89, ...ascii('PNG\r\n')] },
  { kind: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'gif', at: 0, bytes: ascii('GIF87a') },
  { kind: 'gif', at: 0, bytes: ascii('GIF89a') },
  { kind: 'tiff', at: 0, bytes: [...ascii('II*'), 0] },
  { kind: 'tiff', at: 0, bytes: [...ascii('MM'), 0, 0x2a] },
  { kind: 'icon', at: 0, bytes: [0, 0, 1, 0] },
  { kind: 'dicom', at: 128, bytes: ascii('DICM') },
  { kind: 'compressed', at: 0, bytes: [0x1f, 0x8b, 8] },
  { kind: 'compressed', at: 0, bytes: [0xfd, ...ascii('7zXZ'), 0] },
  { kind: 'compressed', at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'compressed', at: 0, bytes: [...ascii('Rar!'), 0x1a, 7] },
  { kind: 'compressed', at: 0, bytes: [...ascii('BZh'), 0x39, ...ascii('1AY&SY')] },
  { kind: 'compressed', at: 0, bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: 'compressed', at: 257, bytes: ascii('ustar') },
  { kind: 'program', at: 0, bytes: [0x7f, ...ascii('ELF')] },
  { kind: 'program', at: 0, bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { kind: 'database', at: 0, bytes: [...ascii('SQLite format 3'), 0] },
  { kind: 'media', at: 0, bytes: ascii('OggS') },
  { kind: 'media', at: 0, bytes: [...ascii('ID3'), 3] },
  { kind: 'media', at: 0, bytes: [...ascii('ID3'), 4] },
  { kind: 'media', at: 8, bytes: ascii('WAVEfmt ') },
  { kind: 'webp', at: 8, bytes: ascii('WEBPVP8') },
]

// Formats that are text themselves, so that only their opening words tell; producers may put a BOM or blanks before them.
const WRITTEN: readonly (readonly [FileKind | UnreadKind, RegExp])[] = [
  ['pdf', /^[\s\S]{0,1000}?%PDF-\d\.\d/],
  ['rtf', /^\s{0,64}\{\\rtf/],
  ['postscript', /^\s{0,64}%!PS/],
  // A batch begins with FHS or BHS; a message caught on the wire with the start byte of its frame.
  ['hl7v2', /^\s{0,64}(?:MSH|FHS|BHS)([^\w\s])[^\w\s]/],
  // Its beginning is cut off: as plain text its fields would be words of the chart.
  ['hl7v2', /^\s{0,64}(?:EVN|PID|PV1|NK1|OBR|OBX|ORC|TXA)\|[^\r\n]{0,2000}\|/],
  ['x12', /^\s{0,64}ISA([^\w\s])\d\d\1/],
  ['html', /^\s{0,64}(?:<\?xml[\s\S]{0,200}?\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i],
  // Parts of pages, as systems cut them out of their own.
  [
    'html',
    /^\s{0,64}(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:div|table|p|span|h[1-6]|center|font|pre|ul|ol|style|meta|title|section|article)(?:\s[^<>]{0,2000})?>[\s\S]*?<\/[a-z][a-z\d]{0,12}\s*>/i,
  ],
  // Mails and web archives; a chart may quote a mail's first lines, but not how its parts are made.
  [
    'mail',
    /^(?=[A-Za-z][\w-]{0,60}:)(?=(?:(?!\n\r?\n)[\s\S]){0,8000}?\nContent-Type:\s*(?:multipart|message)\/)(?:(?!\n\r?\n)[\s\S]){0,8000}?(?:^|\n)MIME-Version:/i,
  ],
]

/** In bytes: what opening words are looked for in. */
const HEAD = 128 * 1024

/** The kind of a file; `text` for what shows none of the signs of another. */
export function sniff(bytes: Uint8Array): FileKind | UnreadKind {
  for (const magic of MAGIC) {
    if (!magic.bytes.every((b, i) => bytes[magic.at + i] === b)) continue
    if (magic.kind === 'ole') return oleKind(bytes)
    return magic.kind === 'zip' ? zipKind(bytes) : magic.kind
  }
  const head = headOf(bytes)
  for (const [kind, opening] of WRITTEN) if (opening.test(head)) return kind
  return xmlKind(head) ?? (isFhirJson(head, bytes) ? 'fhir-json' : 'text')
}

/** By its root element, behind whatever declarations and comments stand before it. */
function xmlKind(head: string): FileKind | UnreadKind | null {
  const prolog = /^\s{0,64}(?:(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)\s*)*/i.exec(head)?.[0] ?? ''
  const root = /^<(?:[\w.-]+:)?([\w.-]+)[^>]{0,20000}/.exec(head.slice(prolog.length))
  if (root?.[1] === 'ClinicalDocument') return 'ccda'
  if (root && /\sxmlns(?::[\w.-]+)?\s*=\s*["']http:\/\/hl7\.org\/fhir["']/.test(root[0])) return 'fhir-xml'
  return /^\s{0,64}<\?xml\b/.test(head) ? 'xml' : null
}

/** A resource says what it is anywhere among its members: also after a picture of megabytes. */
function isFhirJson(head: string, bytes: Uint8Array): boolean {
  if (!/^\s{0,64}[{[]\s*["{[]/.test(head)) return false
  return /"resourceType"\s*:/.test(head) || /"resourceType"\s*:\s*"\w+"/.test(headOf(bytes.subarray(Math.max(0, bytes.length - TAIL))))
}

/** In bytes, and even: half a letter of UTF-16 would be another. */
const TAIL = 4096

/** Opening letters, whether a letter takes one byte or two. */
function headOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  return /^(?:ÿþ|þÿ|[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/.test(head)
    ? head.replace(/^(?:ÿþ|þÿ)/, '').replaceAll('\0', '')
    : head.replace(/^ï»¿/, '')
}

/** What is packed as an archive and is a document or a program, nothing to be taken apart: its parts would come in as so many charts. */
const PACKED = /^(?:\[Content_Types\]\.xml|mimetype|_rels\/\.rels|META-INF\/(?:container\.xml|MANIFEST\.MF)|Index\/Document\.iwa)$/

/** Office files are zips that name their parts; only the names are looked at, nothing is unpacked. */
function zipKind(bytes: Uint8Array): FileKind | UnreadKind {
  const names = zipNames(bytes)
  if (names.length === 0) return cutOff(bytes)
  if (!names.some((name) => PACKED.test(name))) return 'zip'
  // Word itself writes document.xml; what it saves on servers may be document2.xml.
  if (names.some((name) => /^word\/document\d*\.xml$/i.test(name))) return 'docx'
  if (names.includes('xl/workbook.xml')) return 'xlsx'
  return names.includes('META-INF/MANIFEST.MF') ? 'program' : 'office'
}

/** Without a directory the first part still tells: a document that is cut off is a damaged document, no archive of parts. */
function cutOff(bytes: Uint8Array): FileKind | UnreadKind {
  const first = firstName(bytes)
  if (!PACKED.test(first) && !/^(?:word|xl|ppt|docProps)\//.test(first)) return 'zip'
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (first.startsWith('word/') || whole.includes('word/document')) return 'docx'
  return first.startsWith('xl/') || whole.includes('xl/workbook.xml') ? 'xlsx' : 'office'
}

function firstName(bytes: Uint8Array): string {
  const length = bytes.length < 30 || bytes[2] !== 3 ? 0 : (bytes[26] as number) | ((bytes[27] as number) << 8)
  return new TextDecoder('latin1').decode(bytes.subarray(30, 30 + length))
}

/** Compound files name their streams in UTF-16, at the start of entries of 128 bytes ([MS-CFB] 2.6.1). */
function oleKind(bytes: Uint8Array): UnreadKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const names = (stream: string): boolean => {
    const name = Buffer.from(`${stream}\0`, 'utf16le')
    for (let at = buffer.indexOf(name); at >= 0; at = buffer.indexOf(name, at + 2)) if (at % 128 === 0) return true
    return false
  }
  if (names('EncryptedPackage')) return 'locked-office'
  return names('WordDocument') ? 'old-word' : 'ole'
}

/** Names in the central directory, found by its signature; at most the first 5,000. */
function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = directoryAt(view); at >= 0 && at + 46 <= bytes.length && names.length < 5000; ) {
    if (view.getUint32(at, true) !== 0x02014b50) break
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number]
    names.push(new TextDecoder('latin1').decode(bytes.subarray(at + 46, at + 46 + name)))
    at += 46 + name + extra + comment
  }
  return names
}

function directoryAt(view: DataView): number {
  const from = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= from; at--) if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true)
  return -1
}
