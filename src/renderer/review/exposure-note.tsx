// Over a chart whose text left with something in it: what was missed, and the way to the record about it. Where nothing is known to be
// missed, a person can open a record all the same.

import type { ChartId } from '../../shared/ids'
import { type Exposure, sumOf } from '../../shared/incidents'
import type { OutboundView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { INCIDENTS as I } from '../strings-incidents'
import { Button } from '../ui/button'
import { useCommands } from '../ui/keys'
import { wasSent } from './outbound-words'

export function ExposureNote({ chartId, exposure }: { chartId: ChartId; exposure: Exposure }) {
  const act = useAppStore().getState()
  const { host, at, missed, incident } = exposure
  const go = () => void (incident ? act.goToIncident(incident.id) : act.beginIncident(chartId))
  useCommands({ 'chart.incident': go })
  return (
    <div className="note note-hard origin-note exposure-note" role="note">
      <p>
        <b>{I.exposed(host, S.common.time(at))}</b> {I.since(sumOf(missed))}
      </p>
      <Button command="chart.incident" onClick={go}>
        {incident ? I.about(incident.number, I.status[incident.status].toLowerCase()) : I.start}
      </Button>
    </div>
  )
}

/** Beside what was sent to a server. */
export function IncidentButton({ outbound }: { outbound: OutboundView }) {
  const exposed = useApp((s) => readyValue(s.chart)?.exposure !== undefined)
  const chartId = useApp((s) => s.chartId)
  if (outbound.host === null || !wasSent(outbound) || exposed || chartId === null) return null
  return <BeginIncident chartId={chartId} />
}

function BeginIncident({ chartId }: { chartId: ChartId }) {
  const act = useAppStore().getState()
  const begin = () => void act.beginIncident(chartId)
  useCommands({ 'chart.incident': begin })
  return (
    <div className="row">
      <Button look="quiet" command="chart.incident" onClick={begin}>
        {I.startHere}
      </Button>
    </div>
  )
}
