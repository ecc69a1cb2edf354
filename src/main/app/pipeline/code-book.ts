// The code book: what a coder keeps open beside a chart, or without one. Reads only; nothing of a chart but its date decides here.
import {
  type BookView,
  type BranchView,
  type CodePageView,
  INDEX_KINDS,
  type IndexKindView,
  type IndexTermView,
  type IndexView,
  NOTE_KINDS,
  type NotesAtView,
  type NoteText,
  type SeventhView,
} from '../../../shared/code-book-views'
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import type { CodeHitView } from '../../../shared/views'
import { type CodeEntry, type CodeIndex, type CodeTable, codesInNote, findSeen, type IndexTerm } from '../../codes'
import { tableFor } from './chart-state'
import type { Desk } from './desk'

/** Which year is opened: the one named, else the chart's, else today's. */
export interface BookPlace {
  readonly chartId: ChartId | null
  readonly edition: string | null
}

const HITS = 30
/** Main terms given at once; more are asked for by their letters. */
const TERMS = 300

/** An edition that is gone meanwhile (an import was removed) gives the chart's or today's. */
function tableAt(desk: Desk, { chartId, edition }: BookPlace): Result<CodeTable, FailureCode> {
  const named = edition === null ? undefined : desk.codes.editions('icd-10-cm').find((source) => source.edition.name === edition)
  if (named) return desk.codes.table(named.edition.validFrom)
  if (chartId === null) return desk.codes.table(null)
  const chart = desk.store.read.charts.get(chartId)
  return chart ? tableFor(desk, chart) : err('chart-unknown')
}

export function viewOfBook(desk: Desk, place: BookPlace): Result<BookView, FailureCode> {
  const table = tableAt(desk, place)
  if (!table.ok && table.error !== 'codes-unavailable') return table
  const editions = desk.codes.editions('icd-10-cm').map(({ edition: { name, validFrom, validTo } }) => ({ name, validFrom, validTo }))
  if (!table.ok) return ok({ editions, edition: null, indexes: [] })
  const { name, validFrom } = table.value.version
  const indexes = INDEX_KINDS.flatMap((kind) => {
    const newestFirst = desk.codes.editions(kind).map(({ edition }) => edition)
    const nearest = newestFirst.find((edition) => edition.validFrom <= validFrom) ?? newestFirst.at(-1)
    return nearest ? [{ kind, name: nearest.name }] : []
  })
  return ok({ editions, edition: name, indexes })
}

export function searchCodes(desk: Desk, place: BookPlace, query: string): Result<CodeHitView[], FailureCode> {
  const table = tableAt(desk, place)
  if (!table.ok) return table
  return ok(table.value.search(query, HITS).map(({ code, title, billable, by, without }) => ({ code, title, billable, by, without })))
}

/** What stands directly below a code, block or chapter; the chapters for null. */
export function branchesOf(desk: Desk, place: BookPlace, code: string | null): Result<BranchView[], FailureCode> {
  const table = tableAt(desk, place)
  if (!table.ok) return table
  const entries = code === null ? table.value.chapters() : table.value.children(code)
  return ok(entries.map((entry) => branchOf(table.value, entry)))
}

const branchOf = (table: CodeTable, { code, title, billable }: CodeEntry): BranchView => ({
  code,
  title,
  billable,
  hasMore: !billable && table.children(code).length > 0,
})

export function pageOf(desk: Desk, place: BookPlace, code: string): Result<CodePageView, FailureCode> {
  const table = tableAt(desk, place)
  if (!table.ok) return table
  const entry = table.value.lookup(code)
  if (entry === null) return err('code-unknown')
  const path: CodeEntry[] = []
  for (let above = parentOf(table.value, entry); above !== null; above = parentOf(table.value, above)) path.unshift(above)
  const seventh = seventhOf(table.value, entry)
  const isCode = entry.code.length <= 8 && !entry.code.includes('-') && !/^\d+$/.test(entry.code)
  return ok({
    edition: table.value.version.name,
    code: entry.code,
    title: entry.title,
    short: entry.short === entry.title ? null : entry.short,
    billable: entry.billable,
    missing: entry.billable || !isCode ? null : seventh.some((one) => one.code !== null) ? 'seventh' : 'more',
    path: path.map((above) => branchOf(table.value, above)),
    inclusionTerms: entry.inclusionTerms.map((term) => textOf(table.value, term)),
    notes: [entry, ...path.reverse()].flatMap((at) => notesAt(table.value, at)),
    notesFrom: table.value.version.notesFrom,
    seventh,
    below: table.value.children(entry.code).map((below) => branchOf(table.value, below)),
  })
}

const parentOf = (table: CodeTable, entry: CodeEntry): CodeEntry | null => (entry.parent === null ? null : table.lookup(entry.parent))

function notesAt(table: CodeTable, { code, title }: CodeEntry): NotesAtView[] {
  const printed = table.notes(code)
  const notes = NOTE_KINDS.filter((kind) => printed[kind].length > 0).map((kind) => ({
    kind,
    lines: printed[kind].map((line) => textOf(table, line)),
  }))
  return notes.length > 0 ? [{ code, title, notes }] : []
}

/** A note with every code of the table in it as a way there; a range leads to its block, else to its first code and its last. */
function textOf(table: CodeTable, note: string): NoteText {
  const parts: (string | { text: string; code: string })[] = []
  let end = 0
  const words = (to: number): void => {
    if (to > end) parts.push(note.slice(end, to))
  }
  for (const { start, end: after, from, to } of codesInNote(note)) {
    const text = note.slice(start, after)
    const block = from === to ? null : table.lookup(`${from}-${to}`)
    const [first, last] = [block ?? table.lookup(from), block ? null : table.lookup(to)]
    if (first === null) continue
    words(start)
    if (block === null && from !== to && last !== null) {
      parts.push({ text: from, code: first.code }, text.slice(from.length, text.lastIndexOf(to)))
      parts.push({ text: text.slice(text.lastIndexOf(to)), code: last.code })
    } else parts.push({ text, code: first.code })
    end = after
  }
  words(note.length)
  return parts
}

/** The 7th characters that hold here. A code that lacks only that (with X for what is not there) leads to each whole code. */
function seventhOf(table: CodeTable, { code }: CodeEntry): SeventhView[] {
  const plain = code.replace('.', '')
  const stem = plain.slice(0, 6).padEnd(6, 'X')
  return table.seventh(code).map(({ character, meaning }) => {
    const whole = table.lookup(`${stem.slice(0, 3)}.${stem.slice(3)}${character}`)
    return { character, meaning, code: whole?.billable ? whole.code : null }
  })
}

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
