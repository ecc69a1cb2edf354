// The code book: what a coder keeps open beside a chart, or without one. Reads only; nothing of a chart but its date decides here.
import { type BookView, type BranchView, INDEX_KINDS } from '../../../shared/code-book-views'
import type { FailureCode } from '../../../shared/failures'
import { ok, type Result } from '../../../shared/result'
import type { CodeHitView } from '../../../shared/views'
import { type CodeEntry, type CodeTable, nearest } from '../../codes'
import { type BookPlace, tableAt } from './book-place'
import { indexHits } from './code-book-index'
import type { Desk } from './desk'

const HITS = 30
const BEFORE_INDEX = 5

export function viewOfBook(desk: Desk, place: BookPlace): Result<BookView, FailureCode> {
  const table = tableAt(desk, place)
  if (!table.ok && table.error !== 'codes-unavailable') return table
  const editions = desk.codes.editions('icd-10-cm').map(({ edition: { name, validFrom, validTo } }) => ({ name, validFrom, validTo }))
  if (!table.ok) return ok({ editions, edition: null, indexes: [] })
  const { name, validFrom } = table.value.version
  const indexes = INDEX_KINDS.flatMap((kind) => {
    const opened = nearest(desk.codes.editions(kind), validFrom)
    return opened ? [{ kind, name: opened.edition.name }] : []
  })
  return ok({ editions, edition: name, indexes })
}

export function searchCodes(desk: Desk, place: BookPlace, query: string): Result<CodeHitView[], FailureCode> {
  const table = tableAt(desk, place)
  if (!table.ok) return table
  const hits = table.value.search(query, HITS).map(({ code, title, billable, by, without }) => ({ code, title, billable, by, without }))
  const index = desk.codes.index('icd-10-cm-index', table.value.version.validFrom)
  return ok(index === null ? hits : withIndexed(hits, indexHits(index, table.value, query)).slice(0, HITS))
}

/** Hits by the index come after the first few by title and term, and before those that leave a word out. */
function withIndexed(hits: readonly CodeHitView[], indexed: readonly CodeHitView[]): CodeHitView[] {
  const whole = hits.filter((hit) => hit.without.length === 0)
  const known = new Set(hits.slice(0, BEFORE_INDEX).map((hit) => hit.code))
  const more = whole.length > 0 ? indexed.filter((hit) => !known.has(hit.code)) : indexed
  const codes = new Set(more.map((hit) => hit.code))
  const first = whole.slice(0, BEFORE_INDEX)
  return [...first, ...more, ...hits.filter((hit) => !first.includes(hit) && !codes.has(hit.code))]
}

/** What stands directly below a code, block or chapter; the chapters for null. */
export function branchesOf(desk: Desk, place: BookPlace, code: string | null): Result<BranchView[], FailureCode> {
  const table = tableAt(desk, place)
  if (!table.ok) return table
  const entries = code === null ? table.value.chapters() : table.value.children(code)
  return ok(entries.map((entry) => branchOf(table.value, entry)))
}

export const branchOf = (table: CodeTable, { code, title, billable }: CodeEntry): BranchView => ({
  code,
  title,
  billable,
  hasMore: !billable && table.children(code).length > 0,
})
