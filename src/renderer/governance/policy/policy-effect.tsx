// What a draft would change on the charts there are: counts, and some of the places, as they stand and as they would be.
import type { PolicyEffectView } from '../../../shared/policy-views'
import { CATEGORIES, type Category } from '../../../shared/safe-harbor'
import { Y } from '../../strings-policy'
import { Note } from '../../ui/failure-note'

const E = Y.effect

export function PolicyEffect({ effect }: { effect: PolicyEffectView }) {
  const { charts, changed, added, kept, notes, reopened, places } = effect
  return (
    <div className="policy-effect" role="status">
      <Note tone={changed > 0 || reopened > 0 ? 'soft' : 'info'}>
        <strong>{changed > 0 ? E.charts(changed, charts) : E.none}</strong>
        <Counts counts={added} says={E.added} />
        <Counts counts={kept} says={E.kept} />
        {notes > 0 ? <p>{E.notes(notes)}</p> : null}
        {reopened > 0 ? <p>{E.reopened(reopened)}</p> : null}
      </Note>
      {places.length > 0 ? (
        <details>
          <summary>{E.places}</summary>
          <ul className="policy-places">
            {places.map(({ chartId, chart, what, category, before, value, after, becomes }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
              <li key={`${chartId} ${i}`}>
                <span className="muted">{chart}</span> {before}
                <mark>{value}</mark>
                {after} <b>{E.what[what]}</b> {what === 'kept' ? CATEGORIES[category].label : becomes}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function Counts({ counts, says }: { counts: PolicyEffectView['added']; says: string }) {
  const entries = Object.entries(counts) as [Category, number][]
  if (entries.length === 0) return null
  return (
    <p>
      {entries.map(([category, n]) => `${n} ${CATEGORIES[category].label}`).join(', ')} {says}.
    </p>
  )
}
