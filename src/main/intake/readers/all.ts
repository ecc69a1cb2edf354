// Which reader takes which kind of file. A kind without one is refused in words.
import type { FileKind } from '../kinds'
import { readCcda } from './ccda/read'
import { readDocx } from './docx/read'
import { readFhirJson, readFhirXml } from './fhir/read'
import { readHl7 } from './hl7v2/read'
import { readHtml } from './html/read'
import { readPdf } from './pdf/read'
import { readPicture } from './picture/read'
import type { Reader } from './reader'
import { readRtf } from './rtf/read'
import { readText } from './text'
import { readX12 } from './x12/read'

export const READERS: Readonly<Partial<Record<FileKind, Reader>>> = {
  text: readText,
  pdf: readPdf,
  docx: readDocx,
  rtf: readRtf,
  html: readHtml,
  hl7v2: readHl7,
  x12: readX12,
  ccda: readCcda,
  png: readPicture('png'),
  jpeg: readPicture('jpeg'),
  tiff: readPicture('tiff'),
  'fhir-json': readFhirJson,
  'fhir-xml': readFhirXml,
}
