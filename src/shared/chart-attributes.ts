// What people work a chart by: who does it, what it is about, by when. Local only; a provider's name and an account number are PHI once
// they stand beside a chart. Pure.
import type { PersonId } from './ids'

/** First what is to be done first. */
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof PRIORITIES)[number]

export interface ChartAttributes {
  /** Whoever works on it; null: nobody yet. */
  readonly assignee: PersonId | null
  /** The others that are words: empty where there are none. */
  readonly specialty: string
  /** The rendering provider as the site writes the name. */
  readonly provider: string
  /** ISO date. */
  readonly due: string | null
  readonly priority: Priority
  /** Batch, project or whatever the site groups charts by. */
  readonly tag: string
  /** Account or claim number. */
  readonly reference: string
}

export const ATTRIBUTES = [
  'assignee',
  'specialty',
  'provider',
  'due',
  'priority',
  'tag',
  'reference',
] as const satisfies readonly (keyof ChartAttributes)[]
export type Attribute = (typeof ATTRIBUTES)[number]

/** Attributes that are words. */
export type WordAttribute = 'specialty' | 'provider' | 'tag' | 'reference'

export const NO_ATTRIBUTES: ChartAttributes = {
  assignee: null,
  specialty: '',
  provider: '',
  due: null,
  priority: 'normal',
  tag: '',
  reference: '',
}

/** What is absent stays as it is. */
export type AttributeChange = Partial<ChartAttributes>

/** Longest words an attribute may have, in UTF-16 units. */
export const LONGEST_WORDS = 120

export const ATTRIBUTE_WORDS: Readonly<Record<Attribute, string>> = {
  assignee: 'Assignee',
  specialty: 'Specialty',
  provider: 'Provider',
  due: 'Due',
  priority: 'Priority',
  tag: 'Tag',
  reference: 'Reference',
}

export const PRIORITY_WORDS: Readonly<Record<Priority, string>> = { urgent: 'Urgent', high: 'High', normal: 'Normal', low: 'Low' }
