// The coding pane as a workplace: sequence, POA, setting of care, billed codes, and when suggestions are shown. Main owns the truth.
import type { SuggestionView } from '../../shared/views'
import { ask } from '../bridge'
import { isDiagnosis } from '../review/code-of'
import { onceEach } from '../review/once-each'
import { isStanding, lacksPoa, orderSuggestions, sequenceOf } from '../review/order'
import type { Tools } from './state'
import { IDLE, RUNNING, readyValue, settled } from './task'
import type { WorkplaceSlice } from './workplace-state'

export function workplaceSlice({ bridge, set, get }: Tools): WorkplaceSlice {
  const view = () => readyValue(get().chart)
  const isEditable = () => /^(?:cleared|coding)$/.test(view()?.summary.status ?? '')
  const chosen = (): SuggestionView | undefined => view()?.suggestions.find((s) => s.id === get().selectedSuggestion)

  async function run(call: Parameters<ReturnType<Tools['get']>['change']>[0]): Promise<boolean> {
    const failure = await get().change(call)
    if (failure) get().tellFailure(failure)
    return failure === null
  }

  return {
    comparing: false,
    codingSettings: IDLE,
    compare: (comparing) => set({ comparing, panel: 'codes' }),
    async moveCode(by) {
      const one = chosen()
      if (!one || !isStanding(one) || !isEditable()) return
      const { codes, firstOf } = onceEach(sequenceOf(view()?.suggestions ?? []))
      const alike = codes.filter((s) => isDiagnosis(s) === isDiagnosis(one))
      const at = alike.findIndex((s) => s.id === firstOf.get(one.id))
      const past = alike[at + by]
      if (!past) return
      await get().moveCodeBefore(one.id, by === -1 ? past.id : (alike[at + 2]?.id ?? null))
    },
    async moveCodeBefore(suggestionId, before) {
      if (before === suggestionId || !isEditable()) return
      await run((chartId) => ask(bridge, 'codes.sequence', { chartId, suggestionId, before }))
      set({ selectedSuggestion: suggestionId })
    },
    async enterPoa(poa) {
      const one = chosen()
      if (!one || !isStanding(one) || !isDiagnosis(one) || !isEditable()) return
      const wanted = one.poa === poa ? null : poa
      const done = await run((chartId) => ask(bridge, 'codes.poa', { chartId, suggestionId: one.id, poa: wanted }))
      if (!done || wanted === null) return
      const codes = sequenceOf(view()?.suggestions ?? [])
      const at = codes.findIndex((s) => s.id === one.id)
      const next = [...codes.slice(at + 1), ...codes.slice(0, at)].find(lacksPoa)
      set({ selectedSuggestion: next?.id ?? one.id })
    },
    async setCare(setting) {
      await run((chartId) => ask(bridge, 'chart.care', { chartId, setting }))
    },
    async switchCare() {
      const care = view()?.care
      if (care && isEditable()) await get().setCare(care.setting === 'inpatient' ? 'outpatient' : 'inpatient')
    },
    setBilled: (codes) => get().change((chartId) => ask(bridge, 'billed.set', { chartId, codes })),
    async revealSuggestions() {
      if (view()?.blind?.state !== 'hidden') return
      const done = await run((chartId) => ask(bridge, 'codes.reveal', { chartId }))
      if (done) set({ panel: 'codes', selectedSuggestion: orderSuggestions(view()?.suggestions ?? [])[0]?.id ?? null })
    },
    async loadCodingSettings() {
      set({ codingSettings: RUNNING })
      set({ codingSettings: settled(await ask(bridge, 'coding-settings.get', {})) })
    },
    async saveCodingSettings(blindFirst, fixed) {
      const result = await ask(bridge, 'coding-settings.set', { blindFirst, fixed })
      if (!result.ok) return result.error
      set({ codingSettings: settled(result) })
      return null
    },
  }
}
