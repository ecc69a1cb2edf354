// A legal hold is set, on charts chosen in the list, on what the worklist's filter finds, or on all; and lifted. Each with its reason.
import { useState } from 'react'
import type { CallInput } from '../../../shared/ipc/derive'
import type { HoldView } from '../../../shared/retention-views'
import { describeFilter, isEmptyFilter } from '../../../shared/worklist-filter'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'
import { RETENTION as T } from '../../strings-retention'
import { Dialog } from '../../ui/dialog'
import { DialogForm } from '../../ui/dialog-form'
import { ReasonPicker } from '../../ui/reason-picker'
import { useToPurge } from './use-to-purge'

type Scope = HoldView['scope']

const H = T.hold

export function SetHoldDialog() {
  const act = useAppStore().getState()
  const { chosen } = useToPurge()
  const filter = useApp((s) => s.filter)
  const noFilter = isEmptyFilter(filter)
  const [scope, setScope] = useState<Scope>(noFilter ? (chosen.length > 0 ? 'charts' : 'all') : 'filter')
  const [reason, setReason] = useState('')
  const says: Readonly<Record<Scope, string>> = {
    filter: noFilter ? H.noFilter : H.filter(describeFilter(filter, act.filterContext().nameOf)),
    charts: H.listed(chosen.length),
    all: H.all,
  }
  const disabled: Readonly<Record<Scope, boolean>> = { filter: noFilter, charts: chosen.length === 0, all: false }
  const what = (): CallInput<'retention.hold'>['what'] =>
    scope === 'filter'
      ? { scope, filter }
      : scope === 'charts'
        ? { scope, chartIds: chosen.map(({ chart }) => chart.chartId) }
        : { scope: 'all' }

  return (
    <Dialog title={H.title} onClose={act.closeDialog}>
      <DialogForm
        action={H.do}
        missing={reason === '' ? S.missing.reason : null}
        onSubmit={() => act.setHold({ what: what(), reason })}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p className="muted">{H.help}</p>
        <fieldset className="reasons">
          <legend>{H.which}</legend>
          {(['filter', 'charts', 'all'] as const).map((one) => (
            <label key={one} className="check">
              <input type="radio" name="hold-scope" checked={scope === one} disabled={disabled[one]} onChange={() => setScope(one)} />
              <span>{says[one]}</span>
            </label>
          ))}
        </fieldset>
        <ReasonPicker reasons={H.reasons} onChange={setReason} />
      </DialogForm>
    </Dialog>
  )
}

export function LiftHoldDialog({ hold }: { hold: HoldView }) {
  const act = useAppStore().getState()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={T.liftDialog.title} onClose={act.closeDialog}>
      <DialogForm
        action={T.liftDialog.do}
        missing={reason === '' ? S.missing.reason : null}
        onSubmit={() => act.liftHold(hold, reason)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>
          <b>{hold.says}</b>
        </p>
        <p className="muted">{hold.reason}</p>
        <ReasonPicker reasons={T.liftDialog.reasons} onChange={setReason} />
      </DialogForm>
    </Dialog>
  )
}
