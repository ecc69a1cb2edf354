// May cleared text go to this endpoint, by what is on record of its provider? Pure: the record, the policy, the endpoint as it stands and
// the day come in; a state comes out, with the questions it is about. Whatever is not known keeps the text here.
import type { Vendor } from '../../shared/endpoints'
import { askedOf, type TermsPolicy } from '../../shared/policy/terms'
import { type AnswerField, lacksOf, type TermAnswers, type TermsStanding } from '../../shared/terms'

/** Answers, and the endpoint as it was when they were given. */
export interface TermsOnRecord {
  readonly host: string
  readonly vendor: Vendor
  readonly answers: TermAnswers
  /** UTC, ISO 8601. */
  readonly at: string
}

export interface TermsEndpoint {
  /** `host:port`. */
  readonly host: string
  readonly vendor: Vendor
  readonly loopback: boolean
}

/**
 * In this order: an answer that forbids is told before one that is missing, as no further answer would help; a record that is not whole
 * before one that is over.
 * @param today ISO date, by `dayOfTerms`
 */
export function judgeTerms(record: TermsOnRecord | null, policy: TermsPolicy, endpoint: TermsEndpoint, today: string): TermsStanding {
  const asked = askedOf(policy, endpoint.loopback)
  const fits = record !== null && record.host === endpoint.host && record.vendor === endpoint.vendor
  const answers = fits ? record.answers : {}
  const until = fits ? lastDayOf(record, policy) : null
  const daysLeft = until === null ? null : daysBetween(today, until)
  const standing = (state: TermsStanding['state'], fields: readonly AnswerField[] = []): TermsStanding => ({
    state,
    fields,
    until,
    daysLeft,
  })

  if (asked.length === 0) return standing('not-asked')
  const forbidding = asked.filter((field) => FORBIDDING[field]?.includes(answers[field]?.value ?? ''))
  if (forbidding.length > 0) return standing('forbids', forbidding)
  const lacking = asked.filter((field) => lacksOf(field, answers[field], today).length > 0)
  if (lacking.length > 0) return standing('missing', lacking)
  if (daysLeft === null || daysLeft < 0) return standing('expired', ['review-by'])
  return standing('current')
}

/**
 * Answers that keep text here where the policy asks the question. Training is always asked. A BAA or DPA that is asked for and was not
 * made is no answer to send on: the policy takes the question out where de-identified text needs none.
 */
const FORBIDDING: { readonly [field in AnswerField]?: readonly string[] } = {
  'training-use': ['permitted', 'unclear'],
  baa: ['no'],
  dpa: ['no'],
}

/** The day the owner set, or the end of what the policy allows for one reading, whichever comes first. */
function lastDayOf({ answers, at }: TermsOnRecord, policy: TermsPolicy): string | null {
  const owner = answers['review-by']?.value ?? ''
  if (lacksOf('review-by', answers['review-by'], owner).length > 0) return null
  const longest = addDays(at.slice(0, 10), policy.reviewWithinDays)
  return owner < longest ? owner : longest
}

/**
 * The clock's day, or the latest one the ledger has seen: a clock that is moved back brings nothing into force again.
 * @param latest time of the ledger, UTC, ISO 8601; empty where it has none
 */
export const dayOfTerms = (now: Date, latest: string): string => {
  const day = now.toISOString().slice(0, 10)
  return latest.slice(0, 10) > day ? latest.slice(0, 10) : day
}

const DAY = 86_400_000

const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)
