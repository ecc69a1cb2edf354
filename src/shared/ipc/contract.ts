// The one description of what a window may ask of main. Handlers, bridge and the test fake are derived from it.
// Main parses both ways with it; preload and renderer import only its types. Each family of calls stands in calls/.
import type { ChartId } from '../ids'
import type { BatchView } from '../intake-views'
import type { PacketProgress } from '../packet-views'
import type { PagesProgress } from '../page-view'
import type { PlantedShown } from '../quality-views'
import type { ChartSummary, SessionView } from '../views'
import { auditCalls } from './calls/audits'
import { bookCalls } from './calls/book'
import { chartCalls } from './calls/charts'
import { codeSetCalls } from './calls/code-sets'
import { codingCalls } from './calls/coding'
import { educationCalls } from './calls/education'
import { endpointCalls } from './calls/endpoints'
import { gateCalls } from './calls/gate'
import { governanceCalls } from './calls/governance'
import { incidentCalls } from './calls/incidents'
import { intakeCalls } from './calls/intake'
import { packetCalls } from './calls/packets'
import { pageCalls } from './calls/pages'
import { peopleCalls } from './calls/people'
import { policyCalls } from './calls/policy'
import { qualityCalls } from './calls/quality'
import { queryCalls } from './calls/queries'
import { retentionCalls } from './calls/retention'
import { sampleCalls } from './calls/samples'
import { selfTestCalls } from './calls/self-test'
import { sessionCalls } from './calls/session'
import { settingsCalls } from './calls/settings'
import { termsCalls } from './calls/terms'
import { validationCalls } from './calls/validation'
import { worklistCalls } from './calls/worklist'

export const CALLS = {
  ...sessionCalls,
  ...peopleCalls,
  ...chartCalls,
  ...intakeCalls,
  ...worklistCalls,
  ...gateCalls,
  ...bookCalls,
  ...codingCalls,
  ...packetCalls,
  ...pageCalls,
  ...policyCalls,
  ...qualityCalls,
  ...governanceCalls,
  ...settingsCalls,
  ...endpointCalls,
  ...codeSetCalls,
  ...selfTestCalls,
  ...sampleCalls,
  ...validationCalls,
  ...queryCalls,
  ...educationCalls,
  ...auditCalls,
  ...termsCalls,
  ...incidentCalls,
  ...retentionCalls,
} as const

export interface Events {
  /** Charts that are new or stand otherwise than before. */
  'charts.changed': ChartSummary[]
  /** Batches that are new or stand otherwise than before. */
  'intake.changed': BatchView[]
  /** Long work: parts done of total, in characters for scrubbing. */
  progress: { chartId: ChartId; stage: 'scrubbing' | 'coding'; done: number; total: number }
  /** Charts done of those that were sent at once. */
  'worklist.sent': { done: number; total: number }
  /** Notes done of the gold set. */
  'self-test.progress': { done: number; total: number }
  /** Bytes read of the release's bytes. */
  'code-sets.progress': { done: number; total: number }
  /** The suggestion that was just decided was a planted error. */
  'planted.shown': PlantedShown
  /** Signed charts counted. */
  'quality.progress': { done: number; total: number }
  /** Ledger entries walked for the governance report. */
  'governance.progress': { done: number; total: number }
  /** Charts looked through under a draft of a policy. */
  'policy.progress': { done: number; total: number }
  'packet.progress': PacketProgress
  'pages.progress': PagesProgress
  'session.changed': SessionView
  /** Files were named on the command line: `charts.offered` brings them in. */
  'charts.offered': null
}
