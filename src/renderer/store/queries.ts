// Queries to providers on the open chart: the list, the one that is written, and every step of their life. Main owns the truth.
import type { Failure } from '../../shared/failures'
import type { ChartId, QueryId, SuggestionId } from '../../shared/ids'
import type { CallResult } from '../../shared/ipc/derive'
import type { Indicator, QueryCause, QueryView, QueryWords } from '../../shared/query-views'
import { ask } from '../bridge'
import { neighbour } from '../review/order'
import { S } from '../strings'
import type { QueriesSlice } from './queries-state'
import type { Tools } from './state'
import { IDLE, RUNNING, ready, readyValue, settled } from './task'

const nothing = { queries: IDLE, queriesTab: 'queries', selectedQuery: null, writing: null } as const

export function queriesSlice({ bridge, set, get }: Tools): QueriesSlice {
  let checking = false

  const list = (): readonly QueryView[] => readyValue(get().queries) ?? []
  const chosen = (): QueryView | undefined => list().find(({ id }) => id === get().selectedQuery)

  /** The lint of the words as they stand; while one look is under way, the next begins when it ends. */
  async function check(): Promise<void> {
    if (checking) return
    checking = true
    for (let looked: QueryWords | null = null; get().writing && get().writing?.words !== looked; ) {
      const { chartId, words } = get().writing as NonNullable<QueriesSlice['writing']>
      looked = words
      const result = await ask(bridge, 'queries.check', { chartId, words })
      const now = get().writing
      if (result.ok && now?.chartId === chartId) set({ writing: { ...now, findings: result.value } })
    }
    checking = false
  }

  function take(chartId: ChartId, result: CallResult<'queries.list'>): Failure | null {
    if (!result.ok) return result.error
    if (get().chartId === chartId) set({ queries: ready(result.value) })
    return null
  }

  const begin = (words: QueryWords, from: { readonly suggestionId: SuggestionId | null; readonly query?: QueryView }): void => {
    const { chartId } = get()
    if (!chartId) return
    const { query, suggestionId } = from
    const writing = {
      chartId,
      queryId: query?.id ?? null,
      suggestionId,
      words,
      saved: query?.words ?? null,
      findings: query?.findings ?? [],
    }
    set({ panel: 'queries', queriesTab: 'queries', writing })
    void check()
  }

  async function draft(suggestionId: SuggestionId | null, cause: QueryCause | null): Promise<Failure | null> {
    const { chartId } = get()
    if (!chartId) return null
    const marked = suggestionId === null ? markedWords() : null
    const result = await ask(bridge, 'queries.draft', { chartId, suggestionId, marked, cause })
    if (!result.ok) return result.error
    begin(result.value, { suggestionId })
    return null
  }

  function markedWords(): Indicator | null {
    const { selection, chart } = get()
    const text = readyValue(chart)?.scrubbed
    if (selection?.side !== 'scrubbed' || text === undefined) return null
    const { start, end } = selection
    return { start, end, text: text.slice(start, end) }
  }

  /** A step on the chosen query; null when it went well. */
  async function step(call: (on: { chartId: ChartId; queryId: QueryId }) => Promise<CallResult<'queries.list'>>, id = get().selectedQuery) {
    const { chartId } = get()
    if (!chartId || !id) return null
    return take(chartId, await call({ chartId, queryId: id }))
  }

  /** What is being written on another chart is kept as a draft of that chart. */
  async function leave(chartId: ChartId): Promise<void> {
    const { writing } = get()
    if (!writing || writing.chartId === chartId) return
    const failure = writing.words === writing.saved ? null : await get().saveQuery()
    set({ writing: null })
    shown(failure)
  }

  const shown = (failure: Failure | null): void => {
    if (failure) get().tellFailure(failure)
    else get().forgetStops()
  }

  return {
    ...nothing,
    showQueries: (queriesTab) => set({ panel: 'queries', queriesTab }),
    async loadQueries() {
      const { chartId } = get()
      if (!chartId) return
      await leave(chartId)
      set({ queries: RUNNING })
      const result = await ask(bridge, 'queries.list', { chartId })
      if (get().chartId !== chartId) return
      set({ queries: settled(result) })
      if (!chosen()) set({ selectedQuery: list().at(-1)?.id ?? null })
    },
    selectQuery: (selectedQuery) => set({ selectedQuery }),
    stepQuery: (by) => set({ selectedQuery: neighbour(list(), get().selectedQuery, by)?.id ?? null }),
    askAbout: async (suggestionId) => shown(await draft(suggestionId, null)),
    newQuery: (cause) => draft(null, cause),
    editQuery() {
      const query = chosen()
      if (query && (query.status === 'draft' || query.status === 'ready')) begin(query.words, { suggestionId: query.suggestionId, query })
    },
    write(change) {
      const { writing } = get()
      if (!writing) return
      set({ writing: { ...writing, words: { ...writing.words, ...change } } })
      void check()
    },
    quoteMarked() {
      const marked = markedWords()
      const indicators = get().writing?.words.indicators ?? []
      if (!marked) return get().tell('info', S.queries.markFirst)
      if (!indicators.some((one) => one.start === marked.start && one.end === marked.end))
        get().write({ indicators: [...indicators, marked] })
    },
    async saveQuery() {
      const { writing } = get()
      if (!writing) return null
      const { chartId, queryId, suggestionId, words } = writing
      const result = await ask(bridge, 'queries.save', { chartId, queryId, suggestionId, words })
      if (!result.ok) return result.error
      take(chartId, { ok: true, value: result.value.queries })
      if (get().chartId === chartId) set({ selectedQuery: result.value.queryId })
      const now = get().writing
      if (now?.chartId === chartId) set({ writing: { ...now, queryId: result.value.queryId, saved: words } })
      return null
    },
    async stopWriting() {
      const { writing } = get()
      if (!writing) return
      const failure = writing.words === writing.saved ? null : await get().saveQuery()
      if (failure) return shown(failure)
      set({ writing: null })
    },
    async makeReady() {
      if (get().writing) {
        const failure = await get().saveQuery()
        if (failure) return shown(failure)
      }
      const failure = await step((on) => ask(bridge, 'queries.ready', on))
      if (!failure) set({ writing: null })
      shown(failure)
    },
    async copyQuery(queryId, identifiers) {
      const { chartId } = get()
      if (!chartId) return null
      const result = await ask(bridge, 'queries.copy', { chartId, queryId, identifiers })
      if (result.ok) return result.value
      shown(result.error)
      return null
    },
    sentQuery: async () => shown(await step((on) => ask(bridge, 'queries.sent', on))),
    answerQuery: (id, answer) => step((on) => ask(bridge, 'queries.answer', { ...on, answer }), id),
    closeQuery: (id, outcome) => step((on) => ask(bridge, 'queries.close', { ...on, outcome }), id),
    forgetQueries: () => set({ ...nothing, checklists: IDLE, checklistsOf: null }),
  }
}
