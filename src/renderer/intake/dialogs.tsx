// What intake asks for: the password of a file, and which folder is watched how.
import { useId, useState } from 'react'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { INTAKE as T } from '../strings-intake'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { wantsPassword } from './refused-table'

export function FilePasswordDialog({ file }: { file: number }) {
  const act = useAppStore().getState()
  const field = useId()
  const task = useApp((s) => s.refusedFiles)
  const want = (readyValue(task) ?? []).filter(wantsPassword)
  const name = want.find(({ id }) => id === file)?.name ?? ''
  const [password, setPassword] = useState('')
  const [all, setAll] = useState(false)
  return (
    <Dialog title={T.passwordTitle} onClose={act.closeDialog}>
      <DialogForm
        action={T.open}
        missing={password === '' ? T.passwordMissing : null}
        onSubmit={() => act.retryFiles(all ? want.map(({ id }) => id) : [file], password)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>
          <b>{name}</b>
        </p>
        <div className="field">
          <label htmlFor={field}>{T.passwordLabel}</label>
          <input id={field} type="password" autoComplete="off" value={password} onChange={(event) => setPassword(event.target.value)} />
        </div>
        {want.length > 1 ? (
          <label className="check">
            <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
            <span>{T.passwordAll(want.length)}</span>
          </label>
        ) : null}
        <p className="muted">{T.passwordHelp}</p>
      </DialogForm>
    </Dialog>
  )
}

export function WatchFolderDialog() {
  const act = useAppStore().getState()
  const [polling, setPolling] = useState(false)
  return (
    <Dialog title={T.watchTitle} onClose={act.closeDialog}>
      <DialogForm action={T.choose} onSubmit={() => act.watchFolder(polling)} onDone={act.closeDialog} onCancel={act.closeDialog}>
        <p>{T.watchHelp}</p>
        <label className="check">
          <input type="checkbox" checked={polling} onChange={(event) => setPolling(event.target.checked)} />
          <span>{T.polling}</span>
        </label>
      </DialogForm>
    </Dialog>
  )
}
