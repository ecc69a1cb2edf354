// Files that were not taken, each with why and what to do. Enter reads one again, asking for its password where that is what it wants.
import { FAILURES } from '../../shared/failures'
import type { BatchView, RefusedView } from '../../shared/intake-views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { INTAKE as T } from '../strings-intake'
import { Button } from '../ui/button'
import { useCommands } from '../ui/keys'
import { type Column, RowTable } from '../ui/row-table'
import { TaskNote } from '../ui/task-note'

export const wantsPassword = ({ reason }: RefusedView): boolean => reason === 'file-password' || reason === 'file-password-wrong'

const COLUMNS: readonly [Column<RefusedView>, ...Column<RefusedView>[]] = [
  { key: 'name', head: T.columns.name, width: 'minmax(180px, 1.6fr)', cell: ({ name }) => name || T.purged },
  { key: 'reason', head: T.columns.reason, width: 'minmax(240px, 2.2fr)', cell: ({ reason }) => FAILURES[reason].what },
  { key: 'folder', head: T.columns.folder, width: 'minmax(120px, 1fr)', cell: ({ folder }) => <span title={folder}>{folder}</span> },
  { key: 'attempts', head: T.columns.attempts, width: '64px', number: true, cell: ({ attempts }) => attempts },
]

export function RefusedTable({ batch }: { batch: BatchView }) {
  const store = useAppStore()
  const act = store.getState()
  const task = useApp((s) => s.refusedFiles)
  const cursor = useApp((s) => s.refusedCursor)
  const rows = readyValue(task) ?? []
  const here = rows.find(({ id }) => id === cursor) ?? rows[0]
  const mayRetry = batch.state !== 'cancelled' && rows.length > 0

  const again = async (files: readonly number[] | null) => {
    const failure = await act.retryFiles(files, null)
    if (failure) act.tellFailure(failure)
  }
  const retry = (row: RefusedView | undefined) => {
    if (!row || !mayRetry) return
    if (wantsPassword(row)) act.showDialog({ kind: 'file-password', file: row.id })
    else void again([row.id])
  }
  useCommands(mayRetry ? { 'intake.retry': () => retry(here), 'intake.retryAll': () => void again(null) } : {})

  if (task.state !== 'ready') return <TaskNote task={task} loading={T.loading} />
  if (rows.length === 0) return batch.leaves.taken > 0 ? <p className="muted">{T.allTaken}</p> : null
  return (
    <div className="refused-files">
      <div className="row">
        <h3>{T.notTaken(rows.length)}</h3>
        <span className="spacer" />
        {mayRetry ? (
          <>
            <Button look="quiet" command="intake.retry" onClick={() => retry(here)}>
              {here && wantsPassword(here) ? T.password : T.retry}
            </Button>
            <Button look="quiet" command="intake.retryAll" onClick={() => void again(null)}>
              {T.retryAll}
            </Button>
          </>
        ) : null}
      </div>
      <RowTable
        label={T.notTaken(rows.length)}
        columns={COLUMNS}
        rows={rows}
        keyOf={({ id }) => String(id)}
        current={here ? String(here.id) : null}
        onCurrent={(key) => act.setRefusedCursor(Number(key))}
        onEnter={retry}
        minWidth={640}
        takesFocus={false}
      />
      {here ? (
        <p className="refused-says">
          <b>{here.name || T.purged}</b> {FAILURES[here.reason].what} {FAILURES[here.reason].todo}
        </p>
      ) : null}
    </div>
  )
}
