export type { CheckProposal, CodeEntry, CodeSetVersion, CodeTable, ProposedCode, Quote } from './code'
