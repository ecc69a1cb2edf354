// What a file is, told by its content: the kinds Chartroom reads, and those it knows only to say so. Pure.

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

/** Kinds that are known and not read. */
export type UnreadKind =
  | 'ole'
  | 'old-word'
  | 'locked-office'
  | 'mail'
  | 'gif'
  | 'webp'
  | 'icon'
  | 'dicom'
  | 'postscript'
  | 'compressed'
  | 'program'
  | 'database'
  | 'media'
  | 'xml'
  | 'office'
