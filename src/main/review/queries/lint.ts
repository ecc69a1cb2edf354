// What keeps a query to a provider from being compliant, each finding with its place and what to do. Source, unless said otherwise:
// AHIMA and ACDIS, "Guidelines for Achieving a Compliant Query Practice" (2022 update). Pure; never throws on words of any kind.

import { type QueryFinding, type QueryFindingKind, type QueryPlace, type QueryWords, YES_NO_CAUSES } from '../../../shared/query-views'
import { fits, overlaps, type Span, slice } from '../../../shared/spans'
import { type Documentation, newDiagnosesIn, standsIn } from './documented'
import { isClinical, isNo, isOther, isUnable, isYes } from './options'
import { markedIn, moneyIn, pressingIn } from './phrases'

/** Hard ones first, in the order of the query. A query with a hard one is not ready. */
export function lintQuery(query: QueryWords, chart: Documentation): QueryFinding[] {
  const findings = [
    ...ofTitle(query, chart),
    ...ofQuestion(query, chart),
    ...ofForm(query, chart),
    ...ofOptions(query, chart),
    ...ofQuotes(query, chart),
  ]
  return [...findings.filter(isHard), ...findings.filter((finding) => !isHard(finding))]
}

export const isHard = ({ severity }: QueryFinding): boolean => severity === 'hard'

const SAYS: Readonly<Record<QueryFindingKind, readonly [says: string, todo: string]>> = {
  'title-leads': ['The title names a diagnosis that is not documented', 'Name the finding or the documented condition instead'],
  'question-leads': ['The question names a diagnosis that is not documented', 'Ask what the findings mean; let the provider name it'],
  pressing: ['This asks for an answer instead of asking a question', 'Ask what, which or how, without the answer'],
  'option-leads': ['The options leave one answer', 'Add the other options the findings support, or ask openly'],
  money: ['A query says nothing of payment, claims or quality scores', 'Leave it out: only the clinical question counts'],
  'yes-no': ['Yes or no is not a form for this question', 'Ask openly, or give options'],
  'options-missing': ['An option that is always there is missing', 'Add it'],
  'no-quotes': ['No clinical indicator is quoted', 'Mark words in the scrubbed text and add them'],
  'quote-not-in-text': ['These words do not stand there in the cleared text', 'Mark the place again, or leave the quote out'],
  incomplete: ['Something is empty', 'Fill it in'],
  'names-someone': ['This may name somebody', 'Write a placeholder, such as [NAME_1]'],
  'one-option': ['There is one clinical option only', 'Add what else the findings support, if anything does'],
  'option-new': ['A diagnosis here is not documented', 'Keep it only where the quotes support it'],
}

const SOFT: ReadonlySet<QueryFindingKind> = new Set(['one-option', 'option-new'])

export function findingOf(kind: QueryFindingKind, place: QueryPlace, span: Span | null = null): QueryFinding {
  const [says, todo] = SAYS[kind]
  return { kind, severity: SOFT.has(kind) ? 'soft' : 'hard', place, span, says, todo }
}

const at = (kind: QueryFindingKind, place: QueryPlace, spans: readonly Span[]): QueryFinding[] =>
  spans.map(({ start, end }) => findingOf(kind, place, { start, end }))

/** What the coder reads as a diagnosis may be a word about money: HCC is a category of payment here and no carcinoma. */
const leads = (kind: QueryFindingKind, place: QueryPlace, words: string, chart: Documentation): QueryFinding[] =>
  at(
    kind,
    place,
    newDiagnosesIn(chart, words).filter((named) => !moneyIn(words).some((money) => overlaps(money, named))),
  )

function ofTitle({ title }: QueryWords, chart: Documentation): QueryFinding[] {
  const place = { field: 'title' } as const
  if (title.trim() === '') return [findingOf('incomplete', place)]
  return [...leads('title-leads', place, title, chart), ...at('pressing', place, pressingIn(title)), ...at('money', place, moneyIn(title))]
}

function ofQuestion({ question }: QueryWords, chart: Documentation): QueryFinding[] {
  const place = { field: 'question' } as const
  if (question.trim() === '') return [findingOf('incomplete', place)]
  return [
    ...leads('question-leads', place, question, chart),
    ...at('pressing', place, pressingIn(question)),
    ...at('money', place, moneyIn(question)),
  ]
}

/** Yes or no: for some causes only, and never for a diagnosis that nobody has documented. */
function ofForm({ form, cause, question }: QueryWords, chart: Documentation): QueryFinding[] {
  if (form !== 'yes-no') return []
  const allowed = YES_NO_CAUSES.includes(cause) && newDiagnosesIn(chart, question).length === 0
  return allowed ? [] : [findingOf('yes-no', { field: 'form' })]
}

function ofOptions({ form, options }: QueryWords, chart: Documentation): QueryFinding[] {
  const place = { field: 'options' } as const
  const each = options.flatMap((option, index) => {
    const own = { field: 'option', index } as const
    if (option.trim() === '') return [findingOf('incomplete', own)]
    return [...at('money', own, moneyIn(option)), ...at('option-leads', own, markedIn(option))]
  })
  if (form === 'open') return each
  const required = form === 'yes-no' ? [isOther, isUnable, isYes, isNo] : [isOther, isUnable]
  if (!required.every((kind) => options.some(kind))) each.push(findingOf('options-missing', place))
  return form === 'choice' ? [...each, ...ofChoices(options, chart)] : each
}

/** The guidelines let one option stand alone where the indicators support no other; one that nobody has documented is refused here. */
function ofChoices(options: readonly string[], chart: Documentation): QueryFinding[] {
  const place = { field: 'options' } as const
  const clinical = options.flatMap((option, index) => (isClinical(option) ? [{ option, index }] : []))
  const [only] = clinical
  if (!only) return [findingOf('incomplete', place)]
  if (clinical.length === 1) return [findingOf(saysWhatIsDocumented(only.option, chart) ? 'one-option' : 'option-leads', place)]
  const fresh = clinical.find(({ option }) => newDiagnosesIn(chart, option).length > 0)
  return fresh ? [findingOf('option-new', { field: 'option', index: fresh.index })] : []
}

/** Every word of weight in it stands in the text, so that it brings nothing in. */
function saysWhatIsDocumented(option: string, chart: Documentation): boolean {
  const words = option.match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return words.length > 0 && newDiagnosesIn(chart, option).length === 0 && words.every((word) => standsIn(chart, word))
}

function ofQuotes({ indicators }: QueryWords, { text }: Documentation): QueryFinding[] {
  if (indicators.length === 0) return [findingOf('no-quotes', { field: 'indicators' })]
  return indicators.flatMap((quote, index) =>
    fits(text, quote) && slice(text, quote) === quote.text ? [] : [findingOf('quote-not-in-text', { field: 'indicator', index })],
  )
}
