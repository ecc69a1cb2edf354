// Incidents: what left of a chart, records about it, their export with the exact bytes.
import { z } from 'zod'
import type { IncidentId, OutboundId } from '../../ids'
import { type IncidentsView, type IncidentView, incidentFactsSchema, incidentWordsSchema, type LeftText } from '../../incidents'
import { chartId, gives, id, nothing, onChart } from './parts'

const onIncident = z.strictObject({ incidentId: id<IncidentId>() })
const said = onIncident.extend({ words: incidentWordsSchema })

export const incidentCalls = {
  'incidents.list': { input: nothing, ...gives<IncidentsView>() },
  /** What of a chart was on its way to a server, oldest first. */
  'incidents.departures': { input: onChart, ...gives<readonly LeftText[]>() },
  'incidents.open': {
    input: z.strictObject({ chartId, outboundIds: z.array(id<OutboundId>()).min(1).max(1000), summary: incidentWordsSchema }),
    ...gives<IncidentView>(),
  },
  'incidents.get': { input: onIncident, ...gives<IncidentView>() },
  /** In place of those before, which stay in the log. */
  'incidents.save': { input: onIncident.extend({ facts: incidentFactsSchema }), ...gives<IncidentView>() },
  'incidents.note': { input: said, ...gives<IncidentView>() },
  'incidents.close': { input: said, ...gives<IncidentView>() },
  'incidents.reopen': { input: said, ...gives<IncidentView>() },
  /** confirmed: the person said that the file leaves with PHI. Gives its base name; null: the person closed the dialog. */
  'incidents.export': { input: onIncident.extend({ confirmed: z.literal(true) }), ...gives<string | null>() },
} as const
