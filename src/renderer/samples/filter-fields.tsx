// Which charts of this computer are in a frame: the fields of a worklist filter that a draw is made by.
import { type ReactNode, useMemo } from 'react'
import { type ChartStatus, type ChartSummary, STATUS_WORDS } from '../../shared/views'
import type { WorklistFilter } from '../../shared/worklist-filter'
import { useApp } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'

const T = S.samples
const STATUSES = Object.keys(STATUS_WORDS) as ChartStatus[]

interface Props {
  filter: WorklistFilter
  onChange: (filter: WorklistFilter) => void
  /** Status and what waits for a decision are asked for as well. */
  withStatus?: boolean
  children?: ReactNode
}

export function FilterFields({ filter, onChange, withStatus = false, children }: Props) {
  const charts = useApp((s) => readyValue(s.charts))
  const specialties = useMemo(() => valuesOf(charts ?? [], 'specialty'), [charts])
  const providers = useMemo(() => valuesOf(charts ?? [], 'provider'), [charts])
  const change = (key: keyof WorklistFilter, value: WorklistFilter[keyof WorklistFilter]) => {
    const { [key]: _, ...rest } = filter
    onChange(value === undefined ? rest : { ...rest, [key]: value })
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
      {withStatus ? (
        <Choices
          label={T.status}
          values={STATUSES}
          say={(status) => STATUS_WORDS[status]}
          chosen={filter.status ?? []}
          onChange={(status) => change('status', status)}
        />
      ) : null}
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
      {withStatus ? (
        <>
          <Check label={T.suggestions} checked={filter.suggestions === true} onChange={(on) => change('suggestions', on || undefined)} />
          <Check label={T.undecided} checked={filter.undecided === true} onChange={(on) => change('undecided', on || undefined)} />
        </>
      ) : null}
      {children}
    </fieldset>
  )
}

export function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: true | false) => void }) {
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
