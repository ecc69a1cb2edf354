// For tests of this room and its neighbours: the shipped table, opened once per test file.
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { CodeTable } from './code'
import type { Edition, EditionKind, EditionSource } from './edition'
import { type CodeShelf, createShelf, readShipped } from './shelf'

export const CODES_FOLDER = fileURLToPath(new URL('../../../data/codes', import.meta.url))
/** Development data beside the repository; not everyone has it. */
export const SHARED_CODES = fileURLToPath(new URL('../../../../shared/data/codes', import.meta.url))

let shelf: CodeShelf | null = null

export function shippedShelf(): CodeShelf {
  if (shelf === null) {
    const shipped = readShipped(CODES_FOLDER)
    if (!shipped.ok) throw new Error('data/codes does not open')
    shelf = createShelf(shipped.value, { today: () => '2026-01-15' })
  }
  return shelf
}

export function shippedTable(): CodeTable {
  const opened = shippedShelf().table(null)
  if (!opened.ok) throw new Error('data/codes does not open')
  return opened.value
}

/** An edition made of something written in a test. */
export function editionOf(kind: EditionKind, stored: unknown, rows: number, rest: Partial<Edition> = {}): EditionSource {
  const bytes = gzipSync(JSON.stringify(stored))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const dates = { name: 'FY2026', validFrom: '2025-10-01', validTo: '2026-09-30' }
  return { edition: { kind, ...dates, source: 'a test', sha256, counts: { rows }, ...rest }, origin: 'imported', read: () => bytes }
}
