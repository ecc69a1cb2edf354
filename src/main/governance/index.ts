export { attestationHtml } from './attestation-html'
export { dataFlow } from './data-flow'
export { dayOfTerms, judgeTerms, type TermsEndpoint, type TermsOnRecord } from './due-diligence'
export { shortfalls } from './floors'
export { type GoldSet, openGold } from './gold'
export { intervalsOf } from './intervals'
export { type LedgerFacts, type LedgerReading, readLedger } from './ledger-facts'
export type {
  EndpointFact,
  FileFact,
  FileKind,
  FolderFact,
  InUse,
  LiveState,
  LogFact,
  PersonFact,
  PolicyFact,
  PolicyVersion,
  RetentionFact,
  TableCount,
  TermsFact,
} from './live-state'
export { type Marked, missedSince } from './missed'
export { certificateOf, countsOf, type PurgeCertificate, type PurgedChart, type PurgeFacts } from './purge-certificate'
export { certificatePage } from './purge-certificate-page'
export { governanceReport } from './report'
export { reportFurniture, reportHtml } from './report-html'
export { countedFrom, kindsLeft, obstacleOf, type RetainedChart, reckonedDay, standingsOf } from './retention'
export { openPolicy, type SealedPolicy, type SignedPolicy, signPolicy } from './signed-policy'
export { numberPlaces, type ReadText, siteFigures } from './site-validation'
export type { Allowances, GoldDocument, GoldSpan, Tally } from './validation'
export { categoriesOf, figuresOf, MEASURES, tally } from './validation'
