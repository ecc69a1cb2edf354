// What every checklist is: its questions and what follows from the answers. Data and pure rules; a person answers. Pure.
import type {
  ChecklistAnswer,
  ChecklistAnswers,
  ChecklistItem,
  ChecklistKind,
  ChecklistOption,
  ChecklistResult,
} from '../../../shared/checklist-views'

export interface ChecklistContext {
  /** The code it is about; empty where it is about the note. */
  readonly subject: string
  /** Is this a code of the CPT list that the site imported? Without a list none is named. */
  readonly hasCpt: (code: string) => boolean
}

export interface Checklist {
  readonly kind: ChecklistKind
  title(context: ChecklistContext): string
  /** Whose rules, and of which year. */
  readonly source: string
  items(answers: ChecklistAnswers): readonly ChecklistItem[]
  result(answers: ChecklistAnswers, context: ChecklistContext): ChecklistResult
}

const NONE: ChecklistAnswer = { chosen: [], quotes: [] }

export const answerTo = (answers: ChecklistAnswers, item: string): ChecklistAnswer => answers[item] ?? NONE
export const chosenIn = (answers: ChecklistAnswers, item: string): readonly string[] => answerTo(answers, item).chosen
export const firstOf = (answers: ChecklistAnswers, item: string): string | null => chosenIn(answers, item)[0] ?? null

/** A whole number from 0; null for none and for anything else. */
export function numberIn(answers: ChecklistAnswers, item: string): number | null {
  const said = firstOf(answers, item)
  return said !== null && /^\d{1,4}$/.test(said) ? Number(said) : null
}

export const YES_OR_NO: readonly ChecklistOption[] = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
]

export const ask = (
  id: string,
  label: string,
  type: ChecklistItem['type'],
  options: readonly ChecklistOption[] = [],
  rest: Partial<Pick<ChecklistItem, 'quotes' | 'shown'>> = {},
): ChecklistItem => ({ id, label, type, options, quotes: type !== 'number', shown: true, ...rest })

/** The result of a list of plain questions: every one has to be answered yes. */
export function allYes(items: readonly ChecklistItem[], answers: ChecklistAnswers, met: string, notMet: string): ChecklistResult {
  const said = items.filter(({ shown }) => shown).map((item) => ({ item, answer: firstOf(answers, item.id) }))
  const open = said.filter(({ answer }) => answer === null)
  const failed = said.filter(({ answer }) => answer === 'no')
  if (failed.length > 0) return { outcome: 'not-met', says: notMet, lines: failed.map(({ item }) => `No: ${item.label}`) }
  if (open.length > 0) return { outcome: 'open', says: `${open.length} to answer`, lines: [] }
  return { outcome: 'met', says: met, lines: [] }
}
