// The page of a code in the code book: where it stands, what is missing, and every note that holds for it.
import { type CodePageView, NOTE_KINDS, type NotesAtView, type NoteText, type SeventhView } from '../../../shared/code-book-views'
import type { FailureCode } from '../../../shared/failures'
import { err, ok, type Result } from '../../../shared/result'
import { type CodeEntry, type CodeTable, codesInNote, type RiskMap } from '../../codes'
import { type BookPlace, dayAt, tableAt } from './book-place'
import { branchOf } from './code-book'
import type { Desk } from './desk'

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
    risk: entry.billable ? riskOf(desk.codes.risk(dayAt(desk, place, table.value)), entry.code) : null,
    seventh,
    below: table.value.children(entry.code).map((below) => branchOf(table.value, below)),
  })
}

function riskOf(map: RiskMap | null, code: string): CodePageView['risk'] {
  const categories = map?.hccs(code) ?? []
  if (map === null || categories.length === 0) return null
  const { model, name } = map.version
  return { model, name, categories: categories.map(({ hcc, label }) => `HCC ${hcc} ${label}`.trim()) }
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
