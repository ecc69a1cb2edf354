// Versions of the policy, newest first: who signed, when, why, and what differed from the one before.
import type { PolicyView } from '../../../shared/policy-views'
import { Y } from '../../strings-policy'
import { Differences } from './policy-differences'

export function PolicyHistory({ view: { history } }: { view: PolicyView }) {
  return (
    <>
      <h3>{Y.history}</h3>
      {history.length === 0 ? <p className="muted">{Y.historyNone}</p> : null}
      {history.map(({ version, sha256, signed }, i) => (
        <details key={version} open={i === 0}>
          <summary>
            {signed
              ? `${version} · ${signed.name} · ${signed.by} · ${signed.at.slice(0, 16).replace('T', ' ')}`
              : `${version} · ${Y.broken}`}
            {signed?.taken ? ` · ${Y.taken}` : null}
          </summary>
          {signed ? <p>“{signed.why}”</p> : null}
          {signed ? <Differences lines={signed.changed} /> : null}
          <p className="code-line">{sha256}</p>
        </details>
      ))}
    </>
  )
}
