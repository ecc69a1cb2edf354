// Taking a finding off: its text will stand in the scrubbed side, so a reason is asked for.
import { useMemo, useState } from 'react'
import type { FindingId } from '../../shared/ids'
import { CATEGORIES } from '../../shared/safe-harbor'
import type { ChartView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { REMOVE_REASONS, S } from '../strings'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { EverywhereCheck } from '../ui/everywhere-check'
import { ReasonPicker } from '../ui/reason-picker'
import { LOOKS } from './category-look'
import { alike } from './order'

export function RemoveFindingDialog({ view, findingId }: { view: ChartView; findingId: FindingId }) {
  const act = useAppStore().getState()
  const finding = view.findings.find((f) => f.id === findingId)
  const [reason, setReason] = useState('')
  const [everywhere, setEverywhere] = useState(false)
  const count = useMemo(() => (finding ? alike(view.text, view.findings, finding).length : 0), [view.text, view.findings, finding])
  if (!finding) return null
  return (
    <Dialog title={S.findings.removeTitle} onClose={act.closeDialog}>
      <DialogForm
        action={S.findings.doRemove}
        missing={reason === '' ? S.missing.reason : null}
        onSubmit={() => act.removeFinding(findingId, reason, everywhere)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p className="row">
          <span className={`tag tag-${LOOKS[finding.category].family}`}>{CATEGORIES[finding.category].label}</span>
          <b className="finding-words">{view.text.slice(finding.start, finding.end)}</b>
        </p>
        <p className="muted">{S.findings.removeHelp}</p>
        <ReasonPicker reasons={REMOVE_REASONS} onChange={setReason} />
        <EverywhereCheck checked={everywhere} onChange={setEverywhere}>
          <small>{S.findings.occurrences(count)}</small>
        </EverywhereCheck>
      </DialogForm>
    </Dialog>
  )
}
