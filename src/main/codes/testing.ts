// For tests of this room and its neighbours: the shipped table, opened once per test file.
import { fileURLToPath } from 'node:url'
import type { CodeTable } from './code'
import { openCodeTable } from './tables'

export const CODES_FOLDER = fileURLToPath(new URL('../../../data/codes', import.meta.url))
/** Development data beside the repository; not everyone has it. */
export const SHARED_CODES = fileURLToPath(new URL('../../../../shared/data/codes', import.meta.url))

let table: CodeTable | null = null

export function shippedTable(): CodeTable {
  if (table === null) {
    const opened = openCodeTable(CODES_FOLDER)
    if (!opened.ok) throw new Error('data/codes does not open')
    table = opened.value
  }
  return table
}
