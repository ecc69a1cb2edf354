// A tabular list as the build script or an import wrote it. Read-only; bytes that are not the edition's are refused whole, because a
// wrong code is worse than no code.
import { gunzipSync } from 'node:zlib'
import { err, ok, type Result } from '../../shared/result'
import { canonicalCode } from './canonical'
import type { CodeEntry, CodeNotes, CodeSetVersion, CodeTable, SeventhCharacter } from './code'
import { type Edition, isWhole } from './edition'
import { buildSearch, type Search } from './search'

/** The shape is guarded by the hash: only what reads releases writes it. */
export interface Stored {
  readonly chapters: readonly (readonly [string, string])[]
  readonly blocks: readonly (readonly [string, string, string])[]
  readonly codes: string
  readonly billable: string
  readonly titles: string
  readonly blockOf: Readonly<Record<string, string>>
  readonly notes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** 7th characters by the code whose table they are: they hold for everything below it. */
  readonly seventh?: Readonly<Record<string, readonly (readonly [string, string])[]>>
  /** Official short titles, where the release gives any; empty where one is the long title, a dash where there is none. */
  readonly shorts?: string
}

/** @returns `codes-unavailable` when the bytes are not those the edition names; throws where they are no table at all */
export function openCodeTable(edition: Edition, bytes: Uint8Array): Result<CodeTable, 'codes-unavailable'> {
  if (!isWhole(edition, bytes)) return err('codes-unavailable')
  const stored = JSON.parse(decode(gunzipSync(bytes))) as Stored
  const { name, validFrom, validTo, source, notesFrom, sha256 } = edition
  const table = new Tabular({ system: 'ICD-10-CM', name, validFrom, validTo, source, notesFrom: notesFrom ?? name, sha256 }, stored)
  return table.size === edition.counts.rows ? ok(table) : err('codes-unavailable')
}

