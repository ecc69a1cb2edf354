// A chart comes in, is scrubbed, and people decide its findings.

import type { FailureCode } from '../../../../shared/failures'
import type { ChartId, FindingId } from '../../../../shared/ids'
import type { Category } from '../../../../shared/safe-harbor'
import type { FileKind } from '../../../intake'
import type { Counts, Empty, Label, Sha256, Typed } from '../event-words'
import type { PolicyRef } from './policies'

/** Who added or kept a finding. What the gate's check marks and the command line keeps unasked is not a person's act. */
export type DecidedBy = 'person' | 'gate' | 'command-line'

export interface ChartEvents {
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
      /** The four below are missing in entries of earlier versions, which took in plain text alone. */
      readonly kind: FileKind
      readonly pages: number
      /** Pages of which words were read off a picture. */
      readonly scanned: number
      /** Values of structured fields. */
      readonly known: number
      /** Billed codes that came with the chart, and those among them that are shaped like none and were passed over. */
      readonly billed?: number
      readonly billedUnreadable?: number
      /** Another chart of the worklist made from the same bytes. */
      readonly sameAs: ChartId | null
      /** What of the worklist's attributes its header said. Entries of earlier versions have none. */
      readonly attributes: readonly Label[]
    }
  }
  'chart-refused': { about: 'app'; reason: FailureCode; detail: Empty }
  'original-viewed': { about: 'chart'; reason: null; detail: Empty }
  'deid-run': {
    about: 'chart'
    reason: null
    detail: {
      readonly versions: Readonly<Record<string, Label>>
      readonly counts: Counts
      readonly undecided: number
      readonly milliseconds: number
      /** Names of providers that the policy lets stand; not among the counts. Entries of earlier versions: none. */
      readonly keptByPolicy?: number
      /** Marks by hand, and findings taken off by hand, that were carried over from the run before. */
      readonly carried?: { readonly added: number; readonly removed: number }
      /** Entries of earlier versions name none: the Standard one. */
      readonly policy?: PolicyRef
    }
  }
  /** A chart goes back to the detectors, because a person asked or the policy became stricter. */
  'scrub-again': { about: 'chart'; reason: null; detail: { readonly because: 'asked' | 'policy' } }
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
}
