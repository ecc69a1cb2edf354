// Lines of the statement by what they stand for, and the four questions. Pure.
import { type Answer, type Line, type QuestionId, worstOf } from '../../../shared/governance-views'

const QUESTION: Readonly<Record<QuestionId, string>> = {
  where: 'Where exactly is PHI?',
  'before-or-after': 'Are identifiers removed before or after the AI?',
  stored: 'What is stored, and for how long?',
  training: 'May a provider train on it?',
}

export const evidence = (says: string, from: string): Line => ({ says, from, standing: 'evidence' })
export const missing = (says: string, from: string): Line => ({ says, from, standing: 'missing' })
export const exception = (says: string, from: string): Line => ({ says, from, standing: 'exception' })
export const limit = (says: string, from: string): Line => ({ says, from, standing: 'limit' })
/** Evidence where it holds, an exception where it does not. */
export const either = (holds: boolean, says: string, but: string, from: string): Line =>
  holds ? evidence(says, from) : exception(but, from)

export function answer(id: QuestionId, words: string, lines: readonly Line[]): Answer {
  return { id, question: QUESTION[id], answer: words, standing: worstOf(lines.map(({ standing }) => standing)), lines }
}
