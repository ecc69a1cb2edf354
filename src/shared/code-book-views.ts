// What a window may see of the code book: an edition's pages, its tree, and the indexes beside it. Public text, no chart in it. Pure.

/** The editions of the tabular list at hand, newest first, and which of them is opened when none is asked for. */
export interface BookView {
  readonly editions: readonly { readonly name: string; readonly validFrom: string; readonly validTo: string }[]
  /** The chart's year, else today's; null: there is no code set on this computer. */
  readonly edition: string | null
  /** Indexes at hand, of that year or the nearest there is. */
  readonly indexes: readonly { readonly kind: IndexKindView; readonly name: string }[]
}

export const INDEX_KINDS = ['icd-10-cm-index', 'icd-10-cm-external-causes', 'icd-10-cm-drugs', 'icd-10-cm-neoplasms'] as const

export type IndexKindView = (typeof INDEX_KINDS)[number]

/** A code, block or chapter as it stands in a list. */
export interface BranchView {
  readonly code: string
  readonly title: string
  readonly billable: boolean
  /** Something stands below it. */
  readonly hasMore: boolean
}

/** A note in parts: words, and codes that can be opened. */
export type NoteText = readonly (string | { readonly text: string; readonly code: string })[]

export const NOTE_KINDS = ['includes', 'excludes1', 'excludes2', 'codeFirst', 'useAdditional', 'codeAlso', 'notes'] as const

export type NoteKind = (typeof NOTE_KINDS)[number]

/** The notes printed at one place; they hold for all below it. */
export interface NotesAtView {
  readonly code: string
  readonly title: string
  readonly notes: readonly { readonly kind: NoteKind; readonly lines: readonly NoteText[] }[]
}

export interface SeventhView {
  readonly character: string
  readonly meaning: string
  /** The whole code with it; null where more is missing before it. */
  readonly code: string | null
}

export interface CodePageView {
  readonly edition: string
  readonly code: string
  readonly title: string
  /** The official short title, where it is another one. */
  readonly short: string | null
  readonly billable: boolean
  /** What keeps a code from being billed: a 7th character, or more characters; null for blocks, chapters and what is billable. */
  readonly missing: 'seventh' | 'more' | null
  /** From the chapter down to the heading right above. */
  readonly path: readonly BranchView[]
  readonly inclusionTerms: readonly NoteText[]
  /** Its own notes first, then those of each heading above, nearest first; places without notes are left out. */
  readonly notes: readonly NotesAtView[]
  /** The release the notes are printed in. */
  readonly notesFrom: string
  /** Categories of Medicare's risk adjustment it counts in, by the map of that time; information, never a reason for a code. */
  readonly risk: { readonly model: string; readonly name: string; readonly categories: readonly string[] } | null
  readonly seventh: readonly SeventhView[]
  /** What stands directly below. */
  readonly below: readonly BranchView[]
}

export interface IndexTermView {
  /** Its place in the index. */
  readonly at: number
  readonly level: number
  readonly title: string
  readonly modifiers: string
  /** As printed, with what each leads to; in a table one for each column, empty where the cell is. */
  readonly codes: readonly { readonly text: string; readonly code: string | null }[]
  readonly see: string | null
  readonly seeAlso: string | null
  readonly hasMore: boolean
}

export interface IndexView {
  /** Heads of the code columns of a table; empty for an index. */
  readonly columns: readonly string[]
  readonly terms: readonly IndexTermView[]
  /** More begin so than were given. */
  readonly more: boolean
}
