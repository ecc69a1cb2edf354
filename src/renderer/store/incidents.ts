// Incidents: their list with the charts that ask for one, and the open one with what is done to it.
import type { Failure } from '../../shared/failures'
import type { CallResult } from '../../shared/ipc/derive'
import { ask } from '../bridge'
import { INCIDENTS } from '../strings-incidents'
import type { IncidentsSlice } from './incidents-state'
import type { Tools } from './state'
import { IDLE, RUNNING, ready, readyValue, settled } from './task'

const NOTHING = {
  incidents: IDLE,
  incidentPlace: 'list',
  incidentCursor: null,
  incident: IDLE,
  incidentDrafts: {},
} as const

const CALLS = { note: 'incidents.note', close: 'incidents.close', reopen: 'incidents.reopen' } as const

export function incidentsSlice({ bridge, set, get }: Tools): IncidentsSlice {
  const isOpen = (): boolean => readyValue(get().session)?.state === 'open'
  const openId = () => readyValue(get().incident)?.id ?? null

  function take(result: CallResult<'incidents.get'>): Failure | null {
    if (!result.ok) return result.error
    if (isOpen()) set({ incident: ready(result.value) })
    return null
  }

  const withoutDraft = (id: string) => Object.fromEntries(Object.entries(get().incidentDrafts).filter(([key]) => key !== id))

  return {
    ...NOTHING,
    async loadIncidents() {
      if (get().incidents.state !== 'ready') set({ incidents: RUNNING })
      const result = await ask(bridge, 'incidents.list', {})
      if (isOpen()) set({ incidents: settled(result) })
    },
    setIncidentCursor: (incidentCursor) => set({ incidentCursor }),
    goToIncidentList() {
      set({ incidentPlace: 'list' })
      void get().loadIncidents()
    },
    async goToIncident(id) {
      get().goToPart('incidents')
      set({ incidentPlace: 'incident', incidentCursor: id, ...(openId() === id ? {} : { incident: RUNNING }) })
      const result = await ask(bridge, 'incidents.get', { incidentId: id })
      if (isOpen() && get().incidentCursor === id) set({ incident: settled(result) })
    },
    writeFact(field, words) {
      const incident = readyValue(get().incident)
      if (!incident) return
      const { incidentDrafts } = get()
      set({ incidentDrafts: { ...incidentDrafts, [incident.id]: { ...(incidentDrafts[incident.id] ?? incident.facts), [field]: words } } })
    },
    giveUpFacts() {
      const id = openId()
      if (id) set({ incidentDrafts: withoutDraft(id) })
    },
    async saveFacts() {
      const id = openId()
      const facts = id && get().incidentDrafts[id]
      if (!id || !facts) return null
      const failure = take(await ask(bridge, 'incidents.save', { incidentId: id, facts }))
      if (failure) return failure
      // What was typed while it was on its way is not saved yet, and stays.
      if (get().incidentDrafts[id] === facts) set({ incidentDrafts: withoutDraft(id) })
      get().tell('done', INCIDENTS.saved)
      return null
    },
    async noteIncident(what, words) {
      const incidentId = openId()
      return incidentId ? take(await ask(bridge, CALLS[what], { incidentId, words })) : null
    },
    async exportIncident() {
      const incidentId = openId()
      if (!incidentId) return null
      const result = await ask(bridge, 'incidents.export', { incidentId, confirmed: true })
      if (!result.ok) return result.error
      if (result.value !== null) get().tell('done', INCIDENTS.exported(result.value), INCIDENTS.exportedHelp)
      return null
    },
    async beginIncident(chartId) {
      const result = await ask(bridge, 'incidents.departures', { chartId })
      if (!isOpen()) return
      if (result.ok) get().showDialog({ kind: 'open-incident', chartId, departures: result.value })
      else get().tellFailure(result.error)
    },
    async openIncident(chartId, outboundIds, summary) {
      const result = await ask(bridge, 'incidents.open', { chartId, outboundIds: [...outboundIds], summary })
      if (!result.ok) return result.error
      take(result)
      void get().loadIncidents()
      await get().goToIncident(result.value.id)
      return null
    },
    forgetIncidents: () => set(NOTHING),
  }
}
