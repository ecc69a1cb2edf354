// Every event the ledger can hold, as a closed union. Details are ids, counts, hashes, category names and codes. Free text has no
// way in: strings are branded and minted by functions that refuse sentences, and append checks every string once more.
import type { FailureCode } from '../../../shared/failures'
import type { Figures } from '../../../shared/figures'
import type { ChartId, ClearanceId, CodeSetId, FindingId, OutboundId, SuggestionId } from '../../../shared/ids'
import type { Category } from '../../../shared/safe-harbor'
import type { EditSeverity } from '../../../shared/views'

declare const minted: unique symbol

/** Lower-case hex SHA-256. */
export type Sha256 = string & { readonly [minted]: 'sha256' }
/** A short machine name without blanks: a version, a model, a host, a code. */
export type Label = string & { readonly [minted]: 'label' }

export type Counts = Partial<Readonly<Record<Category, number>>>

type ResidualCode = Extract<FailureCode, 'detector-failed' | 'model-damaged' | 'findings-undecided' | 'residual-identifier'>
/** Words a person typed. They may hold PHI: the ledger takes their keyed digest, the words stay in the review tables. */
export interface Typed {
  readonly typed: string
}

/** Who added or kept a finding. What the gate's check marks and the command line keeps unasked is not a person's act. */
export type DecidedBy = 'person' | 'gate' | 'command-line'

interface OfSuggestion {
  readonly suggestion: SuggestionId
  readonly code: Label
}

interface OfCodeSet {
  readonly codeSet: CodeSetId
  readonly codes: Label
  readonly name: Label
  /** Of the edition's stored bytes. */
  readonly sha256: Sha256
}

/** kind → what it is about, its reason, its detail. governance: 45 CFR 164.312(b). */
export interface EventShapes {
  'app-start': { about: 'app'; reason: null; detail: { readonly schema: number } }
  'app-stop': { about: 'app'; reason: null; detail: Empty }
  unlock: { about: 'session'; reason: null; detail: { readonly by: 'passphrase' | 'keystore' } }
  /** The ledger is shut while locked, so failures are counted and recorded at the next unlock. */
  'unlock-failed': { about: 'session'; reason: null; detail: { readonly attempts: number } }
  lock: { about: 'session'; reason: null; detail: { readonly by: 'person' | 'idle' | 'stop' } }

  'chart-imported': {
    about: 'chart'
    reason: null
    detail: {
      readonly sha256: Sha256
      readonly bytes: number
      readonly characters: number
      readonly documents: number
      readonly facts: number
      readonly encoding: Label
      /** Another chart of the worklist made from the same bytes. */
      readonly sameAs: ChartId | null
    }
  }
  'chart-refused': { about: 'app'; reason: FailureCode; detail: Empty }
  'deid-run': {
    about: 'chart'
    reason: null
    detail: {
      readonly versions: Readonly<Record<string, Label>>
      readonly counts: Counts
      readonly undecided: number
      readonly milliseconds: number
    }
  }
  'deid-failed': { about: 'chart'; reason: FailureCode; detail: Empty }

  'finding-added': {
    about: 'chart'
    reason: null
    detail: { readonly findings: readonly FindingId[]; readonly category: Category; readonly by: DecidedBy }
  }
  'finding-kept': {
    about: 'chart'
    reason: null
    detail: { readonly findings: readonly FindingId[]; readonly category: Category; readonly by: DecidedBy }
  }
  'finding-removed': { about: 'chart'; reason: Typed; detail: { readonly findings: readonly FindingId[]; readonly category: Category } }
  'finding-relabelled': {
    about: 'chart'
    reason: null
    detail: { readonly findings: readonly FindingId[]; readonly from: Category; readonly to: Category }
  }
  /** edit: sequence number, within the chart's run, of the edit log entry that did it. */
  'finding-undone': { about: 'chart'; reason: null; detail: { readonly edit: number } }
  'finding-redone': { about: 'chart'; reason: null; detail: { readonly edit: number } }

  'residual-passed': { about: 'chart'; reason: null; detail: { readonly sha256: Sha256 } }
  'residual-failed': { about: 'chart'; reason: ResidualCode; detail: { readonly counts: Counts } }
  cleared: {
    about: 'chart'
    reason: null
    detail: {
      readonly clearance: ClearanceId
      /** Of the cleared text. */
      readonly sha256: Sha256
      readonly bytes: number
      readonly counts: Counts
      /** statementHash of name, credential and the text's hash. */
      readonly statement: Sha256
    }
  }
  reopened: { about: 'chart'; reason: Typed; detail: { readonly clearance: ClearanceId | null } }

  'outbound-intended': {
    about: 'chart'
    reason: null
    detail: {
      readonly outbound: OutboundId
      readonly clearance: ClearanceId
      readonly endpoint: Label
      readonly host: Label | null
      readonly model: Label
      readonly loopback: boolean
      readonly prompt: Label | null
      /** Of the exact bytes. */
      readonly sha256: Sha256
      readonly bytes: number
    }
  }
  'outbound-answered': {
    about: 'chart'
    reason: null
    detail: {
      readonly outbound: OutboundId
      /** Of the reply as it came. */
      readonly sha256: Sha256
      readonly status: number
      readonly milliseconds: number
      readonly retries: number
      readonly suggestions: number
      /** How many of them the local checks set aside. */
      readonly setAside: number
    }
  }
  'outbound-failed': { about: 'chart'; reason: FailureCode; detail: { readonly outbound: OutboundId } }
  'outbound-blocked': { about: 'chart'; reason: FailureCode; detail: { readonly sha256: Sha256 | null } }

