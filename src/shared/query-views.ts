// Questions to a provider: what a window may see of them, and the words that both sides agree on. Pure.
// A query asks what the documentation means and never says what it should say: AHIMA and ACDIS, "Guidelines for Achieving a Compliant
// Query Practice" (2022 update). The app sends nothing: a person carries it to the provider.
import type { QueryId, SuggestionId } from './ids'
import type { Span } from './spans'

/** What the documentation leaves open. */
export const QUERY_CAUSES = ['specificity', 'acuity', 'side', 'poa', 'conflict', 'validation', 'cause-effect'] as const
export type QueryCause = (typeof QUERY_CAUSES)[number]

export const QUERY_FORMS = ['open', 'choice', 'yes-no'] as const
export type QueryForm = (typeof QUERY_FORMS)[number]

/**
 * Where yes or no is an answer: present on admission, a diagnosis that is documented already, a relationship between two documented
 * ones, and documentation that contradicts itself. A diagnosis is never asked for in this form.
 */
export const YES_NO_CAUSES: readonly QueryCause[] = ['poa', 'validation', 'cause-effect', 'conflict']

/** Every question with options has these two, so that nobody has to choose what is not so. */
export const ALWAYS_THERE = ['Other', 'Unable to determine'] as const
export const YES_NO = ['Yes', 'No'] as const

/** A clinical indicator: verbatim from the cleared text, with its place there. */
export interface Indicator extends Span {
  readonly text: string
}

/** The query as it is written. Holds placeholders and no names. */
export interface QueryWords {
  readonly cause: QueryCause
  readonly form: QueryForm
  readonly title: string
  readonly question: string
  readonly indicators: readonly Indicator[]
  /** Empty for an open question. */
  readonly options: readonly string[]
}

export type QueryFindingKind =
  | 'title-leads'
  | 'question-leads'
  | 'pressing'
  | 'option-leads'
  | 'money'
  | 'yes-no'
  | 'options-missing'
  | 'no-quotes'
  | 'quote-not-in-text'
  | 'incomplete'
  | 'names-someone'
  | 'one-option'
  | 'option-new'

export type QueryPlace =
  | { readonly field: 'title' | 'question' | 'options' | 'indicators' | 'form' }
  | { readonly field: 'option' | 'indicator'; readonly index: number }

export interface QueryFinding {
  readonly kind: QueryFindingKind
  /** Hard: the query cannot be marked ready. Soft: look at it. */
  readonly severity: 'hard' | 'soft'
  readonly place: QueryPlace
  /** The words meant, as offsets into those of the place; null: all of it. */
  readonly span: Span | null
  readonly says: string
  readonly todo: string
}

export type QueryStatus = 'draft' | 'ready' | 'sent' | 'answered' | 'closed'

/** How it ended. */
export const QUERY_OUTCOMES = ['code-changed', 'code-unchanged', 'withdrawn'] as const
export type QueryOutcome = (typeof QUERY_OUTCOMES)[number]

export interface QueryView {
  readonly id: QueryId
  /** The code it came from; null: none. */
  readonly suggestionId: SuggestionId | null
  readonly status: QueryStatus
  readonly words: QueryWords
  /** What the provider said; stays on this computer. Null: nothing yet. */
  readonly answer: string | null
  readonly outcome: QueryOutcome | null
  /** UTC, ISO 8601. */
  readonly madeAt: string
  readonly changedAt: string
  /** What the lint says while it is a draft or ready; empty after that. */
  readonly findings: readonly QueryFinding[]
}
