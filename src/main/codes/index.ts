export { checkCode, checkProposal } from './check'
export type { CheckProposal, CodeEntry, CodeNotes, CodeSetVersion, CodeTable, ProposedCode, Quote } from './code'
export type { CodeTableFiles, CodeTableRefusal } from './tables'
export { openCodeTable } from './tables'
