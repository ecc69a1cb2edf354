// Handlers of a family of calls: see shared/ipc/calls/settings.
import type { settingsCalls } from '../../../shared/ipc/calls/settings'
import { ok } from '../../../shared/result'
import type { Family, HandlerTools } from '../handler-tools'

export function settingsHandlers({ surroundings: { about } }: HandlerTools): Family<typeof settingsCalls> {
  return {
    'about.get': async () => ok(await about()),
  }
}
