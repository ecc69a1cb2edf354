// The comment that goes with an answer to a mark.
import { useState } from 'react'
import type { DisputeAct } from '../../shared/audit-views'
import type { MarkId } from '../../shared/ids'
import { useAppStore } from '../store/context'
import { DISPUTE } from '../strings-audit-words'
import { PanelForm } from './panel-form'

export function AnswerEditor({ act: dispute, markId }: { act: DisputeAct; markId: MarkId }) {
  const store = useAppStore()
  const [comment, setComment] = useState('')
  const words = DISPUTE[dispute]
  return (
    <PanelForm
      title={words.does}
      action={words.does}
      missing={comment.trim() === '' ? words.asks : null}
      onSubmit={() => store.getState().dispute(markId, dispute, comment)}
    >
      <label className="field">
        <span>{words.asks}</span>
        <textarea rows={4} maxLength={2000} data-start data-writing value={comment} onChange={(event) => setComment(event.target.value)} />
      </label>
    </PanelForm>
  )
}
