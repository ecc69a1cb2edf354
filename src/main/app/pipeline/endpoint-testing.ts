// "Test connection": the canned note goes to a server by the same adapter as a chart's text, in one schema mode after the other until
// one is answered in the agreed form. Each is in the ledger before it leaves and after.
import type { EndpointTestView, FoundServer, TestAttempt } from '../../../shared/endpoint-views'
import { SCHEMA_MODES, type SchemaMode } from '../../../shared/endpoints'
import type { FailureCode } from '../../../shared/failures'
import type { EndpointId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import { discoverLocal, type EndpointProfile, LOCAL_SERVERS, type Outbound } from '../../endpoint'
import { asLabel, asSha256 } from '../../store'
import { openServer, profileOf, type Server, serverOf } from '../endpoints'
import { type Desk, timeOf } from './desk'
import { inReach } from './policy/standing'

/** Failures that another schema mode may mend: the server answered, and what it was asked or what it said was not the thing. */
const OF_THE_FORM: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'endpoint-form-refused',
  'endpoint-malformed',
  'endpoint-schema',
  'endpoint-declined',
  'endpoint-error',
])

export async function testEndpoint(desk: Desk, id: EndpointId, signal: AbortSignal): Promise<Result<EndpointTestView, FailureCode>> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const server = serverOf(desk.store.read, id)
  if (!server) return err('endpoint-unknown')
  const profile = profileOf(server)
  if (!profile) return err('endpoint-settings')
  const attempts: TestAttempt[] = []
  for (const schemaMode of inTurn(server.config.schemaMode)) {
    const attempt = await tryMode(desk, { ...server, id }, profile, schemaMode, signal)
    if (!attempt.ok) return attempt
    attempts.push(attempt.value)
    const { failure } = attempt.value
    if (failure === 'cancelled') return err('cancelled')
    if (failure === null || !OF_THE_FORM.has(failure)) break
  }
  const { schemaMode, model } = server.config
  return ok({
    endpointId: id,
    host: profile.host ?? '',
    model,
    secure: profile.baseUrl?.startsWith('https:') ?? false,
    hasKey: server.key !== '',
    at: timeOf(desk),
    attempts,
    schemaMode,
  })
}

/** The mode of the settings first, then the others from the strictest on. */
const inTurn = (first: SchemaMode): readonly SchemaMode[] => [first, ...SCHEMA_MODES.filter((mode) => mode !== first)]

type Tested = Server & { readonly id: EndpointId }

async function tryMode(
  desk: Desk,
  server: Tested,
  profile: EndpointProfile,
  schemaMode: SchemaMode,
  signal: AbortSignal,
): Promise<Result<TestAttempt, FailureCode>> {
  let intended: number | null = null
  const opened = openServer(
    { ...server, config: { ...server.config, schemaMode, stream: false } },
    { permit: async (outbound) => permit(desk, server.id, intended, outbound) },
  )
  if (!opened.ok) return opened
  const outbound = opened.value.prepare(desk.gate.canned())
  // The note is of no patient, so no terms are asked for; how far anything may go is the policy's word all the same.
  const reach = inReach(desk, profile)
  if (!reach.ok) return reach
  const seq = intend(desk, server.id, profile, schemaMode, outbound)
  if (!seq.ok) return seq
  intended = seq.value
  const began = performance.now()
  const reply = await opened.value.send(outbound, signal)
  const milliseconds = Math.round(performance.now() - began)
  const proposals = reply.ok ? reply.value.proposals : []
  const attempt: TestAttempt = {
    schemaMode,
    failure: reply.ok ? null : reply.error,
    milliseconds,
    codes: proposals.length,
    quoted: proposals.filter(({ evidence }) => evidence.length > 0 && evidence.every(({ start }) => start >= 0)).length,
  }
  const noted = desk.store.write((w) => {
    w.append({
      kind: 'endpoint-tested',
      endpointId: server.id,
      detail: {
        host: asLabel(profile.host ?? ''),
        schemaMode: asLabel(schemaMode),
        sha256: asSha256(outbound.sha256),
        outcome: attempt.failure ?? 'answered',
        milliseconds,
        codes: attempt.codes,
      },
    })
  })
  return noted.ok ? ok(attempt) : noted
}

function intend(
  desk: Desk,
  endpointId: EndpointId,
  profile: EndpointProfile,
  schemaMode: SchemaMode,
  { sha256, bytes, prompt }: Outbound,
): Result<number, FailureCode> {
  return desk.store.write((w) =>
    w.append({
      kind: 'endpoint-test-intended',
      endpointId,
      detail: {
        host: asLabel(profile.host ?? ''),
        model: asLabel(profile.model),
        loopback: profile.loopback,
        schemaMode: asLabel(schemaMode),
        prompt: prompt === null ? null : asLabel(prompt),
        sha256: asSha256(sha256),
        bytes: bytes.length,
      },
    }),
  )
}

/** Asked before every attempt: the policy may have changed, and the ledger must hold that these very bytes were to go. */
async function permit(desk: Desk, id: EndpointId, seq: number | null, outbound: Outbound) {
  const seen = await desk.gate.inspectCanned(outbound, () => {
    const body = seq === null ? undefined : desk.store.read.ledger.entries(seq, 1)[0]?.body
    return body?.kind === 'endpoint-test-intended' && body.objectId === id && body.detail.sha256 === outbound.sha256
  })
  return seen.ok ? seen : err(seen.error.code)
}

/** Servers on this computer that say which models they have. Asks loopback and nothing else; nothing of the records goes along. */
export async function findServers(desk: Desk, servers = LOCAL_SERVERS): Promise<Result<readonly FoundServer[], FailureCode>> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  return ok(await discoverLocal(servers, new AbortController().signal))
}
