// What a person prefers on this computer: looks and keys only. Kept in localStorage, so it must never hold anything of a chart.
import { COLUMN_KEYS, type ColumnKey } from '../shared/worklist-views'
import { DEFAULT_COLUMNS } from './worklist/columns'

export type Theme = 'system' | 'light' | 'dark'

export interface Preferences {
  readonly theme: Theme
  /** Single letters act as keys (WCAG 2.1.4 asks that they can be turned off). */
  readonly letters: boolean
  /** Short category labels over each identifier. */
  readonly labels: boolean
  /** Of the worklist, in their order. */
  readonly columns: readonly ColumnKey[]
}

export const DEFAULT_PREFERENCES: Preferences = { theme: 'system', letters: true, labels: true, columns: DEFAULT_COLUMNS }

const PLACE = 'chartroom.preferences'

/** Anything unreadable falls back to the defaults, field by field. */
export function loadPreferences(storage: Pick<Storage, 'getItem'>): Preferences {
  try {
    const raw: unknown = JSON.parse(storage.getItem(PLACE) ?? '{}')
    const seen = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
    return {
      theme: seen.theme === 'light' || seen.theme === 'dark' ? seen.theme : 'system',
      letters: seen.letters !== false,
      labels: seen.labels !== false,
      columns: columnsIn(seen.columns),
    }
  } catch {
    return DEFAULT_PREFERENCES
  }
}

const isColumn = (key: unknown): key is ColumnKey => COLUMN_KEYS.includes(key as ColumnKey)

/** The name is the way into a chart, so it is always among them. */
function columnsIn(seen: unknown): readonly ColumnKey[] {
  const inOrder = Array.isArray(seen) ? [...new Set<unknown>(seen)].filter(isColumn) : []
  return inOrder.includes('name') ? inOrder : DEFAULT_COLUMNS
}

export function savePreferences(storage: Pick<Storage, 'setItem'>, preferences: Preferences): void {
  storage.setItem(PLACE, JSON.stringify(preferences))
}

/** The style sheets read data-theme; without it they follow the system. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}
