// Above the findings: a chart that waits for a second person, or stands under an older, looser policy.
import type { ChartView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Y } from '../strings-policy'
import { Button } from '../ui/button'
import { Note } from '../ui/failure-note'

export function StandingNote({ view: { second, outdated, summary } }: { view: ChartView }) {
  const act = useAppStore().getState()
  const open = summary.status === 'review' || summary.status === 'second'
  return (
    <>
      {outdated ? (
        <Note tone="soft">
          <p>{open ? Y.outdated.review : Y.outdated.cleared}</p>
          {open ? (
            <Button command="chart.scrubAgain" onClick={() => void act.scrubAgain()}>
              {Y.outdated.again}
            </Button>
          ) : null}
        </Note>
      ) : null}
      {second ? (
        <Note tone="info">
          <p>{second.mine ? Y.second.mine : Y.second.other(second.name, second.credential)}</p>
          <div className="row">
            {second.mine ? null : (
              <Button look="primary" command="chart.clear" onClick={() => act.showDialog({ kind: 'clear' })}>
                {S.clear.doClear}
              </Button>
            )}
            <Button command="chart.reopen" onClick={() => act.showDialog({ kind: 'reopen' })}>
              {Y.second.sendBack}
            </Button>
          </div>
        </Note>
      ) : null}
    </>
  )
}
