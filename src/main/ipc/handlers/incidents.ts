// Handlers of a family of calls: see shared/ipc/calls/incidents.
import path from 'node:path'
import type { IncidentId } from '../../../shared/ids'
import type { IncidentView } from '../../../shared/incidents'
import type { incidentCalls } from '../../../shared/ipc/calls/incidents'
import { err, ok } from '../../../shared/result'
import type { Desk } from '../../app/pipeline/desk'
import { departuresOf } from '../../app/pipeline/exposure'
import { exportIncident, viewOfIncident, viewOfIncidents } from '../../app/pipeline/incident-view'
import { addNote, closeIncident, openIncident, reopenIncident, saveFacts } from '../../app/pipeline/incidents'
import type { Answer, Family, HandlerTools, Outcome } from '../handler-tools'

export function incidentHandlers({ onDesk, surroundings: { dialogs } }: HandlerTools): Family<typeof incidentCalls> {
  /** A step on an incident, answered with the incident as it stands after it. */
  const onIncident = (id: IncidentId, work: (desk: Desk) => Outcome<unknown>): Promise<Answer<IncidentView>> =>
    onDesk((desk) => {
      const done = work(desk)
      return done.ok ? viewOfIncident(desk, id) : done
    })

  return {
    'incidents.list': () => onDesk((desk) => ok(viewOfIncidents(desk))),
    'incidents.departures': ({ chartId }) =>
      onDesk((desk) => (desk.store.read.charts.listing(chartId) ? ok(departuresOf(desk, chartId)) : err('chart-unknown'))),
    'incidents.open': ({ chartId, outboundIds, summary }) =>
      onDesk((desk) => {
        const opened = openIncident(desk, chartId, outboundIds, summary)
        return opened.ok ? viewOfIncident(desk, opened.value) : opened
      }),
    'incidents.get': ({ incidentId }) => onDesk((desk) => viewOfIncident(desk, incidentId)),
    'incidents.save': ({ incidentId, facts }) => onIncident(incidentId, (desk) => saveFacts(desk, incidentId, facts)),
    'incidents.note': ({ incidentId, words }) => onIncident(incidentId, (desk) => addNote(desk, incidentId, words)),
    'incidents.close': ({ incidentId, words }) => onIncident(incidentId, (desk) => closeIncident(desk, incidentId, words)),
    'incidents.reopen': ({ incidentId, words }) => onIncident(incidentId, (desk) => reopenIncident(desk, incidentId, words)),
    'incidents.export': ({ incidentId }) =>
      onDesk<string | null>(async (desk) => {
        const view = viewOfIncident(desk, incidentId)
        if (!view.ok) return view
        const file = await dialogs.saveAs('Export incident with PHI', `incident-${view.value.number}-PHI.json`, 'json')
        if (file === null) return ok(null)
        const saved = await exportIncident(desk, incidentId, file)
        return saved.ok ? ok(path.basename(file)) : saved
      }),
  }
}