  'suggestion-accepted': { about: 'chart'; reason: null; detail: OfSuggestion }
  'suggestion-changed': { about: 'chart'; reason: Typed; detail: OfSuggestion & { readonly to: Label } }
  'suggestion-rejected': { about: 'chart'; reason: Typed; detail: OfSuggestion }
  'suggestion-added': { about: 'chart'; reason: null; detail: OfSuggestion }
  'suggestion-made-principal': { about: 'chart'; reason: null; detail: OfSuggestion }
  /** entry: sequence number, within the clearance, of the decision log entry that was taken back. */
  'suggestion-undone': { about: 'chart'; reason: null; detail: { readonly entry: number } }
  'code-set-used': {
    about: 'chart'
    reason: null
    /** sha256: of the edition's stored bytes; entries of earlier versions have none. */
    detail: { readonly system: Label; readonly version: Label; readonly sha256: Sha256 }
  }
  /** Hard edits that stood when the chart was signed, in the same transaction. kinds: which, each once. */
  'edits-overridden': { about: 'chart'; reason: Typed; detail: { readonly edits: number; readonly kinds: readonly Label[] } }
  'chart-finished': {
    about: 'chart'
    reason: null
    detail: {
      readonly codes: number
      /** Of the canonical JSON of the final code list. */
      readonly sha256: Sha256
      /** statementHash over it. */
      readonly statement: Sha256
      /** Edits that were open. */
      readonly edits: Readonly<Record<EditSeverity, number>>
    }
  }

  'packet-exported': { about: 'chart'; reason: null; detail: { readonly sha256: Sha256; readonly bytes: number; readonly phi: boolean } }
  'packet-verified': {
    about: 'packet'
    reason: null
    detail: { readonly sha256: Sha256; readonly intact: boolean; readonly differences: number }
  }
  'original-viewed': { about: 'chart'; reason: null; detail: Empty }
  'settings-changed': { about: 'settings'; reason: null; detail: SettingsChange }
  'self-test-run': {
    about: 'app'
    reason: null
    detail: {
      /** Of the gold set. */
      readonly gold: Sha256
      readonly versions: Readonly<Record<string, Label>>
      readonly notes: number
      readonly identifiers: number
      readonly milliseconds: number
      readonly figures: Figures
      /** Every floor of the gold set was reached. */
      readonly passed: boolean
    }
  }
  'code-set-imported': {
    about: 'app'
    reason: null
    detail: OfCodeSet & {
      readonly counts: Readonly<Record<string, number>>
      /** Of each file that was given, in order; a site's file names may say more than they should. */
      readonly files: readonly Sha256[]
      /** The import of the same kind and name that it supersedes. */
      readonly supersedes: CodeSetId | null
    }
  }
  'code-set-removed': { about: 'app'; reason: Typed; detail: OfCodeSet }
  'ledger-verified': { about: 'app'; reason: null; detail: { readonly intact: boolean; readonly entries: number } }
}

type Empty = Readonly<Record<string, never>>

type SettingsChange =
  | {
      readonly setting: 'endpoint'
      readonly endpoint: Label
      readonly host: Label | null
      readonly model: Label
      readonly key: 'kept' | 'set' | 'removed' | 'none'
    }
  | { readonly setting: 'remember'; readonly on: boolean }

export type EventKind = keyof EventShapes

/** What the caller appends; time, user, role, workstation and version are the store's to add. */
export type LedgerEvent = {
  [K in EventKind]: { readonly kind: K; readonly detail: EventShapes[K]['detail'] } & (EventShapes[K]['about'] extends 'chart'
    ? { readonly chartId: ChartId }
    : { readonly chartId?: never }) &
    (EventShapes[K]['reason'] extends null ? { readonly reason?: never } : { readonly reason: EventShapes[K]['reason'] })
}[EventKind]

/** What an event without a chart is about. Exhaustive by type. */
const ABOUT: { readonly [K in EventKind as EventShapes[K]['about'] extends 'chart' ? never : K]: EventShapes[K]['about'] } = {
  'app-start': 'app',
  'app-stop': 'app',
  unlock: 'session',
  'unlock-failed': 'session',
  lock: 'session',
  'chart-refused': 'app',
  'packet-verified': 'packet',
  'settings-changed': 'settings',
  'self-test-run': 'app',
  'code-set-imported': 'app',
  'code-set-removed': 'app',
  'ledger-verified': 'app',
}

export function objectOf(event: LedgerEvent): { readonly objectKind: string; readonly objectId: string | null } {
  return event.chartId === undefined
    ? { objectKind: ABOUT[event.kind as keyof typeof ABOUT], objectId: null }
    : { objectKind: 'chart', objectId: event.chartId }
}

const HEX = /^[0-9a-f]{64}$/
const PLAIN = /^[A-Za-z0-9[][\w.:/@+\-[\]]{0,95}$/

/** @throws when it is not 64 hex digits: a bug of the caller. */
export function asSha256(hex: string): Sha256 {
  if (!HEX.test(hex)) throw new TypeError('not a SHA-256 in hex')
  return hex as Sha256
}

/**
 * Makes a label of a machine's name: a version ('rules 1' → 'rules/1'), a model, a host, a code. Never pass what a person typed about
 * a patient. What looks like a sentence (over two blanks, odd characters, over 96 characters) becomes '[unnamed]'.
 */
export function asLabel(name: string): Label {
  const parts = name.trim().split(/\s+/)
  const label = parts.join('/')
  return (parts.length <= 3 && PLAIN.test(label) ? label : '[unnamed]') as Label
}

/** True for every string a detail may hold; blanks are what free text cannot do without. */
export const isPlain = (text: string): boolean => PLAIN.test(text)
