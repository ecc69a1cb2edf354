// The edits on a chart's codes: on those that stand, and on those that wait as if they were all accepted. Reads only.
import type { SuggestionId } from '../../../shared/ids'
import type { CodeEdit, CodeEditView, EditSeverity } from '../../../shared/views'
import { canonical, editCodes, editOne, patientIn, type StandingCode, SYSTEM } from '../../codes'
import type { DecidedSuggestion, DecisionState } from '../../review'
import type { ChartRecord, ClearanceRecord } from '../../store'
import { careOf } from './care'
import { dateInTable, tableFor } from './chart-state'
import type { Desk } from './desk'

export interface ChartEdits {
  readonly edits: readonly CodeEditView[]
  readonly foreseen: readonly CodeEditView[]
}

const NONE: ChartEdits = { edits: [], foreseen: [] }

/** What stands on the list of a chart, or waits for it, under the code that it would be signed as. */
type Listed = StandingCode & { readonly id: SuggestionId; readonly system: string }

export function editsOf(desk: Desk, chart: ChartRecord, clearance: Pick<ClearanceRecord, 'text'>, decisions: DecisionState): ChartEdits {
  const opened = tableFor(desk, chart)
  if (!opened.ok || decisions.suggestions.length === 0) return NONE
  const table = opened.value
  const encounterDate = dateInTable(table, chart)
  const { text } = clearance
  const known = { patient: patientIn(text), setting: careOf(desk, chart.id, text).setting }
  const listed = (which: (s: DecidedSuggestion) => boolean): Listed[] =>
    decisions.suggestions
      .filter(which)
      .map((s) => asListed(s, decisions.principal))
      .filter(({ system }) => system === SYSTEM)
  const look = (codes: readonly Listed[]) => editCodes({ table, codes, text, encounterDate, ...known })

  const waiting = new Set(decisions.waiting)
  const standing = listed((s) => s.decision !== null && s.decision.action !== 'reject')
  const both = listed((s) => waiting.has(s.id) || (s.decision !== null && s.decision.action !== 'reject'))
  const aside = listed((s) => s.decision === null && s.check.status === 'rejected')
  return {
    edits: look(standing).map((edit) => viewOf(edit, standing)),
    foreseen: [
      ...(waiting.size === 0 ? [] : look(both))
        .map((edit) => viewOf(edit, both))
        .filter(({ suggestionIds }) => suggestionIds.some((id) => waiting.has(id))),
      ...aside.flatMap((one) =>
        editOne(table, one.code, encounterDate)
          .filter(({ kind }) => kind !== 'unknown-code')
          .map((edit) => viewOf(edit, [one])),
      ),
    ],
  }
}

export function countEdits(edits: readonly CodeEdit[]): Readonly<Record<EditSeverity, number>> {
  const of = (severity: EditSeverity) => edits.filter((edit) => edit.severity === severity).length
  return { hard: of('hard'), soft: of('soft'), information: of('information') }
}

function asListed({ id, proposal, decision }: DecidedSuggestion, principal: SuggestionId | null): Listed {
  const { system, code } = canonical(decision?.action === 'change' ? { system: SYSTEM, code: decision.code } : proposal)
  return { id, system, code, principal: id === principal, assertion: proposal.assertion, evidence: proposal.evidence }
}

function viewOf(edit: CodeEdit, listed: readonly Listed[]): CodeEditView {
  const suggestionIds = edit.codes.flatMap((code) => listed.filter((l) => l.code.toUpperCase() === code).map((l) => l.id))
  return { ...edit, id: [edit.kind, ...edit.codes, edit.says].join(' '), suggestionIds }
}
