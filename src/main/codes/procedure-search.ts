// From a coder's words to the beginnings of ICD-10-PCS codes: the printed index and the tables' own labels in one tree, then the rows
// of the table that is found, narrowed by what is left of the query (approach, side, device). Pure and in memory.
import type { IndexTerm } from './code-index'
import { findPaths, type PathSearch } from './path-search'
import type { ProcedureHit, ProcedureTables, StoredProcedures, StoredTable } from './procedure'
import { labelsBelow } from './procedure-rows'
import { wordsIn } from './words'

/** How coders shorten an operation, in the words of index and tables. */
const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  appy: ['appendectomy'],
  cabg: ['bypass', 'coronary', 'artery'],
  chole: ['cholecystectomy'],
  hyst: ['hysterectomy'],
  mastec: ['mastectomy'],
  ptca: ['dilation', 'coronary', 'artery'],
  thr: ['replacement', 'hip', 'joint'],
  tkr: ['replacement', 'knee', 'joint'],
}

/** How coders name an approach, a side or a number, and what the tables call it. */
const NARROWING: Readonly<Record<string, readonly string[]>> = {
  lap: ['percutaneous', 'endoscopic'],
  laparoscopic: ['percutaneous', 'endoscopic'],
  laparoscopy: ['percutaneous', 'endoscopic'],
  thoracoscopic: ['percutaneous', 'endoscopic'],
  arthroscopic: ['percutaneous', 'endoscopic'],
  perc: ['percutaneous'],
  transurethral: ['natural', 'opening'],
  transvaginal: ['natural', 'opening'],
  vaginal: ['natural', 'opening'],
  biopsy: ['diagnostic'],
  bx: ['diagnostic'],
  rt: ['right'],
  lt: ['left'],
  bilat: ['bilateral'],
  1: ['one'],
  2: ['two'],
  3: ['three'],
  4: ['four'],
}
const NARROWING_WORDS = ['open', 'percutaneous', 'endoscopic', 'external', 'natural', 'opening', 'diagnostic', 'right', 'left', 'bilateral']

const narrows = (word: string): boolean =>
  NARROWING[word] !== undefined || (word.length > 2 && NARROWING_WORDS.some((known) => known.startsWith(word)))

/** How many places in the tree are narrowed for one reading of a query. */
const CANDIDATES = 40

export function procedureSearch(
  stored: StoredProcedures,
  tables: Pick<ProcedureTables, 'index' | 'path' | 'children'>,
): (query: string, limit: number) => ProcedureHit[] {
  const tree = treeOf(stored, [...(tables.index?.terms() ?? [])])
  const find: PathSearch = findPaths(tree)
  const byPrefix = new Map(stored.tables.map((table) => [table.prefix, table]))
  const axes: Axes = {
    path: (prefix) => tables.path(prefix),
    children: (prefix) => tables.children(prefix),
    below(prefix) {
      const table = byPrefix.get(prefix.slice(0, 3))
      return table ? labelsBelow(table, prefix).map((label) => stored.texts[label] as string) : []
    },
  }
  const byCode = (begun: string): ProcedureHit[] => {
    const path = begun.length >= 3 && /\d/.test(begun) ? tables.path(begun) : []
    return path.length > 0 ? [{ prefix: begun, label: labelOf(path), via: [] }] : []
  }
  return (query, limit) => {
    const found = new Map<string, ProcedureHit>()
    for (const hit of byCode(query.trim().toUpperCase())) found.set(hit.prefix, hit)
    for (const { leading, narrowing } of found.size > 0 ? [] : readingsOf(wordsIn(query))) {
      for (const at of find(leading.join(' '), CANDIDATES)) {
        for (const prefix of tree.prefixes[at] as readonly string[]) {
          const whole = found.size < limit ? narrowed(prefix, narrowing, axes) : null
          if (whole !== null && !found.has(whole))
            found.set(whole, { prefix: whole, label: labelOf(tables.path(whole)), via: tree.via(at) })
        }
      }
      if (found.size > 0) break
    }
    return [...found.values()]
  }
}

interface Axes extends Pick<ProcedureTables, 'path' | 'children'> {
  /** Labels of everything that may follow. */
  below(prefix: string): readonly string[]
}

interface Reading {
  /** Found in the tree. */
  readonly leading: readonly string[]
  /** Found on the axes that follow. */
  readonly narrowing: readonly string[]
}

