// Every edition at hand, several years side by side. The date of the encounter picks; what is picked is opened once and kept.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '../../shared/result'
import type { CodeTable } from './code'
import type { CodeIndex } from './code-index'
import { type CodeList, openList } from './code-list'
import { Edition, type EditionKind, type EditionSource } from './edition'
import { openIndex } from './open-index'
import type { ProcedureTables } from './procedure'
import { openProcedures } from './procedures'
import { openRisk, type RiskMap } from './risk'
import { openCodeTable } from './tables'

export type CodesRefusal = 'codes-unavailable'

export type IndexKind = Extract<EditionKind, `icd-10-cm-${string}`>
export type ListKind = Extract<EditionKind, 'hcpcs' | 'cpt'>

/** What is not the tabular list is null where no edition is at hand or none opens: nothing is half read. All are picked as it is. */
export interface CodeShelf {
  /** Newest first; an imported edition stands in front of a shipped one of the same name. */
  editions(kind: EditionKind): readonly EditionSource[]
  /**
   * The tabular list of the year a date lies in, else of the nearest year there is.
   * @param date ISO; null means today
   */
  table(date: string | null): Result<CodeTable, CodesRefusal>
  index(kind: IndexKind, date: string | null): CodeIndex | null
  procedures(date: string | null): ProcedureTables | null
  list(kind: ListKind, date: string | null): CodeList | null
  risk(date: string | null): RiskMap | null
  /** The same shelf with editions of the open records in front; what either has opened serves both. */
  with(parts: ShelfParts): CodeShelf
  /** The tabular list of one edition, whatever its standing. */
  tabular(source: EditionSource): Result<CodeTable, CodesRefusal>
}

export interface ShelfParts {
  /** Asked anew each time, as editions come and go while the records are open. Newest import first. */
  readonly imported?: () => readonly EditionSource[]
  /** ISO date. */
  readonly today: () => string
}

/** @param shipped what came with the program; with none of them nothing can be looked up until something is imported */
export function createShelf(shipped: readonly EditionSource[], parts: ShelfParts): CodeShelf {
  return shelfOver(shipped, parts, new Map())
}

function shelfOver(shipped: readonly EditionSource[], { imported = () => [], today }: ShelfParts, opened: Map<string, unknown>): CodeShelf {
  /** By all that describes it, the hash among it, so that an edition imported again is opened again. */
  const openOnce = <T>({ edition, read }: EditionSource, open: (edition: Edition, bytes: Uint8Array) => Result<T, CodesRefusal>) => {
    const key = JSON.stringify(edition)
    const known = opened.get(key) as Result<T, CodesRefusal> | undefined
    if (known) return known
    const result = attempt(() => open(edition, read()))
    if (result.ok) opened.set(key, result)
    return result
  }
  const editions = (kind: EditionKind): readonly EditionSource[] => {
    const names = new Set<string>()
    const own = [...imported(), ...shipped].filter(({ edition }) => {
      if (edition.kind !== kind || names.has(edition.name)) return false
      names.add(edition.name)
      return true
    })
    return own.sort((a, b) => (a.edition.validFrom < b.edition.validFrom ? 1 : -1))
  }
  const pick = (kind: EditionKind, date: string | null): EditionSource | null => nearest(editions(kind), date ?? today())
  const open = <T>(kind: EditionKind, date: string | null, how: (edition: Edition, bytes: Uint8Array) => Result<T, CodesRefusal>) => {
    const source = pick(kind, date)
    return source === null ? err<CodesRefusal>('codes-unavailable') : openOnce(source, how)
  }
  return {
    editions,
    table: (date) => open('icd-10-cm', date, openCodeTable),
    index: (kind, date) => orNull(open(kind, date, openIndex)),
    procedures: (date) => orNull(open('icd-10-pcs', date, openProcedures)),
    list: (kind, date) => orNull(open(kind, date, openList)),
    risk(date) {
      const map = orNull(open('cms-hcc', date, openRisk))
      if (map === null || map.labelled) return map
      const others = editions('cms-hcc').map((source) => orNull(openOnce(source, openRisk)))
      const labelled = others.find((other) => other?.labelled && other.version.model === map.version.model)
      return labelled ? map.labelledBy(labelled) : map
    },
    with: (parts) => shelfOver(shipped, parts, opened),
    tabular: (source) => openOnce(source, openCodeTable),
  }
}

/** The edition in force on that day, else the last before it, else the first after it. */
export function nearest(newestFirst: readonly EditionSource[], date: string): EditionSource | null {
  return newestFirst.find(({ edition }) => edition.validFrom <= date) ?? newestFirst.at(-1) ?? null
}

const orNull = <T>(result: Result<T, CodesRefusal>): T | null => (result.ok ? result.value : null)

function attempt<T>(work: () => Result<T, CodesRefusal>): Result<T, CodesRefusal> {
  try {
    return work()
  } catch {
    // Whatever is wrong with the bytes (gone, cut off, not JSON, another format), the answer is the same.
    return err('codes-unavailable')
  }
}

const Manifest = z.object({ format: z.literal(2), editions: z.array(Edition.extend({ file: z.string().regex(/^[\w.-]+$/) })).min(1) })

/**
 * The editions that came with the program.
 * @param folder data/codes
 * @returns `codes-unavailable` when its manifest cannot be read
 */
export function readShipped(folder: string): Result<readonly EditionSource[], CodesRefusal> {
  return attempt(() => {
    const { editions } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
    return ok(editions.map(({ file, ...edition }) => ({ edition, origin: 'shipped', read: () => readFileSync(join(folder, file)) })))
  })
}
