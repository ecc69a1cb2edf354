// Opens the code table that data/codes/build.mjs wrote. Read-only; a table that is not the one in the manifest is refused whole,
// because a wrong code is worse than no code.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { err, ok, type Result } from '../../shared/result'
import { canonicalCode } from './canonical'
import type { CodeEntry, CodeNotes, CodeSetVersion, CodeTable } from './code'
import { buildSearch, type Search } from './search'

export type CodeTableRefusal = 'codes-unavailable'

/** The two files of a table: manifest.json and the table it names. */
export interface CodeTableFiles {
  readonly manifest: Uint8Array
  readonly table: Uint8Array
}

const Manifest = z.object({
  format: z.literal(1),
  file: z.string().regex(/^[\w.-]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  system: z.literal('ICD-10-CM'),
  name: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date(),
  source: z.string(),
  counts: z.object({ rows: z.number().int(), billable: z.number().int() }),
})

/** The shape is guarded by the hash: only build.mjs writes it. */
interface Stored {
  readonly chapters: readonly (readonly [string, string])[]
  readonly blocks: readonly (readonly [string, string, string])[]
  readonly codes: string
  readonly billable: string
  readonly titles: string
  readonly blockOf: Readonly<Record<string, string>>
  readonly notes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/**
 * @param source the folder with manifest.json, or the bytes of both files
 * @returns `codes-unavailable` when a file is missing, damaged or not the one in the manifest
 */
export function openCodeTable(source: string | CodeTableFiles): Result<CodeTable, CodeTableRefusal> {
  try {
    const manifest = Manifest.parse(JSON.parse(decode(typeof source === 'string' ? read(source, 'manifest.json') : source.manifest)))
    const bytes = typeof source === 'string' ? read(source, manifest.file) : source.table
    if (createHash('sha256').update(bytes).digest('hex') !== manifest.sha256) return err('codes-unavailable')
    const stored = JSON.parse(decode(gunzipSync(bytes))) as Stored
    const table = new Tabular(manifest, stored)
    return table.size === manifest.counts.rows ? ok(table) : err('codes-unavailable')
  } catch {
    // Whatever is wrong with the files (gone, cut off, not JSON, another format), the answer is the same.
    return err('codes-unavailable')
  }
}

const read = (folder: string, file: string): Uint8Array => readFileSync(join(folder, file))
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const NONE: readonly string[] = []

class Tabular implements CodeTable {
  readonly version: CodeSetVersion
  readonly size: number
  readonly #codes: readonly string[]
  readonly #titles: readonly string[]
  readonly #stored: Stored
  readonly #categories = new Map<string, number[]>()
  #search: Search | null = null
  #above: Int32Array | null = null

  constructor(manifest: CodeSetVersion, stored: Stored) {
    const { system, name, validFrom, validTo, source } = manifest
    this.version = { system, name, validFrom, validTo, source }
    this.#stored = stored
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
    const block = this.#stored.blocks.find(([id]) => id === asked)
    if (block) return heading(block[0], block[1], block[2])
    const chapter = this.#stored.chapters.find(([id]) => id === asked)
    return chapter ? heading(chapter[0], chapter[1], null) : null
  }

  children(code: string): readonly CodeEntry[] {
    const above = this.lookup(code)
    if (above === null) return []
    const at = this.#row(above.code)
    // A block of one category has that category's name: the code is meant.
    if (at < 0) {
      const blocks = this.#stored.blocks.filter(([, , chapter]) => chapter === above.code)
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
    const own = this.#stored.notes[this.lookup(code)?.code ?? ''] ?? {}
    return {
      includes: own.includes ?? NONE,
      excludes1: own.excludes1 ?? NONE,
      excludes2: own.excludes2 ?? NONE,
      codeFirst: own.codeFirst ?? NONE,
      useAdditional: own.useAdditionalCode ?? NONE,
      codeAlso: own.codeAlso ?? NONE,
      notes: own.notes ?? NONE,
    }
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
      billable: this.#stored.billable[row] === '1',
      parent: this.#parent(row),
      inclusionTerms: this.#inclusionTerms(row),
    }
  }

  #inclusionTerms(row: number): readonly string[] {
    return this.#stored.notes[this.#codes[row] as string]?.inclusionTerm ?? NONE
  }

  #parent(row: number): string | null {
    this.#above ??= rowsAbove(this.#codes)
    const above = this.#above[row] as number
    if (above >= 0) return this.#codes[above] as string
    const code = this.#codes[row] as string
    const block = this.#stored.blockOf[code] ?? null
    // A block of one category has that category's name, and the chapter stands right above it.
    return block === code ? (this.#stored.blocks.find(([id]) => id === block)?.[2] ?? null) : block
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
  return { code, title, billable: false, parent, inclusionTerms: [] }
}
