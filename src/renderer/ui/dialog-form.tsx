// The foot of every dialog that does something: submit by Enter, its own failure beside it, no second submit while one runs.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Failure } from '../../shared/failures'
import { S } from '../strings'
import { Button } from './button'
import { FailureNote } from './failure-note'

interface Props {
  action: string
  danger?: boolean
  /** There is nothing to fill in: its button has the focus. */
  first?: boolean
  /** The other button's word. */
  cancel?: string
  /** What still has to be done before it can be submitted, in words; null: nothing. */
  missing?: string | null
  onSubmit: () => Promise<Failure | null>
  onDone: () => void
  onCancel: () => void
  /** More to show under a failure, e.g. the way to the places. */
  onFailure?: (failure: Failure) => ReactNode
  children: ReactNode
}

export function DialogForm({
  action,
  danger = false,
  first = false,
  cancel = S.common.cancel,
  missing = null,
  onSubmit,
  onDone,
  onCancel,
  onFailure,
  children,
}: Props) {
  const why = useId()
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (running || missing !== null) return
    setRunning(true)
    const result = await onSubmit()
    setRunning(false)
    setFailure(result)
    if (!result) onDone()
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="dialog-body">
      {children}
      {failure ? <FailureNote failure={failure}>{onFailure?.(failure)}</FailureNote> : null}
      <footer className="dialog-foot">
        <span id={why} className="missing" role="status">
          {missing}
        </span>
        <Button onClick={onCancel}>{cancel}</Button>
        <Button
          type="submit"
          look={danger ? 'danger' : 'primary'}
          hint={S.common.enter}
          {...(first ? { 'data-first': true } : {})}
          aria-describedby={why}
          disabled={missing !== null || running}
        >
          {action}
        </Button>
      </footer>
    </form>
  )
}
