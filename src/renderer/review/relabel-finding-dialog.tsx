// Another category for a finding, here or wherever its words stand: its placeholder changes with it, and undo brings the old one back.
import { useMemo, useState } from 'react'
import type { FindingId } from '../../shared/ids'
import { CATEGORIES } from '../../shared/safe-harbor'
import type { ChartView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { EverywhereCheck } from '../ui/everywhere-check'
import { LOOKS } from './category-look'
import { CategoryPicker } from './category-picker'
import { alike } from './order'

export function RelabelFindingDialog({ view, findingId }: { view: ChartView; findingId: FindingId }) {
  const act = useAppStore().getState()
  const finding = view.findings.find((f) => f.id === findingId)
  const [category, setCategory] = useState(finding?.category ?? 'NAME')
  const [everywhere, setEverywhere] = useState(true)
  const count = useMemo(() => (finding ? alike(view.text, view.findings, finding).length : 0), [view.text, view.findings, finding])
  if (!finding) return null
  return (
    <Dialog title={S.findings.relabelTitle} onClose={act.closeDialog} wide>
      <DialogForm
        action={S.findings.doRelabel}
        missing={category === finding.category ? S.missing.category : null}
        onSubmit={() => act.relabelFinding(findingId, category, everywhere)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p className="row">
          <span className={`tag tag-${LOOKS[finding.category].family}`}>{CATEGORIES[finding.category].label}</span>
          <b className="finding-words">{view.text.slice(finding.start, finding.end)}</b>
        </p>
        <CategoryPicker category={category} focus onPick={setCategory} />
        <EverywhereCheck checked={everywhere} onChange={setEverywhere}>
          <small>{S.findings.occurrences(count)}</small>
        </EverywhereCheck>
      </DialogForm>
    </Dialog>
  )
}
