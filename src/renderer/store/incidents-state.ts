// Incidents as the window holds them: the list, the one that is open, what is being written in it. Types only.
import type { Failure } from '../../shared/failures'
import type { ChartId, IncidentId, OutboundId } from '../../shared/ids'
import type { IncidentFacts, IncidentField, IncidentsView, IncidentView, LeftText } from '../../shared/incidents'
import type { Task } from './task'

export interface IncidentsSlice {
  incidents: Task<IncidentsView>
  incidentPlace: 'list' | 'incident'
  /** The row the arrows stand on: an incident, or a chart that asks for one. */
  incidentCursor: IncidentId | ChartId | null
  incident: Task<IncidentView>
  /** Kept until they are saved or given up, whatever else is looked at. */
  incidentDrafts: Readonly<Record<string, IncidentFacts>>
  loadIncidents(): Promise<void>
  setIncidentCursor(id: IncidentId | ChartId): void
  goToIncidentList(): void
  /** Leads to the governance screen as well, from wherever one is. */
  goToIncident(id: IncidentId): Promise<void>
  writeFact(field: IncidentField, words: string): void
  giveUpFacts(): void
  /** Gives the failure to show, or null; so do the others. */
  saveFacts(): Promise<Failure | null>
  noteIncident(what: 'note' | 'close' | 'reopen', words: string): Promise<Failure | null>
  exportIncident(): Promise<Failure | null>
  /** Asks what left of a chart, then shows the dialog that opens an incident. */
  beginIncident(chartId: ChartId): Promise<void>
  openIncident(chartId: ChartId, outboundIds: readonly OutboundId[], summary: string): Promise<Failure | null>
  forgetIncidents(): void
}

export type IncidentDialogPlace =
  | { readonly kind: 'open-incident'; readonly chartId: ChartId; readonly departures: readonly LeftText[] }
  | { readonly kind: 'incident-words'; readonly what: 'note' | 'close' | 'reopen' }
  | { readonly kind: 'export-incident' }
