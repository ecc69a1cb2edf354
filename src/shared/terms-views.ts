// What a window may see of provider terms. Types only.
import type { Vendor } from './endpoints'
import type { EndpointId } from './ids'
import type { TermsPolicy } from './policy/terms'
import type { AnswerField, TermAnswers, TermsStanding } from './terms'

export interface EndpointTermsView {
  readonly endpointId: EndpointId
  readonly name: string
  readonly vendor: Vendor
  /** `host:port`. */
  readonly host: string
  readonly model: string
  /** On this computer: the short form. */
  readonly loopback: boolean
  readonly standing: TermsStanding
  /** What the policy asks of it. */
  readonly asked: readonly AnswerField[]
  /** Of the latest revision; 0 while nothing was recorded. */
  readonly revision: number
  /** As they were recorded last, in force or not. */
  readonly answers: TermAnswers
  readonly recorded: { readonly at: string; readonly by: string } | null
  /** Why the answers are not in force: taken out by a person, made for another server, or not as the ledger has them. */
  readonly outOfForce:
    | { readonly why: 'withdrawn'; readonly at: string; readonly by: string; readonly reason: string }
    | { readonly why: 'other-server'; readonly host: string; readonly vendor: Vendor }
    | { readonly why: 'altered' }
    | null
}

export interface TermsView {
  /** Oldest endpoint first. */
  readonly endpoints: readonly EndpointTermsView[]
  readonly policy: TermsPolicy
  /** ISO date that ends are counted from. */
  readonly today: string
  /** The clock stands earlier than the ledger: `today` is the ledger's day. */
  readonly clockBehind: boolean
}

export interface TermsRevisionView {
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly host: string
  /** Answers that are other than in the revision before. */
  readonly changed: readonly AnswerField[]
  /** Null: recorded; else why it was withdrawn. */
  readonly withdrawn: string | null
  readonly sha256: string
}
