// Takes the terms of an endpoint out of force, with a reason that stays on record.
import { useState } from 'react'
import { useAppStore } from '../../store/context'
import type { TermsDialogPlace } from '../../store/terms-state'
import { S } from '../../strings'
import { TERMS } from '../../strings-terms'
import { Dialog } from '../../ui/dialog'
import { DialogForm } from '../../ui/dialog-form'
import { ReasonPicker } from '../../ui/reason-picker'

export function WithdrawTermsDialog({ dialog: { endpointId, name } }: { dialog: TermsDialogPlace }) {
  const act = useAppStore().getState()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={TERMS.withdrawTitle(name)} onClose={act.closeDialog}>
      <DialogForm
        action={TERMS.withdraw}
        danger
        missing={reason === '' ? S.missing.reason : null}
        onSubmit={() => act.withdrawTerms(endpointId, reason)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p className="muted">{TERMS.withdrawHelp}</p>
        <ReasonPicker reasons={TERMS.withdrawReasons} onChange={setReason} />
      </DialogForm>
    </Dialog>
  )
}
