// Suggestions and decisions: the chosen code in full at the top, all of them below, to decide first. Never ordered by money.
import { useMemo } from 'react'
import type { ChartView, EditSeverity, SuggestionView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { ASSERTION, S } from '../strings'
import { Button } from '../ui/button'
import { Note } from '../ui/failure-note'
import { Listbox, type ListRow } from '../ui/listbox'
import { codeOf, titleOf } from './code-of'
import { EditPanel, Sign } from './edit-list'
import { E, worstOf } from './edit-words'
import { groupOf, orderSuggestions } from './order'
import { PrincipalBadge, SuggestionCard } from './suggestion-card'

export function CodingPanel({ view }: { view: ChartView }) {
  const store = useAppStore()
  const selected = useApp((s) => s.selectedSuggestion)
  const ordered = useMemo(() => orderSuggestions(view.suggestions), [view.suggestions])
  const chosen = ordered.find((s) => s.id === selected) ?? null
  const { status, openSuggestions } = view.summary
  const editable = status === 'cleared' || status === 'coding'

  /** About the text as it is cleared now. */
  const asked = view.outbound.some((o) => o.state === 'answered' && o.at !== null && view.clearance !== null && o.at >= view.clearance.at)

  const rows = useMemo(() => {
    const out: ListRow<SuggestionView>[] = []
    let heading = ''
    for (const item of ordered) {
      const group = groupOf(item)
      const text = `${S.codes.groups[group]} · ${item.principal ? S.codes.principal : ASSERTION[item.assertion]}`
      if (text !== heading) out.push({ kind: 'heading', text })
      heading = text
      out.push({ kind: 'item', item })
    }
    return out
  }, [ordered])

  const act = store.getState()
  return (
    <div className="panel-body">
      <div className="panel-head">
        {ordered.length > 0 ? (
          <strong className={openSuggestions > 0 ? 'count-soft' : 'count-done'} role="status">
            {S.codes.left(openSuggestions)}
          </strong>
        ) : null}
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
      <CodeSetLine view={view} />
      {chosen ? <SuggestionCard suggestion={chosen} foreseen={foreseenOf(view, chosen)} editable={editable} /> : null}
      {ordered.length === 0 ? (
        <div className="empty empty-small">
          <h2>{asked ? S.codes.foundNone : S.codes.none}</h2>
          <p>{asked ? S.codes.foundNoneHelp : S.codes.noneHelp}</p>
          {status === 'cleared' ? (
            <Button look="primary" command="outbound.send" onClick={() => act.showPanel('outbound')}>
              {S.outbound.title}
            </Button>
          ) : null}
        </div>
      ) : (
        <Listbox
          label={S.codes.list}
          rows={rows}
          selected={selected}
          onSelect={(id) => act.selectSuggestion(id)}
          onEnter={() => void act.acceptSuggestion()}
          rowHeight={52}
        >
          {(s) => <SuggestionRow suggestion={s} severity={worstOf(groupOf(s) === 'accepted' ? view.edits : view.foreseen, s)} />}
        </Listbox>
      )}
      <EditPanel view={view} editable={editable} />
      {status === 'coding' && openSuggestions === 0 ? (
        <div className="panel-foot">
          <span className="spacer" />
          <Button look="primary" command="chart.finish" onClick={() => act.showDialog({ kind: 'finish' })}>
            {S.finish.open}
          </Button>
        </div>
      ) : null}
      {view.signed ? (
        <div className="panel-foot">
          <span>
            {S.finish.signedBy} <b>{view.signed.name}</b>, {view.signed.credential}
            <br />
            <small className="muted">{S.common.time(view.signed.at)}</small>
            {view.signed.override === null ? null : (
              <small className="block">
                {E.overridden}: {view.signed.override}
              </small>
            )}
          </span>
          <Button look="quiet" command="chart.reopen" onClick={() => act.showDialog({ kind: 'reopen' })}>
            {S.clear.reopen}
          </Button>
          <Button look="primary" command="packet.export" onClick={() => void act.exportPacket()}>
            {S.packet.export}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** Which code set the codes are checked against; a warning where it may be the wrong one. */
function CodeSetLine({ view }: { view: ChartView }) {
  const { codeSet } = view
  if (codeSet?.inForce === true) return <p className="code-set muted small">{codeSet.name}</p>
  return (
    <div className="code-set">
      <Note tone="soft">
        <p>
          {codeSet === null
            ? S.codes.noSet
            : codeSet.inForce === null
              ? S.codes.setNoDate(codeSet.name)
              : S.codes.setNotInForce(codeSet.name)}
        </p>
      </Note>
    </div>
  )
}

const scrubbedSpan = (selection: { side: string; start: number; end: number } | null) =>
  selection?.side === 'scrubbed' ? { start: selection.start, end: selection.end } : null

const SIGN = { open: '○', accepted: '✓', rejected: '✕', aside: '–', noted: '·' } as const

const foreseenOf = (view: ChartView, { id }: SuggestionView) => view.foreseen.filter((edit) => edit.suggestionIds.includes(id))

function SuggestionRow({ suggestion, severity }: { suggestion: SuggestionView; severity: EditSeverity | null }) {
  const group = groupOf(suggestion)
  return (
    <div className={`suggestion-row suggestion-${group}`}>
      <span className="sign" aria-hidden="true">
        {SIGN[group]}
      </span>
      <span className="code">{codeOf(suggestion)}</span>
      <span className="title">
        {suggestion.principal ? <PrincipalBadge /> : null} {titleOf(suggestion)}
      </span>
      <span className="unseen">{S.codes.groups[group]}</span>
      {severity === null || severity === 'information' ? null : <Sign severity={severity} short />}
    </div>
  )
}
