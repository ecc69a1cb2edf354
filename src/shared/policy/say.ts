// A policy in plain words, line by line, and what differs between two. Pure.
import { KIND_WORDS } from '../retention-views'
import { FIELD_WORDS } from '../terms-words'
import type { PolicyDraft } from './policy'
import { RETAINED_KINDS } from './retention'
import { askedOf } from './terms'

export interface PolicyLine {
  readonly key: string
  readonly label: string
  readonly says: string
}

export interface PolicyDifference extends PolicyLine {
  /** What it said before. */
  readonly said: string
}

const ROLE_WORDS = { coder: 'coders', auditor: 'auditors', 'compliance-lead': 'compliance leads' } as const
const REACH_WORDS = {
  'built-in': 'the built-in coder only',
  'on-this-computer': 'this computer only',
  anywhere: 'anywhere its terms are recorded',
} as const

/** @param nameOf an endpoint's name by its id */
export function sayPolicy(policy: PolicyDraft, nameOf: (endpoint: string) => string): readonly PolicyLine[] {
  const { deidentification: d, clearing, sending, terms, retention } = policy
  const line = (key: string, label: string, says: string): PolicyLine => ({ key, label, says })
  return [
    line('name', 'Name', policy.name),
    line('providers', 'Names of providers', d.providers === 'keep' ? 'stay where they are surely a provider’s' : 'go'),
    line('zip', 'ZIP', d.zip === 'first-three' ? 'first three digits stay where over 20,000 people share them' : 'goes whole'),
    line('years', 'Years', d.years === 'keep' ? 'stay' : 'go'),
    line('dates', 'Dates', d.dates === 'relative-days' ? 'go; days from the encounter stand beside them' : 'go'),
    line(
      'model',
      'The model reports',
      d.modelThreshold === null ? 'what its card says' : `also signs from ${Math.round(d.modelThreshold * 100)} % on`,
    ),
    line('roles', 'Who may clear', clearing.roles.map((role) => ROLE_WORDS[role]).join(', ')),
    line('people', 'People to clear a text', clearing.people === 2 ? 'two' : 'one'),
    line('reach', 'Cleared text may go', REACH_WORDS[sending.reach]),
    ...sending.bySpecialty.map(({ specialty, endpoints }) =>
      line(
        `specialty ${specialty.toLowerCase()}`,
        specialty,
        endpoints.length === 0 ? 'the built-in coder only' : endpoints.map(nameOf).join(', '),
      ),
    ),
    line(
      'terms',
      'Terms that must be recorded',
      askedOf(terms, false)
        .map((field) => FIELD_WORDS[field])
        .join(', '),
    ),
    line('terms-review', 'Terms looked at again', `within ${terms.reviewWithinDays} days`),
    line('terms-here', 'Servers on this computer', terms.loopback === 'asked' ? 'need their short form' : 'need no terms'),
    ...RETAINED_KINDS.map((kind) => line(`keep ${kind}`, KIND_WORDS[kind], sayDays(retention[kind]))),
  ]
}

const sayDays = (days: number | null): string => (days === null ? 'until somebody purges' : `${days} days`)

/** What the second says otherwise than the first; a line that only one of them has is "not said" in the other. */
export function differences(before: readonly PolicyLine[], after: readonly PolicyLine[]): readonly PolicyDifference[] {
  const was = new Map(before.map((line) => [line.key, line.says]))
  const is = new Set(after.map(({ key }) => key))
  return [
    ...after.flatMap((line) => (was.get(line.key) === line.says ? [] : [{ ...line, said: was.get(line.key) ?? NOT_SAID }])),
    ...before.flatMap((line) => (is.has(line.key) ? [] : [{ ...line, said: line.says, says: NOT_SAID }])),
  ]
}

const NOT_SAID = '–'
