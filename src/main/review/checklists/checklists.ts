// The checklists by kind, and how one looks with its answers. Pure.
import type { ChecklistAnswers, ChecklistKind, ChecklistPlace, ChecklistView } from '../../../shared/checklist-views'
import { fits, slice } from '../../../shared/spans'
import type { Checklist, ChecklistContext } from './checklist'
import { em } from './em'
import { meat } from './meat'
import { offersFor } from './offers'
import { poa } from './poa'
import { signature } from './signature'

const CHECKLISTS: Readonly<Record<ChecklistKind, Checklist>> = { em, meat, signature, poa }

/** @param text cleared: offers and quotes point into it */
export function viewChecklist(
  { kind, subject }: Pick<ChecklistPlace, 'kind' | 'subject'>,
  given: ChecklistAnswers,
  text: string,
  hasCpt: ChecklistContext['hasCpt'],
): ChecklistView {
  const list = CHECKLISTS[kind]
  const context = { subject, hasCpt }
  const answers = withoutMovedQuotes(given, text)
  return {
    kind,
    subject,
    title: list.title(context),
    source: list.source,
    items: list.items(answers),
    answers,
    offers: offersFor(kind, text).filter(({ item }) => !(given[item]?.chosen.length ?? 0)),
    result: list.result(answers, context),
  }
}

/** May these be kept? Known questions and options only, at most one where one is asked for, and quotes that stand where they say. */
export function admitsAnswers(kind: ChecklistKind, answers: ChecklistAnswers, text: string): boolean {
  const items = new Map(CHECKLISTS[kind].items(answers).map((item) => [item.id, item]))
  return Object.entries(answers).every(([id, { chosen, quotes }]) => {
    const item = items.get(id)
    if (!item || (item.type !== 'many' && chosen.length > 1)) return false
    const known =
      item.type === 'number'
        ? chosen.every((said) => /^\d{1,4}$/.test(said))
        : chosen.every((said) => item.options.some((o) => o.id === said))
    return known && quotes.every((quote) => fits(text, quote) && slice(text, quote) === quote.text)
  })
}

/** After a reopening the text may be another: a quote that no longer stands there is no evidence. */
const withoutMovedQuotes = (answers: ChecklistAnswers, text: string): ChecklistAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, { chosen, quotes }]) => [
      id,
      { chosen, quotes: quotes.filter((quote) => fits(text, quote) && slice(text, quote) === quote.text) },
    ]),
  )
