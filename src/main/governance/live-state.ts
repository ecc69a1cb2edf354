// What a statement about these records is made from: figures and settings as they are at one moment, gathered by the app. Null means
// that the part of the program which would know it has nothing to say. Counts, hashes, settings, names of the workforce. Types only.

import type { EndpointKind } from '../../shared/endpoints'
import type { FailureCode } from '../../shared/failures'
import type { ChainVerdict } from '../../shared/ledger-chain'
import type { Person } from '../../shared/people'
import type { Policy } from '../../shared/policy/policy'
import type { RetainedKind } from '../../shared/policy/retention'
import type { QualityView } from '../../shared/quality-views'
import type { AnswerField } from '../../shared/terms'
import type { SiteFigures } from '../../shared/validation-views'
import type { SelfTestView } from '../../shared/views'
import type { ModelCard } from '../deidentify'
import type { LedgerFacts, Version } from './ledger-facts'

export interface TableCount {
  readonly table: string
  /** Kinds of content, see places; null: nobody has said. */
  readonly holds: readonly string[] | null
  readonly rows: number
}

export type FileKind = 'database' | 'write-ahead-log' | 'shared-memory' | 'key-file' | 'other'

export interface FileFact {
  readonly kind: FileKind
  readonly name: string
  readonly bytes: number
  /** Of the database: its first bytes are no SQLite header. Null where it cannot be told from the bytes. */
  readonly encrypted: boolean | null
  /** Others than its owner may read it; null where the operating system does not say so by a mode. */
  readonly readableByOthers: boolean | null
}

/** Files of the program or its runtime outside the records. */
export interface FolderFact {
  readonly kind: 'log' | 'crash-dumps' | 'temp' | 'runtime'
  readonly files: number
  readonly bytes: number
}

export interface LogFact {
  readonly lines: number
  /** Lines that hold anything but times, fixed words, codes, counts and places in the program. */
  readonly foreign: number
}

/** The words of a provider's terms about training, as somebody read them. */
export interface Clause {
  readonly words: string
  readonly source: string
  /** ISO date. */
  readonly readOn: string
}

/** What is on record about an endpoint’s provider. */
export interface TermsFact {
  /** forbids: what the record says keeps text from going there. */
  readonly state: 'missing' | 'expired' | 'current' | 'forbids'
  readonly legalEntity: string | null
  /** off: the provider may unless told not to, and was told. Null: not answered. */
  readonly training: 'forbidden' | 'off' | 'permitted' | 'unclear' | null
  readonly clause: Clause | null
  readonly retention: string | null
  readonly owner: string | null
  /** ISO date. */
  readonly reviewBy: string | null
  /** The questions that the state is about. */
  readonly fields: readonly AnswerField[]
  /** Revision and hash of the record, for the register. */
  readonly record: { readonly revision: number; readonly sha256: string } | null
}

export interface EndpointFact {
  readonly id: string | null
  readonly name: string
  readonly kind: EndpointKind
  /** `host:port`; null: the built-in coder. */
  readonly host: string | null
  readonly model: string
  readonly reach: 'in-program' | 'this-computer' | 'network'
  /** Charts go to it unless somebody chooses another. */
  readonly inUse: boolean
  /** What the gate says of it at this moment. */
  readonly gate: 'open' | FailureCode
  /** Null: none is needed, as nothing leaves this computer. */
  readonly terms: TermsFact | null
}

export interface RetentionFact {
  readonly kind: RetainedKind
  /** Null: until somebody purges. */
  readonly days: number | null
  /** Things of this kind that are kept. */
  readonly kept: number
  /** UTC, ISO 8601, of the oldest; null where there is none. */
  readonly oldest: string | null
  /** Charts past their time, not purged and not held; held ones are counted apart. Null: nobody counted. */
  readonly due: number | null
  readonly held: number | null
}

export interface PersonFact extends Person {
  readonly active: boolean
}

export interface PolicyFact {
  readonly content: Policy
  readonly sha256: string
  /** Null: the Standard policy, which stands until another is signed. */
  readonly signed: { readonly by: string; readonly at: string } | null
  /** It cannot be proved, so that scrubbing, clearing and sending stop. */
  readonly damaged: boolean
}

export interface PolicyVersion {
  readonly version: number
  readonly sha256: string
  /** Null: it can no longer be proved. */
  readonly signed: { readonly name: string; readonly by: string; readonly at: string } | null
}

/** What works now, of things that come in versions. */
export interface InUse {
  readonly kind: Version['kind'] | 'word-list' | 'policy' | 'terms'
  readonly name: string
  readonly sha256: string | null
}

export interface LiveState {
  /** UTC, ISO 8601. */
  readonly at: string
  readonly app: string
  readonly workstation: string
  readonly by: string
  readonly tables: readonly TableCount[]
  readonly charts: { readonly total: number; readonly byStatus: Readonly<Record<string, number>>; readonly fromPackets: number }
  readonly files: readonly FileFact[]
  readonly folders: readonly FolderFact[]
  /** Null: there is no log, as on the command line. */
  readonly log: LogFact | null
  /** As SQLite itself answers. */
  readonly sqlite: {
    readonly secureDelete: boolean
    readonly tempInMemory: boolean
    readonly writeAheadLog: boolean
    readonly syncFull: boolean
  }
  /** Largest memory image that the operating system writes of a program that dies, bytes; null: it does not say. */
  readonly coreDumpLimit: number | null
  readonly idleMinutes: number
  readonly keystoreKeeps: number | null
  readonly recoveryKey: { readonly madeAt: string; readonly storedAt: string | null } | null
  readonly people: readonly PersonFact[]
  readonly ledger: LedgerFacts
  readonly chain: ChainVerdict
  readonly endpoints: readonly EndpointFact[]
  readonly policy: PolicyFact
  /** Signed before or now, oldest first. */
  readonly policies: readonly PolicyVersion[]
  readonly retention: readonly RetentionFact[]
  readonly backups: number
  readonly inUse: readonly InUse[]
  readonly model: ModelCard | null
  readonly selfTest: SelfTestView
  /** Of second readings of cleared charts, from rounds that are closed. */
  readonly validation: SiteFigures
  /** By month; null where who asks may see figures of their own charts only. */
  readonly quality: QualityView | null
  readonly incidents: { readonly all: number; readonly open: number }
}
