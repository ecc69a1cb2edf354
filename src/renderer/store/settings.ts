// Looks and keys, and what this program is made of.
import { ask } from '../bridge'
import { DEFAULT_PREFERENCES } from '../preferences'
import type { SettingsSlice, Tools } from './state'
import { IDLE, RUNNING, settled } from './task'

export function settingsSlice({ bridge, set, get }: Tools): SettingsSlice {
  return {
    about: IDLE,
    preferences: DEFAULT_PREFERENCES,
    async loadSettings() {
      set({ about: RUNNING })
      const [about] = await Promise.all([ask(bridge, 'about.get', {}), get().loadEndpoints()])
      set({ about: settled(about) })
    },
    prefer: (change) => set({ preferences: { ...get().preferences, ...change } }),
  }
}
