// Endpoint and program.
import { z } from 'zod'
import type { AboutView, EndpointSettingsView } from '../../views'
import { gives, nothing } from './parts'

export const settingsCalls = {
  'endpoint.get': { input: nothing, ...gives<EndpointSettingsView>() },
  /** An absent key leaves the stored key as it is; an empty one removes it. */
  'endpoint.set': {
    input: z.strictObject({
      kind: z.enum(['built-in', 'openai-compatible', 'off']),
      baseUrl: z.string().max(2000),
      model: z.string().max(200),
      key: z.string().max(2000).optional(),
    }),
    ...gives<EndpointSettingsView>(),
  },
  'about.get': { input: nothing, ...gives<AboutView>() },
} as const
