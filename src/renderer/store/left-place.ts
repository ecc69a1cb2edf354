// Where a person was when the records locked, so that they stand there again after signing in. Ids and names of places only: nothing of
// a chart stays in the window while it is locked.
import type { ChartId, FindingId, PersonId, SuggestionId } from '../../shared/ids'
import type { AppState, Panel, Screen } from './state'
import { readyValue } from './task'

export interface LeftPlace {
  readonly person: PersonId
  readonly screen: Screen
  readonly cursor: ChartId | null
  readonly chart: {
    readonly id: ChartId
    readonly panel: Panel
    readonly finding: FindingId | null
    readonly suggestion: SuggestionId | null
  } | null
}

export function leave(state: AppState): LeftPlace | null {
  const person = readyValue(state.session)?.person
  if (!person) return null
  const { cursor, chartId, panel, selectedFinding: finding, selectedSuggestion: suggestion } = state
  // A reading that was not kept begins again from its round.
  const screen = state.screen === 'reading' ? 'governance' : state.screen
  return { person: person.id, screen, cursor, chart: chartId ? { id: chartId, panel, finding, suggestion } : null }
}

/** What is no longer there, or was opened by the hand that was faster, stays as it is. */
export async function goBackTo(
  { screen, cursor, chart }: LeftPlace,
  get: () => AppState,
  set: (part: Partial<AppState>) => void,
): Promise<void> {
  if (chart) {
    await get().goToChart(chart.id)
    const view = readyValue(get().chart)
    if (get().chartId !== chart.id || !view) return
    set({
      panel: chart.panel,
      ...(view.findings.some((f) => f.id === chart.finding) ? { selectedFinding: chart.finding } : {}),
      ...(view.suggestions.some((s) => s.id === chart.suggestion) ? { selectedSuggestion: chart.suggestion } : {}),
    })
  } else if (cursor) set({ cursor })
  if (screen !== 'chart') set({ screen })
}
