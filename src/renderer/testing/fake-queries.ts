// Queries and checklists of the fake main: a lint of two words, one checklist. Never shipped.
import type { ChecklistAnswers, ChecklistView } from '../../shared/checklist-views'
import { newId, type QueryId } from '../../shared/ids'
import type { queryCalls } from '../../shared/ipc/calls/queries'
import type { CallName, Handlers } from '../../shared/ipc/derive'
import type { QueryFinding, QueryStatus, QueryView, QueryWords } from '../../shared/query-views'
import { err, ok } from '../../shared/result'
import type { ChartBook } from './fake-chart-book'

/** Leads when it says "please document", and speaks of money when it says "DRG". */
export function fakeLint({ question, indicators }: QueryWords): QueryFinding[] {
  const found = (kind: QueryFinding['kind'], words: string, says: string): QueryFinding[] => {
    const start = question.toLowerCase().indexOf(words)
    const span = { start, end: start + words.length }
    return start < 0 ? [] : [{ kind, severity: 'hard', place: { field: 'question' }, span, says, todo: 'Ask openly' }]
  }
  const none: QueryFinding = {
    kind: 'no-quotes',
    severity: 'hard',
    place: { field: 'indicators' },
    span: null,
    says: 'No clinical indicator is quoted',
    todo: 'Mark words in the scrubbed text and add them',
  }
  return [
    ...found('pressing', 'please document', 'This asks for an answer instead of asking a question'),
    ...found('money', 'drg', 'A query says nothing of payment, claims or quality scores'),
    ...(indicators.length === 0 ? [none] : []),
  ]
}

export function fakeQueries(charts: readonly ChartBook[]): Pick<Handlers, keyof typeof queryCalls & CallName> {
  const kept = new Map<string, QueryView[]>()
  const answers = new Map<string, ChecklistAnswers>()
  const of = (chartId: string): QueryView[] => kept.get(chartId) ?? []
  const change = (chartId: string, id: QueryId, next: Partial<QueryView>): ReturnType<Handlers['queries.list']> => {
    const list = of(chartId)
    if (!list.some((query) => query.id === id)) return err({ code: 'query-unknown' })
    kept.set(
      chartId,
      list.map((query) => (query.id === id ? { ...query, ...next } : query)),
    )
    return ok(of(chartId))
  }
  const statusOf = (chartId: string, id: QueryId): QueryStatus | undefined => of(chartId).find((query) => query.id === id)?.status

  const lists = (chartId: string): ChecklistView[] => {
    const given = answers.get(chartId) ?? {}
    const text = charts.find(({ id }) => id === chartId)?.view().scrubbed ?? ''
    const start = text.indexOf('[NAME_1]')
    const quote = { start, end: start + 8, text: '[NAME_1]' }
    const yes = given.signed?.chosen[0]
    const options = [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
    ]
    return [
      {
        kind: 'signature',
        subject: '',
        title: 'Signature and credential',
        source: 'a test',
        items: [
          { id: 'signed', label: 'Signed by its author', type: 'one', options, quotes: true, shown: true },
          { id: 'minutes', label: 'Minutes', type: 'number', options: [], quotes: false, shown: true },
        ],
        answers: given,
        offers: yes || start < 0 ? [] : [{ item: 'signed', option: 'yes', quote }],
        result: yes
          ? { outcome: yes === 'yes' ? 'met' : 'not-met', says: yes === 'yes' ? 'Signed' : 'Not signed', lines: [] }
          : { outcome: 'open', says: '1 to answer', lines: [] },
      },
    ]
  }

  return {
    'queries.list': ({ chartId }) => ok(of(chartId)),
    'queries.draft': ({ chartId, suggestionId, marked, cause }) => {
      const evidence = charts.find(({ id }) => id === chartId)?.suggestions.find(({ id }) => id === suggestionId)?.evidence ?? []
      const indicators = suggestionId ? evidence.map(({ start, end, text }) => ({ start, end, text })) : marked ? [marked] : []
      const noun = indicators[0]?.text ?? 'condition'
      return ok({
        cause: cause ?? 'specificity',
        form: 'open',
        title: `${noun}: further description`,
        question: `Can the ${noun} be further specified?`,
        indicators,
        options: [],
      })
    },
    'queries.check': ({ words }) => ok(fakeLint(words)),
    'queries.save': ({ chartId, queryId, suggestionId, words }) => {
      const id = queryId ?? newId<QueryId>()
      const at = '2026-03-02T08:00:00.000Z'
      const before = of(chartId).find((query) => query.id === id)
      const query: QueryView = {
        ...(before ?? { id, suggestionId, answer: null, outcome: null, madeAt: at }),
        status: 'draft',
        words,
        changedAt: at,
        findings: fakeLint(words),
      }
      kept.set(chartId, before ? of(chartId).map((one) => (one.id === id ? query : one)) : [...of(chartId), query])
      return ok({ queryId: id, queries: of(chartId) })
    },
    'queries.ready': ({ chartId, queryId }) => {
      const hard = of(chartId).find(({ id }) => id === queryId)?.findings.length ?? 0
      return hard > 0 ? err({ code: 'query-not-ready', count: hard }) : change(chartId, queryId, { status: 'ready' })
    },
    'queries.copy': ({ chartId, queryId, identifiers }) =>
      statusOf(chartId, queryId) === 'draft'
        ? err({ code: 'query-state' })
        : ok(identifiers ? 'QUESTION about Ann Quill' : 'QUESTION about [NAME_1]'),
    'queries.sent': ({ chartId, queryId }) => change(chartId, queryId, { status: 'sent' }),
    'queries.answer': ({ chartId, queryId, answer }) => change(chartId, queryId, { status: 'answered', answer }),
    'queries.close': ({ chartId, queryId, outcome }) => change(chartId, queryId, { status: 'closed', outcome }),
    'checklists.list': ({ chartId }) => ok(lists(chartId)),
    'checklists.answer': ({ chartId, answers: given }) => {
      answers.set(chartId, given)
      return ok(lists(chartId))
    },
  }
}
