// Charts that ask for a record, and the records there are. The arrows move, Enter opens.
import { useEffect } from 'react'
import type { ChartId, IncidentId } from '../../../shared/ids'
import { type IncidentProposal, type IncidentSummary, type IncidentsView, sumOf } from '../../../shared/incidents'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'
import { INCIDENTS as I } from '../../strings-incidents'
import { Button } from '../../ui/button'
import { Listbox, type ListRow } from '../../ui/listbox'

type Item =
  | { readonly id: IncidentId; readonly incident: IncidentSummary }
  | { readonly id: ChartId; readonly incident: null; readonly proposal: IncidentProposal }

/** Pixels of a row and a heading as they are drawn, and of the list before it scrolls. */
const ROW = 57
const HEADING = 28
const MOST_HEIGHT = 460

export function IncidentList({ view: { incidents, proposals } }: { view: IncidentsView }) {
  const act = useAppStore().getState()
  const cursor = useApp((s) => s.incidentCursor)
  const rows: ListRow<Item>[] = [
    ...(proposals.length > 0 ? [{ kind: 'heading', text: I.proposals } as const] : []),
    ...proposals.map((proposal) => ({ kind: 'item', item: { id: proposal.chartId, incident: null, proposal } }) as const),
    ...(incidents.length > 0 ? [{ kind: 'heading', text: I.known } as const] : []),
    ...incidents.map((incident) => ({ kind: 'item', item: { id: incident.id, incident } }) as const),
  ]
  const items = rows.flatMap((row) => (row.kind === 'item' ? [row.item] : []))
  const selected = items.find(({ id }) => id === cursor) ?? items[0] ?? null
  const any = items.length > 0
  const enter = (item: Item | null) => {
    if (!item) return
    if (item.incident) void act.goToIncident(item.id as IncidentId)
    else void act.beginIncident(item.id as ChartId)
  }
  useEffect(() => {
    if (any) document.querySelector<HTMLElement>('.incident-list .listbox')?.focus()
  }, [any])
  const height = Math.min(MOST_HEIGHT, items.length * ROW + (rows.length - items.length) * HEADING + 2)
  return (
    <section className="sheet" aria-labelledby="incidents-title">
      <h2 id="incidents-title">{I.title}</h2>
      <p className="muted">{I.help}</p>
      {any ? (
        <>
          <div className="incident-list" style={{ height }}>
            <Listbox
              label={I.list}
              rows={rows}
              selected={selected?.id ?? null}
              onSelect={(id) => act.setIncidentCursor(id)}
              onEnter={(id) => enter(items.find((item) => item.id === id) ?? null)}
              rowHeight={ROW}
              home
            >
              {(item) => (item.incident ? <Known incident={item.incident} /> : <Asking proposal={item.proposal} />)}
            </Listbox>
          </div>
          <div className="row">
            <Button look="primary" hint={S.common.enter} onClick={() => enter(selected)}>
              {selected?.incident === null ? I.start : I.open}
            </Button>
          </div>
        </>
      ) : (
        <p>{I.none}</p>
      )}
    </section>
  )
}

function Known({ incident }: { incident: IncidentSummary }) {
  const unsaved = useApp((s) => incident.id in s.incidentDrafts)
  const { number, chartName, status, hosts, missed, openedAt, by } = incident
  return (
    <span className="incident-row">
      <span>
        <b>{I.number(number)}</b> <IncidentMark status={status} /> {unsaved ? <span className="incident-unsaved">{I.unsaved}</span> : null}
        <small className="block muted">
          {chartName ?? I.gone} · {hosts.join(', ')}
        </small>
      </span>
      <span>
        {I.missed(sumOf(missed))}
        <small className="block muted">
          {S.common.time(openedAt)}, {by}
        </small>
      </span>
    </span>
  )
}

function Asking({ proposal: { chartName, exposure } }: { proposal: IncidentProposal }) {
  return (
    <span className="incident-row">
      <span>
        <b>{chartName}</b>
        <small className="block muted">{exposure.host}</small>
      </span>
      <span className="incident-asks">
        {I.missed(sumOf(exposure.missed))}
        <small className="block muted">{S.common.time(exposure.at)}</small>
      </span>
    </span>
  )
}

/** In words, with a sign, and by colour. */
export const IncidentMark = ({ status }: { status: IncidentSummary['status'] }) => (
  <span className={`incident-mark incident-${status}`}>{I.status[status]}</span>
)
