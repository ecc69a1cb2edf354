// The panel beside the cleared text: codes and marks, or the history of the case.
import type { CaseView } from '../../shared/audit-views'
import { Checklists } from '../queries/checklists'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Tabs } from '../ui/tabs'
import { CaseHistory } from './case-history'
import { useMarkedQuote } from './evidence-field'
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
          // They tell of the coder's codes: not before the reveal.
          ...(view.coded === null ? [] : [{ key: 'checklists', label: S.audits.panels.checklists, command: 'case.checklists' } as const]),
          { key: 'history', label: S.audits.panels.history, command: 'case.history' },
        ]}
        chosen={panel}
        onChoose={showCasePanel}
      >
        {panel === 'history' ? (
          <CaseHistory view={view} />
        ) : view.coded === null ? (
          <OwnPanel view={view} />
        ) : panel === 'checklists' ? (
          <CaseChecklists view={view} />
        ) : (
          <MarksPanel view={view} />
        )}
      </Tabs>
    </aside>
  )
}

function CaseChecklists({ view }: { view: CaseView }) {
  const marked = useMarkedQuote()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="case-checklists" aria-label={S.audits.panels.checklists} tabIndex={0}>
      <Checklists chartId={view.chartId} caseId={view.id} marked={marked} />
    </section>
  )
}
