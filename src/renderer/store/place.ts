// Where the person is: which screen, which dialog on top of it.
import { S } from '../strings'
import { W } from '../strings-worklist'
import { needsMe } from '../worklist/shown'
import type { PlaceSlice, Tools } from './state'

export function placeSlice({ set, get }: Tools): PlaceSlice {
  return {
    screen: 'worklist',
    dialog: null,
    goToWorklist() {
      get().closeChart()
      set({ screen: 'worklist', dialog: null })
    },
    goToSection(section) {
      if (section === 'worklist') get().goToWorklist()
      else if (section === 'audits') get().goToAudits()
      else set({ screen: section, dialog: null })
    },
    leaveSettings() {
      set({ screen: get().chartId ? 'chart' : get().caseId ? 'case' : 'worklist' })
    },
    async goToChart(chartId) {
      set({ screen: 'chart', dialog: null })
      await get().openChart(chartId)
    },
    async stepChart(by) {
      const { chartId } = get()
      const shown = get().shownCharts()
      const next = shown[shown.findIndex((c) => c.id === chartId) + by]
      if (next) await get().goToChart(next.id)
      else get().tell('info', by === 1 ? S.chart.noNext : S.chart.noPrevious)
    },
    async nextNeedingMe() {
      const { screen, chartId, cursor } = get()
      const shown = get().shownCharts()
      const { me } = get().filterContext()
      const at = shown.findIndex((c) => c.id === (screen === 'chart' ? chartId : cursor))
      const next = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))].find((chart) => needsMe(chart, me))
      if (!next) get().tell('info', W.nothingWaits)
      else if (screen === 'chart') await get().goToChart(next.id)
      else get().setCursor(next.id)
    },
    showDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: null }),
  }
}
