// What a test of a connection found, under the endpoint that was tested.
import { modeThatWorks, stagesOf } from '../../../shared/endpoint-stages'
import type { EndpointTestView, EndpointView } from '../../../shared/endpoint-views'
import { FAILURES } from '../../../shared/failures'
import { useApp, useAppStore } from '../../store/context'
import { E } from '../../strings-endpoints'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'

export function TestReport({ endpoint }: { endpoint: EndpointView }) {
  const act = useAppStore().getState()
  const task = useApp((s) => (s.endpointTest?.id === endpoint.id ? s.endpointTest.task : null))
  if (task === null || task.state === 'idle') return null
  return (
    <div className="endpoint-report" role="status">
      {task.state === 'running' ? (
        <div className="row">
          <progress aria-label={E.test.running} />
          <span className="grow">{E.test.running}</span>
          <Button look="quiet" onClick={() => void act.stopEndpointTest()}>
            {E.test.stop}
          </Button>
        </div>
      ) : null}
      {task.state === 'failed' ? <FailureNote failure={task.failure} /> : null}
      {task.state === 'ready' ? <Report endpoint={endpoint} test={task.value} /> : null}
    </div>
  )
}

function Report({ endpoint, test }: { endpoint: EndpointView; test: EndpointTestView }) {
  const act = useAppStore().getState()
  const works = modeThatWorks(test)
  const last = test.attempts.at(-1)
  if (!last) return null
  return (
    <>
      <ul className="endpoint-stages">
        {stagesOf(test).map(({ stage, state }) => (
          <li key={stage} className={`endpoint-stage endpoint-stage-${state}`}>
            {E.test.stages[stage][state]}
          </li>
        ))}
        <li className="muted">{E.test.time(last.milliseconds)}</li>
      </ul>
      {last.failure ? (
        <p>
          {FAILURES[last.failure].what} {FAILURES[last.failure].todo}
        </p>
      ) : (
        <p className="muted">
          {E.schemaModes[last.schemaMode]}: {E.test.found(last.codes, last.quoted)}
        </p>
      )}
      {last.failure && test.attempts.length > 1 ? (
        <p className="muted">{E.test.attempts(test.attempts.map(({ schemaMode }) => E.schemaModes[schemaMode]))}</p>
      ) : null}
      {works !== null && works !== endpoint.config.schemaMode ? (
        <div className="row">
          <span className="grow">{E.test.takeHelp}</span>
          <Button onClick={() => void act.takeSchemaMode(endpoint, works)}>{E.test.take(E.schemaModes[works])}</Button>
        </div>
      ) : null}
    </>
  )
}
