// The governance report as a window shows it, a printer prints it and a program reads it: the same lines everywhere, each with where it
// comes from. Counts, hashes and names of the workforce; nothing of a chart. Pure.

/**
 * evidence: the records bear it out. missing: the records hold no answer. exception: the records speak against it. limit: cannot be
 * seen from here, so that somebody else has to answer for it.
 */
export type Standing = 'evidence' | 'missing' | 'exception' | 'limit'

export interface Line {
  readonly says: string
  /** What was asked or counted for it, e.g. `ledger, entries outbound-intended`. */
  readonly from: string
  readonly standing: Standing
}

export const QUESTIONS = ['where', 'before-or-after', 'stored', 'training'] as const
export type QuestionId = (typeof QUESTIONS)[number]

/** What a buyer asks, with the answer in a sentence and what it rests on. */
export interface Answer {
  readonly id: QuestionId
  readonly question: string
  readonly answer: string
  /** The worst of its lines. */
  readonly standing: Standing
  readonly lines: readonly Line[]
}

export interface Column {
  readonly label: string
  /** Set to the right, with figures under each other. */
  readonly numeric?: true
  /** A hash or an id. */
  readonly mono?: true
}

export type Cell = string | { readonly text: string; readonly standing: Standing }

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Said in place of a table without rows. */
  readonly none: string
  readonly from: string
}

export interface Lines {
  readonly kind: 'lines'
  readonly lines: readonly Line[]
}

/** Words of this program's own that go with what stands beside them. */
export interface Words {
  readonly kind: 'words'
  readonly words: string
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly blocks: readonly (Table | Lines | Words)[]
}

export interface GovernanceReport {
  /** UTC, ISO 8601. */
  readonly at: string
  readonly app: string
  readonly workstation: string
  /** Who asked for it. */
  readonly by: string
  readonly answers: readonly Answer[]
  readonly sections: readonly Section[]
}

const ORDER: readonly Standing[] = ['evidence', 'limit', 'missing', 'exception']

/** What a whole comes to: its worst part; what cannot be seen from here does not count against it. */
export const worstOf = (standings: readonly Standing[]): Standing =>
  ORDER[Math.max(0, ...standings.filter((one) => one !== 'limit').map((one) => ORDER.indexOf(one)))] ?? 'evidence'
