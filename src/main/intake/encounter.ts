// When the encounter was, out of the header's dates: it decides which year's code set is valid. It stays on this computer.
// A wrong date is worse than none (a person then types it), so whatever is ambiguous is null.
import type { Chart, HeaderFact } from './chart'
import { parseDate } from './dates'
import { LABELS } from './labels'

/**
 * ISO dates of admission or visit, and of discharge or the same visit. Labels are asked in the order of how surely they
 * mean the encounter; one kind that gives two different days gives none. A birth date is never taken.
 */
export function encounterOf(facts: readonly HeaderFact[]): Chart['encounter'] {
  const admission = dayOf(facts, LABELS.admission)
  const discharge = dayOf(facts, LABELS.discharge)
  if (admission !== undefined || discharge !== undefined) {
    const from = admission ?? null
    const to = discharge ?? null
    return from && to && to < from ? { from: null, to: null } : { from, to }
  }
  for (const label of [LABELS.service, LABELS.surgery, LABELS.exam, LABELS.collection, LABELS.date]) {
    const range = rangeOf(facts, label)
    if (range !== undefined) return range
  }
  return { from: null, to: null }
}

/** The one day all facts of a label agree on; null when they do not, undefined when there are none. */
function dayOf(facts: readonly HeaderFact[], label: string): string | null | undefined {
  const days = daysOf(facts, label)
  return days.size === 0 ? undefined : days.size === 1 ? ([...days][0] ?? null) : null
}

function rangeOf(facts: readonly HeaderFact[], label: string): Chart['encounter'] | undefined {
  const days = [...daysOf(facts, label)].sort()
  const [from, to] = days
  if (from === undefined) return undefined
  if (days.length === 1) return { from, to: from }
  // "Dates of service: 03/01/2024 - 03/04/2024" stand side by side; two visits in one file do not.
  const dated = facts.filter((f) => f.category === 'DATE' && f.label === label)
  const beside = dated.every((f, i) => i === 0 || i % 2 === 0 || f.start - (dated[i - 1] as HeaderFact).end <= 12)
  return days.length === 2 && dated.length % 2 === 0 && beside && to ? { from, to } : { from: null, to: null }
}

function daysOf(facts: readonly HeaderFact[], label: string): Set<string> {
  const days = facts.flatMap((f) => (f.category === 'DATE' && f.label === label ? [parseDate(f.value)] : []))
  return new Set(days.filter((day) => day !== null))
}
