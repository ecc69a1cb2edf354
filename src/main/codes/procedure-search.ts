// From a coder's words to the beginnings of ICD-10-PCS codes: the printed index and the tables' own labels in one tree, then the rows
// of the table that is found, narrowed by what is left of the query (approach, side, device). Pure and in memory.
import type { IndexTerm } from './code-index'
import { findPaths, type PathSearch } from './path-search'
import type { ProcedureHit, ProcedureTables, StoredProcedures, StoredTable } from './procedure'
import { wordsIn } from './words'

/** How coders name an approach, and what the tables call it. */
const APPROACHES: Readonly<Record<string, readonly string[]>> = {
  lap: ['percutaneous', 'endoscopic'],
  laparoscopic: ['percutaneous', 'endoscopic'],
  laparoscopy: ['percutaneous', 'endoscopic'],
  thoracoscopic: ['percutaneous', 'endoscopic'],
  arthroscopic: ['percutaneous', 'endoscopic'],
  scope: ['endoscopic'],
  perc: ['percutaneous'],
  transurethral: ['natural', 'opening'],
  transvaginal: ['natural', 'opening'],
  vaginal: ['natural', 'opening'],
  biopsy: ['diagnostic'],
  bx: ['diagnostic'],
  rt: ['right'],
  lt: ['left'],
  bilat: ['bilateral'],
}

/** How many beginnings are narrowed for one query. */
const CANDIDATES = 60

export function procedureSearch(stored: StoredProcedures, tables: Pick<ProcedureTables, 'index' | 'path' | 'children'>) {
  const tree = treeOf(stored, [...(tables.index?.terms() ?? [])])
  const paths: PathSearch = findPaths(tree)
  const find = (fragments: readonly string[]) => paths(fragments.join(' '), CANDIDATES)
  return (query: string, limit: number): ProcedureHit[] => {
    const begun = query.trim().toUpperCase()
    const byCode = begun.length >= 3 && /\d/.test(begun) ? tables.path(begun) : []
    if (byCode.length > 0) return [{ prefix: begun, label: labelOf(byCode), via: [] }]
    const found = new Map<string, ProcedureHit>()
    for (const [leading, narrowing] of readingsOf(wordsIn(query))) {
      for (const at of find(leading)) {
        for (const prefix of tree.prefixes[at] as readonly string[]) {
          const whole = narrowed(prefix, narrowing, tables)
          if (whole !== null && !found.has(whole))
            found.set(whole, { prefix: whole, label: labelOf(tables.path(whole)), via: tree.via(at) })
        }
      }
      if (found.size > 0) break
    }
    return [...found.values()].slice(0, limit)
  }
}

/** First with all words leading the way, then with those that can say an approach, a side or a device held back. */
function* readingsOf(words: readonly string[]): Iterable<[string[], string[]]> {
  yield [[...words], []]
  const back = words.filter((word) => narrows(word))
  const leading = words.filter((word) => !narrows(word))
  if (back.length > 0 && leading.length > 0) yield [leading, back]
  // Last, any one word may be what narrows: a device, a qualifier.
  for (let i = words.length - 1; i >= 0 && words.length > 1; i--) yield [words.filter((_, at) => at !== i), [words[i] as string]]
}

const APPROACH_WORDS = ['open', 'percutaneous', 'endoscopic', 'external', 'natural', 'opening', 'diagnostic', 'right', 'left', 'bilateral']

const narrows = (word: string): boolean =>
  APPROACHES[word] !== undefined || (word.length > 2 && APPROACH_WORDS.some((known) => known.startsWith(word)))

/** Goes on along the axes as long as the words that are left point to one value; null where one of them fits nowhere. */
function narrowed(prefix: string, words: readonly string[], tables: Pick<ProcedureTables, 'children' | 'path'>): string | null {
  const due = new Set(words.flatMap((word) => APPROACHES[word] ?? [word]))
  const said = (label: string) => [...due].filter((word) => wordsIn(label).some((own) => own.startsWith(word)))
  for (const { label } of tables.path(prefix)) for (const word of said(label)) due.delete(word)
  let whole = prefix
  while (whole.length < 7) {
    const values = tables.children(whole)
    const best = values
      .map((value) => ({ value, hits: said(value.label).length, spare: wordsIn(value.label).length }))
      .sort((a, b) => b.hits - a.hits || a.spare - b.spare)[0]
    if (best && best.hits > 0) {
      for (const word of said(best.value.label)) due.delete(word)
      whole = best.value.prefix
    } else if (values.length === 1 && due.size > 0) whole = (values[0] as { prefix: string }).prefix
    else break
  }
  return due.size === 0 ? whole : null
}

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
    add(0, operation, `${system} ${includes(`${table.prefix[0]}|3|${operation}`)}`, [table.prefix])
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
