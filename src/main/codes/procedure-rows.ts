// What the rows of one ICD-10-PCS table allow. Pure.
import type { StoredCells, StoredRow, StoredTable } from './procedure'

/** Rows that allow what a code begins with. */
export function rowsOf(table: StoredTable, begun: string): readonly StoredRow[] {
  return table.rows.filter((row) => [...begun.slice(3)].every((value, i) => row[i]?.[0].includes(value)))
}

/** One, unless rows name the same value differently and what follows has still to tell them apart. */
export function labelsIn(rows: readonly StoredRow[], at: number, value: string): number[] {
  const labels = new Set<number>()
  for (const row of rows) {
    const [values, own] = row[at - 3] as StoredCells
    const i = values.indexOf(value)
    if (i >= 0) labels.add(own[i] as number)
  }
  return [...labels]
}

/** Rows of one table share no code, so what each allows adds up. */
export function codesIn(tables: readonly StoredTable[]): number {
  return tables.reduce(
    (sum, { rows }) => sum + rows.reduce((n, row) => n + row.reduce((product, [values]) => product * values.length, 1), 0),
    0,
  )
}

/** Every label of the axes that are still to come. */
export function labelsBelow(table: StoredTable, begun: string): readonly number[] {
  const labels = new Set<number>()
  for (const row of rowsOf(table, begun))
    for (const [, own] of row.slice(Math.max(0, begun.length - 3))) for (const one of own) labels.add(one)
  return [...labels]
}
