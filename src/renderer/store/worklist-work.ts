// What is done with the charts of the worklist: handed out, sorted, searched, sent in bulk, exchanged as files; and taken back.
import type { CallResult } from '../../shared/ipc/derive'
import { ask } from '../bridge'
import { W } from '../strings-worklist'
import { personName } from '../worklist/facets'
import type { Tools } from './state'
import { IDLE, RUNNING, ready, readyValue, settled } from './task'
import type { WorklistWorkSlice } from './worklist-state'

export function worklistWorkSlice({ bridge, set, get }: Tools): WorklistWorkSlice {
  const isOpen = (): boolean => readyValue(get().session)?.state === 'open'

  /** What can be taken back is another thing now. */
  function takeChange({ canUndo, canRedo }: { readonly canUndo: boolean; readonly canRedo: boolean }): void {
    const view = readyValue(get().worklist)
    if (view) set({ worklist: ready({ ...view, canUndo, canRedo }) })
  }

  function takeView(result: CallResult<'worklist.get'>): void {
    if (result.ok && isOpen()) set({ worklist: ready(result.value) })
    else if (!result.ok) get().tellFailure(result.error)
  }

  return {
    worklist: IDLE,
    filtering: false,
    bulkSending: null,
    refusedFile: null,
    async loadWork() {
      if (get().worklist.state !== 'ready') set({ worklist: RUNNING })
      const result = await ask(bridge, 'worklist.get', {})
      if (!result.ok || isOpen()) set({ worklist: settled(result) })
    },
    forgetWork: () => set({ worklist: IDLE, filtering: false, bulkSending: null, refusedFile: null }),
    setFiltering: (filtering) => set({ filtering }),
    nameOf: (id) => personName(readyValue(get().worklist)?.people ?? [], id),
    async changeAttribute(change) {
      const chartIds = get()
        .chosen()
        .map(({ id }) => id)
      if (chartIds.length === 0) return null
      const result = await ask(bridge, 'worklist.change', { chartIds, change })
      if (!result.ok) return result.error
      takeChange(result.value)
      const [attribute] = Object.keys(change) as [keyof typeof change]
      get().tell('done', result.value.charts === 0 ? W.unchanged : W.changed(attribute, result.value.charts))
      return null
    },
    async undoWork(direction) {
      const view = readyValue(get().worklist)
      if (view && !(direction === 'undo' ? view.canUndo : view.canRedo)) return
      const result = await ask(bridge, 'worklist.undo', { direction })
      if (!result.ok) return get().tellFailure(result.error)
      takeChange(result.value)
      get().tell('done', direction === 'undo' ? W.undone(result.value.charts) : W.redone(result.value.charts))
    },
    async saveSearch(name) {
      const result = await ask(bridge, 'worklist.saveSearch', { name, filter: get().filter })
      if (!result.ok) return result.error
      takeView(result)
      get().tell('done', W.saved(name.trim()))
      return null
    },
    async removeSearch({ id, name }) {
      const result = await ask(bridge, 'worklist.removeSearch', { searchId: id })
      takeView(result)
      if (result.ok) get().tell('done', W.removed(name))
    },
    async exportWorklist(columns) {
      const { picked, shownCharts } = get()
      const charts = picked.size > 0 ? get().chosen() : shownCharts()
      if (charts.length === 0) return
      const result = await ask(bridge, 'worklist.export', { chartIds: charts.map(({ id }) => id), columns: [...columns] })
      if (!result.ok) get().tellFailure(result.error)
      else if (result.value) get().tell('done', W.exported(result.value.charts, result.value.file), W.exportedHelp)
    },
    async importWorklist() {
      set({ refusedFile: null })
      const result = await ask(bridge, 'worklist.pickFile', {})
      if (!isOpen()) return
      if (!result.ok) get().tellFailure(result.error)
      else if (result.value?.state === 'refused') set({ refusedFile: result.value })
      else if (result.value) get().showDialog({ kind: 'worklist-file', offer: result.value })
    },
    async applyWorklistFile() {
      const { dialog } = get()
      if (dialog?.kind !== 'worklist-file') return null
      const result = await ask(bridge, 'worklist.applyFile', { offer: dialog.offer.offer })
      if (!result.ok) return result.error
      takeChange(result.value)
      get().tell('done', W.file.done(result.value.charts))
      return null
    },
    async discardWorklistFile() {
      get().closeDialog()
      await ask(bridge, 'worklist.discardFile', {})
    },
    dismissRefusedFile: () => set({ refusedFile: null }),
    async sendChosen() {
      if (get().bulkSending) return
      const chartIds = get()
        .chosen()
        .filter(({ status }) => status === 'cleared')
        .map(({ id }) => id)
      if (chartIds.length === 0) return get().tell('info', W.noneToSend)
      set({ bulkSending: { done: 0, total: chartIds.length } })
      const result = await ask(bridge, 'worklist.send', { chartIds })
      set({ bulkSending: null })
      if (!isOpen()) return
      if (!result.ok) return get().tellFailure(result.error)
      const { sent, refused, left } = result.value
      const details = [...refused.map(({ code, charts }) => ({ code, charts })), ...(left > 0 ? [{ code: null, charts: left }] : [])]
      const said = details.map(({ code, charts }) => (code === null ? W.left(charts) : W.notSent(charts)))
      get().tell(refused.length > 0 ? 'soft' : 'done', W.sent(sent), said.join('. '))
      for (const { code, charts } of refused) get().tellFailure({ code, count: charts })
    },
    async stopSending() {
      await ask(bridge, 'worklist.stopSending', {})
    },
  }
}
