// Tells what a file is by its first bytes, never by its name: a PDF called chart.txt is still a PDF.

/** What later readers will take; today all of these are refused as not plain text. */
export type BinaryKind = 'pdf' | 'zip' | 'ole' | 'rtf' | 'image' | 'dicom' | 'postscript' | 'compressed' | 'program' | 'database' | 'media'

interface Magic {
  readonly kind: BinaryKind
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
  { kind: 'image', at: 0, bytes: [0x89, ...ascii('PNG\r\n')] },
  { kind: 'image', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image', at: 0, bytes: ascii('GIF87a') },
  { kind: 'image', at: 0, bytes: ascii('GIF89a') },
  { kind: 'image', at: 0, bytes: [...ascii('II*'), 0] },
  { kind: 'image', at: 0, bytes: [...ascii('MM'), 0, 0x2a] },
  { kind: 'image', at: 0, bytes: [0, 0, 1, 0] },
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
  { kind: 'image', at: 8, bytes: ascii('WEBPVP8') },
]

// Formats that are text themselves, so that only their opening words tell; producers may put a BOM or blanks before them.
const WRITTEN: readonly (readonly [BinaryKind, RegExp])[] = [
  ['pdf', /^[\s\S]{0,1000}?%PDF-\d\.\d/],
  ['rtf', /^\s{0,64}\{\\rtf/],
  ['postscript', /^\s{0,64}%!PS/],
]

/** The kind of a file that is not plain text, or null. Looks at the first kilobyte only. */
export function sniff(bytes: Uint8Array): BinaryKind | null {
  for (const magic of MAGIC) if (magic.bytes.every((b, i) => bytes[magic.at + i] === b)) return magic.kind
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^ï»¿/, '')
  for (const [kind, opening] of WRITTEN) if (opening.test(head)) return kind
  return null
}
