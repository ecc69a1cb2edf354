// Which reader takes which kind of file. A kind without one is refused in words.
import type { FileKind } from '../kinds'
import { readPdf } from './pdf/read'
import { readPicture } from './picture/read'
import type { Reader } from './reader'
import { readText } from './text'

export const READERS: Readonly<Partial<Record<FileKind, Reader>>> = {
  text: readText,
  pdf: readPdf,
  png: readPicture('png'),
  jpeg: readPicture('jpeg'),
  tiff: readPicture('tiff'),
}
