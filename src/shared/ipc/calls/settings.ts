// The program itself.
import type { AboutView } from '../../views'
import { gives, nothing } from './parts'

export const settingsCalls = {
  'about.get': { input: nothing, ...gives<AboutView>() },
} as const
