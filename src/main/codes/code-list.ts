// A plain list of codes with titles and dates: HCPCS level II, or a site's own CPT list. Read-only and in memory.
import { gunzipSync } from 'node:zlib'
import { err, ok, type Result } from '../../shared/result'
import { type Edition, isWhole } from './edition'
import { findPaths, type PathSearch } from './path-search'

/** What an import wrote; one line a code in every column. */
export interface StoredList {
  readonly format: 1
  readonly codes: string
  readonly titles: string
  /** Empty where the list gives none. */
  readonly shorts: string
  /** ISO dates; empty where the list gives none. */
  readonly from: string
  readonly to: string
}

export interface ListedCode {
  readonly code: string
  readonly title: string
  readonly short: string | null
  /** False for what only qualifies another code: a modifier of two characters. */
  readonly billable: boolean
  /** First and last day it is in force, ISO, where the list says so; the edition's own dates hold besides. */
  readonly from: string | null
  readonly to: string | null
}

export interface EditionVersion {
  /** e.g. `FY2026`, `2026`, `PY2027`. */
  readonly name: string
  /** ISO dates, both inclusive. */
  readonly validFrom: string
  readonly validTo: string
  readonly source: string
}

export interface CodeList {
  readonly version: EditionVersion
  readonly size: number
  /** Any case. */
  lookup(code: string): ListedCode | null
  /** In the order of the codes. */
  entries(): Iterable<ListedCode>
  /** Fragments in any order, or the beginning of a code; best first. */
  search(query: string, limit: number): readonly ListedCode[]
}

/** @returns `codes-unavailable` when the bytes are not those the edition names; throws where they are no list at all */
export function openList(edition: Edition, bytes: Uint8Array): Result<CodeList, 'codes-unavailable'> {
  if (!isWhole(edition, bytes)) return err('codes-unavailable')
  const list = new Listed(versionOf(edition), JSON.parse(unpack(bytes)) as StoredList)
  return list.size === edition.counts.rows ? ok(list) : err('codes-unavailable')
}

export const versionOf = ({ name, validFrom, validTo, source }: Edition): EditionVersion => ({ name, validFrom, validTo, source })

/** The text of stored bytes; throws where they are not UTF-8. */
export const unpack = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(gunzipSync(bytes))

/** A column of lines; throws where it has another length than the first. */
export function column(text: string, size: number): readonly string[] {
  const lines = size === 0 && text === '' ? [] : text.split('\n')
  if (lines.length !== size) throw new Error('columns of different length')
  return lines
}

class Listed implements CodeList {
  readonly version: EditionVersion
  readonly size: number
  readonly #columns: Readonly<Record<'codes' | 'titles' | 'shorts' | 'from' | 'to', readonly string[]>>
  readonly #rows: ReadonlyMap<string, number>
  #search: PathSearch | null = null

  constructor(version: EditionVersion, { format, codes, titles, shorts, from, to }: StoredList) {
    if (format !== 1) throw new Error('another format')
    const own = codes.split('\n')
    this.version = version
    this.size = own.length
    const of = (text: string) => column(text, own.length)
    this.#columns = { codes: own, titles: of(titles), shorts: of(shorts), from: of(from), to: of(to) }
    this.#rows = new Map(own.map((code, row) => [code, row]))
  }

  lookup(code: string): ListedCode | null {
    const row = this.#rows.get(code.trim().toUpperCase())
    return row === undefined ? null : this.#entry(row)
  }

  *entries(): Iterable<ListedCode> {
    for (let row = 0; row < this.size; row++) yield this.#entry(row)
  }

  search(query: string, limit: number): readonly ListedCode[] {
    const begun = query.trim().toUpperCase()
    const byCode = begun === '' ? [] : this.#columns.codes.flatMap((code, row) => (code.startsWith(begun) ? [row] : []))
    this.#search ??= findPaths({
      levels: new Uint8Array(this.size),
      titles: this.#columns.titles,
      modifiers: this.#columns.shorts,
      hasCode: () => true,
    })
    const found = byCode.length > 0 ? byCode : this.#search(query, limit)
    return found.slice(0, limit).map((row) => this.#entry(row))
  }

  #entry(row: number): ListedCode {
    const { codes, titles, shorts, from, to } = this.#columns
    const code = codes[row] as string
    return {
      code,
      title: titles[row] as string,
      short: shorts[row] || null,
      billable: code.length > 2,
      from: from[row] || null,
      to: to[row] || null,
    }
  }
}