/** What a table was opened from, for a release that builds on it. */
export function storedOf(table: CodeTable): Stored {
  if (table instanceof Tabular) return table.stored
  throw new Error('not a table that was opened here')
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const NONE: readonly string[] = []

class Tabular implements CodeTable {
  readonly version: CodeSetVersion
  readonly size: number
  readonly #codes: readonly string[]
  readonly #titles: readonly string[]
  readonly stored: Stored
  readonly #categories = new Map<string, number[]>()
  #shorts: readonly string[] | null = null
  #search: Search | null = null
  #above: Int32Array | null = null

  constructor(version: CodeSetVersion, stored: Stored) {
    this.version = version
    this.stored = stored
    this.#codes = stored.codes.split('\n')
    this.#titles = stored.titles.split('\n')
    this.size = this.#codes.length
    if (this.#titles.length !== this.size || stored.billable.length !== this.size) throw new Error('columns of different length')
    for (let row = 0; row < this.size; row++) {
      const code = this.#codes[row] as string
      if (code.length !== 3) continue
      const block = stored.blockOf[code] ?? ''
      this.#categories.set(block, [...(this.#categories.get(block) ?? []), row])
    }
  }

  lookup(code: string): CodeEntry | null {
    const asked = code.trim().toUpperCase()
    const written = canonicalCode(code)
    const row = written === null ? -1 : this.#row(written)
    if (row >= 0) return this.#entry(row)
    const block = this.stored.blocks.find(([id]) => id === asked)
    if (block) return heading(block[0], block[1], block[2])
    const chapter = this.stored.chapters.find(([id]) => id === asked)
    return chapter ? heading(chapter[0], chapter[1], null) : null
  }

  chapters(): readonly CodeEntry[] {
    return this.stored.chapters.map(([id, title]) => heading(id, title, null))
  }

  children(code: string): readonly CodeEntry[] {
    const above = this.lookup(code)
    if (above === null) return []
    const at = this.#row(above.code)
    // A block of one category has that category's name: the code is meant.
    if (at < 0) {
      const blocks = this.stored.blocks.filter(([, , chapter]) => chapter === above.code)
      if (blocks.length > 0) return blocks.map(([id, title, chapter]) => this.lookup(id) ?? heading(id, title, chapter))
      return (this.#categories.get(above.code) ?? []).map((row) => this.#entry(row))
    }
    const below: CodeEntry[] = []
    const prefix = above.code.length === 3 ? `${above.code}.` : above.code
    for (let row = at + 1; this.#codes[row]?.startsWith(prefix); row++) {
      if (this.#parent(row) === above.code) below.push(this.#entry(row))
    }
    return below
  }

  notes(code: string): CodeNotes {
    const own = this.stored.notes[this.lookup(code)?.code ?? ''] ?? {}
    return {
      includes: own.includes ?? NONE,
      excludes1: own.excludes1 ?? NONE,
      excludes2: own.excludes2 ?? NONE,
      codeFirst: own.codeFirst ?? NONE,
      useAdditional: own.useAdditionalCode ?? NONE,
      codeAlso: own.codeAlso ?? NONE,
      seventhCharacter: own.sevenChrNote ?? NONE,
      notes: own.notes ?? NONE,
    }
  }

  seventh(code: string): readonly SeventhCharacter[] {
    for (let at = this.lookup(code); at !== null; at = at.parent === null ? null : this.lookup(at.parent)) {
      const own = this.stored.seventh?.[at.code]
      if (own) return own.map(([character, meaning]) => ({ character, meaning }))
    }
    return []
  }

  *entries(): Iterable<CodeEntry> {
    for (let row = 0; row < this.size; row++) yield this.#entry(row)
  }

  search(query: string, limit: number): readonly CodeEntry[] {
    this.#search ??= buildSearch(this.#codes, this.#titles, (row) => this.#inclusionTerms(row))
    return this.#search(query, limit).map((row) => this.#entry(row))
  }

  #entry(row: number): CodeEntry {
    return {
      code: this.#codes[row] as string,
      title: this.#titles[row] as string,
      short: this.#short(row),
      billable: this.stored.billable[row] === '1',
      parent: this.#parent(row),
      inclusionTerms: this.#inclusionTerms(row),
    }
  }

  #short(row: number): string | null {
    if (this.stored.shorts === undefined) return null
    this.#shorts ??= this.stored.shorts.split('\n')
    const short = this.#shorts[row]
    return short === '-' ? null : short || (this.#titles[row] as string)
  }

  #inclusionTerms(row: number): readonly string[] {
    return this.stored.notes[this.#codes[row] as string]?.inclusionTerm ?? NONE
  }

  #parent(row: number): string | null {
    this.#above ??= rowsAbove(this.#codes)
    const above = this.#above[row] as number
    if (above >= 0) return this.#codes[above] as string
    const code = this.#codes[row] as string
    const block = this.stored.blockOf[code] ?? null
    // A block of one category has that category's name, and the chapter stands right above it.
    return block === code ? (this.stored.blocks.find(([id]) => id === block)?.[2] ?? null) : block
  }

  /** Codes are sorted, so no map of 98,000 keys is needed. */
  #row(code: string): number {
    let low = 0
    let high = this.size - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const there = this.#codes[middle] as string
      if (there === code) return middle
      if (there < code) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}

/**
 * For each row the row it stands below: the longest shorter code that exists, as a placeholder X before a 7th character is no code
 * of its own. Codes are sorted, so one pass with a stack finds all.
 */
function rowsAbove(codes: readonly string[]): Int32Array {
  const above = new Int32Array(codes.length)
  const open: number[] = []
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as string
    while (open.length > 0 && !code.startsWith(codes[open.at(-1) as number] as string)) open.pop()
    above[row] = open.at(-1) ?? -1
    open.push(row)
  }
  return above
}

function heading(code: string, title: string, parent: string | null): CodeEntry {
  return { code, title, short: null, billable: false, parent, inclusionTerms: [] }
}
