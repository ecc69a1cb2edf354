// What was proposed and is not among the codes of the chart: to decide by assertion and certainty, then what came to nothing. Never
// ordered by money.
import { useMemo } from 'react'
import type { ChartView, EditSeverity, SuggestionView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { ASSERTION, S } from '../strings'
import { W } from '../strings-coding'
import { Listbox, type ListRow } from '../ui/listbox'
import { codeOf, titleOf } from './code-of'
import { Sign } from './edit-list'
import { worstOf } from './edit-words'
import { certaintyOf, groupOf, isStanding, orderSuggestions } from './order'

export function SuggestionList({ view }: { view: ChartView }) {
  const act = useAppStore().getState()
  const selected = useApp((s) => s.selectedSuggestion)
  const rows = useMemo(() => {
    const out: ListRow<SuggestionView>[] = []
    let heading = ''
    for (const item of orderSuggestions(view.suggestions)) {
      if (isStanding(item)) continue
      const text = headingOf(item)
      if (text !== heading) out.push({ kind: 'heading', text })
      heading = text
      out.push({ kind: 'item', item })
    }
    return out
  }, [view.suggestions])
  if (rows.length === 0) return null
  return (
    <Listbox
      label={S.codes.list}
      rows={rows}
      selected={selected}
      onSelect={(id) => act.selectSuggestion(id)}
      onEnter={() => void act.acceptSuggestion()}
      rowHeight={52}
    >
      {(s) => <SuggestionRow suggestion={s} severity={worstOf(view.foreseen, s)} />}
    </Listbox>
  )
}

function headingOf(s: SuggestionView): string {
  const group = groupOf(s)
  return [S.codes.groups[group], ASSERTION[s.assertion], ...(group === 'open' ? [W.certainty[certaintyOf(s)]] : [])].join(' · ')
}

const SIGN = { open: '○', accepted: '✓', rejected: '✕', aside: '–', noted: '·' } as const

function SuggestionRow({ suggestion, severity }: { suggestion: SuggestionView; severity: EditSeverity | null }) {
  const group = groupOf(suggestion)
  return (
    <div className={`suggestion-row suggestion-${group}`}>
      <span className="sign" aria-hidden="true">
        {SIGN[group]}
      </span>
      <span className="code">{codeOf(suggestion)}</span>
      <span className="title">{titleOf(suggestion)}</span>
      <span className="unseen">{S.codes.groups[group]}</span>
      {severity === null || severity === 'information' ? null : <Sign severity={severity} short />}
    </div>
  )
}
