// Finishing: the person signs the codes as decided.
import { useState } from 'react'
import type { ChartView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { W } from '../strings-coding'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Note } from '../ui/failure-note'
import { ReasonPicker } from '../ui/reason-picker'
import { SignerFields, useSigner } from '../ui/signer-fields'
import { codeOf, titleOf } from './code-of'
import { E, OVERRIDE_REASONS } from './edit-words'
import { lacksPoa, sequenceOf } from './order'
import { PrincipalBadge } from './suggestion-card'

export function FinishDialog({ view }: { view: ChartView }) {
  const act = useAppStore().getState()
  const signer = useSigner()
  const accepted = sequenceOf(view.suggestions)
  const waiting = view.summary.openSuggestions
  const [override, setOverride] = useState('')
  const hard = view.edits.filter((edit) => edit.severity === 'hard')
  const soft = view.edits.filter((edit) => edit.severity === 'soft').length
  return (
    <Dialog title={S.finish.title} onClose={act.closeDialog}>
      <DialogForm
        action={S.finish.doFinish}
        missing={
          waiting > 0
            ? S.finish.waiting(waiting)
            : hard.length > 0 && override === ''
              ? S.missing.reason
              : signer.complete
                ? null
                : S.missing.signer
        }
        onSubmit={() => act.finishChart(override)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>{S.finish.help}</p>
        {waiting > 0 ? (
          <Note tone="soft">
            <strong>{S.finish.waiting(waiting)}</strong>
          </Note>
        ) : null}
        <h3>{S.finish.accepted(accepted.length)}</h3>
        <ul className="code-list">
          {accepted.map((s) => (
            <li key={s.id}>
              <span className="code">{codeOf(s)}</span> {titleOf(s)} {s.principal ? <PrincipalBadge /> : null}
            </li>
          ))}
        </ul>
        {accepted.length > 0 && !accepted.some((s) => s.principal) ? <p className="muted">{S.finish.noPrincipal}</p> : null}
        {view.care.setting === 'inpatient' && accepted.some(lacksPoa) ? (
          <p className="muted">{W.poaMissing(accepted.filter(lacksPoa).length)}.</p>
        ) : null}
        {soft > 0 ? <p className="muted">{E.softOpen(soft)}</p> : null}
        {hard.length > 0 ? (
          <>
            <Note tone="hard">
              <strong>{E.standing}</strong>
              <ul>
                {hard.map((edit) => (
                  <li key={edit.id}>
                    <span className="code">{edit.codes.join(' ')}</span> {edit.says}
                  </li>
                ))}
              </ul>
            </Note>
            <ReasonPicker reasons={OVERRIDE_REASONS} onChange={setOverride} />
          </>
        ) : null}
        <SignerFields signer={signer} />
      </DialogForm>
    </Dialog>
  )
}
