// The governance report: asked for when the page is opened, and exported as it was shown. The attestation of the open chart.
import { ask } from '../bridge'
import { D } from '../strings-data-flow'
import type { DataFlowSlice } from './data-flow-state'
import type { Tools } from './state'
import { IDLE, RUNNING, readyValue, settled } from './task'

export function dataFlowSlice({ bridge, set, get }: Tools): DataFlowSlice {
  let last = 0

  const told = (result: Awaited<ReturnType<typeof ask<'governance.export'>>>): void => {
    if (!result.ok) get().tellFailure(result.error)
    else if (result.value !== null) get().tell('done', D.saved, result.value.file)
  }

  return {
    report: IDLE,
    reportWalked: null,
    reportSaving: false,
    async loadReport() {
      if (get().report.state === 'running') return
      const mine = ++last
      set({ report: RUNNING, reportWalked: null })
      const result = await ask(bridge, 'governance.report', {})
      const isOpen = readyValue(get().session)?.state === 'open'
      if (mine === last && isOpen) set({ report: settled(result), reportWalked: null })
    },
    async stopReport() {
      const result = await ask(bridge, 'governance.cancel', {})
      if (!result.ok) get().tellFailure(result.error)
    },
    async exportReport(format) {
      if (get().reportSaving) return
      set({ reportSaving: true })
      told(await ask(bridge, 'governance.export', { format }))
      set({ reportSaving: false })
    },
    attestation: IDLE,
    async loadAttestation(chartId) {
      set({ attestation: RUNNING })
      const result = await ask(bridge, 'attestation.get', { chartId })
      if (readyValue(get().session)?.state === 'open') set({ attestation: settled(result) })
    },
    exportAttestation: async (chartId) => told(await ask(bridge, 'attestation.export', { chartId })),
    forgetReport: () => {
      last += 1
      set({ report: IDLE, reportWalked: null, reportSaving: false, attestation: IDLE })
    },
  }
}
