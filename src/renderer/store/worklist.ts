// The charts on this computer: list, filter, order, import, and how far the scrubbing of each has come.
import type { ChartId } from '../../shared/ids'
import type { CallInput } from '../../shared/ipc/derive'
import type { ChartSummary } from '../../shared/views'
import type { FilterContext } from '../../shared/worklist-filter'
import { ask } from '../bridge'
import { S } from '../strings'
import { INTAKE } from '../strings-intake'
import { DEFAULT_SORT, sortedBy } from '../worklist/columns'
import { createOrder, createShown } from '../worklist/shown'
import type { Tools, WorklistSlice } from './state'
import { IDLE, RUNNING, ready, readyValue, settled } from './task'

const EMPTY: readonly ChartSummary[] = []
const NONE: ReadonlySet<ChartId> = new Set()

type ImportCall = 'charts.pick' | 'charts.import' | 'charts.examples' | 'charts.offered'

export function worklistSlice({ bridge, set, get }: Tools): WorklistSlice {
  async function bring<N extends ImportCall>(name: N, input: CallInput<N>): Promise<void> {
    if (get().importing.state === 'running') return
    set({ importing: RUNNING, refused: [] })
    const result = await ask(bridge, name, input)
    set({ importing: IDLE })
    if (!result.ok) return get().tellFailure(result.error)
    set({ refused: result.value.refused })
    const { imported, already, batch } = result.value
    if (batch !== null) {
      get().tell('info', INTAKE.goesOn, INTAKE.goesOnHelp)
      set({ batchCursor: batch })
      get().goToSection('intake')
    }
    const first = imported[0] ?? already[0]
    if (!first) return
    if (imported.length > 0) get().tell('done', S.worklist.brought(imported.length))
    if (already.length > 0) get().tell('info', S.worklist.already(already.map((chart) => chart.name)))
    set({ cursor: first.id })
    await get().loadWorklist()
  }

  const isOpen = () => readyValue(get().session)?.state === 'open'
  const order = createOrder()
  const show = createShown()
  let context: FilterContext = { me: null, today: '', nameOf: () => '' }
  let contextOf: { view: unknown; key: string | null } = { view: null, key: null }

  return {
    charts: IDLE,
    filter: {},
    sort: DEFAULT_SORT,
    cursor: null,
    picked: NONE,
    anchor: null,
    scrolled: 0,
    importing: IDLE,
    refused: [],
    progress: {},
    async loadWorklist() {
      void get().loadWork()
      if (get().charts.state !== 'ready') set({ charts: RUNNING })
      const result = await ask(bridge, 'charts.list', {})
      // A list that was on its way when the window locked must not come in.
      if (!result.ok || isOpen()) set({ charts: settled(result) })
    },
    forgetWorklist() {
      set({
        charts: IDLE,
        filter: {},
        cursor: null,
        picked: NONE,
        anchor: null,
        scrolled: 0,
        refused: [],
        progress: {},
        importing: IDLE,
      })
      get().forgetWork()
      // What was shown last is remembered besides: it goes too.
      get().shownCharts()
    },
    takeCharts(changed) {
      const { charts, chartId, chart: was } = get()
      // With no list yet, the one that is on its way has them.
      if (!isOpen() || charts.state !== 'ready') return
      const fresh = new Map(changed.map((c) => [c.id, c]))
      const known = charts.value.map((c) => fresh.get(c.id) ?? c)
      const have = new Set(charts.value.map((c) => c.id))
      const running = (id: string) => ['scrubbing', 'cleared'].includes(fresh.get(id as ChartId)?.status ?? 'scrubbing')
      const progress = Object.fromEntries(Object.entries(get().progress).filter(([id]) => running(id)))
      // What comes in while the person waits for it stands in the list all at once, with the cursor on it, and not piece by piece under it.
      const news = get().importing.state === 'running' ? [] : changed.filter((c) => !have.has(c.id))
      set({ charts: ready([...news, ...known]), progress })
      const now = chartId && fresh.get(chartId)
      // Only a chart that was waiting is read again: for the others the answer to the person's own call is newer.
      if (now && was.state === 'ready' && was.value.summary.status === 'scrubbing' && now.status !== 'scrubbing') void get().refreshChart()
    },
    takeProgress({ chartId, stage, done, total }) {
      set({ progress: { ...get().progress, [chartId]: { stage, done, total } } })
    },
    orderedCharts: () => order(readyValue(get().charts) ?? EMPTY, get().sort, get().filterContext().nameOf),
    shownCharts: () => show(get().orderedCharts(), get().filter, get().filterContext()),
    filterContext() {
      const view = readyValue(get().worklist)
      if (view === contextOf.view) return context
      const key = view && `${view.me} ${view.today} ${view.people.map(({ id, name }) => `${id} ${name}`).join()}`
      const same = key === contextOf.key
      contextOf = { view, key }
      if (!same) {
        const { nameOf } = get()
        context = { me: view?.me ?? null, today: view?.today ?? '', nameOf: (id) => nameOf(id) }
      }
      return context
    },
    // What is no longer shown is no longer chosen: nobody should change a chart they do not see.
    setFilter(filter) {
      set({ filter })
      const { picked } = get()
      if (picked.size === 0) return
      const shown = new Set(
        get()
          .shownCharts()
          .map(({ id }) => id),
      )
      set({ picked: new Set([...picked].filter((id) => shown.has(id))) })
    },
    setWords(words) {
      const { words: _, ...others } = get().filter
      get().setFilter(words === '' ? others : { ...others, words })
    },
    sortBy: (key, more) => set({ sort: sortedBy(get().sort, key, more) }),
    setCursor: (cursor) => set({ cursor, anchor: null }),
    toggleSelected(id) {
      const next = new Set(get().picked)
      if (!next.delete(id)) next.add(id)
      set({ cursor: id, anchor: id, picked: next })
    },
    stretchSelection(id) {
      const { cursor, anchor, picked } = get()
      const shown = get().shownCharts()
      const place = (one: ChartId | null): number =>
        Math.max(
          0,
          shown.findIndex((chart) => chart.id === one),
        )
      const began = anchor ?? cursor ?? id
      const range = (to: ChartId | null): readonly ChartId[] => {
        const [from, until] = [place(began), place(to)].sort((a, b) => a - b) as [number, number]
        return shown.slice(from, until + 1).map((chart) => chart.id)
      }
      // The range that was there until now goes, so that going back takes charts out again.
      const kept = new Set(picked)
      if (anchor !== null) for (const one of range(cursor)) kept.delete(one)
      set({ cursor: id, anchor: began, picked: new Set([...kept, ...range(id)]) })
    },
    selectAll: () =>
      set({
        picked: new Set(
          get()
            .shownCharts()
            .map(({ id }) => id),
        ),
      }),
    selectNone: () => set({ picked: NONE, anchor: null }),
    chosen() {
      const { picked, cursor } = get()
      const shown = get().shownCharts()
      if (picked.size > 0) return shown.filter(({ id }) => picked.has(id))
      const at = shown.find(({ id }) => id === cursor) ?? shown[0]
      return at ? [at] : []
    },
    setScrolled: (scrolled) => set({ scrolled }),
    pickFiles: () => bring('charts.pick', {}),
    async importDropped(files) {
      const paths = bridge.pathsOf(files).filter(Boolean)
      if (paths.length > 0) await bring('charts.import', { paths })
    },
    openOffered: () => bring('charts.offered', {}),
    openExamples: () => bring('charts.examples', {}),
    dismissRefused: () => set({ refused: [] }),
  }
}
