// The audit panel of an open chart: the cases that were made of it, the newest audit first, each with the way there.
import { useEffect, useState } from 'react'
import type { ChartView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { STAGE } from '../strings-audit-words'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { Listbox } from '../ui/listbox'
import { FigureCell } from './figures'

const C = S.audits.chart

export function ChartAudits({ view }: { view: ChartView }) {
  const store = useAppStore()
  const cases = useApp((s) => s.chartCases)
  const [chosen, choose] = useState<string | null>(null)
  const { id } = view.summary
  useEffect(() => void store.getState().loadChartCases(id), [store, id])
  const all = cases.state === 'ready' ? cases.value : []
  const at = all.find((one) => one.id === chosen) ?? all[0]
  const open = () => {
    if (at) void store.getState().goToCase(at.id)
  }
  useCommands(at ? { 'audits.enter': open } : {})
  if (cases.state === 'failed') return <FailureNote failure={cases.failure} />
  if (all.length === 0)
    return (
      <div className="empty empty-small">
        <h2>{C.none}</h2>
        <p>{C.noneHelp}</p>
      </div>
    )
  return (
    <div className="panel-body">
      <Listbox
        label={S.audits.title}
        rows={all.map((item) => ({ kind: 'item', item }))}
        selected={at?.id ?? null}
        onSelect={choose}
        onEnter={open}
        rowHeight={56}
      >
        {(one) => (
          <span className="chart-case">
            <b>{one.auditTitle}</b>
            <span className={`status stage-${one.stage}`}>{STAGE[one.stage]}</span>
            <span className="num">
              <FigureCell accuracy={one.accuracy[0]} method />
            </span>
            {one.waitsForYou ? <b className="count-soft">{S.audits.columns.forYou}</b> : null}
          </span>
        )}
      </Listbox>
      <div className="panel-foot">
        <span />
        <Button look="primary" command="audits.enter" onClick={open}>
          {C.open}
        </Button>
      </div>
    </div>
  )
}