/** First all words lead the way; then those that can say an approach, a side or a number are held back; then all but one. */
function* readingsOf(words: readonly string[]): Iterable<Reading> {
  const written = words.flatMap((word) => OPERATIONS[word] ?? [word])
  yield { leading: written, narrowing: [] }
  const back = written.filter((word) => narrows(word))
  const rest = written.filter((word) => !narrows(word))
  if (back.length > 0 && rest.length > 0) yield { leading: rest, narrowing: back }
  if (rest.length < 2) return
  for (const word of rest) yield { leading: rest.filter((one) => one !== word), narrowing: [word, ...back] }
  for (const word of rest) yield { leading: [word], narrowing: [...rest.filter((one) => one !== word), ...back] }
}

/**
 * Goes on along the axes as long as the words that are left point to a value. Words of an axis that lies further on have only to be
 * there; null where one fits nowhere.
 */
function narrowed(prefix: string, words: readonly string[], tables: Axes): string | null {
  let due = words.flatMap((word) => NARROWING[word] ?? [word])
  const strike = (label: string) => {
    due = due.filter((word) => !says(label, word))
  }
  for (const { label } of tables.path(prefix)) strike(label)
  let whole = prefix
  while (whole.length < 7 && due.length > 0) {
    const values = tables.children(whole)
    const ranked = values.map(({ prefix, label }) => ({ prefix, label, hits: countSaid(label, due), spare: label.length }))
    const [best] = ranked.sort((a, b) => b.hits - a.hits || a.spare - b.spare)
    if (best === undefined || (best.hits === 0 && values.length > 1)) break
    strike(best.label)
    whole = best.prefix
  }
  if (due.length === 0) return whole
  const below = tables.below(whole)
  return due.every((word) => below.some((label) => says(label, word))) ? whole : null
}

const says = (label: string, word: string): boolean => wordsIn(label).some((own) => own.startsWith(word))
const countSaid = (label: string, words: readonly string[]): number => words.filter((word) => says(label, word)).length

const labelOf = (path: readonly { label: string }[]): string =>
  (path.length > 3 ? path.slice(2) : path)
    .map((axis) => axis.label)
    .filter((label) => !/^No (Device|Qualifier)$/.test(label))
    .join(', ')

interface Tree {
  levels: Uint8Array
  titles: string[]
  modifiers: string[]
  hasCode: (at: number) => boolean
  prefixes: (readonly string[])[]
  via: (at: number) => readonly string[]
}

/** The printed index first, then one main term for each table with its body parts, and with the synonyms that definitions give them. */
function treeOf({ tables, texts, definitions }: StoredProcedures, terms: readonly IndexTerm[]): Tree {
  const levels: number[] = []
  const titles: string[] = []
  const modifiers: string[] = []
  const prefixes: (readonly string[])[] = []
  const add = (level: number, title: string, modifier: string, codes: readonly string[]) => {
    levels.push(level)
    titles.push(title)
    modifiers.push(modifier)
    prefixes.push(codes)
  }
  for (const { level, title, see, modifiers: own, codes } of terms) add(level, title, `${own} ${see ?? ''}`, codes)
  const printed = levels.length
  const includes = (key: string) => texts[definitions[key]?.[2] ?? -1] ?? ''
  for (const table of tables) {
    const [, system, operation] = table.labels.map((label) => texts[label] as string) as [string, string, string]
    add(0, operation, system, [table.prefix])
    for (const [value, label] of partsOf(table, texts)) add(1, label, includes(`${table.prefix[0]}|4|${label}`), [table.prefix + value])
  }
  const via = (at: number): string[] => {
    const path: string[] = []
    if (at >= printed) return path
    for (let row = at, due = levels[at] as number; due >= 0; row--) {
      if (levels[row] !== due) continue
      path.unshift(titles[row] as string)
      due--
    }
    return path
  }
  return { levels: Uint8Array.from(levels), titles, modifiers, prefixes, hasCode: (at) => prefixes[at]?.length !== 0, via }
}

function partsOf({ rows }: StoredTable, texts: readonly string[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (const row of rows) {
    const [values, labels] = row[0] as readonly [string, readonly number[]]
    for (let i = 0; i < values.length; i++) parts.set(values[i] as string, texts[labels[i] as number] as string)
  }
  return parts
}
