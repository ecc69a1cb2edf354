// The options of a question: a person's own, and those that are always there and cannot be taken off.
import type { ReactNode } from 'react'
import { S } from '../strings'

const Q = S.queries

interface Props {
  options: readonly string[]
  /** Always there, at the end. */
  fixed: readonly string[]
  onChange: (options: readonly string[]) => void
  notes: (index: number) => ReactNode
}

export function OptionsField({ options, fixed, onChange, notes }: Props) {
  const own = options.slice(0, Math.max(0, options.length - fixed.length))
  const set = (next: readonly string[]) => onChange([...next, ...fixed])
  const canAdd = fixed.length === 2
  return (
    <fieldset className="field query-options">
      <legend>{Q.options}</legend>
      {own.map((option, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place; its words change at every key
        <div key={i}>
          <div className="row">
            <input
              type="text"
              maxLength={300}
              aria-label={Q.option(i + 1)}
              value={option}
              onChange={(e) => set(own.map((one, at) => (at === i ? e.target.value : one)))}
            />
            <button
              type="button"
              className="button button-quiet"
              aria-label={`${Q.removeOption} ${i + 1}`}
              onClick={() => set(own.filter((_, at) => at !== i))}
            >
              <span aria-hidden="true">✕</span>
            </button>
          </div>
          {notes(i)}
        </div>
      ))}
      {canAdd ? (
        <button type="button" className="button button-quiet query-add" onClick={() => set([...own, ''])}>
          + {Q.addOption}
        </button>
      ) : null}
      <p className="muted small">
        {fixed.join(' · ')} ({Q.always})
      </p>
    </fieldset>
  )
}
