// Servers that codes can come from: added, changed, removed, taken into use. State and ledger change together; a key goes only to the
// host it was given for.
import type { EndpointConfig } from '../../../shared/endpoint-config'
import { originOf } from '../../../shared/endpoint-faults'
import type { EndpointsView, EndpointView } from '../../../shared/endpoint-views'
import type { FailureCode } from '../../../shared/failures'
import { type EndpointId, newId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import { asLabel, type EventShapes, type Writer } from '../../store'
import { certificatesIn, checkServer, type InUse, inUse, profileOf, readPem, type Server, serverOf, settingOf } from '../endpoints'
import { type Desk, timeOf } from './desk'

export async function viewOfEndpoints(desk: Desk): Promise<EndpointsView> {
  const { read } = desk.store
  const list = await Promise.all(desk.endpoints().map((record) => viewOf(desk, { ...record, key: read.endpoints.keyOf(record.id) })))
  const used = inUse(read)
  return { inUse: used, refusal: list.find(({ id }) => id === used)?.refusal ?? null, list }
}

async function viewOf(desk: Desk, server: Server & { readonly id: EndpointId }): Promise<EndpointView> {
  const profile = profileOf(server)
  const allowed = profile === null ? err('endpoint-settings' as const) : await desk.mayReceive(profile)
  return {
    id: server.id,
    config: server.config,
    hasKey: server.key !== '',
    host: profile?.host ?? null,
    loopback: profile?.loopback ?? false,
    refusal: allowed.ok ? null : allowed.error,
    certificates: certificatesIn(server.config.ca, desk.platform.now()),
  }
}

export function addEndpoint(desk: Desk, config: EndpointConfig, key: string): Result<EndpointId, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const id = newId<EndpointId>()
  const server: Server = { id, config, key: key.trim() }
  const checked = check(desk, server)
  if (!checked.ok) return checked
  return desk.store.write((w) => {
    w.endpoints.add({ id, config, changedAt: timeOf(desk) }, server.key)
    w.append({ kind: 'endpoint-added', endpointId: id, detail: detailOf(server, checked.value, server.key === '' ? 'none' : 'set') })
    return id
  })
}

/** @param key null: as it was, unless the host changed, which forgets it; empty: removed */
export function changeEndpoint(desk: Desk, id: EndpointId, config: EndpointConfig, key: string | null): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const old = serverOf(desk.store.read, id)
  if (!old) return err('endpoint-unknown')
  const sameHost = originOf(old.config.baseUrl) === originOf(config.baseUrl)
  const server: Server = { id, config, key: key === null ? (sameHost ? old.key : '') : key.trim() }
  const checked = check(desk, server)
  if (!checked.ok) return checked
  const fate = server.key === '' ? (old.key === '' ? 'none' : 'removed') : server.key === old.key ? 'kept' : 'set'
  return desk.store.write((w) => {
    w.endpoints.change({ id, config, changedAt: timeOf(desk) }, server.key)
    w.append({ kind: 'endpoint-changed', endpointId: id, detail: detailOf(server, checked.value, fate) })
  })
}

/** The built-in coder is in use where it was this one. */
export function removeEndpoint(desk: Desk, id: EndpointId): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const old = serverOf(desk.store.read, id)
  if (!old) return err('endpoint-unknown')
  return desk.store.write((w) => {
    if (inUse(w.read) === id) choose(w, 'built-in')
    w.endpoints.remove(id, timeOf(desk))
    w.append({
      kind: 'endpoint-removed',
      endpointId: id,
      detail: { name: asLabel(old.config.name), key: old.key === '' ? 'none' : 'removed' },
    })
  })
}

/** Which coder gives the codes from now on. One that the gate would let nothing go to can be chosen: the gate is asked at each sending. */
export function chooseCoder(desk: Desk, wanted: InUse): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  if (wanted !== 'built-in' && wanted !== 'off' && desk.store.read.endpoints.get(wanted) === null) return err('endpoint-unknown')
  if (inUse(desk.store.read) === wanted) return ok(undefined)
  return desk.store.write((w) => choose(w, wanted))
}

function choose(w: Writer, wanted: InUse): void {
  w.settings.set(...settingOf(wanted))
  w.append({ kind: 'endpoint-chosen', detail: { endpoint: wanted } })
}

/** @returns the host that the settings lead to */
function check(desk: Desk, server: Server): Result<string, FailureCode> {
  const checked = checkServer(server)
  if (!checked.ok) return checked
  const named = (name: string): string => name.trim().toLowerCase()
  const taken = desk.endpoints().some(({ id, config }) => id !== server.id && named(config.name) === named(server.config.name))
  return taken ? err('endpoint-name-taken') : ok(checked.value.host ?? '')
}

function detailOf(
  { config }: Server,
  host: string,
  key: EventShapes['endpoint-added']['detail']['key'],
): EventShapes['endpoint-added']['detail'] {
  const { name, vendor, dialect, model, schemaMode, ca, proxy } = config
  return {
    name: asLabel(name),
    host: asLabel(host),
    vendor: asLabel(vendor),
    dialect: asLabel(dialect),
    model: asLabel(model),
    schemaMode: asLabel(schemaMode),
    certificates: readPem(ca)?.length ?? 0,
    proxy: proxy !== null,
    key,
  }
}
