// The alphabetic index and the tables beside it, as an import wrote them: a tree in printed order, found by fragments over whole paths.
import { err, ok, type Result } from '../../shared/result'
import type { CodeIndex, IndexTerm } from './code-index'
import { column, unpack } from './code-list'
import { type Edition, isWhole } from './edition'
import { findPaths, type PathSearch } from './path-search'
import { fold } from './words'

/** The shape is guarded by the hash; still, a tree that does not hold together is refused. */
export interface StoredIndex {
  readonly format: 1
  readonly columns: readonly string[]
  /** One character a term, `0` to `9`. */
  readonly levels: string
  /** One line a term, as are the next two. */
  readonly titles: string
  readonly modifiers: string
  /** With a tab between columns or between several codes of one term. */
  readonly codes: string
  readonly see: Readonly<Record<string, string>>
  readonly seeAlso: Readonly<Record<string, string>>
}

/** @returns `codes-unavailable` when the bytes are not those the edition names; throws where they are no index at all */
export function openIndex(edition: Edition, bytes: Uint8Array): Result<CodeIndex, 'codes-unavailable'> {
  if (!isWhole(edition, bytes)) return err('codes-unavailable')
  const stored = JSON.parse(unpack(bytes)) as StoredIndex
  const index = indexFrom(stored)
  return index.size === edition.counts.rows ? ok(index) : err('codes-unavailable')
}

/** Throws where the columns do not belong together. */
export const indexFrom = (stored: StoredIndex): CodeIndex => new Tree(stored)

const NONE: readonly string[] = []

class Tree implements CodeIndex {
  readonly columns: readonly string[]
  readonly size: number
  readonly #levels: Uint8Array
  readonly #titles: readonly string[]
  readonly #modifiers: readonly string[]
  readonly #codes: readonly string[]
  readonly #see: StoredIndex['see']
  readonly #seeAlso: StoredIndex['seeAlso']
  readonly #main: readonly number[]
  #folded: readonly string[] | null = null
  #search: PathSearch | null = null

  constructor({ format, columns, levels, titles, modifiers, codes, see, seeAlso }: StoredIndex) {
    this.columns = columns
    this.size = levels.length
    this.#levels = Uint8Array.from(levels, (level) => level.charCodeAt(0) - 48)
    this.#titles = column(titles, this.size)
    this.#modifiers = column(modifiers, this.size)
    this.#codes = column(codes, this.size)
    this.#see = see
    this.#seeAlso = seeAlso
    this.#main = mainTermsOf(this.#levels)
    if (format !== 1) throw new Error('another format')
  }

  mainTerms(prefix: string, limit: number): readonly IndexTerm[] {
    this.#folded ??= this.#main.map((at) => fold(this.#titles[at] as string))
    const asked = fold(prefix.trim())
    const found: IndexTerm[] = []
    for (let i = 0; i < this.#main.length && found.length < limit; i++) {
      if (this.#folded[i]?.startsWith(asked)) found.push(this.#term(this.#main[i] as number))
    }
    return found
  }

  children(at: number): readonly IndexTerm[] {
    const below: IndexTerm[] = []
    const level = this.#levels[at]
    if (level === undefined) return below
    for (let next = at + 1; (this.#levels[next] ?? 0) > level; next++) {
      if (this.#levels[next] === level + 1) below.push(this.#term(next))
    }
    return below
  }

  path(at: number): readonly IndexTerm[] {
    const path: IndexTerm[] = []
    const level = this.#levels[at]
    if (level === undefined) return path
    for (let due = level, row = at; due >= 0; row--) {
      if (this.#levels[row] !== due) continue
      path.unshift(this.#term(row))
      due--
    }
    return path
  }

  *terms(): Iterable<IndexTerm> {
    for (let at = 0; at < this.size; at++) yield this.#term(at)
  }

  search(query: string, limit: number): readonly IndexTerm[] {
    this.#search ??= findPaths({
      levels: this.#levels,
      titles: this.#titles,
      modifiers: this.#modifiers,
      hasCode: (at) => this.#codes[at] !== '',
    })
    return this.#search(query, limit).map((at) => this.#term(at))
  }

  #term(at: number): IndexTerm {
    const codes = this.#codes[at] as string
    return {
      at,
      level: this.#levels[at] as number,
      title: this.#titles[at] as string,
      modifiers: this.#modifiers[at] as string,
      codes: codes === '' ? NONE : codes.split('\t'),
      see: this.#see[at] ?? null,
      seeAlso: this.#seeAlso[at] ?? null,
    }
  }
}

/** Also makes sure that no term hangs in the air: each is at most one level below the one before it. */
function mainTermsOf(levels: Uint8Array): number[] {
  const main: number[] = []
  let before = -1
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at] as number
    if (level > 9 || level > before + 1) throw new Error('a term without the term above it')
    if (level === 0) main.push(at)
    before = level
  }
  return main
}
