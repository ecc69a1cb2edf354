// A chart that cannot be reviewed: the next spare takes its place, with the reason.
import { useState } from 'react'
import type { ChartId } from '../../shared/ids'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { ReasonPicker } from '../ui/reason-picker'

const T = S.samples

export function ReplaceDialog({ unit }: { unit: ChartId }) {
  const act = useAppStore().getState()
  const name = useApp((s) => readyValue(s.sample)?.drawn.find((one) => one.unit === unit)?.name ?? '')
  const [reason, setReason] = useState('')
  return (
    <Dialog title={T.replaceTitle} onClose={act.closeDialog}>
      <DialogForm
        action={T.doReplace}
        missing={reason === '' ? S.missing.reason : null}
        onSubmit={() => act.replaceUnit(unit, reason)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>
          <b>{name}</b>
        </p>
        <p className="muted">{T.replaceHelp}</p>
        <ReasonPicker reasons={T.replaceReasons} onChange={setReason} />
      </DialogForm>
    </Dialog>
  )
}
