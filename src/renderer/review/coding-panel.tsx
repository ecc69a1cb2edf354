// The coding pane: the chosen code in full at the top, then what is to be decided and the codes of the chart in sequence; or billed,
// proposed and decided held against each other.
import type { ChartView, SuggestionView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { W } from '../strings-coding'
import { Button } from '../ui/button'
import { Note } from '../ui/failure-note'
import { CodingTools } from './coding-tools'
import { CompareTable } from './compare-table'
import { EditPanel } from './edit-list'
import { E } from './edit-words'
import { PassedOverList } from './passed-over-list'
import { SequenceList } from './sequence-list'
import { SuggestionCard } from './suggestion-card'
import { SuggestionList } from './suggestion-list'

export function CodingPanel({ view }: { view: ChartView }) {
  const act = useAppStore().getState()
  const selected = useApp((s) => s.selectedSuggestion)
  const comparing = useApp((s) => s.comparing)
  const chosen = view.suggestions.find((s) => s.id === selected) ?? null
  const { status, openSuggestions } = view.summary
  const editable = status === 'cleared' || status === 'coding'
  const hidden = view.blind?.state === 'hidden'
  const nothing = view.suggestions.length === 0

  return (
    <div className="panel-body">
      <div className="panel-head">
        {nothing || hidden ? null : (
          <strong className={openSuggestions > 0 ? 'count-soft' : 'count-done'} role="status">
            {S.codes.left(openSuggestions)}
          </strong>
        )}
        <span className="spacer" />
        <Button look="quiet" command="code.undo" disabled={!editable} onClick={() => void act.undoCode()}>
          {S.common.undo}
        </Button>
        <Button
          command="code.add"
          disabled={!editable}
          onClick={() => act.showDialog({ kind: 'add-code', span: scrubbedSpan(act.selection) })}
        >
          {S.codes.add}
        </Button>
      </div>
      <CodingTools view={view} editable={editable} />
      {hidden ? <Hidden /> : null}
      {chosen && !comparing ? (
        <SuggestionCard suggestion={chosen} view={view} foreseen={foreseenOf(view, chosen)} editable={editable} />
      ) : null}
      {comparing ? (
        <CompareTable view={view} />
      ) : (
        <>
          {nothing && !hidden ? <NoCodes view={view} /> : null}
          <SuggestionList view={view} />
          {nothing ? null : <SequenceList view={view} editable={editable} />}
          <PassedOverList view={view} editable={editable} />
        </>
      )}
      {comparing ? null : <EditPanel view={view} editable={editable} />}
      {status === 'coding' && openSuggestions === 0 && !hidden ? (
        <div className="panel-foot">
          <span className="spacer" />
          <Button look="primary" command="chart.finish" onClick={() => act.showDialog({ kind: 'finish' })}>
            {S.finish.open}
          </Button>
        </div>
      ) : null}
      <Signed view={view} />
    </div>
  )
}

/** Coding before seeing: nothing of the suggestions is here, not even how many there are. */
function Hidden() {
  const act = useAppStore().getState()
  return (
    <div className="coding-note">
      <Note tone="info">
        <strong>{W.hidden}</strong>
        <p>{W.hiddenHelp}</p>
        <Button look="primary" command="code.reveal" onClick={() => void act.revealSuggestions()}>
          {W.reveal}
        </Button>
      </Note>
    </div>
  )
}

function NoCodes({ view }: { view: ChartView }) {
  const act = useAppStore().getState()
  const off = useApp((s) => readyValue(s.endpoints)?.inUse === 'off')
  /** About the text as it is cleared now. */
  const asked = view.outbound.some((o) => o.state === 'answered' && o.at !== null && view.clearance !== null && o.at >= view.clearance.at)
  return (
    <div className="empty empty-small">
      <h2>{asked ? S.codes.foundNone : off ? W.off : S.codes.none}</h2>
      <p>{asked ? S.codes.foundNoneHelp : off ? W.offHelp : S.codes.noneHelp}</p>
      {view.summary.status === 'cleared' && !off ? (
        <Button look="primary" command="outbound.send" onClick={() => act.showPanel('outbound')}>
          {S.outbound.title}
        </Button>
      ) : null}
    </div>
  )
}

function Signed({ view }: { view: ChartView }) {
  const act = useAppStore().getState()
  if (!view.signed) return null
  const { name, credential, at, override } = view.signed
  return (
    <div className="panel-foot">
      <span>
        {S.finish.signedBy} <b>{name}</b>, {credential}
        <br />
        <small className="muted">{S.common.time(at)}</small>
        {override === null ? null : (
          <small className="block">
            {E.overridden}: {override}
          </small>
        )}
      </span>
      {view.origin ? null : (
        <Button look="quiet" command="chart.reopen" onClick={() => act.showDialog({ kind: 'reopen' })}>
          {S.clear.reopen}
        </Button>
      )}
      <Button look="primary" command="packet.export" onClick={() => act.exportPacket()}>
        {S.packet.export}
      </Button>
    </div>
  )
}

const scrubbedSpan = (selection: { side: string; start: number; end: number } | null) =>
  selection?.side === 'scrubbed' ? { start: selection.start, end: selection.end } : null

const foreseenOf = (view: ChartView, { id }: SuggestionView) => view.foreseen.filter((edit) => edit.suggestionIds.includes(id))
