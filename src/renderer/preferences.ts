// What people prefer on this computer: looks and keys only. Kept in localStorage, so it must never hold anything of a chart.
import type { PersonId } from '../shared/ids'
import { type Bindings, readBindings } from './ui/bindings'

export type Theme = 'system' | 'light' | 'dark'

export interface Preferences {
  readonly theme: Theme
  /** Single letters act as keys (WCAG 2.1.4 asks that they can be turned off). */
  readonly letters: boolean
  /** Short category labels over each identifier. */
  readonly labels: boolean
  /** Who signed in last: offered first. */
  readonly lastPerson: PersonId | null
  /** Each person's own keys, where they differ from the table. */
  readonly keys: Readonly<Record<PersonId, Bindings>>
}

export const DEFAULT_PREFERENCES: Preferences = { theme: 'system', letters: true, labels: true, lastPerson: null, keys: {} }

const PLACE = 'chartroom.preferences'

/** Anything unreadable falls back to the defaults, field by field. */
export function loadPreferences(storage: Pick<Storage, 'getItem'>): Preferences {
  try {
    const seen = asObject(JSON.parse(storage.getItem(PLACE) ?? '{}'))
    return {
      theme: seen.theme === 'light' || seen.theme === 'dark' ? seen.theme : 'system',
      letters: seen.letters !== false,
      labels: seen.labels !== false,
      lastPerson: typeof seen.lastPerson === 'string' ? (seen.lastPerson as PersonId) : null,
      keys: Object.fromEntries(Object.entries(asObject(seen.keys)).map(([person, own]) => [person, readBindings(asObject(own))])),
    }
  } catch {
    return DEFAULT_PREFERENCES
  }
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
