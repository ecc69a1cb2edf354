// Which endpoint the codes come from. Kept in the encrypted store, the key too; a window sees only whether there is one.
import { z } from 'zod'
import { ENDPOINT_DEFAULTS, type EndpointConfig } from '../../shared/endpoint-config'
import { isLoopbackUrl } from '../../shared/loopback'
import { mayDo } from '../../shared/people'
import { err, ok, type Result } from '../../shared/result'
import type { EndpointSettingsView } from '../../shared/views'
import { createRemote } from '../endpoint'
import { isCleared } from '../gate'
import { asLabel, type Store } from '../store'
import type { Desk } from './pipeline/desk'

const SETTING = 'endpoint'

const schema = z.strictObject({
  kind: z.enum(['built-in', 'openai-compatible', 'off']),
  baseUrl: z.string(),
  model: z.string(),
  /** Empty: none. */
  key: z.string(),
})

export type EndpointSettings = z.infer<typeof schema>

const BUILT_IN: EndpointSettings = { kind: 'built-in', baseUrl: '', model: '', key: '' }

/** What cannot be read any more counts as the built-in coder: nothing leaves by mistake. */
export function readEndpointSettings(store: Store): EndpointSettings {
  const parsed = schema.safeParse(store.read.settings.get(SETTING))
  return parsed.success ? parsed.data : BUILT_IN
}

export const viewOfEndpoint = ({ kind, baseUrl, model, key }: EndpointSettings): EndpointSettingsView => ({
  kind,
  baseUrl,
  model,
  hasKey: key !== '',
  // No due-diligence record can be made yet, so the address alone decides; the gate is asked again at clearance and at the wire.
  allowed: kind === 'built-in' || (kind === 'openai-compatible' && isLoopbackUrl(baseUrl)),
})

/** An absent key leaves the stored one as it is, unless the address changed: a key goes only to the server it was given for. */
export function saveEndpointSettings(
  { store, person }: Pick<Desk, 'store' | 'person'>,
  wanted: { readonly kind: EndpointSettings['kind']; readonly baseUrl: string; readonly model: string; readonly key?: string | undefined },
): Result<EndpointSettings, 'endpoint-settings' | 'role-missing' | 'store-full' | 'store-busy'> {
  if (!mayDo(person, 'administer')) return err('role-missing')
  const old = readEndpointSettings(store)
  const baseUrl = wanted.baseUrl.trim()
  const key = wanted.key === undefined ? (baseUrl === old.baseUrl ? old.key : '') : wanted.key.trim()
  const settings: EndpointSettings = { kind: wanted.kind, baseUrl, model: wanted.model.trim(), key }
  const host = hostOf(settings)
  if (!host.ok) return host
  return store.write((w) => {
    w.settings.set(SETTING, settings)
    w.append({
      kind: 'settings-changed',
      detail: {
        setting: 'endpoint',
        endpoint: asLabel(settings.kind),
        host: host.value === null ? null : asLabel(host.value),
        model: asLabel(settings.model || settings.kind),
        key: key === '' ? (old.key === '' ? 'none' : 'removed') : key === old.key ? 'kept' : 'set',
      },
    })
    return settings
  })
}

export const configOf = ({ baseUrl, model }: EndpointSettings): EndpointConfig => ({
  ...ENDPOINT_DEFAULTS,
  name: 'openai-compatible',
  vendor: 'other',
  dialect: 'openai-compatible',
  baseUrl,
  model,
})

/** The host the settings lead to; refuses what the endpoint itself would refuse. */
function hostOf(settings: EndpointSettings): Result<string | null, 'endpoint-settings'> {
  if (settings.kind !== 'openai-compatible') return ok(null)
  const made = createRemote({ config: configOf(settings), key: settings.key, isCleared, permit: async () => err('not-cleared') })
  return made.ok ? ok(made.value.profile.host) : made
}
