// Handlers of a family of calls: see shared/ipc/calls/queries.
import type { ChartId } from '../../../shared/ids'
import type { queryCalls } from '../../../shared/ipc/calls/queries'
import type { QueryView } from '../../../shared/query-views'
import { ok } from '../../../shared/result'
import type { Desk } from '../../app/pipeline/desk'
import { answerQuery, closeQuery, copyQuery, sendQuery } from '../../app/pipeline/queries/answering'
import { answerChecklist, viewOfChecklists } from '../../app/pipeline/queries/checklists'
import { viewOfQueries } from '../../app/pipeline/queries/reading'
import { checkQuery, draftFor, makeReady, saveQuery } from '../../app/pipeline/queries/writing'
import type { Answer, Family, HandlerTools, Outcome } from '../handler-tools'

export function queryHandlers({ onDesk }: HandlerTools): Family<typeof queryCalls> {
  /** A step, answered with the queries of the chart as they stand after it. */
  const step = (chartId: ChartId, work: (desk: Desk) => Outcome<unknown> | Promise<Outcome<unknown>>): Promise<Answer<QueryView[]>> =>
    onDesk(async (desk) => {
      const done = await work(desk)
      return done.ok ? viewOfQueries(desk, chartId) : done
    })
  return {
    'queries.list': ({ chartId }) => onDesk((desk) => viewOfQueries(desk, chartId)),
    'queries.draft': ({ chartId, ...about }) => onDesk((desk) => draftFor(desk, chartId, about)),
    'queries.check': ({ chartId, words }) => onDesk((desk) => checkQuery(desk, chartId, words)),
    'queries.save': ({ chartId, ...query }) =>
      onDesk(async (desk) => {
        const saved = await saveQuery(desk, chartId, query)
        if (!saved.ok) return saved
        const queries = await viewOfQueries(desk, chartId)
        return queries.ok ? ok({ queryId: saved.value, queries: queries.value }) : queries
      }),
    'queries.ready': ({ chartId, queryId }) => step(chartId, (desk) => makeReady(desk, chartId, queryId)),
    'queries.copy': ({ chartId, queryId, identifiers }) => onDesk((desk) => copyQuery(desk, chartId, queryId, identifiers)),
    'queries.sent': ({ chartId, queryId }) => step(chartId, (desk) => sendQuery(desk, chartId, queryId)),
    'queries.answer': ({ chartId, queryId, answer }) => step(chartId, (desk) => answerQuery(desk, chartId, queryId, answer)),
    'queries.close': ({ chartId, queryId, outcome }) => step(chartId, (desk) => closeQuery(desk, chartId, queryId, outcome)),
    'checklists.list': ({ chartId, caseId }) => onDesk((desk) => viewOfChecklists(desk, chartId, caseId)),
    'checklists.answer': ({ chartId, answers, ...place }) => onDesk((desk) => answerChecklist(desk, chartId, place, answers)),
  }
}
