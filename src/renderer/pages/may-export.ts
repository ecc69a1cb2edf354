// Redacted pages are of a text that was cleared. Pure.
import type { ChartView } from '../../shared/views'

export const mayExportPages = (view: ChartView | null): boolean =>
  view !== null && ['cleared', 'coding', 'finished'].includes(view.summary.status)
