// Provider terms as the window holds them: the list, and what is being written about each endpoint. Types only.
import type { Failure } from '../../shared/failures'
import type { EndpointId } from '../../shared/ids'
import type { AnswerField, TermAnswer, TermAnswers } from '../../shared/terms'
import type { TermsRevisionView, TermsView } from '../../shared/terms-views'
import type { Task } from './task'

/** Answers on their way, with the revision they began from. */
export interface TermsDraft {
  readonly basedOn: number
  readonly answers: TermAnswers
}

export interface TermsSlice {
  terms: Task<TermsView>
  termsPlace: 'list' | 'form' | 'compare'
  /** The row the arrows stand on, and the endpoint of the form. */
  termsCursor: EndpointId | null
  /** Kept until they are saved or given up, whatever else is looked at. */
  termsDrafts: Readonly<Record<string, TermsDraft>>
  termsRevisions: Task<readonly TermsRevisionView[]>
  loadTerms(): Promise<void>
  setTermsCursor(id: EndpointId): void
  goToTermsList(): void
  goToTermsOf(id: EndpointId): Promise<void>
  goToComparison(): void
  writeTerm(field: AnswerField, change: Partial<TermAnswer>): void
  /** Source and day of the nearest answer before, in the order of the form. */
  takeSourceBefore(field: AnswerField): void
  /** Back to what is recorded. */
  giveUpTerms(): void
  /** Gives the failure to show beside the form, or null. */
  saveTerms(): Promise<Failure | null>
  withdrawTerms(id: EndpointId, reason: string): Promise<Failure | null>
  /** Asks for a file; its hash goes into the answer. */
  pickDocument(field: AnswerField): Promise<void>
  exportTerms(format: 'csv' | 'json'): Promise<void>
  forgetTerms(): void
}

export type TermsDialogPlace = { readonly kind: 'withdraw-terms'; readonly endpointId: EndpointId; readonly name: string }
