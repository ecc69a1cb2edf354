// Taking an imported code set out of use: what charts are checked with changes, so a reason is asked for.
import { useState } from 'react'
import type { CodeSetView } from '../../shared/code-set-views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { CODE_SET_REMOVE_REASONS } from '../strings-code-sets'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { ReasonPicker } from '../ui/reason-picker'

export function RemoveCodeSetDialog({ codeSet }: { codeSet: CodeSetView }) {
  const act = useAppStore().getState()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={S.codeSets.removeTitle(`${S.codeSets.kinds[codeSet.kind]} ${codeSet.name}`)} onClose={act.closeDialog}>
      <DialogForm
        action={S.codeSets.doRemove}
        danger
        missing={reason === '' ? S.missing.reason : null}
        onSubmit={() => act.removeCodeSet(codeSet, reason)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p className="muted">{S.codeSets.removeHelp}</p>
        <ReasonPicker reasons={CODE_SET_REMOVE_REASONS} onChange={setReason} />
      </DialogForm>
    </Dialog>
  )
}
