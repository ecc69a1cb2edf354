// What a sample stands for, in words and as a filter of the charts on this computer.
import { useMemo } from 'react'
import type { ChartStatus, ChartSummary } from '../../shared/views'
import { STATUS_WORDS } from '../../shared/views'
import type { WorklistFilter } from '../../shared/worklist-filter'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { WordsField } from './words-field'

const T = S.samples
const STATUSES = Object.keys(STATUS_WORDS) as ChartStatus[]

export function UniverseFields() {
  const act = useAppStore().getState()
  const { name, who, what, when } = useApp((s) => s.draft)
  return (
    <section className="sheet" aria-labelledby="universe-title">
      <h2 id="universe-title">{T.universe}</h2>
      <WordsField
        label={T.name}
        maxLength={200}
        value={name}
        // The form was asked for by a key, and this is where it begins.
        autoFocus
        data-home
        onChange={(value) => act.changeDraft({ name: value })}
      />
      <div className="three">
        <WordsField label={T.who} hint={T.whoHint} maxLength={200} value={who} onChange={(value) => act.changeDraft({ who: value })} />
        <WordsField label={T.what} hint={T.whatHint} maxLength={200} value={what} onChange={(value) => act.changeDraft({ what: value })} />
        <WordsField label={T.when} hint={T.whenHint} maxLength={200} value={when} onChange={(value) => act.changeDraft({ when: value })} />
      </div>
      <FilterFields />
    </section>
  )
}

function FilterFields() {
  const act = useAppStore().getState()
  const { filter, aiStated } = useApp((s) => s.draft)
  const charts = useApp((s) => readyValue(s.charts))
  const specialties = useMemo(() => valuesOf(charts ?? [], 'specialty'), [charts])
  const providers = useMemo(() => valuesOf(charts ?? [], 'provider'), [charts])
  const change = (key: keyof WorklistFilter, value: WorklistFilter[keyof WorklistFilter]) => {
    const { [key]: _, ...rest } = filter
    act.changeDraft({ filter: value === undefined ? rest : { ...rest, [key]: value } })
  }
  const dates = typeof filter.encounter === 'object' ? filter.encounter : { from: null, to: null }
  const changeDates = (part: { from?: string; to?: string }) => {
    const from = (part.from ?? dates.from) || null
    const to = (part.to ?? dates.to) || null
    change('encounter', from === null && to === null ? undefined : { from, to })
  }
  return (
    <fieldset className="options frame-filter">
      <legend>{T.filter}</legend>
      <Choices
        label={T.status}
        values={STATUSES}
        say={(status) => STATUS_WORDS[status]}
        chosen={filter.status ?? []}
        onChange={(status) => change('status', status)}
      />
      <div className="row">
        <label className="row">
          <span>{T.encounterFrom}</span>
          <input type="date" value={dates.from ?? ''} onChange={(e) => changeDates({ from: e.target.value })} />
        </label>
        <label className="row">
          <span>{T.encounterTo}</span>
          <input type="date" value={dates.to ?? ''} onChange={(e) => changeDates({ to: e.target.value })} />
        </label>
      </div>
      {specialties.length > 0 ? (
        <Choices label={T.specialty} values={specialties} chosen={filter.specialty ?? []} onChange={(some) => change('specialty', some)} />
      ) : null}
      {providers.length > 0 ? (
        <Choices label={T.provider} values={providers} chosen={filter.provider ?? []} onChange={(some) => change('provider', some)} />
      ) : null}
      <Check label={T.suggestions} checked={filter.suggestions === true} onChange={(on) => change('suggestions', on || undefined)} />
      <Check label={T.undecided} checked={filter.undecided === true} onChange={(on) => change('undecided', on || undefined)} />
      <Check label={T.aiStated} checked={aiStated} onChange={(on) => act.changeDraft({ aiStated: on })} />
    </fieldset>
  )
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: true | false) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(e) => onChange(e.target.checked)} />
      <span>{label}</span>
    </label>
  )
}

interface ChoicesProps<T extends string> {
  label: string
  values: readonly T[]
  chosen: readonly T[]
  say?: (value: T) => string
  /** None chosen asks for nothing. */
  onChange: (chosen: readonly T[] | undefined) => void
}

function Choices<T extends string>({ label, values, chosen, say = (value) => value, onChange }: ChoicesProps<T>) {
  return (
    <fieldset className="options options-row frame-choices">
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(e) => {
              const next = values.filter((one) => (one === value ? e.target.checked : chosen.includes(one)))
              onChange(next.length === 0 ? undefined : next)
            }}
          />
          <span>{say(value)}</span>
        </label>
      ))}
    </fieldset>
  )
}

const valuesOf = (charts: readonly ChartSummary[], key: 'specialty' | 'provider'): string[] =>
  [...new Set(charts.map((chart) => chart[key].trim()).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'en'))
