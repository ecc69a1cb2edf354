// What the codes of a chart are checked against, and what they are held against: code set, setting of care, billed codes, comparison.
import type { ChartView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { W } from '../strings-coding'
import { Button } from '../ui/button'
import { Note } from '../ui/failure-note'

export function CodingTools({ view, editable }: { view: ChartView; editable: boolean }) {
  const act = useAppStore().getState()
  const comparing = useApp((s) => s.comparing)
  const { care, billed } = view
  return (
    <div className="coding-tools">
      <CodeSetLine view={view} />
      <div className="row">
        <Button
          look="quiet"
          command="chart.care"
          disabled={!editable}
          title={care.setting === 'unknown' ? W.careName : W.careBy[care.by]}
          onClick={() => void act.switchCare()}
        >
          <span className="unseen">{W.careName}: </span>
          {W.care[care.setting]}
          <span className="unseen">, {W.careBy[care.by]}</span>
        </Button>
        <Button look="quiet" command="code.billed" onClick={() => act.showDialog({ kind: 'billed' })}>
          {W.billed} {billed.length > 0 ? billed.length : null}
        </Button>
        <Button look="quiet" command="code.compare" aria-pressed={comparing} onClick={() => act.compare(!comparing)}>
          {W.compare}
        </Button>
      </div>
    </div>
  )
}

/** A warning where it may be the wrong one. */
function CodeSetLine({ view: { codeSet } }: { view: ChartView }) {
  if (codeSet?.inForce === true) return <p className="code-set muted small">{codeSet.name}</p>
  return (
    <div className="code-set">
      <Note tone="soft">
        <p>
          {codeSet === null
            ? S.codes.noSet
            : codeSet.inForce === null
              ? S.codes.setNoDate(codeSet.name)
              : S.codes.setNotInForce(codeSet.name)}
        </p>
      </Note>
    </div>
  )
}
