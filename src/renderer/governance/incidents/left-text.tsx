// One request of an incident: what left, to whom, and where in it something was missed.
import type { LeftText } from '../../../shared/incidents'
import { CATEGORIES } from '../../../shared/safe-harbor'
import { S } from '../../strings'
import { INCIDENTS as I } from '../../strings-incidents'

export function LeftFacts({ left }: { left: LeftText }) {
  const { host, loopback, at, model, sha256, bytes, missed } = left
  const places = (missed ?? []).flatMap((place) => (place.left ? [{ ...place, ...place.left }] : []))
  return (
    <div className="incident-left">
      <dl className="facts">
        <dt>{I.left.to}</dt>
        <dd>
          <span className="mono">{host}</span> {loopback ? <span className="muted">({I.here})</span> : null}
        </dd>
        <dt>{I.left.model}</dt>
        <dd>{model}</dd>
        <dt>{I.left.at}</dt>
        <dd>{S.common.time(at)}</dd>
        <dt>{I.left.outcome}</dt>
        <dd>{I.outcome(left)}</dd>
        <dt>{I.left.size}</dt>
        <dd>{I.bytes(bytes)}</dd>
        <dt>{I.left.sha}</dt>
        <dd className="mono">{sha256}</dd>
        {places.length > 0 ? (
          <>
            <dt>{I.placesAt}</dt>
            <dd>{places.map(({ category, start, end }) => `${CATEGORIES[category].label} ${start}–${end}`).join(', ')}</dd>
          </>
        ) : null}
      </dl>
      {missed === null ? <p className="muted">{I.missedUnknown}</p> : null}
    </div>
  )
}
