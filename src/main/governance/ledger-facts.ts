// What the ledger says of identifiers and of what left, read entry by entry in order. It proves or refutes that every request came
// after a clearance: nothing here is asserted, everything is counted. Pure.
import type { LedgerBody } from '../../shared/ledger-chain'

/** Why a request did not come after a clearance as it should. Each is a fault of the program or of the records. */
export type Breach =
  /** No clearance of that id stands before it. */
  | 'not-cleared'
  /** The clearance is another chart's. */
  | 'other-chart'
  /** The clearance was withdrawn before. */
  | 'withdrawn'
  /** No residual check of exactly the cleared text stands before the clearance. */
  | 'not-checked'
  /** The statement in the ledger is not that of the name, credential and hash in the tables. */
  | 'not-signed'

export interface Request {
  readonly seq: number
  /** UTC, ISO 8601. */
  readonly at: string
  readonly chart: string
  readonly endpoint: string
  /** `host:port`; null: the built-in coder. */
  readonly host: string | null
  readonly loopback: boolean
  readonly model: string
  readonly prompt: string | null
  /** Of the exact bytes. */
  readonly sha256: string
  readonly bytes: number
  readonly retries: number
  readonly outcome: 'answered' | 'failed' | 'open'
  /** Failure code. */
  readonly failure: string | null
  readonly breach: Breach | null
}

/** A file that a person had written. */
export interface Export {
  readonly at: string
  readonly kind: 'packet' | 'audit-packet' | 'worklist' | 'sample' | 'attestation' | 'pages' | 'governance'
  readonly sha256: string
  readonly bytes: number | null
  readonly charts: number
  /** Who the patient is, is in it. */
  readonly phi: boolean
  readonly purpose: string | null
  readonly by: string
}

/** One version of something that had a part in the work. */
export interface Version {
  readonly kind: 'app' | 'detector' | 'prompt' | 'model' | 'code-set'
  readonly name: string
  readonly sha256: string | null
  readonly first: string
  readonly last: string
  /** Entries that name it. */
  readonly uses: number
}

export interface LedgerFacts {
  readonly entries: number
  readonly first: string | null
  readonly last: string | null
  /** Entries by kind. */
  readonly kinds: ReadonlyMap<string, number>
  readonly requests: readonly Request[]
  /** Tests of a connection with the canned note, which is of nobody. */
  readonly tests: readonly Pick<Request, 'seq' | 'at' | 'host' | 'sha256' | 'bytes'>[]
  /** Times the gate stopped a request or a clearance, by code. */
  readonly stopped: ReadonlyMap<string, number>
  readonly exports: readonly Export[]
  readonly versions: readonly Version[]
  /** Category of identifier → places replaced, in the clearances that are in force. */
  readonly replaced: ReadonlyMap<string, number>
  /** Charts whose clearance is in force. */
  readonly cleared: number
  /** Queries taken to the clipboard. */
  readonly copied: { readonly phi: number; readonly plain: number }
  /** Errors planted among suggestions, and what came of those that were decided. */
  readonly planted: { readonly all: number; readonly caught: number; readonly missed: number }
  readonly failedSignIns: number
  readonly lockedByItself: number
  /** Times of the last entry of some kinds. */
  readonly lastOf: ReadonlyMap<string, string>
  readonly clockBack: number
}

interface ClearanceSeen {
  readonly chart: string
  readonly checked: boolean
  readonly signed: boolean
  readonly counts: Readonly<Record<string, number>>
  withdrawn: boolean
}

export interface LedgerReading {
  /** @param body of the next entry, in order of their numbers */
  take(body: LedgerBody): void
  facts(): LedgerFacts
}

type Detail = LedgerBody['detail']

const words = (detail: Detail, key: string): string => (typeof detail[key] === 'string' ? detail[key] : '')
const wordsOrNull = (detail: Detail, key: string): string | null => words(detail, key) || null
const number = (detail: Detail, key: string): number => (typeof detail[key] === 'number' ? detail[key] : 0)

