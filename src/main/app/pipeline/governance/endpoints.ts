// The coders that codes can come from, what is on record of each provider, and what the gate says of it at this moment.
import type { EndpointRecord } from '../../../../shared/endpoint-config'
import { isLoopbackUrl } from '../../../../shared/loopback'
import type { TermAnswers } from '../../../../shared/terms'
import type { EndpointFact, TermsFact } from '../../../governance'
import type { Desk } from '../desk'
import { factsOf, standingOf } from '../terms'

type Destination = Parameters<Desk['mayReceive']>[0]

/** The built-in coder first, then servers in the order they were set up. */
export async function endpointFacts(desk: Desk): Promise<readonly EndpointFact[]> {
  const opened = desk.endpoint(null)
  const used = opened.ok ? opened.value.profile : null
  const records = desk.store.read.endpoints.list()
  const unkept = used && used.kind !== 'built-in' && !records.some(({ id }) => id === used.id)
  return Promise.all([
    builtIn(used?.kind === 'built-in' ? used.model : null),
    ...records.map((record) => factOf(desk, destinationOf(record), record, record.id === used?.id)),
    ...(unkept ? [factOf(desk, used, null, true)] : []),
  ])
}

const builtIn = (model: string | null): EndpointFact => ({
  id: null,
  name: 'Built-in coder',
  kind: 'built-in',
  host: null,
  model: model ?? '',
  reach: 'in-program',
  inUse: model !== null,
  gate: 'open',
  terms: null,
})

const destinationOf = (record: EndpointRecord): Destination & { readonly kind: EndpointFact['kind'] } => ({
  id: record.id,
  kind: record.config.dialect,
  baseUrl: record.config.baseUrl,
  host: factsOf(record).host || null,
  model: record.config.model,
})

async function factOf(
  desk: Desk,
  to: Destination & { readonly kind: EndpointFact['kind'] },
  record: EndpointRecord | null,
  inUse: boolean,
): Promise<EndpointFact> {
  const allowed = await desk.mayReceive(to)
  const loopback = isLoopbackUrl(to.baseUrl ?? '')
  return {
    id: to.id,
    name: record?.config.name ?? to.host ?? to.kind,
    kind: to.kind,
    host: to.host,
    model: to.model,
    reach: loopback ? 'this-computer' : 'network',
    inUse,
    gate: allowed.ok ? 'open' : allowed.error,
    terms: record ? termsOf(desk, record) : loopback ? null : NO_TERMS,
  }
}

/** The record as it was given last, with what the gate makes of it; null where the policy asks for none. */
function termsOf(desk: Desk, endpoint: EndpointRecord): TermsFact | null {
  const { state, fields, until } = standingOf(desk, endpoint)
  if (state === 'not-asked') return null
  const latest = desk.store.read.terms.latest(endpoint.id)
  const answers: TermAnswers = latest?.answers ?? {}
  const said = (field: keyof TermAnswers): string | null => answers[field]?.value.trim() || null
  const training = answers['training-use']
  return {
    state,
    legalEntity: said('legal-entity'),
    training: trainingOf(training?.value),
    clause: training && training.clause.trim() !== '' ? { words: training.clause, source: training.source, readOn: training.read } : null,
    retention: said('retention'),
    owner: said('owner') ?? said('operator'),
    reviewBy: until ?? said('review-by'),
    fields,
    record: latest?.answers ? { revision: latest.revision, sha256: latest.sha256 } : null,
  }
}

const TRAINING = ['forbidden', 'off', 'permitted', 'unclear'] as const
const trainingOf = (value: string | undefined): TermsFact['training'] => TRAINING.find((one) => one === value) ?? null

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
