// The open chart: its findings, what is selected, and every decision about it. Main owns the truth: each call gives the new view.
import { applyUpdate } from '../../shared/chart-update'
import { countWhere } from '../../shared/count-where'
import type { Failure } from '../../shared/failures'
import type { FindingId } from '../../shared/ids'
import type { ChartUpdate, ChartView, FindingView } from '../../shared/views'

import { ask } from '../bridge'
import { placeAt, type Where } from '../review/find'
import { alike, neighbour, nextUndecided, orderFindings, orderSuggestions, touchedBy } from '../review/order'
import { sha256Hex } from '../sha256'
import { S } from '../strings'
import type { ChartSlice, Panel, Tools } from './state'
import { failed, IDLE, inTurn, RUNNING, ready, readyValue } from './task'

/** Characters: a marked passage is longer than what anybody would look for. */
const FEW = 100

const nothingOpen = {
  chartId: null,
  chart: IDLE,
  panel: 'findings' as Panel,
  selectedFinding: null,
  hovered: null,
  selection: null,
  find: { open: false, query: '', where: 'both' as Where, from: placeAt(0) },
  selectedSuggestion: null,
  selectedEdit: null,
  comparing: false,
  preview: IDLE,
  sending: IDLE,
}

export function chartSlice({ bridge, set, get }: Tools): ChartSlice {
  const turn = inTurn()
  /** Decided by a hand that was faster than main's answers. */
  const deciding = new Set<FindingId>()

  /** False when the update does not follow from what is held; a chart that is only being opened gets the whole by itself. */
  function take(update: ChartUpdate): boolean {
    if (get().chartId !== update.summary.id || get().chart.state !== 'ready') return true
    const view = applyUpdate(readyValue(get().chart), update)
    if (!view) return false
    if (deciding.size > 0) for (const { id, state } of view.findings) if (state !== 'undecided') deciding.delete(id)
    set({ chart: ready(view) })
    const charts = get().charts
    if (charts.state === 'ready') set({ charts: ready(charts.value.map((c) => (c.id === view.summary.id ? view.summary : c))) })
    return true
  }

  /** Suggestions are switched off: there is nothing to send. */
  const isOff = (): boolean => readyValue(get().endpoints)?.inUse === 'off'

  const shown = (failure: Failure | null) => {
    if (failure) get().tellFailure(failure)
  }

  const run: ChartSlice['change'] = (call) =>
    turn(async () => {
      const { chartId } = get()
      if (!chartId) return null
      const result = await call(chartId)
      if (!result.ok) return result.error
      if (take(result.value)) return null
      const whole = await ask(bridge, 'chart.open', { chartId })
      if (!whole.ok) return whole.error
      take(whole.value)
      return null
    })

  /** Goes to what came back or went, so that the next key acts on it. */
  async function goBack(name: 'findings.undo' | 'findings.redo'): Promise<void> {
    let before: readonly FindingView[] = []
    const failure = await get().change((chartId) => {
      before = readyValue(get().chart)?.findings ?? []
      return ask(bridge, name, { chartId })
    })
    if (failure) return shown(failure)
    const touched = touchedBy(before, readyValue(get().chart)?.findings ?? [], lookOf)
    set({ panel: 'findings', ...(touched ? { selectedFinding: touched.id } : {}) })
  }

  /** From a finding that is being decided to the next that waits; to its neighbour where none does. */
  function goOn(view: ChartView, finding: FindingView, everywhere: boolean): void {
    for (const { id } of everywhere ? alike(view.text, view.findings, finding) : [finding]) deciding.add(id)
    const next = nextUndecided(view.findings, finding.start, 1, deciding) ?? neighbour(view.findings, finding.id, 1)
    if (next) set({ selectedFinding: next.id })
  }

  return {
    ...nothingOpen,
    async openChart(chartId) {
      get().forgetPages()
      set({ ...nothingOpen, chartId, chart: RUNNING, cursor: chartId })
      const result = await ask(bridge, 'chart.open', { chartId })
      if (get().chartId !== chartId) return
      if (!result.ok) return set({ chart: failed(result.error) })
      const view = applyUpdate(null, result.value)
      if (!view) return set({ chart: failed({ code: 'internal' }) })
      set({
        chart: ready(view),
        panel: panelFor(view, isOff()),
        selectedFinding: orderFindings(view.findings)[0]?.id ?? null,
        selectedSuggestion: orderSuggestions(view.suggestions)[0]?.id ?? null,
      })
      if (view.summary.status !== 'purged') await get().loadPages()
    },
    async refreshChart() {
      shown(await run((chartId) => ask(bridge, 'chart.open', { chartId })))
      const view = readyValue(get().chart)
      if (view && !view.findings.some((f) => f.id === get().selectedFinding))
        set({ selectedFinding: orderFindings(view.findings)[0]?.id ?? null })
    },
    closeChart() {
      get().forgetPages()
      set(nothingOpen)
    },
    async change(call) {
      const failure = await run(call)
      if (!failure) get().forgetStops()
      return failure
    },
    showPanel: (panel) => set({ panel }),
    selectFinding: (selectedFinding) => set({ selectedFinding }),
    stepFinding(by) {
      const view = readyValue(get().chart)
      if (view) set({ panel: 'findings', selectedFinding: neighbour(orderFindings(view.findings), get().selectedFinding, by)?.id ?? null })
    },
    hover: (hovered) => set({ hovered }),
    select: (selection) => set({ selection }),
    openFind(from) {
      const { selection, find, chart } = get()
      const view = readyValue(chart)
      const side = selection?.side === 'scrubbed' ? view?.scrubbed : view?.text
      const marked = selection && selection.end - selection.start <= FEW ? side?.slice(selection.start, selection.end) : undefined
      set({ find: { ...find, open: true, from, ...(marked ? { query: marked.replace(/\s+/g, ' ') } : {}) } })
    },
    setFind: (change) => set({ find: { ...get().find, ...change } }),
    closeFind: () => set({ find: { ...get().find, open: false } }),
    stepUndecided(by) {
      const view = readyValue(get().chart)
      const at = view?.findings.find((f) => f.id === get().selectedFinding)?.start ?? -1
      const next = view && nextUndecided(view.findings, at, by)
      if (next) set({ panel: 'findings', selectedFinding: next.id })
      else get().tell('info', S.findings.left(0))
    },
    async keepFinding(everywhere = false) {
      const view = readyValue(get().chart)
      const finding = view?.findings.find((f) => f.id === get().selectedFinding)
      if (!view || !finding || view.summary.status !== 'review') return
      // The hand moves on at once; the answer of main follows in its turn.
      goOn(view, finding, everywhere)
      if (finding.state !== 'undecided' && !everywhere) return
      const failure = await get().change((chartId) => ask(bridge, 'findings.keep', { chartId, findingId: finding.id, everywhere }))
      if (failure) deciding.clear()
      shown(failure)
    },
    async relabelFinding(findingId, category, everywhere) {
      const view = readyValue(get().chart)
      const finding = view?.findings.find((f) => f.id === findingId)
      const failure = await get().change((chartId) => ask(bridge, 'findings.relabel', { chartId, findingId, category, everywhere }))
      if (!failure && view && finding?.state === 'undecided') goOn(view, finding, everywhere)
      return failure
    },
    async removeFinding(findingId, reason, everywhere) {
      const view = readyValue(get().chart)
      const finding = view?.findings.find((f) => f.id === findingId)
      const failure = await get().change((chartId) => ask(bridge, 'findings.remove', { chartId, findingId, reason, everywhere }))
      if (failure || !finding) return failure
      const left = readyValue(get().chart)?.findings ?? []
      const next = nextUndecided(left, finding.start, 1) ?? left[countWhere(left, (f) => f.start < finding.start)] ?? left.at(-1)
      set({ selectedFinding: next?.id ?? null })
      return null
    },
    async addFinding({ start, end }, category, everywhere) {
      const failure = await get().change((chartId) => ask(bridge, 'findings.add', { chartId, start, end, category, everywhere }))
      if (failure) return failure
      const added = readyValue(get().chart)?.findings.find((f) => f.start <= start && f.end >= end)
      set({ selection: null, ...(added ? { selectedFinding: added.id } : {}) })
      return null
    },
    markAgain: async (r) => shown(await get().addFinding(r, r.category, false)),
    undoFinding: () => goBack('findings.undo'),
    redoFinding: () => goBack('findings.redo'),
    async clearChart() {
      const shown = readyValue(get().chart)
      if (!shown) return null
      // Of what stands on the screen, not of what main says it sent: the two have to be the same.
      const sha256 = await sha256Hex(shown.scrubbed)
      const failure = await get().change((chartId) => ask(bridge, 'chart.clear', { chartId, sha256 }))
      // After a refusal main marks the places it found as undecided findings: show them.
      if (failure) await get().refreshChart()
      else set({ panel: isOff() ? 'codes' : 'outbound', preview: IDLE })
      return failure
    },
    async reopenChart(reason) {
      const failure = await get().change((chartId) => ask(bridge, 'chart.reopen', { chartId, reason }))
      if (!failure) set({ panel: 'findings', preview: IDLE })
      return failure
    },
    finishChart: (override) => get().change((chartId) => ask(bridge, 'chart.finish', { chartId, override })),
    exportPacket() {
      const { chartId } = get()
      if (chartId) get().askExport([chartId])
    },
  }
}

const lookOf = ({ state, category }: FindingView): string => `${state} ${category}`

/** Opening a chart shows the pane of the step it stands at. */
function panelFor(view: ChartView, off: boolean): Panel {
  switch (view.summary.status) {
    case 'cleared':
      return off || view.suggestions.length > 0 ? 'codes' : 'outbound'
    case 'coding':
    case 'finished':
      return 'codes'
    default:
      return 'findings'
  }
}
