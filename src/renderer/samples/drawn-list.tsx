// The charts of a sample in the order of the draw, spares after them. The arrows move, Enter opens the chart.
import { useMemo } from 'react'
import type { DrawnView } from '../../shared/sampling-views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Listbox, type ListRow } from '../ui/listbox'

const T = S.samples

type Item = DrawnView & { readonly id: DrawnView['unit'] }

export function DrawnList({ drawn }: { drawn: readonly DrawnView[] }) {
  const act = useAppStore().getState()
  const cursor = useApp((s) => s.unitCursor)
  const names = useMemo(() => new Map(drawn.map(({ unit, name }) => [unit, name])), [drawn])
  const rows = useMemo(() => {
    const of = (role: DrawnView['role'], text: string): ListRow<Item>[] => {
      const items = drawn.filter((one) => one.role === role).map((one) => ({ kind: 'item' as const, item: { ...one, id: one.unit } }))
      return items.length === 0 ? [] : [{ kind: 'heading', text }, ...items]
    }
    return [...of('sample', T.samplesHead), ...of('spare', T.sparesHead)]
  }, [drawn])
  const nameOf = (unit: DrawnView['unit']): string => names.get(unit) ?? ''
  return (
    <Listbox
      label={T.drawnTitle}
      rows={rows}
      selected={cursor}
      onSelect={(unit) => act.setUnitCursor(unit)}
      onEnter={(unit) => void act.goToChart(unit)}
      rowHeight={34}
    >
      {({ order, name, position, stratum, figure, replacedBy, inPlaceOf, role }) => (
        <span className={`drawn-row ${replacedBy ? 'is-replaced' : ''} ${role === 'spare' && !inPlaceOf ? 'is-spare' : ''}`}>
          <span className="num drawn-order">{order}</span>
          <span className="grow">
            <b>{name}</b>
            {replacedBy ? <small>{T.replacedBy(nameOf(replacedBy.unit), replacedBy.reason)}</small> : null}
            {inPlaceOf ? <small>{T.inPlaceOf(nameOf(inPlaceOf))}</small> : null}
          </span>
          {figure === null ? null : <span className="num">{T.number(figure, 2)}</span>}
          {stratum === null ? null : <span className="standing">{stratum}</span>}
          <span className="muted small num">{T.position(position)}</span>
        </span>
      )}
    </Listbox>
  )
}
