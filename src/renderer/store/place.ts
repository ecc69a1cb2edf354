// Where the person is: which screen, which dialog on top of it.
import { S, STATUS } from '../strings'
import type { PlaceSlice, Tools } from './state'
import { readyValue } from './task'
import { shownCharts } from './worklist'

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
      const { charts, filter, sort, chartId } = get()
      const shown = shownCharts(readyValue(charts) ?? [], filter, sort, (status) => STATUS[status])
      const next = shown[shown.findIndex((c) => c.id === chartId) + by]
      if (next) await get().goToChart(next.id)
      else get().tell('info', by === 1 ? S.chart.noNext : S.chart.noPrevious)
    },
    showDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: null }),
  }
}