/** @param statements clearance id → statementHash of the name, credential and text's hash that the tables hold for it */
export function readLedger(statements: ReadonlyMap<string, string>): LedgerReading {
  let entries = 0
  let first: string | null = null
  let last: string | null = null
  let clockBack = 0
  let failedSignIns = 0
  let lockedByItself = 0
  const copied = { phi: 0, plain: 0 }
  const planted = { all: 0, caught: 0, missed: 0 }
  const kinds = new Map<string, number>()
  const stopped = new Map<string, number>()
  const lastOf = new Map<string, string>()
  const requests = new Map<string, Request>()
  const tests: LedgerFacts['tests'][number][] = []
  const exports = new Map<string, Export>()
  const versions = new Map<string, Version>()
  const passed = new Map<string, string>()
  const clearances = new Map<string, ClearanceSeen>()
  const inForce = new Map<string, ClearanceSeen>()

  const count = (map: Map<string, number>, key: string, by = 1): void => void map.set(key, (map.get(key) ?? 0) + by)

  function sawVersion(kind: Version['kind'], name: string, sha256: string | null, at: string): void {
    if (name === '') return
    const key = `${kind} ${name} ${sha256}`
    const known = versions.get(key)
    versions.set(key, { kind, name, sha256, first: known?.first ?? at, last: at, uses: (known?.uses ?? 0) + 1 })
  }

  function breachOf(chart: string, clearance: string): Breach | null {
    const seen = clearances.get(clearance)
    if (!seen) return 'not-cleared'
    if (seen.chart !== chart) return 'other-chart'
    if (seen.withdrawn) return 'withdrawn'
    if (!seen.checked) return 'not-checked'
    return seen.signed ? null : 'not-signed'
  }

  function sawExport(kind: Export['kind'], { at, user, detail }: LedgerBody, charts = number(detail, 'charts')): void {
    const [sha256, purpose] = [words(detail, 'sha256'), wordsOrNull(detail, 'purpose')]
    const bytes = typeof detail.bytes === 'number' ? detail.bytes : null
    // A packet of many charts has an entry for each of them.
    const key = wordsOrNull(detail, 'packet') ?? `${at} ${sha256}`
    exports.set(key, { at, kind, sha256, bytes, charts, phi: detail.phi === true, purpose, by: user })
  }

  const TAKES: Readonly<Record<string, (body: LedgerBody, chart: string) => void>> = {
    'unlock-failed': ({ detail }) => {
      failedSignIns += number(detail, 'attempts')
    },
    lock: ({ detail }) => {
      if (detail.by === 'idle') lockedByItself += 1
    },
    'deid-run': ({ at, detail }) => {
      const ran = typeof detail.versions === 'object' && detail.versions !== null ? detail.versions : {}
      for (const [name, version] of Object.entries(ran)) sawVersion('detector', `${name} ${version}`, null, at)
    },
    'residual-passed': ({ detail }, chart) => void passed.set(chart, words(detail, 'sha256')),
    'residual-failed': ({ reason }) => count(stopped, reason ?? ''),
    cleared: ({ detail }, chart) => {
      const [id, sha256] = [words(detail, 'clearance'), words(detail, 'sha256')]
      const seen: ClearanceSeen = {
        chart,
        checked: sha256 !== '' && passed.get(chart) === sha256,
        signed: statements.get(id) === words(detail, 'statement'),
        counts: countsOf(detail),
        withdrawn: false,
      }
      clearances.set(id, seen)
      inForce.set(chart, seen)
    },
    reopened: ({ detail }, chart) => {
      const seen = clearances.get(words(detail, 'clearance'))
      if (seen) seen.withdrawn = true
      inForce.delete(chart)
      passed.delete(chart)
    },
    'outbound-intended': ({ seq, at, detail }, chart) => {
      const [endpoint, host, model, prompt] = [
        words(detail, 'endpoint'),
        wordsOrNull(detail, 'host'),
        words(detail, 'model'),
        wordsOrNull(detail, 'prompt'),
      ]
      const rest = { loopback: detail.loopback === true, sha256: words(detail, 'sha256'), bytes: number(detail, 'bytes') }
      const open = { retries: 0, outcome: 'open', failure: null } as const
      const breach = breachOf(chart, words(detail, 'clearance'))
      requests.set(words(detail, 'outbound'), { seq, at, chart, endpoint, host, model, prompt, ...rest, ...open, breach })
      sawVersion('model', `${endpoint} ${model}`, null, at)
      const [name = '', hash] = (prompt ?? '').split(/[ /](?=[0-9a-f]{64}$)/)
      sawVersion('prompt', name, hash ?? null, at)
    },
    'outbound-answered': ({ detail }) => settle(detail, { outcome: 'answered', retries: number(detail, 'retries') }),
    'outbound-failed': ({ detail, reason }) => settle(detail, { outcome: 'failed', failure: reason }),
    'outbound-blocked': ({ reason }) => count(stopped, reason ?? ''),
    'endpoint-test-intended': ({ seq, at, detail }) => {
      tests.push({ seq, at, host: wordsOrNull(detail, 'host'), sha256: words(detail, 'sha256'), bytes: number(detail, 'bytes') })
    },
    'code-set-used': ({ at, detail }) =>
      sawVersion('code-set', `${words(detail, 'system')} ${words(detail, 'version')}`, wordsOrNull(detail, 'sha256'), at),
    'query-copied': ({ detail }) => {
      copied[detail.phi === true ? 'phi' : 'plain'] += 1
    },
    'suggestion-planted': () => {
      planted.all += 1
    },
    'planted-shown': ({ detail }) => {
      planted[detail.outcome === 'caught' ? 'caught' : 'missed'] += 1
    },
    'packet-exported': (body) => sawExport('packet', body),
    'audit-packet-exported': (body) => sawExport('audit-packet', body),
    'worklist-exported': (body) => sawExport('worklist', body),
    'sample-exported': (body) => sawExport('sample', body),
    'attestation-exported': (body, chart) => sawExport('attestation', body, chart === '' ? 0 : 1),
    'pages-exported': (body, chart) => sawExport('pages', body, chart === '' ? 0 : 1),
    'governance-exported': (body) => sawExport('governance', body),
  }

  function settle(detail: Detail, change: Partial<Request>): void {
    const id = words(detail, 'outbound')
    const known = requests.get(id)
    if (known) requests.set(id, { ...known, ...change })
  }

  return {
    take(body) {
      entries += 1
      first ??= body.at
      last = body.at
      if (body.clockBack) clockBack += 1
      count(kinds, body.kind)
      lastOf.set(body.kind, body.at)
      sawVersion('app', body.app, null, body.at)
      TAKES[body.kind]?.(body, body.objectKind === 'chart' ? (body.objectId ?? '') : '')
    },
    facts: () => ({
      entries,
      first,
      last,
      kinds,
      requests: [...requests.values()],
      tests: [...tests],
      stopped,
      exports: [...exports.values()],
      versions: [...versions.values()],
      replaced: sumOf([...inForce.values()].map(({ counts }) => counts)),
      cleared: inForce.size,
      copied: { ...copied },
      planted: { ...planted },
      failedSignIns,
      lockedByItself,
      lastOf,
      clockBack,
    }),
  }
}

function countsOf({ counts }: Detail): Readonly<Record<string, number>> {
  if (typeof counts !== 'object' || counts === null || Array.isArray(counts)) return {}
  return Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}

function sumOf(all: readonly Readonly<Record<string, number>>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>()
  for (const counts of all) for (const [name, n] of Object.entries(counts)) sum.set(name, (sum.get(name) ?? 0) + n)
  return sum
}
