// What is put before a model to verify: the built-in coder's codes and their neighbours in the tabular list, which a coder would weigh
// against them. Cleared text in, codes out; the same text and table give the same list. No model, no network.
import type { CodeEntry, CodeTable } from './code'
import { suggest } from './suggest'
import { stem, wordsIn } from './words'

export interface Candidate {
  readonly code: string
  /** As the table prints it. */
  readonly title: string
  /** Read in the text by the built-in coder; else a neighbour of one that was. */
  readonly read: boolean
}

/** Enough for the choice at each code, few enough to be read with care; all of them together take less room than a note. */
const MOST = { read: 60, neighbours: 10, all: 120 } as const

/**
 * At most 120 codes, each once: those read as present, past or of the family, best first; those read as denied or feared, in case that was
 * misread; then neighbours of the first.
 */
export function candidatesFor(table: CodeTable, text: string): readonly Candidate[] {
  const proposals = suggest(table, text)
  const entriesOf = (read: boolean) =>
    proposals
      .filter(({ assertion }) => read === (assertion !== 'negated' && assertion !== 'hypothetical'))
      .flatMap(({ code }) => table.lookup(code) ?? [])
      .slice(0, MOST.read)
  const read = entriesOf(true)
  const chosen = new Map<string, Candidate>(read.map((entry) => [entry.code, candidate(entry, true)]))
  const add = (entry: CodeEntry | undefined): void => {
    if (entry && !chosen.has(entry.code) && chosen.size < MOST.all) chosen.set(entry.code, candidate(entry, false))
  }
  for (const entry of entriesOf(false)) add(entry)
  const said = new Set(wordsIn(text).map(stem))
  const near = read.map((entry) => neighboursOf(table, entry, said).filter(({ code }) => !chosen.has(code)))
  // Rank by rank, so that the last of the codes read gets its nearest before the first gets its farthest.
  for (let rank = 0; rank < MOST.neighbours; rank++) for (const neighbours of near) add(neighbours[rank])
  return [...chosen.values()]
}

const candidate = ({ code, title }: CodeEntry, read: boolean): Candidate => ({ code, title, read })

/** Billable codes of the same category, those first that the text speaks for, of equals the nearest. */
function neighboursOf(table: CodeTable, entry: CodeEntry, said: ReadonlySet<string>): readonly CodeEntry[] {
  const own = wordsOf(entry)
  const ranked: { readonly entry: CodeEntry; readonly rank: number }[] = []
  let distance = 0
  let from = entry
  for (let above = aboveOf(table, entry); above !== null; above = aboveOf(table, above)) {
    distance++
    for (const child of table.children(above.code)) {
      if (child.code === from.code) continue
      for (const other of billableIn(table, child, seventhOf(entry)))
        ranked.push({ entry: other, rank: weigh(own, wordsOf(other), said) - distance })
    }
    from = above
  }
  return ranked.sort((a, b) => b.rank - a.rank || (a.entry.code < b.entry.code ? -1 : 1)).map((one) => one.entry)
}

/** The heading above, up to the category; a block is none. */
function aboveOf(table: CodeTable, { code, parent }: CodeEntry): CodeEntry | null {
  return parent === null || code.length === 3 ? null : table.lookup(parent)
}

const seventhOf = ({ code }: CodeEntry): string | null => (code.length === 8 ? code.slice(-1) : null)

/** @param seventh of the code they are neighbours of: another encounter of another injury is nothing to weigh */
function billableIn(table: CodeTable, entry: CodeEntry, seventh: string | null): readonly CodeEntry[] {
  if (entry.billable) return seventh === null || entry.code.length < 8 || entry.code.endsWith(seventh) ? [entry] : []
  return table.children(entry.code).flatMap((child) => billableIn(table, child, seventh))
}

/** What the text says of what a neighbour adds or leaves out, against what it does not. */
function weigh(own: ReadonlySet<string>, other: ReadonlySet<string>, said: ReadonlySet<string>): number {
  let weight = 0
  for (const word of other) if (!own.has(word)) weight += said.has(word) ? 2 : -1
  for (const word of own) if (!other.has(word) && !said.has(word)) weight += 0.5
  return weight
}

/** Words that every other title has. */
const IDLE = new Set(
  'a an and as at by due for from in is not of on or other the to type unspecified with without encounter initial specified'.split(' '),
)

const wordsOf = ({ title }: CodeEntry): ReadonlySet<string> =>
  new Set(
    wordsIn(title)
      .filter((word) => !IDLE.has(word))
      .map(stem),
  )
