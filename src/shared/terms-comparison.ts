// Endpoints side by side: a row for each question that is put about any of them. Pure: the screen and the exported file show the same.
import { ANSWER_FIELDS, type AnswerField, FIELD_SHAPES, formOf, type TermAnswer } from './terms'
import type { EndpointTermsView } from './terms-views'
import { valueWords } from './terms-words'

export interface ComparedCell {
  /** In words; empty: not answered. */
  readonly says: string
  /** Of the form of this endpoint. A server on this computer has fewer questions. */
  readonly asked: boolean
  readonly answer: TermAnswer | null
}

export interface ComparedRow {
  readonly field: AnswerField
  /** In the order of the endpoints. */
  readonly cells: readonly ComparedCell[]
  /** The endpoints that are asked do not all say the same. Owner and review date are everybody's own and do not count. */
  readonly differs: boolean
}

export function compareTerms(endpoints: readonly EndpointTermsView[]): readonly ComparedRow[] {
  return ANSWER_FIELDS.filter((field) => endpoints.some((endpoint) => formOf(endpoint.loopback).includes(field))).map((field) => {
    const cells = endpoints.map((endpoint): ComparedCell => {
      const answer = endpoint.answers[field] ?? null
      return { says: answer ? valueWords(field, answer.value) : '', asked: formOf(endpoint.loopback).includes(field), answer }
    })
    const said = new Set(cells.flatMap(({ asked, says }) => (asked ? [says.trim().toLowerCase()] : [])))
    return { field, cells, differs: FIELD_SHAPES[field].source && said.size > 1 }
  })
}
