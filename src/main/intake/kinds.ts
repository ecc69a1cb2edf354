// What a file is, told by its content: the kinds Chartroom reads, and those it knows only to say so. Pure.

export { FILE_KINDS, type FileKind } from '../../shared/file-kinds'

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
