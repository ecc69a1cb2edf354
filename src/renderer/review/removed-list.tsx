// What the person took off, with the reason, and the way back.
import type { ChartView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { LOOKS } from './category-look'

export function RemovedList({ view, editable }: { view: ChartView; editable: boolean }) {
  const store = useAppStore()
  if (view.removed.length === 0) return null
  return (
    <details className="removed-list">
      <summary>
        {S.findings.removedTitle} ({view.removed.length})
      </summary>
      <ul>
        {view.removed.map((r) => (
          <li key={r.id}>
            <span className={`tag tag-${LOOKS[r.category].family}`}>{LOOKS[r.category].short}</span>
            <span className="grow">
              {view.text.slice(r.start, r.end)} <small className="muted">{r.reason}</small>
            </span>
            {editable ? (
              <Button look="quiet" onClick={() => void store.getState().markAgain(r)}>
                {S.findings.markAgain}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
