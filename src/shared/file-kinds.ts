// The kinds of files that are read, by name and in a coder's words. Pure.

/** Kinds that a reader takes; the ledger and the worklist name them. */
export const FILE_KINDS = [
  'text',
  'pdf',
  'png',
  'jpeg',
  'tiff',
  'docx',
  'rtf',
  'html',
  'hl7v2',
  'ccda',
  'fhir-json',
  'fhir-xml',
  'x12',
  'xlsx',
  'zip',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const FILE_KIND_WORDS: Readonly<Record<FileKind, string>> = {
  text: 'Text',
  pdf: 'PDF',
  png: 'Picture',
  jpeg: 'Picture',
  tiff: 'Picture',
  docx: 'Word',
  rtf: 'RTF',
  html: 'HTML',
  hl7v2: 'HL7',
  ccda: 'C-CDA',
  'fhir-json': 'FHIR',
  'fhir-xml': 'FHIR',
  x12: 'X12',
  xlsx: 'Excel',
  zip: 'ZIP',
}

/** What a chart's file was. */
interface CameAs {
  readonly kind: FileKind
  readonly pages: { readonly all: number; readonly scanned: number }
}

/** `PDF · 12 pages, 3 scanned`; a picture always is. */
export function sayKind({ kind, pages }: CameAs): string {
  if (pages.all === 0) return FILE_KIND_WORDS[kind]
  const all = `${pages.all.toLocaleString('en')} ${pages.all === 1 ? 'page' : 'pages'}`
  const scanned =
    pages.scanned === 0 || FILE_KIND_WORDS[kind] === 'Picture'
      ? ''
      : pages.scanned === pages.all
        ? ', scanned'
        : `, ${pages.scanned.toLocaleString('en')} scanned`
  return `${FILE_KIND_WORDS[kind]} · ${all}${scanned}`
}
