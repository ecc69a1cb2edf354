// Over a chart whose text left with something in it: what was missed, and the way to the record about it.

import type { ChartId } from '../../shared/ids'
import { type Exposure, sumOf } from '../../shared/incidents'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { INCIDENTS as I } from '../strings-incidents'
import { Button } from '../ui/button'
import { useCommands } from '../ui/keys'

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
