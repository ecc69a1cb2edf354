// What this program is made of, and a plain warning when the runtime must not see real charts.
import { useApp } from '../store/context'
import { S } from '../strings'
import { FailureNote, Note } from '../ui/failure-note'

const ROWS = ['app', 'electron', 'node', 'codeSet', 'model'] as const

export function AboutFacts() {
  const about = useApp((s) => s.about)
  if (about.state === 'failed') return <FailureNote failure={about.failure} />
  if (about.state !== 'ready') return <p className="muted">{S.common.working}</p>
  return (
    <>
      {about.value.supportedRuntime ? null : (
        <Note tone="soft">
          <p>{S.about.unsupported}</p>
        </Note>
      )}
      {about.value.model === null ? <FailureNote failure={{ code: 'model-damaged' }} /> : null}
      <dl className="facts">
        {ROWS.map((row) => (
          <div key={row} className="fact">
            <dt>{S.about.rows[row]}</dt>
            <dd>
              {about.value[row] ?? S.about.damaged}
              {row === 'codeSet' && about.value.codeSet && !about.value.codeSetInForce ? S.about.notInForce : null}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
