export { accept, chartOf, type ReadSettings } from './accept'
export {
  type BilledLine,
  type Chart,
  type ChartDocument,
  type ChartPage,
  type ClaimOf,
  type HeaderFact,
  type IntakeRefusal,
  type KnownValue,
  type PageFile,
  type PageWord,
  PICTURE,
} from './chart'
export { parseDate } from './dates'
export { encounterOf } from './encounter'
export { extractFacts } from './header'
export { FILE_KINDS, type FileKind } from './kinds'
export { type Leaf, leavesOf } from './leaves'
export { LIMITS, type ReadLimits } from './limits'
export {
  WORKLIST_FILE_BYTES,
  type WorklistFileRefusal,
  type WorklistRow,
  type WorklistTable,
} from './lists/worklist-table'
export { imagePdf, namesIn, PDF_NAMES } from './pages/image-pdf'
export { pixelsOnly } from './pages/png'
export { isWordBox, type Redaction } from './pages/redact'
export { type IntakeFile, readFileForIntake } from './read-file'
export { createReading, type FileReading, type ReadOptions } from './reading/host'
export type { PageImage, ReadingAnswer, ReadingChannel, ReadingRequest, StartReading } from './reading/protocol'
export { type WorkFacts, workFactsOf } from './work-facts'
