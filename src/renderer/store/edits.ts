// The edits of the open chart: stepping through them, jumping to their code, and mending one by its fix. A fix is an ordinary decision.
import { ask } from '../bridge'
import { changeReason, fixTarget } from '../review/edit-words'
import { neighbour } from '../review/order'
import type { EditsSlice, Tools } from './state'
import { readyValue } from './task'

export function editsSlice({ bridge, set, get }: Tools): EditsSlice {
  const edits = () => readyValue(get().chart)?.edits ?? []
  const isEditable = () => /^(?:cleared|coding)$/.test(readyValue(get().chart)?.summary.status ?? '')

  return {
    selectedEdit: null,
    selectEdit(id) {
      const [about] = edits().find((edit) => edit.id === id)?.suggestionIds ?? []
      set({ panel: 'codes', selectedEdit: id, ...(about ? { selectedSuggestion: about } : {}) })
    },
    stepEdit(by) {
      const next = neighbour(edits(), get().selectedEdit, by)
      if (next) get().selectEdit(next.id)
    },
    async fixSelectedEdit() {
      const chosen = edits().find((edit) => edit.id === get().selectedEdit)
      if (chosen) await get().fixEdit(chosen)
    },
    async fixEdit(edit) {
      const { fix } = edit
      if (!fix || !isEditable()) return
      if (fix.how === 'add') {
        const failure = await get().addCode(fix.code, null)
        if (failure) get().tellFailure(failure)
        return
      }
      const target = fixTarget(edit, readyValue(get().chart)?.suggestions ?? [])
      if (!target) return
      const suggestionId = target.id
      const failure = await get().change((chartId) =>
        fix.how === 'principal'
          ? ask(bridge, 'codes.principal', { chartId, suggestionId })
          : ask(bridge, 'codes.decide', {
              chartId,
              suggestionId,
              decision: { action: 'change', code: fix.code, reason: changeReason(edit) },
            }),
      )
      if (failure) get().tellFailure(failure)
      // The mended code stays in sight.
      set({ selectedSuggestion: suggestionId })
    },
  }
}
