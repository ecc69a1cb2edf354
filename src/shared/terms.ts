// What a person found out about an endpoint's provider: one answer for each question, with the words it rests on, where they stand and
// when they were read. The answers of one endpoint are a record; a change makes a new revision. governance: endpoint due diligence. Pure.
import { z } from 'zod'
import { SHORT_FORM, type ShortField, TERM_FIELDS, type TermField } from './policy/terms'

export type AnswerField = TermField | ShortField

/** Each once: the date to look again is in both forms. */
export const ANSWER_FIELDS: readonly AnswerField[] = [...TERM_FIELDS, ...SHORT_FORM.filter((field) => field !== 'review-by')]

/** The questions put about an endpoint. */
export const formOf = (loopback: boolean): readonly AnswerField[] => (loopback ? SHORT_FORM : TERM_FIELDS)

/** How a question is answered. */
export interface FieldShape {
  readonly kind: 'text' | 'choice' | 'date'
  readonly choices: readonly string[]
  /** needed: the answer counts with the provider's own words only; taken: they can be given. */
  readonly clause: 'needed' | 'taken' | 'none'
  /** Choices that there are no words to quote for. */
  readonly unquoted: readonly string[]
  /** Counts only with where it stands and when it was read. */
  readonly source: boolean
  /** `yes` counts only with the day it was signed and the document's hash. */
  readonly signed: boolean
}

const TEXT: FieldShape = { kind: 'text', choices: [], clause: 'taken', unquoted: [], source: true, signed: false }
const QUOTED: FieldShape = { ...TEXT, clause: 'needed' }
const OWN: FieldShape = { ...TEXT, clause: 'none', source: false }
const AGREEMENT: FieldShape = { ...QUOTED, kind: 'choice', choices: ['yes', 'no'], unquoted: ['no'], signed: true }

/**
 * forbidden: the agreement forbids it. off: the provider may unless told not to, and was told for this account. permitted: it may.
 * unclear: the terms do not say.
 */
export const TRAINING_USES = ['forbidden', 'off', 'permitted', 'unclear'] as const

export const FIELD_SHAPES: Readonly<Record<AnswerField, FieldShape>> = {
  'legal-entity': TEXT,
  product: TEXT,
  region: TEXT,
  baa: AGREEMENT,
  dpa: AGREEMENT,
  'training-use': { ...QUOTED, kind: 'choice', choices: TRAINING_USES, unquoted: ['unclear'] },
  retention: QUOTED,
  'zero-retention': {
    ...QUOTED,
    kind: 'choice',
    choices: ['approved', 'applied-for', 'not-asked', 'not-offered'],
    unquoted: ['applied-for', 'not-asked', 'not-offered'],
  },
  'human-review': { ...QUOTED, kind: 'choice', choices: ['never', 'when-flagged', 'possible'] },
  'sub-processors': TEXT,
  'excluded-features': QUOTED,
  certifications: TEXT,
  'model-version-policy': TEXT,
  owner: OWN,
  'review-by': { ...OWN, kind: 'date' },
  machine: OWN,
  operator: OWN,
  'prompt-logs': { ...OWN, kind: 'choice', choices: ['no', 'yes', 'unknown'] },
}

export interface DocumentHash {
  /** Base name of the file that was picked; the file itself is not kept. */
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

export interface TermAnswer {
  /** Words, one of the choices, or an ISO date. */
  readonly value: string
  /** What it covers, or anything else worth knowing. */
  readonly note: string
  /** The provider's own words. */
  readonly clause: string
  /** Address of the page, or name of the document. */
  readonly source: string
  /** ISO date on which the source was read; empty: not said. */
  readonly read: string
  /** ISO date on which the agreement was signed; empty: not said. */
  readonly signed: string
  readonly document: DocumentHash | null
}

export type TermAnswers = { readonly [field in AnswerField]?: TermAnswer }

export const NO_ANSWER: TermAnswer = { value: '', note: '', clause: '', source: '', read: '', signed: '', document: null }

const short = z.string().trim().max(500)
const long = z.string().trim().max(8000)
const day = z.union([z.literal(''), z.iso.date()])

export const documentSchema = z.strictObject({
  name: z.string().trim().min(1).max(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
})

const answerSchema = z.strictObject({
  value: long,
  note: long,
  clause: long,
  source: z.string().trim().max(2000),
  read: day,
  signed: day,
  document: documentSchema.nullable(),
})

export const termAnswersSchema = z.partialRecord(z.enum(ANSWER_FIELDS), answerSchema)
export const withdrawalSchema = short.min(1)

/** What keeps an answer from counting. */
export type Lack = 'value' | 'clause' | 'source' | 'address' | 'read' | 'signed' | 'document'

/**
 * Empty: the answer counts.
 * @param today ISO date; what was read or signed later than that is not believed
 */
export function lacksOf(field: AnswerField, answer: TermAnswer | undefined, today: string): readonly Lack[] {
  const shape = FIELD_SHAPES[field]
  const { value, clause, source, read, signed, document } = answer ?? NO_ANSWER
  const said = shape.kind === 'choice' ? shape.choices.includes(value) : shape.kind === 'date' ? isDay(value) : value.trim() !== ''
  if (!said) return ['value']
  const past = (date: string) => isDay(date) && date <= today
  const lacks: Lack[] = []
  if (shape.clause === 'needed' && !shape.unquoted.includes(value) && clause.trim() === '') lacks.push('clause')
  if (shape.source && source.trim() === '') lacks.push('source')
  // What a provider may train on is on its pages or in a signed document, and either can be shown again.
  if (field === 'training-use' && source.trim() !== '' && document === null && !isAddress(source)) lacks.push('address')
  if (shape.source && !past(read)) lacks.push('read')
  if (shape.signed && value === 'yes' && !past(signed)) lacks.push('signed')
  if (shape.signed && value === 'yes' && document === null) lacks.push('document')
  return lacks
}

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text.trim()) && URL.canParse(text.trim())

/**
 * current: nothing stands in the way. not-asked: the policy asks nothing of a server on this computer. missing: answers are not there or
 * do not count, or were given for another host or vendor. expired: to be looked at again before anything is sent. forbids: what the
 * record says keeps text from going there.
 */
export type TermsState = 'current' | 'not-asked' | 'missing' | 'expired' | 'forbids'

export interface TermsStanding {
  readonly state: TermsState
  /** The questions the state is about; empty for current and not-asked. */
  readonly fields: readonly AnswerField[]
  /** ISO date of the last day the record counts; null: nothing on record that ends. */
  readonly until: string | null
  /** From today to that day, below zero once it is over. */
  readonly daysLeft: number | null
}

/** Days before the end from which a person is reminded. */
export const SOON_DAYS = 30

export const endsSoon = ({ state, daysLeft }: TermsStanding): boolean => state === 'current' && daysLeft !== null && daysLeft <= SOON_DAYS
