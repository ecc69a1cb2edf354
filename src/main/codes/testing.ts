// For tests of this room and its neighbours: the shipped table, opened once per test file.
import { fileURLToPath } from 'node:url'
import type { CodeTable } from './code'
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
