// The findings of the open chart: the chosen one in full at the top, always at the same place, and the list of all below.
import { useMemo } from 'react'
import { CATEGORIES } from '../../shared/safe-harbor'
import type { ChartView, FindingView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { FINDING_STATE, S } from '../strings'
import { D } from '../strings-data-flow'
import { Button } from '../ui/button'
import { Listbox, type ListRow } from '../ui/listbox'
import { LOOKS } from './category-look'
import { FindingCard } from './finding-card'
import { alike, orderFindings } from './order'
import { RemovedList } from './removed-list'
import { StandingNote } from './standing-note'

export function FindingPanel({ view }: { view: ChartView }) {
  const store = useAppStore()
  const selected = useApp((s) => s.selectedFinding)
  const ordered = useMemo(() => orderFindings(view.findings), [view.findings])
  const chosen = ordered.find((f) => f.id === selected) ?? null
  const waitingAlike = useMemo(
    () => (chosen ? alike(view.text, view.findings, chosen).filter((f) => f.state === 'undecided').length : 0),
    [view.text, view.findings, chosen],
  )
  const undecided = view.summary.undecided
  const editable = view.summary.status === 'review'
  const looked = view.summary.status !== 'scrubbing' && view.summary.status !== 'failed'

  const rows = useMemo<ListRow<FindingView>[]>(() => {
    const waiting = ordered.filter((f) => f.state === 'undecided')
    const rest = ordered.filter((f) => f.state !== 'undecided')
    const part = (text: string, items: readonly FindingView[]): ListRow<FindingView>[] =>
      items.length === 0 ? [] : [{ kind: 'heading', text }, ...items.map((item) => ({ kind: 'item' as const, item }))]
    return [...part(S.findings.waiting, waiting), ...part(S.findings.inText, rest)]
  }, [ordered])

  const act = store.getState()
  return (
    <div className="panel-body">
      <div className="panel-head">
        {looked ? (
          <strong className={undecided > 0 ? 'count-soft' : editable ? '' : 'count-done'} role="status">
            {editable && undecided === 0 ? S.findings.readThenClear : S.findings.left(undecided)}
          </strong>
        ) : null}
        <span className="spacer" />
        <Button look="quiet" command="finding.undo" disabled={!editable || !view.canUndo} onClick={() => void act.undoFinding()}>
          {S.common.undo}
        </Button>
        <Button look="quiet" command="finding.redo" disabled={!editable || !view.canRedo} onClick={() => void act.redoFinding()}>
          {S.common.redo}
        </Button>
      </div>
      <StandingNote view={view} />
      {chosen ? (
        <FindingCard
          finding={chosen}
          text={view.text}
          place={ordered.indexOf(chosen) + 1}
          of={ordered.length}
          waitingAlike={waitingAlike}
          editable={editable}
        />
      ) : null}
      {ordered.length === 0 ? <p className="muted pad">{looked ? S.findings.none : S.findings.notLooked}</p> : null}
      {ordered.length > 0 ? (
        <Listbox
          label={S.findings.list}
          rows={rows}
          selected={selected}
          onSelect={(id) => act.selectFinding(id)}
          onEnter={() => void act.keepFinding()}
          rowHeight={34}
        >
          {(finding) => <FindingRow finding={finding} text={view.text} />}
        </Listbox>
      ) : (
        <span className="spacer" />
      )}
      <RemovedList view={view} editable={editable} />
      {editable ? <AddFoot text={view.text} done={undecided === 0} /> : <ClearedFoot />}
    </div>
  )
}

function FindingRow({ finding, text }: { finding: FindingView; text: string }) {
  const { family, short } = LOOKS[finding.category]
  const undecided = finding.state === 'undecided'
  return (
    <div className="finding-row">
      <span className={`tag tag-${family}`} title={CATEGORIES[finding.category].label}>
        {short}
      </span>
      <span className="finding-value">{oneLine(text.slice(finding.start, finding.end))}</span>
      {finding.state === 'sure' ? null : (
        <span className={undecided ? 'state state-undecided' : `state state-${finding.state}`}>{FINDING_STATE[finding.state]}</span>
      )}
    </div>
  )
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

function ClearedFoot() {
  const store = useAppStore()
  return (
    <div className="panel-foot">
      <Button command="chart.attestation" onClick={() => store.getState().showDialog({ kind: 'attestation' })}>
        {D.attestation.open}
      </Button>
    </div>
  )
}

/** What is marked right now, and the way to add it. */
function AddFoot({ text, done }: { text: string; done: boolean }) {
  const store = useAppStore()
  const selection = useApp((s) => (s.selection?.side === 'original' ? s.selection : null))
  return (
    <div className="panel-foot">
      {selection ? (
        <span className="marked-words">
          {S.findings.marked} <q>{oneLine(text.slice(selection.start, selection.end))}</q>
        </span>
      ) : (
        <span className="muted">{S.findings.howToMark}</span>
      )}
      <Button command="finding.add" onClick={() => store.getState().showDialog({ kind: 'add-finding', span: selection })}>
        {S.findings.add}
      </Button>
      {done ? (
        <Button look="primary" command="chart.clear" onClick={() => store.getState().showDialog({ kind: 'clear' })}>
          {S.clear.open}
        </Button>
      ) : null}
    </div>
  )
}
