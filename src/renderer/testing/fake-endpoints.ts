// Endpoints as main would keep them: decided by the same rules, in memory. Never shipped.
import type { EndpointConfig } from '../../shared/endpoint-config'
import { firstFault, originOf } from '../../shared/endpoint-faults'
import { ENDPOINT_DEFAULTS } from '../../shared/endpoint-limits'
import type { CertificateView, EndpointsView, EndpointView, FoundServer } from '../../shared/endpoint-views'
import type { FailureCode } from '../../shared/failures'
import { type EndpointId, newId } from '../../shared/ids'
import type { CallName, Handlers } from '../../shared/ipc/derive'
import { isLoopbackUrl } from '../../shared/loopback'
import { err, ok } from '../../shared/result'

type Calls = Pick<Handlers, Extract<CallName, `endpoints.${string}`>>

const CERTIFICATE: CertificateView = { subject: 'O=Northside Clinic, CN=Northside Root', until: '2031-05-01T00:00:00.000Z', expired: false }

const FOUND: readonly FoundServer[] = [
  { vendor: 'ollama', baseUrl: 'http://127.0.0.1:11434/v1', models: ['coder:7b', 'coder:70b'] },
  { vendor: 'lm-studio', baseUrl: 'http://127.0.0.1:1234/v1', models: [] },
]

export const fakeEndpoint = (own: Partial<EndpointConfig> = {}, hasKey = false): EndpointView => {
  const config: EndpointConfig = {
    ...ENDPOINT_DEFAULTS,
    name: 'Ward server',
    vendor: 'vllm',
    dialect: 'openai-compatible',
    baseUrl: 'http://127.0.0.1:8000/v1',
    model: 'local-coder',
    ...own,
  }
  return viewOf(newId<EndpointId>(), config, hasKey)
}

function viewOf(id: EndpointId, config: EndpointConfig, hasKey: boolean): EndpointView {
  const loopback = isLoopbackUrl(config.baseUrl)
  const { host, protocol, hostname, port } = new URL(config.baseUrl)
  return {
    id,
    config,
    hasKey,
    host: port === '' ? `${hostname}:${protocol === 'https:' ? 443 : 80}` : host,
    loopback,
    refusal: loopback ? null : 'due-diligence-missing',
    certificates: config.ca === '' ? [] : [CERTIFICATE],
  }
}

export function fakeEndpoints(begin: readonly EndpointView[] = []): Calls {
  let list = [...begin]
  let inUse: EndpointsView['inUse'] = 'built-in'
  const no = (code: FailureCode) => err({ code })
  const view = () => ok<EndpointsView>({ inUse, refusal: list.find(({ id }) => id === inUse)?.refusal ?? null, list })
  const refusalOf = (id: EndpointId | null, config: EndpointConfig): FailureCode | null => {
    const taken = list.some((one) => one.id !== id && one.config.name.toLowerCase() === config.name.toLowerCase())
    return firstFault(config) ?? (taken ? 'endpoint-name-taken' : null)
  }
  return {
    'endpoints.list': view,
    'endpoints.add': ({ config, key }) => {
      const refusal = refusalOf(null, config)
      if (refusal) return no(refusal)
      list = [...list, viewOf(newId<EndpointId>(), config, key !== '')]
      return view()
    },
    'endpoints.change': ({ endpointId, config, key }) => {
      const old = list.find(({ id }) => id === endpointId)
      if (!old) return no('endpoint-unknown')
      const refusal = refusalOf(endpointId, config)
      if (refusal) return no(refusal)
      const hasKey = key === null ? old.hasKey && originOf(old.config.baseUrl) === originOf(config.baseUrl) : key !== ''
      list = list.map((one) => (one.id === endpointId ? viewOf(endpointId, config, hasKey) : one))
      return view()
    },
    'endpoints.remove': ({ endpointId }) => {
      list = list.filter(({ id }) => id !== endpointId)
      if (inUse === endpointId) inUse = 'built-in'
      return view()
    },
    'endpoints.use': ({ coder }) => {
      inUse = coder
      return view()
    },
    'endpoints.discover': () => ok(FOUND),
    'endpoints.test': ({ endpointId }) => {
      const tested = list.find(({ id }) => id === endpointId)
      if (!tested) return no('endpoint-unknown')
      const { config, host, hasKey } = tested
      const attempt = { failure: null, milliseconds: 1240, codes: 2, quoted: 2 }
      return ok({
        endpointId,
        host: host ?? '',
        model: config.model,
        secure: config.baseUrl.startsWith('https:'),
        hasKey,
        at: '2026-03-02T08:00:00.000Z',
        schemaMode: config.schemaMode,
        attempts:
          config.schemaMode === 'native'
            ? [
                { ...attempt, schemaMode: 'native', failure: 'endpoint-form-refused', codes: 0, quoted: 0 },
                { ...attempt, schemaMode: 'tool' },
              ]
            : [{ ...attempt, schemaMode: config.schemaMode }],
      })
    },
    'endpoints.stopTest': () => ok(null),
    'endpoints.certificates': ({ pem }) => (pem.includes('BEGIN CERTIFICATE') ? ok([CERTIFICATE]) : no('endpoint-ca')),
  }
}
