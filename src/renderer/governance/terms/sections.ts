// The form in parts a person can take one at a time. Pure.
import { type AnswerField, lacksOf, type TermAnswers } from '../../../shared/terms'
import { TERMS } from '../../strings-terms'

export interface FormSection {
  readonly title: string
  readonly fields: readonly AnswerField[]
}

const FULL: readonly FormSection[] = [
  { title: TERMS.sections.who, fields: ['legal-entity', 'product', 'region'] },
  { title: TERMS.sections.agreements, fields: ['baa', 'dpa'] },
  { title: TERMS.sections.text, fields: ['training-use', 'retention', 'zero-retention', 'human-review', 'sub-processors'] },
  { title: TERMS.sections.service, fields: ['excluded-features', 'certifications', 'model-version-policy'] },
  { title: TERMS.sections.here, fields: ['owner', 'review-by'] },
]

const SHORT: readonly FormSection[] = [{ title: TERMS.sections.local, fields: ['machine', 'operator', 'prompt-logs', 'review-by'] }]

export const sectionsOf = (loopback: boolean): readonly FormSection[] => (loopback ? SHORT : FULL)

/** Asked for and not whole, in the order of the form. */
export const lackingIn = (asked: readonly AnswerField[], answers: TermAnswers, loopback: boolean, today: string): readonly AnswerField[] =>
  sectionsOf(loopback)
    .flatMap(({ fields }) => fields)
    .filter((field) => asked.includes(field) && lacksOf(field, answers[field], today).length > 0)
