// The edits on signed codes, as lines at the end of a packet's report: codes, rules, and why the hard ones stand. No text of the chart.
import { checkedWords } from '../../packet'
import type { DecisionState } from '../../review'
import type { ClearanceRecord } from '../../store'
import { type ChartState, tableFor } from './chart-state'
import { valuesOf } from './clearing'
import type { Desk } from './desk'
import { countEdits, editsOf } from './editing'

/** @param override the signer's own words, which leave only where the gate's residual check finds nothing in them */
export async function editNotes(
  desk: Desk,
  state: ChartState,
  clearance: ClearanceRecord,
  decisions: DecisionState,
  override: string | null,
): Promise<string[]> {
  const table = tableFor(desk, state.chart)
  if (!table.ok) return []
  const { edits } = editsOf(desk, state.chart, clearance, decisions)
  const { hard, soft, information } = countEdits(edits)
  const notes = [`Edits on the signed codes, ${table.value.version.name}: ${hard} hard, ${soft} soft, ${information} for information.`]
  for (const { severity, codes, says, source } of edits) {
    if (severity !== 'information') notes.push(`${severity === 'hard' ? 'Hard' : 'Soft'}, ${codes.join(' and ')}: ${says}. ${source}.`)
  }
  if (override === null) return notes
  const known = valuesOf(state)
  const words = await checkedWords(override, (said) => desk.gate.isClean(said, known))
  const why = words.kind === 'checked' ? `: “${words.text}”` : ', for a reason that stays on the workstation'
  return [...notes, `The hard edits stand by decision of the signer${why}.`]
}
