// A live state of fictional records, for tests of what is said of one. Each test changes what it is about.
import type { LedgerBody } from '../../../shared/ledger-chain'
import { STANDARD_POLICY } from '../../../shared/policy/policy'
import { RETAINED_KINDS } from '../../../shared/policy/retention'
import { type LedgerFacts, readLedger } from '../ledger-facts'
import type { EndpointFact, LiveState, TermsFact } from '../live-state'
import { siteFigures } from '../site-validation'

const HASH = 'a'.repeat(64)
const STATEMENT = 'b'.repeat(64)
export const CHART = '00000000-0000-4000-8000-000000000001'
export const CLEARANCE = '00000000-0000-4000-8000-0000000000c1'

type Event = Partial<LedgerBody> & Pick<LedgerBody, 'kind'>

/** Entries of a ledger one second apart. */
export const bodies = (...events: readonly Event[]): LedgerBody[] =>
  events.map((event, i) => ({
    seq: i + 1,
    nonce: '0'.repeat(32),
    at: new Date(Date.UTC(2026, 2, 2, 8, 0, i)).toISOString(),
    clockBack: false,
    user: 'Ines.Okoro',
    role: 'coder',
    workstation: 'desk-1',
    app: '0.1.0',
    objectKind: 'chart',
    objectId: CHART,
    reason: null,
    detail: {},
    ...event,
  }))

export const passed = (sha256 = HASH): Event => ({ kind: 'residual-passed', detail: { sha256 } })

export const cleared = (own: LedgerBody['detail'] = {}): Event => ({
  kind: 'cleared',
  detail: { clearance: CLEARANCE, sha256: HASH, bytes: 900, counts: { NAME: 3, DATE: 2 }, statement: STATEMENT, ...own },
})

export const intended = (own: LedgerBody['detail'] = {}): Event => ({
  kind: 'outbound-intended',
  detail: {
    outbound: `o-${JSON.stringify(own)}`,
    clearance: CLEARANCE,
    endpoint: 'built-in',
    host: null,
    model: 'built-in-1',
    loopback: true,
    prompt: null,
    sha256: 'c'.repeat(64),
    bytes: 1_204,
    ...own,
  },
})

export const STATEMENTS: ReadonlyMap<string, string> = new Map([[CLEARANCE, STATEMENT]])

export function factsOf(events: readonly Event[], statements = STATEMENTS): LedgerFacts {
  const reading = readLedger(statements)
  for (const body of bodies(...events)) reading.take(body)
  return reading.facts()
}

export const BUILT_IN: EndpointFact = {
  id: null,
  name: 'Built-in coder',
  kind: 'built-in',
  host: null,
  model: 'built-in-1',
  reach: 'in-program',
  inUse: true,
  gate: 'open',
  terms: null,
}

export const TERMS: TermsFact = {
  state: 'current',
  legalEntity: 'Fictional Models, Inc.',
  training: 'forbidden',
  clause: { words: 'We do not train on API data.', source: 'https://models.example.org/terms', readOn: '2026-02-01' },
  retention: '30 days',
  owner: 'Maren Quist',
  reviewBy: '2027-02-01',
  fields: [],
  record: { revision: 1, sha256: HASH },
}

export const remote = (own: Partial<EndpointFact> = {}): EndpointFact => ({
  id: '00000000-0000-4000-8000-0000000000e1',
  name: 'Fictional Models',
  kind: 'openai-compatible',
  host: 'api.models.example.org:443',
  model: 'large-2',
  reach: 'network',
  inUse: true,
  gate: 'open',
  terms: TERMS,
  ...own,
})

/** Records with one cleared chart that the built-in coder was asked about. */
export function liveState(own: Partial<LiveState> = {}): LiveState {
  const ledger = factsOf([{ kind: 'app-start' }, passed(), cleared(), intended()])
  return {
    at: '2026-03-02T09:00:00.000Z',
    app: '0.1.0',
    workstation: 'desk-1',
    by: 'Maren Quist',
    tables: [
      { table: 'chart', rows: 4, holds: ['identifier', 'record'] },
      { table: 'chart_text', rows: 4, holds: ['document-text', 'identifier', 'record'] },
      { table: 'decision', rows: 9, holds: ['typed-words', 'codes', 'record'] },
      { table: 'outbound', rows: 1, holds: ['cleared-text', 'bytes-sent', 'record'] },
      { table: 'ledger', rows: 4, holds: ['staff', 'record'] },
    ],
    charts: { total: 4, byStatus: { cleared: 4 }, fromPackets: 0 },
    files: [
      { kind: 'database', name: 'chartroom.db', bytes: 1_400_000, encrypted: true, readableByOthers: false },
      { kind: 'key-file', name: 'key.json', bytes: 1_200, encrypted: null, readableByOthers: false },
    ],
    folders: [
      { kind: 'temp', files: 0, bytes: 0 },
      { kind: 'crash-dumps', files: 0, bytes: 0 },
    ],
    log: { lines: 12, foreign: 0 },
    sqlite: { secureDelete: true, tempInMemory: true, writeAheadLog: true, syncFull: true },
    coreDumpLimit: 0,
    idleMinutes: 10,
    keystoreKeeps: 0,
    recoveryKey: { madeAt: '2026-03-02T08:00:00.000Z', storedAt: null },
    people: [],
    ledger,
    chain: { intact: true, entries: ledger.entries, head: HASH },
    endpoints: [BUILT_IN],
    policy: { content: STANDARD_POLICY, sha256: HASH, signed: null, damaged: false },
    policies: [],
    retention: RETAINED_KINDS.map((kind) => ({ kind, days: null, kept: 4, oldest: '2026-03-02T08:00:00.000Z', due: null, held: null })),
    backups: 0,
    inUse: [{ kind: 'app', name: 'Chartroom 0.1.0', sha256: null }],
    model: null,
    selfTest: { last: null, outdated: false },
    validation: siteFigures([]),
    quality: null,
    incidents: { all: 0, open: 0 },
    ...own,
  }
}
