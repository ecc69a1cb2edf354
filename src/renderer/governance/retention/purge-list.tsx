// What may be purged: due by the schedule, or by hand; of which kinds; chart by chart, each out of the list or in.
import { RETAINED_KINDS } from '../../../shared/policy/retention'
import type { RetentionView } from '../../../shared/retention-views'
import { useApp, useAppStore } from '../../store/context'
import { RETENTION as T } from '../../strings-retention'
import { Button } from '../../ui/button'
import { useCommands } from '../../ui/keys'
import { type Column, RowTable } from '../../ui/row-table'
import { isFree, type ToPurge } from './to-purge'
import { useToPurge } from './use-to-purge'

const RULES = ['due', 'by-hand'] as const

export function PurgeList({ view }: { view: RetentionView }) {
  const store = useAppStore()
  const act = store.getState()
  const rule = useApp((s) => s.purgeRule)
  const kinds = useApp((s) => s.purgeKinds)
  const leftOut = useApp((s) => s.purgeLeftOut)
  const cursor = useApp((s) => s.purgeCursor)
  const { rows, chosen } = useToPurge()
  const mayPurge = view.mayPurge && chosen.length > 0
  useCommands({
    ...(mayPurge ? { 'retention.purge': () => act.showDialog({ kind: 'purge' }) } : {}),
    ...(view.mayPurge ? { 'retention.hold': () => act.showDialog({ kind: 'set-hold' }) } : {}),
  })
  const isOut = (row: ToPurge): boolean => leftOut.has(row.chart.chartId)

  return (
    <section className="retention-part" aria-labelledby="purge-title">
      <h3 id="purge-title">{T.list}</h3>
      <div className="row">
        <fieldset className="segmented">
          <legend className="unseen">{T.which}</legend>
          {RULES.map((one) => (
            <label key={one}>
              <input type="radio" name="purge-rule" checked={rule === one} onChange={() => act.choosePurge({ purgeRule: one })} />
              <span>{T.rules[one]}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <fieldset className="retention-kinds">
        <legend className="unseen">{T.what}</legend>
        {RETAINED_KINDS.map((kind) => (
          <label key={kind} className="check">
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={({ target }) =>
                act.choosePurge({ purgeKinds: RETAINED_KINDS.filter((one) => (one === kind ? target.checked : kinds.includes(one))) })
              }
            />
            <span>{T.kinds[kind]}</span>
          </label>
        ))}
      </fieldset>
      {rows.length === 0 ? (
        <p className="muted">{T.none[rule]}</p>
      ) : (
        <>
          <div className="retention-table">
            <RowTable
              label={T.list}
              columns={columns(isOut)}
              rows={rows}
              keyOf={({ chart }) => chart.chartId}
              current={cursor}
              onCurrent={(key) => act.choosePurge({ purgeCursor: key as ToPurge['chart']['chartId'] })}
              onEnter={(row) => {
                if (isFree(row)) act.togglePurge(row.chart.chartId)
              }}
              minWidth={620}
            />
          </div>
          <p className="muted small">
            {T.toggle}
            {view.more > 0 ? ` ${T.more(view.more)}` : ''}
          </p>
        </>
      )}
      {view.mayPurge && rows.length > 0 ? (
        <div className="row">
          <Button look="danger" command="retention.purge" disabled={!mayPurge} onClick={() => act.showDialog({ kind: 'purge' })}>
            {T.doPurge(chosen.length)}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

const columns = (isOut: (row: ToPurge) => boolean): readonly [Column<ToPurge>, ...Column<ToPurge>[]] => [
  {
    key: 'name',
    head: T.chartColumns.name,
    width: 'minmax(180px, 2fr)',
    cell: (row) => (
      <>
        <span aria-hidden="true">{!isFree(row) ? '–' : isOut(row) ? '☐' : '☑'}</span>{' '}
        {isFree(row) ? <span className="unseen">{isOut(row) ? T.leftOut : T.chosen}:</span> : null} {row.chart.name}
      </>
    ),
  },
  { key: 'from', head: T.chartColumns.from, width: '104px', cell: ({ chart }) => <span className="num">{chart.from}</span> },
  {
    key: 'takes',
    head: T.chartColumns.takes,
    width: 'minmax(120px, 1.4fr)',
    cell: ({ kinds }) => {
      const whole = kinds.map((kind) => T.kinds[kind]).join(', ')
      return <span title={whole}>{kinds.map((kind) => T.short[kind]).join(', ')}</span>
    },
  },
  { key: 'state', head: T.chartColumns.state, width: '164px', cell: ({ chart }) => <State chart={chart} /> },
]

function State({ chart: { held, obstacle, packets } }: Pick<ToPurge, 'chart'>) {
  if (held) return <span className="standing">{T.held}</span>
  if (obstacle !== null) return <span className="standing">{T.obstacles[obstacle]}</span>
  return packets === 0 ? <span className="muted small">{T.noPacket}</span> : null
}
