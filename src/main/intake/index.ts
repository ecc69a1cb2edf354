export { accept, chartOf } from './accept'
export type { Chart, ChartDocument, HeaderFact, IntakeRefusal } from './chart'
export { parseDate } from './dates'
export { encounterOf } from './encounter'
export { extractFacts } from './header'
export { type IntakeFile, MAX_FILE_BYTES, readFileForIntake } from './read-file'
export { type WorkFacts, workFactsOf } from './work-facts'
export {
  readWorklistFile,
  WORKLIST_FILE_BYTES,
  type WorklistFileRefusal,
  type WorklistRow,
  type WorklistTable,
} from './worklist-file'
