// The charts on this computer: list, filter, order, import, and how far the scrubbing of each has come.
import type { ChartId } from '../../shared/ids'
import type { CallInput } from '../../shared/ipc/derive'
import type { ChartSummary } from '../../shared/views'
import { ask } from '../bridge'
import { S } from '../strings'
import type { SortKey, Tools, WorklistSlice } from './state'
import { IDLE, RUNNING, ready, readyValue, settled } from './task'

type ImportCall = 'charts.pick' | 'charts.import' | 'charts.examples' | 'charts.offered'

export function worklistSlice({ bridge, set, get }: Tools): WorklistSlice {
  async function bring<N extends ImportCall>(name: N, input: CallInput<N>): Promise<void> {
    if (get().importing.state === 'running') return
    set({ importing: RUNNING, refused: [] })
    const result = await ask(bridge, name, input)
    set({ importing: IDLE })
    if (!result.ok) return get().tellFailure(result.error)
    set({ refused: result.value.refused })
    const { imported, already } = result.value
    const first = imported[0] ?? already[0]
    if (!first) return
    if (imported.length > 0) get().tell('done', S.worklist.brought(imported.length))
    if (already.length > 0) get().tell('info', S.worklist.already(already.map((chart) => chart.name)))
    set({ cursor: first.id })
    await get().loadWorklist()
  }

  const isOpen = () => readyValue(get().session)?.state === 'open'

  return {
    charts: IDLE,
    filter: '',
    sort: { key: 'importedAt', down: true },
    cursor: null,
    importing: IDLE,
    refused: [],
    progress: {},
    verifying: IDLE,
    async loadWorklist() {
      if (get().charts.state !== 'ready') set({ charts: RUNNING })
      const result = await ask(bridge, 'charts.list', {})
      // A list that was on its way when the window locked must not come in.
      if (!result.ok || isOpen()) set({ charts: settled(result) })
    },
    forgetWorklist: () => set({ charts: IDLE, filter: '', cursor: null, refused: [], progress: {}, importing: IDLE }),
    takeCharts(changed) {
      const { charts, chartId, chart: was } = get()
      // With no list yet, the one that is on its way has them.
      if (!isOpen() || charts.state !== 'ready') return
      const fresh = new Map(changed.map((c) => [c.id, c]))
      const known = charts.value.map((c) => fresh.get(c.id) ?? c)
      const have = new Set(charts.value.map((c) => c.id))
      const running = (id: string) => ['scrubbing', 'cleared'].includes(fresh.get(id as ChartId)?.status ?? 'scrubbing')
      const progress = Object.fromEntries(Object.entries(get().progress).filter(([id]) => running(id)))
      set({ charts: ready([...changed.filter((c) => !have.has(c.id)), ...known]), progress })
      const now = chartId && fresh.get(chartId)
      // Only a chart that was waiting is read again: for the others the answer to the person's own call is newer.
      if (now && was.state === 'ready' && was.value.summary.status === 'scrubbing' && now.status !== 'scrubbing') void get().refreshChart()
    },
    takeProgress({ chartId, stage, done, total }) {
      set({ progress: { ...get().progress, [chartId]: { stage, done, total } } })
    },
    setFilter: (filter) => set({ filter }),
    sortBy(key) {
      const { sort } = get()
      set({ sort: { key, down: sort.key === key ? !sort.down : key !== 'name' } })
    },
    setCursor: (cursor) => set({ cursor }),
    pickFiles: () => bring('charts.pick', {}),
    async importDropped(files) {
      const paths = bridge.pathsOf(files).filter(Boolean)
      if (paths.length > 0) await bring('charts.import', { paths })
    },
    openOffered: () => bring('charts.offered', {}),
    openExamples: () => bring('charts.examples', {}),
    dismissRefused: () => set({ refused: [] }),
    async verifyPacket() {
      if (get().verifying.state === 'running') return
      set({ verifying: RUNNING })
      const result = await ask(bridge, 'packet.verify', {})
      set({ verifying: IDLE })
      if (!result.ok) get().tellFailure(result.error)
      else if (result.value) set({ dialog: { kind: 'packet', report: result.value, made: false } })
    },
  }
}

const STATUS_ORDER: readonly ChartSummary['status'][] = ['failed', 'scrubbing', 'review', 'cleared', 'coding', 'finished']

const BY: Record<SortKey, (a: ChartSummary, b: ChartSummary) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }),
  status: (a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status),
  findings: (a, b) => a.findings - b.findings,
  undecided: (a, b) => a.undecided - b.undecided,
  encounterDate: (a, b) => (a.encounterDate ?? '').localeCompare(b.encounterDate ?? ''),
  importedAt: (a, b) => (a.importedAt < b.importedAt ? -1 : a.importedAt > b.importedAt ? 1 : 0),
}

/** What the table shows: every word of the filter must be in the name, status or date; ties keep the order of import. */
export function shownCharts(
  charts: readonly ChartSummary[],
  filter: string,
  sort: WorklistSlice['sort'],
  statusWord: (status: ChartSummary['status']) => string,
): ChartSummary[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const seen = charts.filter((c) => {
    if (words.length === 0) return true
    const hay = `${c.name} ${statusWord(c.status)} ${c.encounterDate ?? ''}`.toLowerCase()
    return words.every((w) => hay.includes(w))
  })
  const sign = sort.down ? -1 : 1
  return seen.sort((a, b) => sign * BY[sort.key](a, b) || a.name.localeCompare(b.name))
}
