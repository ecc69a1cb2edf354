// What people prefer on this computer: looks and keys only. Kept in localStorage, so it must never hold anything of a chart.

import type { PersonId } from '../shared/ids'
import { COLUMN_KEYS, type ColumnKey } from '../shared/worklist-views'
import { type Bindings, readBindings } from './ui/bindings'
import { DEFAULT_COLUMNS } from './worklist/columns'

export type Theme = 'system' | 'light' | 'dark'

export interface Preferences {
  readonly theme: Theme
  /** Single letters act as keys (WCAG 2.1.4 asks that they can be turned off). */
  readonly letters: boolean
  /** Short category labels over each identifier. */
  readonly labels: boolean
  /** The page stands beside the text, where a chart has pages. */
  readonly page: boolean
  /** Of the worklist, in their order. */
  readonly columns: readonly ColumnKey[]
  /** Who signed in last: offered first. */
  readonly lastPerson: PersonId | null
  /** Each person's own keys, where they differ from the table. */
  readonly keys: Readonly<Record<PersonId, Bindings>>
}

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  letters: true,
  labels: true,
  page: false,
  columns: DEFAULT_COLUMNS,
  lastPerson: null,
  keys: {},
}

const PLACE = 'chartroom.preferences'

/** Anything unreadable falls back to the defaults, field by field. */
export function loadPreferences(storage: Pick<Storage, 'getItem'>): Preferences {
  try {
    const seen = asObject(JSON.parse(storage.getItem(PLACE) ?? '{}'))
    return {
      theme: seen.theme === 'light' || seen.theme === 'dark' ? seen.theme : 'system',
      letters: seen.letters !== false,
      labels: seen.labels !== false,
      page: seen.page === true,
      columns: columnsIn(seen.columns),
      lastPerson: typeof seen.lastPerson === 'string' ? (seen.lastPerson as PersonId) : null,
      keys: Object.fromEntries(Object.entries(asObject(seen.keys)).map(([person, own]) => [person, readBindings(asObject(own))])),
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
const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

export function savePreferences(storage: Pick<Storage, 'setItem'>, preferences: Preferences): void {
  storage.setItem(PLACE, JSON.stringify(preferences))
}

/** The style sheets read data-theme; without it they follow the system. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}
