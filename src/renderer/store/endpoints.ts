// Servers that codes can come from, and which coder is in use.
import type { Failure } from '../../shared/failures'
import type { CallInput } from '../../shared/ipc/derive'
import { ask } from '../bridge'
import { E } from '../strings-endpoints'
import type { EndpointsSlice } from './endpoints-state'
import type { Tools } from './state'
import { IDLE, RUNNING, settled } from './task'

type EndpointCall = 'endpoints.add' | 'endpoints.change' | 'endpoints.remove' | 'endpoints.use'

export function endpointsSlice({ bridge, set, get }: Tools): EndpointsSlice {
  async function change<N extends EndpointCall>(name: N, input: CallInput<N>): Promise<Failure | null> {
    const result = await ask(bridge, name, input)
    if (!result.ok) return result.error
    // What would be sent may be other bytes now.
    set({ endpoints: settled(result), endpointTest: null, preview: IDLE })
    return null
  }

  return {
    endpoints: IDLE,
    endpointTest: null,
    foundServers: IDLE,
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
    async findServers() {
      set({ foundServers: RUNNING })
      set({ foundServers: settled(await ask(bridge, 'endpoints.discover', {})) })
    },
    async testEndpoint(id) {
      if (get().endpointTest?.task.state === 'running') return
      set({ endpointTest: { id, task: RUNNING } })
      const result = await ask(bridge, 'endpoints.test', { endpointId: id })
      // Changed, removed or locked meanwhile: what came back is of an endpoint that is no longer so.
      if (get().endpointTest?.id !== id) return
      const stopped = !result.ok && result.error.code === 'cancelled'
      set({ endpointTest: stopped ? null : { id, task: settled(result) } })
    },
    async stopEndpointTest() {
      await ask(bridge, 'endpoints.stopTest', {})
    },
    async takeSchemaMode({ id, config }, schemaMode) {
      const failure = await change('endpoints.change', { endpointId: id, config: { ...config, schemaMode }, key: null })
      if (failure) get().tellFailure(failure)
      else get().tell('done', E.saved(config.name))
    },
    forgetEndpoints: () => set({ endpoints: IDLE, endpointTest: null, foundServers: IDLE }),
    readCertificates: (pem) => ask(bridge, 'endpoints.certificates', { pem }),
  }
}
