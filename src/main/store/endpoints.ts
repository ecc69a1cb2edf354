// Endpoints of these records, with their keys: the file is encrypted as a whole. One that is removed stays, out of use, as what left by
// it names it.
import { type EndpointConfig, type EndpointRecord, endpointConfigSchema } from '../../shared/endpoint-config'
import type { EndpointId } from '../../shared/ids'
import { type ReadDb, sql, touchOne, type WriteDb } from './sql'

export interface EndpointReader {
  /** Those in use, oldest first. What an older or newer program wrote and this one cannot read is left out: nothing leaves by it. */
  list(): readonly EndpointRecord[]
  get(id: EndpointId): EndpointRecord | null
  /** Empty: none. For the endpoint room alone. */
  keyOf(id: EndpointId): string
}

export interface EndpointWriter {
  add(record: EndpointRecord, key: string): void
  /** @param key null: as it was. @throws when there is none of this id in use. */
  change(record: EndpointRecord, key: string | null): void
  /** Its key is forgotten. @throws when there is none of this id in use. */
  remove(id: EndpointId, at: string): void
}

interface Row {
  id: EndpointId
  config: string
  changed_at: string
}

const recordOf = (row: Row): EndpointRecord[] => {
  const config = endpointConfigSchema.safeParse(JSON.parse(row.config))
  return config.success ? [{ id: row.id, config: config.data, changedAt: row.changed_at }] : []
}

export const endpointReader = (db: ReadDb): EndpointReader => ({
  list: () =>
    db.all<Row>(sql`SELECT id, config, changed_at FROM endpoint WHERE removed_at IS NULL ORDER BY added_at, id`).flatMap(recordOf),
  get: (id) => {
    const row = db.one<Row>(sql`SELECT id, config, changed_at FROM endpoint WHERE id = ${id} AND removed_at IS NULL`)
    return row ? (recordOf(row)[0] ?? null) : null
  },
  keyOf: (id) => db.one<{ key: string }>(sql`SELECT key FROM endpoint WHERE id = ${id} AND removed_at IS NULL`)?.key ?? '',
})

export const endpointWriter = (db: WriteDb): EndpointWriter => ({
  add: ({ id, config, changedAt }, key) => {
    db.run(sql`
      INSERT INTO endpoint (id, config, key, added_at, changed_at)
      VALUES (${id}, ${asJson(config)}, ${key}, ${changedAt}, ${changedAt})`)
  },
  change: ({ id, config, changedAt }, key) => {
    touchOne(
      db.run(sql`
        UPDATE endpoint SET config = ${asJson(config)}, changed_at = ${changedAt}, key = coalesce(${key}, key)
        WHERE id = ${id} AND removed_at IS NULL`),
      'changing an endpoint',
    )
  },
  remove: (id, at) => {
    touchOne(db.run(sql`UPDATE endpoint SET removed_at = ${at}, key = '' WHERE id = ${id} AND removed_at IS NULL`), 'removing an endpoint')
  },
})

const asJson = (config: EndpointConfig): string => JSON.stringify(config)
