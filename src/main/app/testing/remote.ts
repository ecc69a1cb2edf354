// An endpoint of the records on another computer, with its terms in force, that answers nothing: what it gets is recorded as sent. For
// tests only.
import { ENDPOINT_DEFAULTS, type EndpointConfig } from '../../../shared/endpoint-config'
import { type EndpointId, newId } from '../../../shared/ids'
import { err, ok } from '../../../shared/result'
import { WHOLE_ANSWERS } from '../../../shared/testing/terms'
import { createRemote, type EndpointFailure } from '../../endpoint'
import { isCleared } from '../../gate'
import type { Desk } from '../pipeline/desk'
import { inspectOutbound } from '../pipeline/sending'
import { recordTerms } from '../pipeline/terms'
import { type Bench, expectOk } from './bench'

export const VENDOR: EndpointConfig = {
  ...ENDPOINT_DEFAULTS,
  name: 'Vendor, business tier',
  vendor: 'openai',
  dialect: 'openai-compatible',
  baseUrl: 'https://api.vendor.example/v1',
  model: 'm-1',
}

export function addEndpoint({ store, desk }: Bench, config: Partial<EndpointConfig> = {}): EndpointId {
  const id = newId<EndpointId>()
  const changedAt = desk.platform.now().toISOString()
  expectOk(store.write((w) => w.endpoints.add({ id, config: { ...VENDOR, ...config }, changedAt }, 'sk-fictional')))
  return id
}

/**
 * The desk with this endpoint in place of the one of the settings.
 * @param failure what becomes of each request
 */
export function deskAt({ desk }: Bench, id: EndpointId, failure: EndpointFailure = 'endpoint-timeout'): Desk {
  const permit = (outbound: Parameters<typeof inspectOutbound>[1]) => inspectOutbound(desk, outbound)
  const real = expectOk(createRemote({ id, config: VENDOR, key: '', isCleared, permit }))
  return { ...desk, endpoint: () => ok({ ...real, send: async () => err(failure) }) }
}

/** A desk whose text goes to another computer. */
export function deskElsewhere(bench: Bench, failure?: EndpointFailure): Desk {
  const id = addEndpoint(bench)
  expectOk(recordTerms(bench.desk, id, 0, WHOLE_ANSWERS))
  return deskAt(bench, id, failure)
}
