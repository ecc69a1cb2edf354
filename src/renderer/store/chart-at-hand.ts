// Which chart the person works on, whatever the screen: its encounter date picks the year of codes.
import type { ChartId } from '../../shared/ids'
import type { AppState } from './state'
import { readyValue } from './task'

export function chartAtHand({ screen, chartId, auditCase }: Pick<AppState, 'screen' | 'chartId' | 'auditCase'>): ChartId | null {
  return screen === 'chart' ? chartId : screen === 'case' ? (readyValue(auditCase)?.chartId ?? null) : null
}
