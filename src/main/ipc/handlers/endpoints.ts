// Handlers of a family of calls: see shared/ipc/calls/endpoints.
import type { EndpointsView } from '../../../shared/endpoint-views'
import type { endpointCalls } from '../../../shared/ipc/calls/endpoints'
import { err, ok } from '../../../shared/result'
import { certificatesIn, readPem } from '../../app/endpoints'
import type { Desk } from '../../app/pipeline/desk'
import { findServers, testEndpoint } from '../../app/pipeline/endpoint-testing'
import { addEndpoint, changeEndpoint, chooseCoder, removeEndpoint, viewOfEndpoints } from '../../app/pipeline/endpoints'
import type { Answer, Family, HandlerTools, Outcome } from '../handler-tools'

export function endpointHandlers({ app, onDesk }: HandlerTools): Family<typeof endpointCalls> {
  /** A step, answered with the endpoints as they stand after it. */
  const step = (work: (desk: Desk) => Outcome<unknown>): Promise<Answer<EndpointsView>> =>
    onDesk(async (desk) => {
      const done = work(desk)
      return done.ok ? ok(await viewOfEndpoints(desk)) : done
    })

  return {
    'endpoints.list': () => step(() => ok(null)),
    'endpoints.add': ({ config, key }) => step((desk) => addEndpoint(desk, config, key)),
    'endpoints.change': ({ endpointId, config, key }) => step((desk) => changeEndpoint(desk, endpointId, config, key)),
    'endpoints.remove': ({ endpointId }) => step((desk) => removeEndpoint(desk, endpointId)),
    'endpoints.use': ({ coder }) => step((desk) => chooseCoder(desk, coder)),
    'endpoints.discover': () => onDesk((desk) => findServers(desk)),
    'endpoints.test': ({ endpointId }) => onDesk((desk) => app.runFor('endpoint-test', (signal) => testEndpoint(desk, endpointId, signal))),
    'endpoints.stopTest': () =>
      onDesk(() => {
        app.cancel('endpoint-test')
        return ok(null)
      }),
    'endpoints.certificates': ({ pem }) =>
      onDesk((desk) => (readPem(pem) === null ? err('endpoint-ca') : ok(certificatesIn(pem, desk.platform.now())))),
  }
}
