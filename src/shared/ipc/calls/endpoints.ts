// Servers that codes can come from, and which coder is in use.
import { z } from 'zod'
import { endpointConfigSchema } from '../../endpoint-config'
import type { CertificateView, EndpointsView, EndpointTestView, FoundServer } from '../../endpoint-views'
import type { EndpointId } from '../../ids'
import { gives, id, nothing } from './parts'

const endpointId = id<EndpointId>()
const key = z.string().max(2000)

export const endpointCalls = {
  'endpoints.list': { input: nothing, ...gives<EndpointsView>() },
  /** An empty key is none. */
  'endpoints.add': { input: z.strictObject({ config: endpointConfigSchema, key }), ...gives<EndpointsView>() },
  /** A key of null leaves the stored one, unless the host changed; an empty one removes it. */
  'endpoints.change': {
    input: z.strictObject({ endpointId, config: endpointConfigSchema, key: key.nullable() }),
    ...gives<EndpointsView>(),
  },
  'endpoints.remove': { input: z.strictObject({ endpointId }), ...gives<EndpointsView>() },
  'endpoints.use': { input: z.strictObject({ coder: z.union([z.enum(['built-in', 'off']), endpointId]) }), ...gives<EndpointsView>() },
  /** Servers on this computer, and no other, that answer when asked for their models. */
  'endpoints.discover': { input: nothing, ...gives<readonly FoundServer[]>() },
  /** Sends the canned note, never a chart's text. */
  'endpoints.test': { input: z.strictObject({ endpointId }), ...gives<EndpointTestView>() },
  'endpoints.stopTest': { input: nothing, ...gives<null>() },
  /** What certificates a PEM text holds; refused where it cannot be read. */
  'endpoints.certificates': { input: z.strictObject({ pem: z.string().max(200_000) }), ...gives<CertificateView[]>() },
} as const
