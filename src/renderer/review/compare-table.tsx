// Billed, proposed and decided in one aligned table. Over-coding and under-coding look alike, and nothing here knows of money.
import { useMemo } from 'react'
import type { ChartView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { W } from '../strings-coding'
import { Button } from '../ui/button'
import { type CompareRow, compare, type Mark } from './compare'

export function CompareTable({ view }: { view: ChartView }) {
  const act = useAppStore().getState()
  const selected = useApp((s) => s.selectedSuggestion)
  const { rows, agree, billedOnly, decidedOnly } = useMemo(() => compare(view), [view])
  const { blind } = view
  const shown = blind?.state === 'shown' ? blind : null
  const both = shown ? shown.suggested.filter((a) => shown.own.some((b) => a.system === b.system && a.code === b.code)).length : 0
  return (
    <section className="compare" aria-label={W.compareTitle}>
      <p className="compare-tally">
        {view.billed.length === 0 ? W.compareNoBilled : W.tally(agree, billedOnly, decidedOnly)}{' '}
        {view.billed.length === 0 ? (
          <Button look="quiet" command="code.billed" onClick={() => act.showDialog({ kind: 'billed' })}>
            {W.billed}
          </Button>
        ) : null}
        {shown ? <small className="block muted">{W.blindTally(shown.own.length, both)}</small> : null}
      </p>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">{W.columns.code}</th>
            <th scope="col">{W.columns.billed}</th>
            <th scope="col">{W.columns.proposed}</th>
            <th scope="col">{W.columns.decided}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.id}
              aria-current={row.suggestion?.id === selected ? 'true' : undefined}
              className={row.marks.length > 0 ? 'differs' : ''}
            >
              <th scope="row">
                <button type="button" disabled={!row.suggestion} onClick={() => row.suggestion && act.selectSuggestion(row.suggestion.id)}>
                  <span className="code">{row.code}</span> <small>{row.title}</small>
                  <Marks marks={row.marks} />
                </button>
              </th>
              <td>{row.billed ? <Place {...row.billed} /> : <Nothing />}</td>
              <td>
                <Proposed row={row} />
              </td>
              <td>{row.decided ? <Place {...row.decided} /> : <Nothing />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Marks({ marks }: { marks: readonly Mark[] }) {
  return marks.map((mark) => (
    <span key={mark} className={`differ differ-${mark}`}>
      {W.marks[mark]}
      {mark === 'billed-only' || mark === 'decided-only' ? <small> · {W.means[mark]}</small> : null}
    </span>
  ))
}

const Place = ({ place, poa }: { place: number; poa: string | null }) => (
  <>
    {place}
    {poa === null ? null : <span className="poa">{poa}</span>}
  </>
)

const Nothing = () => (
  <span className="muted" aria-hidden="true">
    –
  </span>
)

function Proposed({ row }: { row: CompareRow }) {
  if (row.proposed === null && !row.own) return <Nothing />
  return (
    <>
      {row.proposed === null ? null : W.proposed[row.proposed]}
      {row.own ? (
        <span className="own-first" title={W.ownFirst}>
          {W.columns.own}
        </span>
      ) : null}
    </>
  )
}
