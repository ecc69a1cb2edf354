// The checklists of a chart, or of one case of an audit: every answer is kept at once.
import { ask } from '../bridge'
import type { ChecklistsSlice } from './queries-state'
import type { Tools } from './state'
import { IDLE, inTurn, RUNNING, ready, readyValue, settled } from './task'

export function checklistsSlice({ bridge, set, get }: Tools): ChecklistsSlice {
  const turn = inTurn()
  return {
    checklists: IDLE,
    checklistsOf: null,
    async loadChecklists(chartId, caseId) {
      const of = { chartId, caseId }
      set({ checklists: RUNNING, checklistsOf: of })
      const result = await ask(bridge, 'checklists.list', of)
      if (get().checklistsOf === of) set({ checklists: settled(result) })
    },
    answerChecklist: ({ kind, subject }, item, answer) =>
      turn(async () => {
        const of = get().checklistsOf
        const list = readyValue(get().checklists)?.find((one) => one.kind === kind && one.subject === subject)
        if (!of || !list) return
        const answers = { ...list.answers, [item]: answer }
        const result = await ask(bridge, 'checklists.answer', { ...of, kind, subject, answers })
        if (get().checklistsOf !== of) return
        if (result.ok) set({ checklists: ready(result.value) })
        else get().tellFailure(result.error)
      }),
  }
}
