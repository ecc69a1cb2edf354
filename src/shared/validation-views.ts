// Validation at the site as a window sees it: rounds of cleared charts that a second person reads, and what came of it. Pure.
import type { ChartId, SampleId } from './ids'
import type { Interval } from './intervals'
import type { ListAgreementView, ShareView } from './quality-views'
import type { Category } from './safe-harbor'
import type { Span } from './spans'
import type { ChartView } from './views'

/** missed: an identifier that stands open in the cleared text. in-vain: what was taken out and is no identifier. */
export type MarkKind = 'missed' | 'in-vain'

/** As the second person sets it, in the original's UTF-16 units. */
export interface ReadingMark extends Span {
  readonly kind: MarkKind
  /** For 'in-vain' main puts that of the finding. */
  readonly category: Category
  /** Every other place with the same words too; for 'missed' only. */
  readonly everywhere: boolean
}

/** As it is kept. start, end: 0 once the chart's text is purged. */
export interface KeptMark extends Span {
  readonly kind: MarkKind
  readonly category: Category
  /** Marks of one cleared text that mean the same place have the same number, whoever set them. */
  readonly place: number
}

/** With nothing found in n charts. */
export interface ZeroBound {
  readonly n: number
  /** 3/n, at most 1: Hanley & Lippman-Hand, JAMA 1983;249:1743-1745. */
  readonly ruleOfThree: number
  /** The exact upper limit, one-sided 95 %: 1 - 0.05^(1/n). */
  readonly exact: number
}

export interface CategoryMisses {
  readonly category: Category
  /** Identifiers of it that were masked, those masked in vain left out. */
  readonly found: number
  readonly missed: number
  /** found of found and missed. */
  readonly recall: ShareView
  /** Charts that hold one. */
  readonly charts: number
  readonly chartsMissed: number
  /** Null where something was missed, or no chart holds one. */
  readonly zero: ZeroBound | null
}

/** What the charts of a month, a policy or a model come to. */
export interface ValidationGroup {
  /** `2026-03`, `version 2`, `deid 1 0f3c`. */
  readonly label: string
  readonly charts: number
  readonly recall: ShareView
  readonly withMiss: ShareView
}

export interface SiteFigures {
  /** Cleared texts that at least one second person has read. */
  readonly read: number
  /** Of the charts read, those with a miss. */
  readonly withMiss: ShareView
  /** The exact interval of the same; null where none was read. */
  readonly withMissExact: Interval | null
  readonly zero: ZeroBound | null
  readonly recall: ShareView
  /** Masked in vain, of all that was masked. */
  readonly overRedaction: ShareView
  /** By what was found and missed; only those that occur. */
  readonly categories: readonly CategoryMisses[]
  /** By month of clearance, in order of time. */
  readonly months: readonly ValidationGroup[]
  readonly policies: readonly ValidationGroup[]
  readonly models: readonly ValidationGroup[]
  /** Of the first two who read a text, on what was missed; null where no text was read twice. */
  readonly agreement: (ListAgreementView & { readonly charts: number; readonly alike: number }) | null
}

export interface RoundSummary {
  readonly id: SampleId
  readonly name: string
  /** UTC, ISO 8601. */
  readonly at: string
  readonly by: string
  readonly charts: number
  readonly read: number
  /** Charts that wait for who asks. */
  readonly forMe: number
  /** Null while the round is open and who asks has charts left in it. */
  readonly missed: number | null
  readonly closed: { readonly at: string; readonly by: string } | null
}

/**
 * to-read: waits for who asks. read: they have read it. own: they cleared it. reopened: the clearance that was drawn is no longer in force.
 * purged: its text is gone. closed: nobody reads it any more.
 */
export type Standing = 'to-read' | 'read' | 'own' | 'reopened' | 'purged' | 'closed'

export interface RoundChart {
  readonly id: ChartId
  /** The file's name. */
  readonly name: string
  readonly clearedBy: string
  readonly clearedAt: string
  readonly standing: Standing
  readonly readers: number
  /** Null as long as it would tell who still has to read it. */
  readonly missed: number | null
  readonly inVain: number | null
}

export interface RoundView extends RoundSummary {
  /** The frame in words. */
  readonly says: string
  readonly frame: number
  readonly frameSha256: string
  readonly seedSha256: string
  readonly generator: string
  readonly drawn: readonly RoundChart[]
  /** Null as long as it would tell who still has to read. */
  readonly figures: SiteFigures | null
}

export interface ValidationView {
  /** Newest first. */
  readonly rounds: readonly RoundSummary[]
  /** Over all rounds, as far as they are closed. */
  readonly figures: SiteFigures
  /** Planted wrong suggestions that were caught, of those that were decided. */
  readonly planted: ShareView
  /** Who asks may start rounds and read. */
  readonly mayRead: boolean
}

/** Where a round would draw from. */
export interface RoundFrame {
  readonly count: number
  readonly says: string
  readonly sha256: string
}

/** Text of the chart went to another computer. */
export interface TextLeft {
  readonly host: string
  /** UTC, ISO 8601, of the first time. */
  readonly at: string
}

export interface ReadingView {
  readonly roundId: SampleId
  /** Without suggestions: only the texts are read. */
  readonly chart: ChartView
  readonly standing: Standing
  /** The own marks, once they are kept. */
  readonly marks: readonly KeptMark[] | null
  /** Null where nothing left. */
  readonly left: TextLeft | null
}
