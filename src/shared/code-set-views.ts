// What a window may see of code sets and of releases that are read. Pure.
import type { FailureCode } from './failures'
import type { CodeSetId, OfferId } from './ids'

export type CodeSetKind =
  | 'icd-10-cm'
  | 'icd-10-cm-index'
  | 'icd-10-cm-external-causes'
  | 'icd-10-cm-drugs'
  | 'icd-10-cm-neoplasms'
  | 'icd-10-pcs'
  | 'hcpcs'
  | 'cpt'
  | 'cms-hcc'

/** One edition: a code set, index or map as issued for a span of dates. */
export interface CodeSetView {
  /** Null: it came with the program. */
  readonly id: CodeSetId | null
  readonly kind: CodeSetKind
  /** e.g. `FY2027` */
  readonly name: string
  /** ISO dates, both inclusive. */
  readonly validFrom: string
  readonly validTo: string
  readonly source: string
  /** The release whose notes it carries, where that is another one. */
  readonly notesFrom: string | null
  /** Rows by what they are: `rows` always, `billable` for a tabular list. */
  readonly counts: Readonly<Record<string, number>>
  /** UTC, ISO 8601; null: it came with the program. */
  readonly importedAt: string | null
  /** In force today; at hand for charts of its dates; or out of use, kept for the charts decided under it. */
  readonly standing: 'in-force' | 'at-hand' | 'superseded' | 'removed'
}

export interface CodeSetsView {
  readonly sets: readonly CodeSetView[]
  /** ISO date. */
  readonly today: string
  /** The fiscal year of today, where there is no tabular list of it. */
  readonly missing: {
    readonly name: string
    readonly since: string
    /** What charts of that year are checked with meanwhile; null where there is no tabular list at all. */
    readonly instead: string | null
  } | null
}

/** A code in the difference between two editions; where only its title or use changed, both are given. */
export interface CodeChangeView {
  readonly change: 'added' | 'deleted' | 'revised'
  readonly code: string
  readonly title: string
  readonly billable: boolean
  /** What it was before, for a revised one. */
  readonly was: { readonly title: string; readonly billable: boolean } | null
}

/** An edition made of the files, not yet among the code sets. */
export interface OfferedSetView extends Omit<CodeSetView, 'id' | 'importedAt' | 'standing'> {
  /** What it will stand in front of: an edition of the same kind and name. `same`: its very content is in use already. */
  readonly replaces: 'shipped' | 'imported' | 'same' | null
  /** Counts of the edition it will stand in front of. */
  readonly replacedCounts: CodeSetView['counts'] | null
  /** The name of the edition it was compared with; null where there is none of its kind, or no codes to compare. */
  readonly comparedWith: string | null
  readonly changes: Readonly<Record<CodeChangeView['change'], number>>
  /** The first of them, in the order of the list. */
  readonly rows: readonly CodeChangeView[]
}

export type ReleaseView =
  | { readonly state: 'offered'; readonly offer: OfferId; readonly sets: readonly OfferedSetView[]; readonly leftOut: readonly string[] }
  /** The files do not say the fiscal year: ask, and have them read again. */
  | { readonly state: 'year-asked'; readonly offer: OfferId; readonly file: string; readonly years: readonly number[] }
  | ({ readonly state: 'refused' } & ReleaseRefusalView)

/** Nothing of the release was taken. */
export interface ReleaseRefusalView {
  readonly code: FailureCode
  /** Base name of the file, or of the member of an archive; empty where it is about none. */
  readonly file: string
  /** From 1; null where there is none. */
  readonly line: number | null
  /** What is wrong there, in words; may be empty. */
  readonly detail: string
}
