// Servers that codes can come from, and which coder is in use.
import type { Failure } from '../../shared/failures'
import type { CallInput } from '../../shared/ipc/derive'
import { ask } from '../bridge'
import type { EndpointsSlice } from './endpoints-state'
import type { Tools } from './state'
import { IDLE, RUNNING, settled } from './task'

type EndpointCall = 'endpoints.add' | 'endpoints.change' | 'endpoints.remove' | 'endpoints.use'

export function endpointsSlice({ bridge, set, get }: Tools): EndpointsSlice {
  async function change<N extends EndpointCall>(name: N, input: CallInput<N>): Promise<Failure | null> {
    const result = await ask(bridge, name, input)
    if (!result.ok) return result.error
    // What would be sent may be other bytes now.
    set({ endpoints: settled(result), preview: IDLE })
    return null
  }

  return {
    endpoints: IDLE,
    async loadEndpoints() {
      if (get().endpoints.state !== 'ready') set({ endpoints: RUNNING })
      set({ endpoints: settled(await ask(bridge, 'endpoints.list', {})) })
    },
    addEndpoint: (config, key) => change('endpoints.add', { config, key }),
    changeEndpoint: (endpointId, config, key) => change('endpoints.change', { endpointId, config, key }),
    removeEndpoint: (endpointId) => change('endpoints.remove', { endpointId }),
    async chooseCoder(coder) {
      const failure = await change('endpoints.use', { coder })
      if (failure) get().tellFailure(failure)
    },
    readCertificates: (pem) => ask(bridge, 'endpoints.certificates', { pem }),
  }
}
