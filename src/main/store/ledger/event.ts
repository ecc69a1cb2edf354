// Every event the ledger can hold, as a closed union. Details are ids, counts, hashes, category names and codes. Free text has no
// way in: see event-words, and append checks every string once more. Each family of events stands in events/.
import type { AuditId, ChartId, EndpointId, IncidentId, PersonId, QueryId, SampleId } from '../../../shared/ids'
import type { AuditEvents } from './events/audits'
import type { ChartEvents } from './events/charts'
import type { CodeSetEvents } from './events/code-sets'
import type { CodingEvents } from './events/coding'
import type { EndpointEvents } from './events/endpoints'
import type { GovernanceEvents } from './events/governance'
import type { IncidentEvents } from './events/incidents'
import type { IntakeEvents } from './events/intake'
import type { OutgoingEvents } from './events/outgoing'
import type { PacketEvents } from './events/packets'
import type { PageEvents } from './events/pages'
import type { PeopleEvents } from './events/people'
import type { PolicyEvents } from './events/policies'
import type { QueryEvents } from './events/queries'
import type { RetentionEvents } from './events/retention'
import type { SampleEvents } from './events/samples'
import type { SessionEvents } from './events/session'
import type { TermsEvents } from './events/terms'
import type { ValidationEvents } from './events/validation'
import type { WorklistEvents } from './events/worklist'

export type { Counts, Label, Sha256, Typed } from './event-words'
export { asLabel, asSha256, isPlain } from './event-words'
export type { DecidedBy } from './events/charts'
export type { AttributesBy } from './events/worklist'

/** kind → what it is about, its reason, its detail. governance: 45 CFR 164.312(b). */
export interface EventShapes
  extends SessionEvents,
    PeopleEvents,
    ChartEvents,
    IntakeEvents,
    OutgoingEvents,
    GovernanceEvents,
    EndpointEvents,
    CodingEvents,
    PacketEvents,
    PageEvents,
    CodeSetEvents,
    WorklistEvents,
    SampleEvents,
    QueryEvents,
    RetentionEvents,
    PolicyEvents,
    AuditEvents,
    TermsEvents,
    IncidentEvents,
    ValidationEvents {}

/** Things with an id that an event can be about, and the field that names which. */
interface Subjects {
  chart: { readonly chartId: ChartId }
  audit: { readonly auditId: AuditId }
  sample: { readonly sampleId: SampleId }
  query: { readonly queryId: QueryId }
  person: { readonly personId: PersonId }
  endpoint: { readonly endpointId: EndpointId }
  incident: { readonly incidentId: IncidentId }
}

const SUBJECT_FIELDS = {
  chart: 'chartId',
  audit: 'auditId',
  sample: 'sampleId',
  query: 'queryId',
  person: 'personId',
  endpoint: 'endpointId',
  incident: 'incidentId',
} as const
type SubjectField = (typeof SUBJECT_FIELDS)[keyof Subjects]

type SubjectOf<About> = About extends keyof Subjects
  ? Subjects[About] & { readonly [F in Exclude<SubjectField, (typeof SUBJECT_FIELDS)[About]>]?: never }
  : { readonly [F in SubjectField]?: never }

export type EventKind = keyof EventShapes

/** What the caller appends; time, user, role, workstation and version are the store's to add. */
export type LedgerEvent = {
  [K in EventKind]: { readonly kind: K; readonly detail: EventShapes[K]['detail'] } & SubjectOf<EventShapes[K]['about']> &
    (EventShapes[K]['reason'] extends null ? { readonly reason?: never } : { readonly reason: EventShapes[K]['reason'] })
}[EventKind]

/** What an event about no such thing is about. Exhaustive by type. */
const ABOUT: { readonly [K in EventKind as EventShapes[K]['about'] extends keyof Subjects ? never : K]: EventShapes[K]['about'] } = {
  'app-start': 'app',
  'app-stop': 'app',
  'recovery-key-made': 'app',
  'recovery-key-stored': 'app',
  unlock: 'session',
  'unlock-failed': 'session',
  lock: 'session',
  'chart-refused': 'app',
  'intake-started': 'app',
  'intake-paused': 'app',
  'intake-resumed': 'app',
  'intake-cancelled': 'app',
  'intake-finished': 'app',
  'intake-retried': 'app',
  'watch-folder-set': 'app',
  'watch-folder-unset': 'app',
  'packet-verified': 'packet',
  'key-trusted': 'packet',
  'settings-changed': 'settings',
  'endpoint-chosen': 'settings',
  'self-test-run': 'app',
  'code-set-imported': 'app',
  'code-set-removed': 'app',
  'sample-seed-drawn': 'app',
  'ledger-verified': 'app',
  'governance-exported': 'app',
  'worklist-imported': 'app',
  'worklist-exported': 'app',
  'claims-read': 'app',
  'search-saved': 'settings',
  'search-removed': 'settings',
  'audit-template-saved': 'app',
  'policy-changed': 'policy',
  'policy-exported': 'policy',
  'hold-set': 'app',
  'hold-lifted': 'app',
  purged: 'app',
  'purge-certified': 'app',
  'purge-certificate-saved': 'app',
}

export function objectOf(event: LedgerEvent): { readonly objectKind: string; readonly objectId: string | null } {
  for (const [objectKind, field] of Object.entries(SUBJECT_FIELDS)) {
    const objectId = event[field]
    if (objectId !== undefined) return { objectKind, objectId }
  }
  return { objectKind: ABOUT[event.kind as keyof typeof ABOUT], objectId: null }
}
