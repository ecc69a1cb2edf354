// What every step of the pipeline has at hand while the records are open.
import type { EndpointRecord } from '../../../shared/endpoint-config'
import type { FailureCode } from '../../../shared/failures'
import type { ChartId, OfferId, WorklistOfferId } from '../../../shared/ids'
import type { Person } from '../../../shared/people'
import type { Policy } from '../../../shared/policy/policy'
import type { Result } from '../../../shared/result'
import type { PacketReport } from '../../../shared/views'
import type { BuiltEdition, CodeShelf, ReleaseFile } from '../../codes'
import type { CodingEndpoint, Lane, Received } from '../../endpoint'
import type { Destination, Gate } from '../../gate'
import type { SignedPolicy } from '../../governance'
import type { OpenedPacket } from '../../packet'
import { asLabel, type Label, type Store } from '../../store'
import type { Coder, Server } from '../endpoints'
import type { LookAhead } from '../look-ahead'
import type { Platform } from '../platform'
import type { Tools } from '../tools'
import type { ChartMemory } from './chart-memory'
import type { PolicyInForce } from './policy/in-force'
import type { ListPlan } from './worklist-matching'

export interface PendingRelease {
  readonly id: OfferId
  /** As they were read from the disk, for reading again once the year is said. */
  readonly files: readonly ReleaseFile[]
  /** Null while the fiscal year is to be said. */
  readonly editions: readonly BuiltEdition[] | null
}

/** A worklist file that was read and matched to the charts. */
export interface PendingWorklist {
  readonly id: WorklistOfferId
  readonly plan: ListPlan
}

/** looked: absent while it waits for a passphrase or identity. */
export interface PendingPacket {
  readonly file: string
  readonly looked?: LookedAt
}

/** A packet that was read and verified. */
export interface LookedAt {
  /** Base name. */
  readonly name: string
  /** Of the file as it came, encrypted where it was. */
  readonly sha256: string
  readonly opened: OpenedPacket
  readonly report: PacketReport
}

/** A policy file that was verified and waits for a yes. */
export interface PendingPolicy {
  /** As it came. */
  readonly file: string
  readonly signed: SignedPolicy
  /** Fingerprint. */
  readonly key: string
}

export interface Desk {
  readonly store: Store
  /** The site's rules in force, for whoever reads them; the strictest there are where the site's own cannot be proved. */
  policy(): Policy
  /** The same as the steps ask for it that must stop where it cannot be proved. */
  policyInForce(): Result<PolicyInForce, 'policy-damaged'>
  /** Who is signed in, with the roles of this moment. */
  readonly person: Person
  /** Everybody who may sign in to these records. */
  people(): readonly Person[]
  readonly memory: ChartMemory
  readonly tools: Tools
  /** Code sets, those of the records among them. */
  readonly codes: CodeShelf
  /** The official release that waits for a year to be said, or for a yes. In memory only: a lock forgets it. */
  readonly release: { pending: PendingRelease | null }
  /** The worklist file that waits for a yes; in memory only as well. */
  readonly worklistFile: { pending: PendingWorklist | null }
  /** The packet that was chosen last, to be unlocked or opened. In memory only. */
  readonly packet: { pending: PendingPacket | null }
  /** The policy file that was chosen last, and waits for a yes. In memory only. */
  readonly policyFile: { pending: PendingPolicy | null }
  readonly gate: Gate
  /** Looks through the chart that is being read before the gate has to; in memory only. */
  readonly lookAhead: LookAhead
  readonly platform: Platform
  /** Where codes come from now, by the settings. */
  coder(): Coder
  /** The servers of these records, in use or not, oldest first. */
  endpoints(): readonly EndpointRecord[]
  /** Would the gate let cleared text go there at all? */
  mayReceive(destination: Destination): Promise<Result<void, FailureCode>>
  /** The queue to a server. */
  laneOf(server: Server): Lane
  /**
   * The endpoint of the settings, made anew for each use so that a change counts at once.
   * @param encounterDate ISO; decides which year's codes the built-in coder knows, and never leaves
   * @param onReceived told of every whole reply from a server before it is read
   */
  endpoint(
    encounterDate: string | null,
    onReceived?: (received: Received) => void,
  ): Result<CodingEndpoint, 'endpoint-settings' | 'endpoint-off' | 'codes-unavailable'>
  /** Tells whoever watches how far long work is; characters for scrubbing. */
  progress(chartId: ChartId, stage: 'scrubbing' | 'coding', done: number, total: number): void
  /** These charts are new, or stand otherwise than before. */
  changed(ids: readonly ChartId[]): void
}

/** Under whose name and credential a statement stands. */
export const signerOf = ({ person: { name, credential } }: Desk): Pick<Person, 'name' | 'credential'> => ({ name, credential })

/** UTC, ISO 8601, as all records keep time. */
export const timeOf = (desk: Desk): string => desk.platform.now().toISOString()

/** A label for the ledger out of a name of our own making, like 'rules 1, lexicon 1 4f…', whose blanks and commas it would not take. */
export const ownLabel = (name: string): Label => asLabel(name.match(/[\w.:+@-]+/g)?.join('/') ?? '')

/** The same for a list of versions by name. */
export const ownLabels = (versions: Readonly<Record<string, string>>): Record<string, Label> =>
  Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, ownLabel(version)]))
