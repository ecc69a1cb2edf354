// Clearing: the person's own statement under 45 CFR 164.514(b)(2)(ii). Software gathers the evidence; a person has to say it.
import { useState } from 'react'
import type { ChartView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Y } from '../strings-policy'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Note } from '../ui/failure-note'
import { SignerFields, useSigner } from '../ui/signer-fields'
import { orderFindings } from './order'

export function ClearDialog({ view }: { view: ChartView }) {
  const act = useAppStore().getState()
  const [agreed, setAgreed] = useState(false)
  const signer = useSigner()
  const waiting = view.summary.undecided

  const toFirst = () => {
    act.closeDialog()
    act.showPanel('findings')
    act.selectFinding(orderFindings(view.findings)[0]?.id ?? null)
  }

  return (
    <Dialog title={S.clear.title} onClose={act.closeDialog}>
      <DialogForm
        action={S.clear.doClear}
        missing={waiting > 0 ? S.clear.waiting(waiting) : !agreed ? S.missing.statement : signer.complete ? null : S.missing.signer}
        onSubmit={() => act.clearChart()}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
        onFailure={(failure) =>
          failure.count ? (
            <>
              <p>{S.clear.places(failure.count)}</p>
              <Button onClick={toFirst}>{S.clear.show}</Button>
            </>
          ) : null
        }
      >
        <p>{S.clear.help}</p>
        {waiting > 0 ? (
          <Note tone="soft">
            <div className="row">
              <strong>{S.clear.waiting(waiting)}</strong>
              <span className="spacer" />
              <Button onClick={toFirst} data-first>
                {S.clear.toWaiting}
              </Button>
            </div>
          </Note>
        ) : null}
        <blockquote className="statement">
          <p>{S.clear.statement}</p>
          <p className="muted small">{S.clear.cite}</p>
        </blockquote>
        <label className="check">
          <input type="checkbox" data-first checked={agreed} onChange={(e) => setAgreed(e.target.checked)} />
          <span>{S.clear.agree}</span>
        </label>
        <SignerFields signer={signer} />
      </DialogForm>
    </Dialog>
  )
}

export function ReopenDialog({ view }: { view: ChartView }) {
  const act = useAppStore().getState()
  const waits = view.summary.status === 'second'
  const [reason, setReason] = useState('')
  return (
    <Dialog title={waits ? Y.second.sendBackTitle : S.clear.reopenTitle} onClose={act.closeDialog}>
      <DialogForm
        action={waits ? Y.second.sendBack : S.clear.doReopen}
        missing={reason.trim() === '' ? S.missing.reason : null}
        onSubmit={() => (waits ? act.sendBack(reason.trim()) : act.reopenChart(reason.trim()))}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>
          {waits ? Y.second.sendBackHelp : S.clear.reopenHelp} {view.signed ? S.clear.reopenSigned : ''}
        </p>
        <label className="field">
          <span>{S.findings.reason}</span>
          <input type="text" data-first maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />
        </label>
      </DialogForm>
    </Dialog>
  )
}
