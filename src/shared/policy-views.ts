// What a window sees of the policy. Pure.
import type { ChartId, EndpointId } from './ids'
import type { Policy, PolicyDraft } from './policy/policy'
import type { PolicyDifference } from './policy/say'
import type { Category } from './safe-harbor'

export interface PolicyView {
  readonly policy: Policy
  /** False: it cannot be proved as it was signed, and nothing is scrubbed, cleared or sent. */
  readonly whole: boolean
  /** What the next one is signed over; goes along with the signing. */
  readonly over: string
  /** Newest first; without the Standard policy, which nobody signed. */
  readonly history: readonly KeptPolicyView[]
  /** Whoever looks may sign another. */
  readonly mayChange: boolean
  readonly endpoints: readonly { readonly id: EndpointId; readonly name: string }[]
  /** Specialties of the charts there are. */
  readonly specialties: readonly string[]
  /** A policy file that was verified and waits for a yes. */
  readonly offered: OfferedPolicyView | null
}

export interface KeptPolicyView {
  readonly version: number
  readonly sha256: string
  /** Null: it cannot be proved as it was signed. */
  readonly signed: {
    readonly name: string
    readonly by: string
    readonly at: string
    readonly why: string
    /** Taken from a file of other records. */
    readonly taken: boolean
    /** Against the one before. */
    readonly changed: readonly PolicyDifference[]
  } | null
}

export interface OfferedPolicyView {
  readonly draft: PolicyDraft
  readonly by: string
  readonly at: string
  readonly why: string
  /** Fingerprint of the key that signed the file, and the name it has here; own: these records' key. */
  readonly key: string
  readonly keyName: string | null
  readonly own: boolean
}

/** What a draft would do to the charts there are. */
export interface PolicyEffectView {
  /** Scrubbed and not yet cleared: looked through anew. */
  readonly charts: number
  readonly changed: number
  /** Identifiers that would go too, and that would stand, by category. */
  readonly added: Partial<Readonly<Record<Category, number>>>
  readonly kept: Partial<Readonly<Record<Category, number>>>
  /** Placeholders that would have days or a ZIP's digits beside them, or have them no longer. */
  readonly notes: number
  /** Cleared, not signed: they would have to be reopened before they are sent. */
  readonly reopened: number
  readonly places: readonly PolicyPlaceView[]
}

/** PHI: for the lead's eyes, at this window only. */
export interface PolicyPlaceView {
  readonly chartId: ChartId
  readonly chart: string
  readonly what: 'added' | 'kept' | 'note'
  readonly category: Category
  readonly before: string
  readonly value: string
  readonly after: string
  /** As the scrubbed text would have it. */
  readonly becomes: string
}
