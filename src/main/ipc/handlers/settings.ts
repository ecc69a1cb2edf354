// Handlers of a family of calls: see shared/ipc/calls/settings.
import type { settingsCalls } from '../../../shared/ipc/calls/settings'
import { ok } from '../../../shared/result'
import { readEndpointSettings, saveEndpointSettings, viewOfEndpoint } from '../../app/endpoint-settings'
import type { Family, HandlerTools } from '../handler-tools'

export function settingsHandlers({ onDesk, surroundings: { about } }: HandlerTools): Family<typeof settingsCalls> {
  return {
    'endpoint.get': () => onDesk((desk) => ok(viewOfEndpoint(readEndpointSettings(desk.store)))),
    'endpoint.set': (wanted) =>
      onDesk((desk) => {
        const saved = saveEndpointSettings(desk, wanted)
        return saved.ok ? ok(viewOfEndpoint(saved.value)) : saved
      }),
    'about.get': async () => ok(await about()),
  }
}
