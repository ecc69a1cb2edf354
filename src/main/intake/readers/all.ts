// Which reader takes which kind of file. A kind without one is refused in words.
import type { FileKind } from '../kinds'
import { readHl7 } from './hl7v2/read'
import type { Reader } from './reader'
import { readText } from './text'
import { readX12 } from './x12/read'

export const READERS: Readonly<Partial<Record<FileKind, Reader>>> = {
  text: readText,
  hl7v2: readHl7,
  x12: readX12,
}
