// Incidents: the list, or one of them.
import { useEffect } from 'react'
import { useApp, useAppStore } from '../../store/context'
import { readyValue } from '../../store/task'
import { S } from '../../strings'
import { FailureNote } from '../../ui/failure-note'
import { IncidentForm } from './incident-form'
import { IncidentList } from './incident-list'

export function IncidentsSheet() {
  const store = useAppStore()
  const place = useApp((s) => s.incidentPlace)
  const incidents = useApp((s) => s.incidents)
  const incident = useApp((s) => s.incident)
  useEffect(() => {
    void store.getState().loadIncidents()
  }, [store])
  const task = place === 'incident' ? incident : incidents
  if (task.state === 'failed') return <FailureNote failure={task.failure} />
  const open = readyValue(incident)
  const view = readyValue(incidents)
  if (place === 'incident' && open) return <IncidentForm key={open.id} incident={open} />
  if (place === 'list' && view) return <IncidentList view={view} />
  return <p className="muted pad">{S.common.working}</p>
}
