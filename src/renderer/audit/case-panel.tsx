// The panel beside the cleared text: codes and marks, or the history of the case.
import type { CaseView } from '../../shared/audit-views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Tabs } from '../ui/tabs'
import { CaseHistory } from './case-history'
import { MarksPanel } from './marks-panel'
import { OwnPanel } from './own-panel'
import { rowsOf, waits } from './rows'

export function CasePanel({ view }: { view: CaseView }) {
  const panel = useApp((s) => s.casePanel)
  const { showCasePanel } = useAppStore().getState()
  const waiting = view.waitsForYou ? rowsOf(view).filter(waits).length : 0
  return (
    <aside className="side-panel case-panel" aria-label={S.audits.panelsName}>
      <Tabs
        label={S.audits.panelsName}
        tabs={[
          { key: 'audit', label: S.audits.panels.audit, command: 'case.audit', badge: waiting },
          { key: 'history', label: S.audits.panels.history, command: 'case.history' },
        ]}
        chosen={panel}
        onChoose={showCasePanel}
      >
        {panel === 'history' ? <CaseHistory view={view} /> : view.coded === null ? <OwnPanel view={view} /> : <MarksPanel view={view} />}
      </Tabs>
    </aside>
  )
}
