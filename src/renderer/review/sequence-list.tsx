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
import { lacksPoa, sequenceOf } from './order'
import { PrincipalBadge } from './suggestion-card'
import { type SequenceDrag, useSequenceDrag } from './use-sequence-drag'

export function SequenceList({ view, editable }: { view: ChartView; editable: boolean }) {
  const act = useAppStore().getState()
  const selected = useApp((s) => s.selectedSuggestion)
  const codes = useMemo(() => sequenceOf(view.suggestions), [view.suggestions])
  const places = useMemo(() => placesOf(codes), [codes])
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
          {W.codes} <small className="muted">{W.codesCount(places.count)}</small>
        </h3>
        {inpatient && codes.length > 0 ? (
          <small className={missing > 0 ? 'count-soft' : 'count-done'}>{W.poaMissing(missing)}</small>
        ) : null}
      </header>
      {codes.length > 0 ? (
        <Listbox label={W.codes} rows={rows} selected={selected} onSelect={(id) => act.selectSuggestion(id)} rowHeight={34}>
          {(s) => (
            <SequenceRow
              suggestion={s}
              place={places.of(s)}
              view={view}
              drag={editable && !s.principal ? drag : null}
              dropping={drag.drag}
            />
          )}
        </Listbox>
      ) : null}
    </section>
  )
}

interface Places {
  readonly count: number
  /** Its place among the codes of its kind; null for a code that stands before it already. */
  of(s: SuggestionView): number | null
}

function placesOf(codes: readonly SuggestionView[]): Places {
  const places = new Map<string, number | null>()
  const seen = new Set<string>()
  const next = { diagnoses: 1, others: 1 }
  for (const s of codes) {
    const key = `${isDiagnosis(s) ? '' : s.system} ${codeOf(s)}`
    const kind = isDiagnosis(s) ? 'diagnoses' : 'others'
    places.set(s.id, seen.has(key) ? null : next[kind]++)
    seen.add(key)
  }
  return { count: seen.size, of: (s) => places.get(s.id) ?? null }
}

interface RowProps {
  suggestion: SuggestionView
  place: number | null
  view: ChartView
  /** Null where it cannot be moved. */
  drag: SequenceDrag | null
  dropping: SequenceDrag['drag']
}

function SequenceRow({ suggestion, place, view, drag, dropping }: RowProps) {
  const severity = worstOf(view.edits, suggestion)
  const { id, poa, principal } = suggestion
  const moved = dropping?.id === id ? 'moving' : dropping?.before === id ? 'drop-before' : ''
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
        <span className="unseen">{S.codes.groups.accepted},</span> {place ?? '″'}
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
