// Holds are set and lifted; charts are purged, and each purge is certified once the file is compacted.
import type { HoldId, PurgeId } from '../../../../shared/ids'
import type { RetainedKind } from '../../../../shared/policy/retention'
import type { HoldScope, PurgeRule } from '../../../../shared/retention-views'
import type { Sha256, Typed } from '../event-words'

type KindCounts = Readonly<Partial<Record<RetainedKind, number>>>

export interface RetentionEvents {
  /** charts: those it meant when it was set; sha256: of their ids, one a line, in order. Charts that its filter finds later are held too. */
  'hold-set': {
    about: 'app'
    reason: Typed
    detail: { readonly hold: HoldId; readonly scope: HoldScope; readonly charts: number; readonly sha256: Sha256 }
  }
  'hold-lifted': { about: 'app'; reason: Typed; detail: { readonly hold: HoldId } }
  /** One for each chart of a purge, before the entry `purged`. source: of the file the chart was made from. */
  'chart-purged': {
    about: 'chart'
    reason: null
    detail: { readonly purge: PurgeId; readonly kinds: readonly RetainedKind[]; readonly source: Sha256; readonly rule: PurgeRule }
  }
  /**
   * In the transaction that takes the content out. kinds: charts that lost it, by kind; sha256: of the canonical JSON of the list of
   * charts as the certificate has it. The reason is what a person typed where charts were not due.
   */
  purged: {
    about: 'app'
    reason: Typed | 'due'
    detail: {
      readonly purge: PurgeId
      readonly charts: number
      readonly kinds: KindCounts
      readonly policy: number
      readonly sha256: Sha256
    }
  }
  /** The file is compacted and the certificate made: its hash, and of the key it is signed with. */
  'purge-certified': {
    about: 'app'
    reason: null
    detail: { readonly purge: PurgeId; readonly sha256: Sha256; readonly key: Sha256 }
  }
  'purge-certificate-saved': { about: 'app'; reason: null; detail: { readonly purge: PurgeId; readonly sha256: Sha256 } }
}
