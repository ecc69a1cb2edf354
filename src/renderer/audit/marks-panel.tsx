// Coder and auditor side by side, code by code, with the mark on each; the chosen one in full above, or the editor that writes it.
import { useMemo } from 'react'
import type { CaseView } from '../../shared/audit-views'
import { PrincipalBadge } from '../review/suggestion-card'
import type { CaseEditor } from '../store/audits-state'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { LACKS, MARK_STATE, SEVERITY, VERDICT, VERDICT_SIGN } from '../strings-audit-words'
import { Button } from '../ui/button'
import { Listbox, type ListRow } from '../ui/listbox'
import { AnswerEditor } from './answer-editor'
import { CaseFoot } from './case-foot'
import { PoaTag } from './code-parts'
import { FigureCell } from './figures'
import { MarkCard } from './mark-card'
import { MarkEditor } from './mark-editor'
import { isMarkRow, type MarkRow, rowsOf, waits } from './rows'

const M = S.audits.marks

export function MarksPanel({ view }: { view: CaseView }) {
  const act = useAppStore().getState()
  const chosenId = useApp((s) => s.caseRow)
  const editor = useApp((s) => s.caseEditor)
  const all = useMemo(() => rowsOf(view).filter(isMarkRow), [view])
  const rows = useMemo(() => all.map((item): ListRow<MarkRow> => ({ kind: 'item', item })), [all])
  const chosen = all.find((row) => row.id === chosenId) ?? null
  const marking = view.may.includes('mark')
  return (
    <div className="panel-body">
      <PanelHead view={view} rows={all} marking={marking} />
      {/* Whoever answers a mark reads it meanwhile; whoever writes one has it in the editor. */}
      {chosen && (editor === null || editor.kind === 'answer') ? <MarkCard view={view} row={chosen} writing={editor !== null} /> : null}
      {editor ? <Editor view={view} editor={editor} rows={all} /> : null}
      <div className="marks-head" aria-hidden="true">
        <span>{M.coder}</span>
        <span>{M.auditor}</span>
        <span>{M.mark}</span>
      </div>
      {all.length === 0 ? (
        <p className="muted pad">{M.noCodes}</p>
      ) : (
        <Listbox label={M.title} rows={rows} selected={chosenId} onSelect={act.chooseRow} rowHeight={50} home>
          {(row) => <Row row={row} />}
        </Listbox>
      )}
      <CaseFoot view={view} />
    </div>
  )
}

/** What is left to do, how the case stands, and what acts on more than one code. */
function PanelHead({ view, rows, marking }: { view: CaseView; rows: readonly MarkRow[]; marking: boolean }) {
  const act = useAppStore().getState()
  const lacking = view.marks.filter((mark) => mark.lacks.length > 0).length
  const answers = view.marks.filter((mark) => mark.may.length > 0).length
  const toMark = rows.filter((row) => row.mark === null).length
  const said = marking
    ? toMark > 0
      ? M.left(toMark)
      : lacking > 0
        ? M.lacking(lacking)
        : M.left(0)
    : answers > 0
      ? M.answers(answers)
      : null
  const left = marking ? rows.some(waits) : answers > 0
  return (
    <>
      <div className="panel-head">
        {said ? (
          <strong className={left ? 'count-soft' : 'count-done'} role="status">
            {said}
          </strong>
        ) : null}
        {toMark === 0 ? <FigureCell accuracy={view.accuracy[0]} method /> : null}
        <span className="spacer" />
        {marking ? (
          <>
            <Button look="quiet" command="case.undo" disabled={!view.canUndo} onClick={() => void act.undoCase()}>
              {S.common.undo}
            </Button>
            <Button command="mark.add" onClick={() => act.openEditor({ kind: 'mark', verdict: 'add', row: null })}>
              {S.codes.add}
            </Button>
          </>
        ) : null}
      </div>
      {marking && toMark > 0 ? (
        <div className="panel-head panel-head-more">
          {view.proposals.length > 0 ? (
            <Button command="mark.takeAll" onClick={() => void act.takeProposal(true)}>
              {M.takeAll}
            </Button>
          ) : null}
          {view.unmarked.length > 0 ? (
            <Button command="mark.agreeRest" onClick={() => void act.agreeRest()}>
              {M.agreeRest}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

function Editor({ view, editor, rows }: { view: CaseView; editor: CaseEditor; rows: readonly MarkRow[] }) {
  if (editor.kind === 'answer') return <AnswerEditor key={`${editor.act} ${editor.markId}`} act={editor.act} markId={editor.markId} />
  if (editor.kind === 'own') return null
  const row = rows.find((one) => one.id === editor.row) ?? null
  return <MarkEditor key={`${editor.verdict} ${editor.row}`} view={view} verdict={editor.verdict} row={row} />
}

function Row({ row }: { row: MarkRow }) {
  const { coded, mark, proposal } = row
  const verdict = (mark ?? proposal)?.verdict ?? null
  return (
    <div className={`mark-row ${waits(row) ? 'mark-row-waits' : ''}`}>
      <span className="mark-side">
        {coded ? (
          <>
            <span className="mark-code">
              <span className="num muted">{coded.line}</span> <span className="code">{coded.code}</span>
              {coded.principal ? <PrincipalBadge /> : null}
              <PoaTag poa={coded.poa} />
            </span>
            <span className="mark-title">{coded.title}</span>
          </>
        ) : (
          <span className="muted">{M.notCoded}</span>
        )}
      </span>
      <span className={`mark-side ${mark ? '' : 'mark-proposed'}`}>
        <AuditorSide row={row} />
      </span>
      <span className="mark-verdict">
        {verdict === null ? (
          <span className="verdict verdict-none">{M.noMark}</span>
        ) : (
          <span className={`verdict verdict-${verdict} ${mark ? '' : 'verdict-proposed'}`}>
            <span aria-hidden="true">{VERDICT_SIGN[verdict]}</span> {VERDICT[verdict]}
          </span>
        )}
        <small className={mark && mark.lacks.length > 0 ? 'lacks' : 'muted'}>{underVerdict(row)}</small>
      </span>
    </div>
  )
}

/** One short line below the verdict: what is missing, where the dispute stands, or how severe it is. */
function underVerdict({ mark, proposal }: MarkRow): string {
  if (!mark) return proposal ? M.proposed : ''
  if (mark.lacks.length > 0) return M.lacks(mark.lacks.map((part) => LACKS[part]))
  return MARK_STATE[mark.state] || (mark.severity ? SEVERITY[mark.severity] : '')
}

function AuditorSide({ row: { mark, proposal } }: { row: MarkRow }) {
  const made = mark ?? proposal
  switch (made?.verdict) {
    case undefined:
      return null
    case 'agree':
      return <span className="muted">{M.same}</span>
    case 'delete':
      return <span className="muted">{M.gone}</span>
    case 'resequence':
      return <span>{M.place(made.place ?? 1)}</span>
    case 'add':
    case 'revise':
      return (
        <>
          <span className="mark-code">
            <span className="code">{made.to?.code}</span>
            <PoaTag poa={made.to?.poa ?? null} />
            {made.place === null ? null : <small className="muted">{M.place(made.place)}</small>}
          </span>
          <span className="mark-title">{made.to?.title}</span>
        </>
      )
  }
}
