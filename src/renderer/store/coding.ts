// What is sent, what comes back, and the person's decision on every code.

import type { ChartId, SuggestionId } from '../../shared/ids'
import type { SuggestionView } from '../../shared/views'
import { ask } from '../bridge'
import { groupOf, neighbour, orderSuggestions, touchedBy } from '../review/order'
import { chartAtHand } from './chart-at-hand'
import type { CodingSlice, Tools } from './state'
import { IDLE, RUNNING, readyValue, settled } from './task'

const lookOf = ({ decision, principal, poa }: SuggestionView): string => JSON.stringify([decision, principal, poa])

/** Waits for a person. */
const isOpen = (s: SuggestionView): boolean => groupOf(s) === 'open'

export function codingSlice({ bridge, set, get }: Tools): CodingSlice {
  let lastSearch = 0
  let loading: { readonly chartId: ChartId; readonly done: Promise<void> } | null = null

  const suggestions = () => orderSuggestions(readyValue(get().chart)?.suggestions ?? [])

  /** The next one that still waits, else the neighbour. */
  function advanceFrom(id: SuggestionId): void {
    const all = suggestions()
    const at = all.findIndex((s) => s.id === id)
    const waiting = [...all.slice(at + 1), ...all.slice(0, at)].find(isOpen)
    set({ selectedSuggestion: waiting?.id ?? id })
  }

  return {
    preview: IDLE,
    sending: IDLE,
    selectedSuggestion: null,
    codeHits: IDLE,
    loadPreview() {
      const { chartId } = get()
      if (!chartId) return Promise.resolve()
      if (loading?.chartId !== chartId) {
        set({ preview: RUNNING })
        const done = ask(bridge, 'outbound.preview', { chartId }).then((result) => {
          loading = null
          if (get().chartId === chartId) set({ preview: settled(result) })
        })
        loading = { chartId, done }
      }
      return loading.done
    },
    async send() {
      const asked = get().chartId
      if (!asked || get().sending.state === 'running') return
      const endpoints = readyValue(get().endpoints)
      if (endpoints?.inUse === 'off') return get().tellFailure({ code: 'endpoint-off' })
      if (endpoints && endpoints.refusal !== null) return get().tellFailure({ code: endpoints.refusal })
      set({ sending: RUNNING })
      // Nothing is sent that was not shown first; its failure stands in the panel.
      if (get().preview.state !== 'ready') await get().loadPreview()
      if (get().chartId !== asked) return
      const shown = get().preview
      if (shown.state !== 'ready') return set({ sending: IDLE })
      const failure = await get().change((chartId) => ask(bridge, 'outbound.send', { chartId, sha256: shown.value.sha256 }))
      if (get().chartId !== asked) return
      set({ sending: IDLE })
      // Refused as altered: the settings changed, so the bytes have to be shown anew.
      if (failure) set({ preview: IDLE })
      if (failure) {
        get().tellFailure(failure)
        // The attempt itself is on record: what was sent must be shown even when no reply came. And the endpoint may be closed by now,
        // as its terms have run out.
        await Promise.all([get().loadEndpoints(), get().refreshChart()])
        return
      }
      set({ panel: 'codes', selectedSuggestion: suggestions().find(isOpen)?.id ?? suggestions()[0]?.id ?? null })
    },
    async cancelSend() {
      const { chartId } = get()
      if (!chartId) return
      const result = await ask(bridge, 'outbound.cancel', { chartId })
      if (!result.ok) get().tellFailure(result.error)
    },
    selectSuggestion: (selectedSuggestion) => set({ selectedSuggestion }),
    stepSuggestion(by) {
      set({ panel: 'codes', selectedSuggestion: neighbour(suggestions(), get().selectedSuggestion, by)?.id ?? null })
    },
    async decide(suggestionId, decision) {
      advanceFrom(suggestionId)
      const failure = await get().change((chartId) => ask(bridge, 'codes.decide', { chartId, suggestionId, decision }))
      if (failure) set({ selectedSuggestion: suggestionId })
      return failure
    },
    async acceptSuggestion() {
      const view = readyValue(get().chart)
      const chosen = view?.suggestions.find((s) => s.id === get().selectedSuggestion)
      if (chosen?.check.status !== 'valid' || view?.summary.status === 'finished') return
      if (chosen.decision?.action === 'accept') return advanceFrom(chosen.id)
      const failure = await get().decide(chosen.id, { action: 'accept' })
      if (failure) get().tellFailure(failure)
    },
    async makePrincipal() {
      const chosen = readyValue(get().chart)?.suggestions.find((s) => s.id === get().selectedSuggestion)
      if (!chosen || chosen.principal) return
      const failure = await get().change((chartId) => ask(bridge, 'codes.principal', { chartId, suggestionId: chosen.id }))
      if (failure) get().tellFailure(failure)
    },
    async undoCode() {
      let before: readonly SuggestionView[] = []
      const failure = await get().change((chartId) => {
        before = suggestions()
        return ask(bridge, 'codes.undo', { chartId })
      })
      if (failure) return get().tellFailure(failure)
      // What was undone is what the next key is for.
      const touched = touchedBy(before, suggestions(), lookOf)
      set({ panel: 'codes', ...(touched ? { selectedSuggestion: touched.id } : {}) })
    },
    async addCode(code, evidence, system = 'ICD-10-CM') {
      const { start, end } = evidence ?? { start: 0, end: 0 }
      const before = new Set(readyValue(get().chart)?.suggestions.map((s) => s.id))
      const failure = await get().change((chartId) => ask(bridge, 'codes.add', { chartId, system, code, start, end }))
      if (failure) return failure
      const added = readyValue(get().chart)?.suggestions.find((s) => !before.has(s.id))
      set({ selection: null, panel: 'codes', ...(added ? { selectedSuggestion: added.id } : {}) })
      return null
    },
    async searchCodes(query, system = 'ICD-10-CM') {
      const chartId = chartAtHand(get())
      const mine = ++lastSearch
      if (!chartId || query.trim() === '') return set({ codeHits: IDLE })
      const result = await (system === 'ICD-10-CM'
        ? ask(bridge, 'codes.search', { chartId, edition: null, query })
        : ask(bridge, 'codes.find', { chartId, system, query }))
      // An answer that a later key stroke overtook is dropped.
      if (mine === lastSearch) set({ codeHits: settled(result) })
    },
  }
}
