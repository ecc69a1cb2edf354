// The alphabetic index and the tables beside it (external causes, drugs and chemicals, neoplasms) as one kind of thing: terms in a
// tree, each with the codes it leads to.

/** A line of an index. */
export interface IndexTerm {
  /** Its place in the index, from 0, in printed order. */
  readonly at: number
  /** 0 for a main term. */
  readonly level: number
  /** Without its nonessential modifiers. */
  readonly title: string
  /** Nonessential modifiers as printed, `(acute) (chronic)`; empty where there are none. */
  readonly modifiers: string
  /** As printed, a dash for what is still to be added. In a table one for each column, empty where the cell is. */
  readonly codes: readonly string[]
  /** "see" another term: this one has no code of its own. */
  readonly see: string | null
  readonly seeAlso: string | null
}

export interface CodeIndex {
  /** Heads of the code columns of a table; empty for an index. */
  readonly columns: readonly string[]
  /** Terms in all. */
  readonly size: number
  /** Main terms that begin with these letters, in order; all for an empty one. */
  mainTerms(prefix: string, limit: number): readonly IndexTerm[]
  /** The terms directly below. */
  children(at: number): readonly IndexTerm[]
  /** From the main term down to this one, itself included. */
  path(at: number): readonly IndexTerm[]
  /** All terms in printed order. */
  terms(): Iterable<IndexTerm>
  /** Fragments in any order over the whole path of a term; best first. */
  search(query: string, limit: number): readonly IndexTerm[]
}
