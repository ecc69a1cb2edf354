// The codes of the chart in sequence, the principal diagnosis first: what will be signed. Moved by keys, or taken by their grip.
import { useMemo } from 'react'
import type { ChartView, SuggestionView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { W } from '../strings-coding'
import { Listbox, type ListRow } from '../ui/listbox'
import { codeOf, isDiagnosis, titleOf } from './code-of'
import { Sign } from './edit-list'
import { worstOf } from './edit-words'
import { onceEach } from './once-each'
import { lacksPoa, sequenceOf } from './order'
import { PrincipalBadge } from './suggestion-card'
import { type SequenceDrag, useSequenceDrag } from './use-sequence-drag'

export function SequenceList({ view, editable }: { view: ChartView; editable: boolean }) {
  const act = useAppStore().getState()
  const selected = useApp((s) => s.selectedSuggestion)
  const { codes, places, firstOf } = useMemo(() => onceEach(sequenceOf(view.suggestions)), [view.suggestions])
  const drag = useSequenceDrag(codes.map((s) => s.id))
  const inpatient = view.care.setting === 'inpatient'
  const missing = codes.filter(lacksPoa).length

  const rows = useMemo(() => {
    const out: ListRow<SuggestionView>[] = []
    codes.forEach((item, i) => {
      const before = codes[i - 1]
      if (!isDiagnosis(item) && (before === undefined || isDiagnosis(before))) out.push({ kind: 'heading', text: W.procedures })
      out.push({ kind: 'item', item })
    })
    return out
  }, [codes])

  return (
    <section className="sequence" aria-label={W.codes}>
      <header className="sequence-head">
        <h3>
          {W.codes} <small className="muted">{W.codesCount(codes.length)}</small>
        </h3>
        {inpatient && codes.length > 0 ? (
          <small className={missing > 0 ? 'count-soft' : 'count-done'}>{W.poaMissing(missing)}</small>
        ) : null}
      </header>
      {codes.length > 0 ? (
        <Listbox
          label={W.codes}
          rows={rows}
          selected={(selected && firstOf.get(selected)) ?? selected}
          onSelect={(id) => act.selectSuggestion(id)}
          rowHeight={34}
        >
          {(s) => (
            <SequenceRow
              suggestion={s}
              place={places.get(s.id) ?? 0}
              view={view}
              drag={editable && !s.principal ? drag : null}
              dropping={drag.drag}
              atEnd={s === codes.at(-1)}
            />
          )}
        </Listbox>
      ) : null}
    </section>
  )
}

interface RowProps {
  suggestion: SuggestionView
  place: number
  view: ChartView
  /** Null where it cannot be moved. */
  drag: SequenceDrag | null
  dropping: SequenceDrag['drag']
  atEnd: boolean
}

function SequenceRow({ suggestion, place, view, drag, dropping, atEnd }: RowProps) {
  const severity = worstOf(view.edits, suggestion)
  const { id, poa, principal } = suggestion
  const moved = moveOf(dropping, id, atEnd)
  return (
    <div className={`sequence-row ${moved}`} data-code={id}>
      {drag ? (
        <span className="grip" title={W.drag} aria-hidden="true" {...drag.gripOf(id)}>
          ⠿
        </span>
      ) : (
        <span />
      )}
      <span className="sequence-place">
        <span className="unseen">{S.codes.groups.accepted},</span> {place}
      </span>
      <span className="code">{codeOf(suggestion)}</span>
      <span className="title">
        {principal ? <PrincipalBadge /> : null} {titleOf(suggestion)}
      </span>
      <span className="row">
        {isDiagnosis(suggestion) && (view.care.setting === 'inpatient' || poa !== null) ? (
          <span className={`poa ${poa === null ? 'poa-none' : ''}`} title={poa === null ? W.poa : `${W.poa}: ${W.poaWords[poa]}`}>
            <span className="unseen">{W.poaShort}</span> {poa ?? '–'}
          </span>
        ) : null}
        {severity === null || severity === 'information' ? null : <Sign severity={severity} short />}
      </span>
    </div>
  )
}

/** While a code is dragged: the one that is taken, and the line where it would go. */
function moveOf(dropping: SequenceDrag['drag'], id: SuggestionView['id'], atEnd: boolean): string {
  if (dropping === null) return ''
  if (dropping.id === id) return 'moving'
  if (dropping.before === id) return 'drop-before'
  return atEnd && dropping.before === null ? 'drop-after' : ''
}
