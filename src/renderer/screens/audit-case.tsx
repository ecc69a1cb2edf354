// One case: the cleared text, and beside it what the auditor codes, marks, and hears of the coder. The original is not on this screen.
import { useEffect, useMemo } from 'react'
import type { CaseView } from '../../shared/audit-views'
import { useCaseNames } from '../audit/case-names'
import { CasePanel } from '../audit/case-panel'
import { CaseSteps } from '../audit/case-steps'
import { ClearedText } from '../audit/cleared-text'
import { quotesOf, rowsOf } from '../audit/rows'
import { useCaseCommands } from '../audit/use-case-commands'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { TaskNote } from '../ui/task-note'
import { TopBar } from '../ui/top-bar'

export function AuditCaseScreen() {
  const store = useAppStore()
  const task = useApp((s) => s.auditCase)
  const act = store.getState()
  const view = task.state === 'ready' ? task.value : null
  const name = useCaseNames()

  /** What is looked for, written and marked is let go first. */
  const back = () => {
    const { find, caseEditor, selection } = store.getState()
    if (find.open) return act.closeFind()
    if (caseEditor) return act.closeEditor()
    if (!selection) return act.leaveCase()
    document.getSelection()?.removeAllRanges()
    act.select(null)
  }
  useCommands({
    'app.back': back,
    'case.next': () => void act.stepCase(1),
    'case.previous': () => void act.stepCase(-1),
    'case.forYou': () => void act.nextCaseForYou(),
  })

  return (
    <div className="screen">
      <TopBar middle={view ? <CaseSteps view={view} /> : null}>
        <Button look="quiet" command="app.back" onClick={() => act.leaveCase()}>
          {S.audits.toAudit}
        </Button>
        <h1 className="chart-name" title={view?.auditTitle}>
          {view ? name(view) : ''}
        </h1>
        <Button look="quiet" command="case.previous" onClick={() => void act.stepCase(-1)}>
          <span className="unseen">{S.audits.previous}</span>
          <span aria-hidden="true">‹</span>
        </Button>
        <Button look="quiet" command="case.next" onClick={() => void act.stepCase(1)}>
          <span className="unseen">{S.audits.next}</span>
          <span aria-hidden="true">›</span>
        </Button>
      </TopBar>
      <main className="chart" id="main">
        <TaskNote task={task} loading={S.audits.loading} />
        {view ? <OpenCase key={view.id} view={view} /> : null}
      </main>
    </div>
  )
}

function OpenCase({ view }: { view: CaseView }) {
  const chosen = useApp((s) => s.caseRow)
  const failure = useApp((s) => (s.caseText.state === 'failed' ? s.caseText.failure : null))
  const text = useApp((s) => readyValue(s.caseText)?.text ?? null)
  const rows = useMemo(() => rowsOf(view), [view])
  const quotes = useMemo(() => quotesOf(rows.find((row) => row.id === chosen) ?? null), [rows, chosen])
  useCaseCommands(view)
  // The list of codes, or the text as long as there is none.
  const drawn = text !== null
  useEffect(() => {
    if (drawn) document.querySelector<HTMLElement>('[data-home]')?.focus({ preventScroll: true })
  }, [drawn])
  return (
    <div className="desk desk-codes desk-case">
      {failure ? (
        <div className="desk-note">
          <FailureNote failure={failure} />
        </div>
      ) : null}
      {text === null ? <div className="sides" /> : <ClearedText text={text} quotes={quotes} home={rows.length === 0} />}
      <CasePanel view={view} />
    </div>
  )
}
