// Endpoint, looks and keys, and what this program is made of.
import { ask } from '../bridge'
import { DEFAULT_PREFERENCES } from '../preferences'
import type { SettingsSlice, Tools } from './state'
import { IDLE, RUNNING, settled } from './task'

export function settingsSlice({ bridge, set, get }: Tools): SettingsSlice {
  return {
    endpoint: IDLE,
    about: IDLE,
    preferences: DEFAULT_PREFERENCES,
    async loadSettings() {
      set({ endpoint: RUNNING, about: RUNNING })
      const [endpoint, about] = await Promise.all([ask(bridge, 'endpoint.get', {}), ask(bridge, 'about.get', {})])
      set({ endpoint: settled(endpoint), about: settled(about) })
    },
    async saveEndpoint(input) {
      const result = await ask(bridge, 'endpoint.set', input)
      if (!result.ok) return result.error
      set({ endpoint: settled(result), preview: IDLE })
      return null
    },
    prefer: (change) => set({ preferences: { ...get().preferences, ...change } }),
  }
}
