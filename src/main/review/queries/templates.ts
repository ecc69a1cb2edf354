// A first draft for each cause, made of the documentation's own words: what the note calls the condition, and what it leaves open.
// It brings no diagnosis in, so that the lint refuses none of them. Pure.
import { ALWAYS_THERE, type Indicator, type QueryCause, type QueryForm, type QueryWords, YES_NO } from '../../../shared/query-views'

/** What a query is about. */
export interface QuerySubject {
  /** Where the note names the condition and what goes with it; the first is the condition itself. */
  readonly evidence: readonly Indicator[]
  /** What is not documented, in the coder's words: `side`, `type of heart failure`. */
  readonly missing: readonly string[]
}

/** What was left open decides which kind of question it is. */
export function causeOf(missing: readonly string[]): QueryCause {
  if (missing.length === 0) return 'specificity'
  if (missing.every((fact) => /^side\b/.test(fact))) return 'side'
  return missing.every((fact) => /^acuity\b/.test(fact)) ? 'acuity' : 'specificity'
}

interface Draft {
  readonly form: QueryForm
  readonly title: string
  readonly question: string
  readonly options?: readonly string[]
}

const choices = (...options: string[]): readonly string[] => [...options, ...ALWAYS_THERE]

const DRAFTS: Readonly<Record<QueryCause, (condition: string, facts: string) => Draft>> = {
  specificity: (condition, facts) => ({
    form: 'open',
    title: `${capital(condition)}: ${facts || 'further description'}`,
    question: `Can the ${condition} be further specified${facts ? ` (${facts})` : ''}?`,
  }),
  acuity: (condition) => ({
    form: 'choice',
    title: `${capital(condition)}: acuity`,
    question: `What was the acuity of the ${condition} during this encounter?`,
    options: choices('Acute', 'Chronic', 'Acute on chronic'),
  }),
  side: (condition) => ({
    form: 'choice',
    title: `${capital(condition)}: side`,
    question: `Which side is affected by the ${condition}?`,
    options: choices('Right', 'Left', 'Both'),
  }),
  // "Present on admission" is at the time the order for inpatient admission is given: Official Guidelines, Appendix I.
  poa: (condition) => ({
    form: 'yes-no',
    title: `${capital(condition)}: on admission`,
    question: `Was the ${condition} present when the order for inpatient admission was given?`,
    options: choices(...YES_NO),
  }),
  conflict: (condition) => ({
    form: 'open',
    title: `${capital(condition)}: documentation that differs`,
    question: `The documentation of the ${condition} differs between the places quoted. Which reflects your judgment?`,
  }),
  validation: (condition) => ({
    form: 'open',
    title: `${capital(condition)}: clinical basis`,
    question: `The record documents ${condition}. On which clinical findings does it rest, or what is its status now?`,
  }),
  'cause-effect': (condition) => ({
    form: 'open',
    title: `${capital(condition)}: relationship`,
    question: `Is the ${condition} related to another documented condition? If so, how?`,
  }),
}

/** @param cause null: the one that the missing facts ask for */
export function draftQuery({ evidence, missing }: QuerySubject, cause: QueryCause | null = null): QueryWords {
  const chosen = cause ?? causeOf(missing)
  const {
    form,
    title,
    question,
    options = [],
  } = DRAFTS[chosen](nameOf(evidence[0]), missing.map((fact) => fact.replace(/ of .*$/, '')).join(', '))
  return { cause: chosen, form, title, question, indicators: evidence, options }
}

/** The note's own words for it. Long ones are no name. */
function nameOf(evidence: Indicator | undefined): string {
  const said = evidence?.text.replace(/\s+/g, ' ').trim() ?? ''
  if (said === '' || said.length > 60) return 'condition'
  return /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
