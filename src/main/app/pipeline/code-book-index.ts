// The indexes of the code book: main terms by their letters, what stands below, where "see" and codes lead. Reads only.
import type { IndexKindView, IndexTermView, IndexView } from '../../../shared/code-book-views'
import type { FailureCode } from '../../../shared/failures'
import { ok, type Result } from '../../../shared/result'
import type { CodeHitView } from '../../../shared/views'
import { type CodeIndex, type CodeTable, findSeen, type IndexTerm } from '../../codes'
import { type BookPlace, tableAt } from './book-place'
import type { Desk } from './desk'

/** Main terms given at once; more are asked for by their letters. */
const TERMS = 300
const HITS = 30
/** Of a search for codes. */
const INDEXED = 8

export interface TermsAsked {
  readonly kind: IndexKindView
  /** Terms directly below this one; for null main terms. */
  readonly under: number | null
  /** Beginning of main terms; or fragments of any term, where `search` is set. */
  readonly words: string
  readonly search: boolean
}

/** Nothing where no such index is at hand. */
export function termsOf(desk: Desk, place: BookPlace, asked: TermsAsked): Result<IndexView, FailureCode> {
  return onIndex(desk, place, asked.kind, (index, table) => {
    const found =
      asked.under !== null
        ? index.children(asked.under)
        : asked.search
          ? index.search(asked.words, HITS)
          : index.mainTerms(asked.words, TERMS + 1)
    const terms = asked.under === null ? found.slice(0, TERMS) : found
    return { columns: index.columns, terms: terms.map((term) => termView(index, table, term)), more: found.length > terms.length }
  })
}

/** The way to a term, from its main term down: to the place given, or to what a "see" names. Empty where it leads nowhere. */
export function wayTo(desk: Desk, place: BookPlace, kind: IndexKindView, to: number | string): Result<IndexView, FailureCode> {
  return onIndex(desk, place, kind, (index, table) => {
    const at = typeof to === 'number' ? to : (findSeen(index, to)?.at ?? -1)
    return { columns: index.columns, terms: index.path(at).map((term) => termView(index, table, term)), more: false }
  })
}

function onIndex(
  desk: Desk,
  place: BookPlace,
  kind: IndexKindView,
  read: (index: CodeIndex, table: CodeTable) => IndexView,
): Result<IndexView, FailureCode> {
  const table = tableAt(desk, place)
  if (!table.ok) return table
  const index = desk.codes.index(kind, table.value.version.validFrom)
  return ok(index === null ? { columns: [], terms: [], more: false } : read(index, table.value))
}

function termView(index: CodeIndex, table: CodeTable, { at, level, title, modifiers, codes, see, seeAlso }: IndexTerm): IndexTermView {
  return {
    at,
    level,
    title,
    modifiers,
    codes: codes.map((text) => ({ text, code: leadsTo(table, text) })),
    see,
    seeAlso,
    hasMore: index.children(at).length > 0,
  }
}

/** `S72.0-` and `C50.-` lead to the heading; a code of another year to the nearest heading that is still there. */
function leadsTo(table: CodeTable, printed: string): string | null {
  for (let code = printed.replace(/[\s-]+$/, '').replace(/\.$/, ''); code.length >= 3; code = code.slice(0, -1).replace(/\.$/, '')) {
    const entry = table.lookup(code)
    if (entry) return entry.code
  }
  return null
}

/** Codes that terms of the index lead to, each with the term's whole way as what it was found by. */
export function indexHits(index: CodeIndex, table: CodeTable, query: string): CodeHitView[] {
  const hits = new Map<string, CodeHitView>()
  for (const { at, codes } of index.search(query, INDEXED)) {
    const entry = codes[0] === undefined ? null : table.lookup(leadsTo(table, codes[0]) ?? '')
    if (entry === null || hits.has(entry.code)) continue
    const by = index.path(at).map((term) => term.title)
    hits.set(entry.code, { code: entry.code, title: entry.title, billable: entry.billable, by: by.join(', '), without: [] })
  }
  return [...hits.values()]
}
