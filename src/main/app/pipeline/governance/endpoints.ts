// The endpoints codes can come from, what is on record of each, and what the gate says of it at this moment.
import { isLoopbackUrl } from '../../../../shared/loopback'
import type { EndpointFact, TermsFact } from '../../../governance'
import { readEndpointSettings } from '../../endpoint-settings'
import type { Desk } from '../desk'

export async function endpointFacts(desk: Desk): Promise<readonly EndpointFact[]> {
  const settings = readEndpointSettings(desk.store)
  const opened = desk.endpoint(null)
  if (!opened.ok) return []
  const { profile } = opened.value
  const allowed = await desk.gate.mayReceive(profile)
  const reach = profile.kind === 'built-in' ? 'in-program' : isLoopbackUrl(profile.baseUrl ?? '') ? 'this-computer' : 'network'
  return [
    {
      id: profile.id,
      name: profile.kind === 'built-in' ? 'Built-in coder' : (profile.host ?? settings.kind),
      kind: profile.kind,
      host: profile.host,
      model: profile.model,
      reach,
      inUse: true,
      gate: allowed.ok ? 'open' : allowed.error,
      terms: reach === 'network' ? NO_TERMS : null,
    },
  ]
}

const NO_TERMS: TermsFact = {
  state: 'missing',
  legalEntity: null,
  training: null,
  clause: null,
  retention: null,
  owner: null,
  reviewBy: null,
  fields: [],
  record: null,
}
