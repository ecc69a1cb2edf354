// An incident as it stands: the facts as they were written last, open or closed, folded from its log. Pure over the entries.
import { type IncidentFacts, type IncidentStatus, NO_FACTS } from '../../../shared/incidents'
import type { IncidentEntryRecord } from '../../store'

export const statusOf = (entries: readonly Pick<IncidentEntryRecord, 'kind'>[]): IncidentStatus =>
  entries.findLast(({ kind }) => kind === 'closed' || kind === 'reopened')?.kind === 'closed' ? 'closed' : 'open'

export const factsIn = (entries: readonly Pick<IncidentEntryRecord, 'body'>[]): IncidentFacts =>
  entries.findLast(({ body }) => body.facts !== null)?.body.facts ?? NO_FACTS
