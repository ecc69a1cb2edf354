// A form within the panel, beside the text and not over it: one reads and marks text while writing. Enter saves, Escape leaves.
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Failure } from '../../shared/failures'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'

interface Props {
  title: string
  action: string
  /** What is still missing, in words; null: nothing. */
  missing?: string | null
  onSubmit: () => Promise<Failure | null>
  children: ReactNode
}

export function PanelForm({ title, action, missing = null, onSubmit, children }: Props) {
  const { closeEditor } = useAppStore().getState()
  const form = useRef<HTMLFormElement>(null)
  const heading = useId()
  const why = useId()
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    const field = (mark: string) => form.current?.querySelector<HTMLElement>(`[${mark}]`)
    ;(field('data-start') ?? field('data-first'))?.focus()
    // The list takes the focus back, so that the next key acts on it.
    return () => document.querySelector<HTMLElement>('[data-home]')?.focus({ preventScroll: true })
  }, [])

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (running || missing !== null) return
    setRunning(true)
    const result = await onSubmit()
    setRunning(false)
    setFailure(result)
    if (!result) closeEditor()
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      closeEditor()
    } else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement && !event.shiftKey) {
      event.preventDefault()
      void submit()
    }
  }

  return (
    <form ref={form} className="card panel-form" aria-labelledby={heading} onSubmit={(event) => void submit(event)} onKeyDown={onKey}>
      <h2 id={heading}>{title}</h2>
      {children}
      {failure ? <FailureNote failure={failure} /> : null}
      <div className="row panel-form-foot">
        <span id={why} className="missing" role="status">
          {missing}
        </span>
        <Button look="quiet" hint={S.find.escape} onClick={closeEditor}>
          {S.common.cancel}
        </Button>
        <Button type="submit" look="primary" hint={S.common.enter} aria-describedby={why} disabled={missing !== null || running}>
          {action}
        </Button>
      </div>
    </form>
  )
}
