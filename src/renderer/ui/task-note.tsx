// What stands in place of a page while it is fetched, and where it cannot be.
import type { Task } from '../store/task'
import { FailureNote } from './failure-note'

export function TaskNote({ task, loading }: { task: Task<unknown>; loading: string }) {
  if (task.state === 'running')
    return (
      <p className="muted pad" role="status">
        {loading}
      </p>
    )
  return task.state === 'failed' ? (
    <div className="pad">
      <FailureNote failure={task.failure} />
    </div>
  ) : null
}
