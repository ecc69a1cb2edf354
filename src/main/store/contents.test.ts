import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openConnection } from './connection'
import { CONTENTS, kindsIn } from './contents'

function columnsOfSchema(): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-contents-'))
  try {
    const opened = openConnection(join(folder, 'chartroom.db'), new Uint8Array(32).fill(3))
    if (!opened.ok) throw new Error(opened.error)
    const rows = opened.value
      // xinfo: generated columns too.
      .prepare(
        `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t JOIN pragma_table_xinfo(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
      )
      .all() as { table: string; column: string }[]
    opened.value.close()
    return sorted(rows.map(({ table, column }) => [table, column]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sorted(pairs: readonly (readonly [string, string])[]): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const [table, column] of [...pairs].sort(([a, c], [b, d]) => `${a} ${c}`.localeCompare(`${b} ${d}`))) {
    found[table] = [...(found[table] ?? []), column]
  }
  return found
}

test('says of every column of the schema what it holds, and of no other', () => {
  const said = Object.entries(CONTENTS).flatMap(([table, columns]) => Object.keys(columns).map((column) => [table, column] as const))
  expect(sorted(said)).toEqual(columnsOfSchema())
})

test('gives what a table holds, the most telling first', () => {
  expect(kindsIn('chart_text')).toEqual(['document-text', 'identifier', 'record'])
  expect(kindsIn('packet_export')).toEqual(['record'])
})
