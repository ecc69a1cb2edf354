// What charts are worked by, the acts that changed it, and the searches people keep. Values may be PHI beside a chart.
import type { AttributeChange, ChartAttributes } from '../../shared/chart-attributes'
import type { ChartId, PersonId, SearchId } from '../../shared/ids'
import { type ReadDb, type Sql, sql, touchOne, type WriteDb } from './sql'

/** Something a person did to the attributes of one or many charts. */
export interface WorklistAct {
  readonly id: number
  readonly kind: 'change' | 'undo' | 'redo'
  /** The change that was taken back or done again; null for a change. */
  readonly of: number | null
}

/** Of one chart: only what changed, before and after. */
export interface AttributeChangeRecord {
  readonly chartId: ChartId
  readonly was: AttributeChange
  readonly now: AttributeChange
}

export interface StoredSearch {
  readonly id: SearchId
  readonly name: string
  /** JSON as it was written; who reads it parses it. */
  readonly filter: unknown
}

export interface WorklistReader {
  /** Oldest first. */
  acts(person: PersonId): readonly WorklistAct[]
  changes(act: number): readonly AttributeChangeRecord[]
  /** In the order they were made. */
  searches(person: PersonId): readonly StoredSearch[]
}

export interface WorklistWriter {
  setAttributes(chartId: ChartId, attributes: ChartAttributes): void
  /** Returns the act's id. */
  recordAct(person: PersonId, act: Omit<WorklistAct, 'id'>, changes: readonly AttributeChangeRecord[], at: string): number
  /** A search of the same person and name is replaced, and keeps its id, which is given. */
  saveSearch(person: PersonId, search: StoredSearch): SearchId
  /** False where the person has no such search. */
  removeSearch(person: PersonId, id: SearchId): boolean
}

/** Columns of `chart_attributes` as every listing of charts joins them. */
export interface AttributesRow {
  assignee: PersonId | null
  specialty: string | null
  provider: string | null
  due: string | null
  priority: ChartAttributes['priority'] | null
  tag: string | null
  reference: string | null
}

/** A chart without a row has none. */
export const attributesOf = (row: AttributesRow): ChartAttributes => ({
  assignee: row.assignee,
  specialty: row.specialty ?? '',
  provider: row.provider ?? '',
  due: row.due,
  priority: row.priority ?? 'normal',
  tag: row.tag ?? '',
  reference: row.reference ?? '',
})

export const worklistReader = (db: ReadDb): WorklistReader => ({
  acts: (person) => db.all<WorklistAct>(sql`SELECT id, kind, of_act AS "of" FROM worklist_act WHERE person_id = ${person} ORDER BY id`),
  changes: (act) =>
    db
      .all<{ chartId: ChartId; was: string; now: string }>(
        sql`SELECT chart_id AS chartId, was, now FROM attribute_change WHERE act_id = ${act}`,
      )
      .map(({ chartId, was, now }) => ({ chartId, was: JSON.parse(was), now: JSON.parse(now) })),
  searches: (person) =>
    db
      .all<{ id: SearchId; name: string; filter: string }>(
        sql`SELECT id, name, filter FROM saved_search WHERE person_id = ${person} ORDER BY row`,
      )
      .map(({ id, name, filter }) => ({ id, name, filter: JSON.parse(filter) as unknown })),
})

export const worklistWriter = (db: WriteDb): WorklistWriter => ({
  setAttributes: (chartId, { assignee, specialty, provider, due, priority, tag, reference }) => {
    touchOne(
      db.run(sql`
        INSERT INTO chart_attributes (chart_id, assignee, specialty, provider, due, priority, tag, reference)
        VALUES (${chartId}, ${assignee}, ${specialty}, ${provider}, ${due}, ${priority}, ${tag}, ${reference})
        ON CONFLICT (chart_id) DO UPDATE SET assignee = excluded.assignee, specialty = excluded.specialty, provider = excluded.provider,
          due = excluded.due, priority = excluded.priority, tag = excluded.tag, reference = excluded.reference`),
      'setting attributes',
    )
  },
  recordAct: (person, { kind, of }, changes, at) => {
    const { rowId } = db.run(sql`INSERT INTO worklist_act (person_id, kind, of_act, at) VALUES (${person}, ${kind}, ${of}, ${at})`)
    for (const { chartId, was, now } of changes) db.run(insertChange(rowId, chartId, JSON.stringify(was), JSON.stringify(now)))
    return rowId
  },
  saveSearch: (person, { id, name, filter }) => {
    const json = JSON.stringify(filter)
    db.run(sql`
      INSERT INTO saved_search (id, person_id, name, filter) VALUES (${id}, ${person}, ${name}, ${json})
      ON CONFLICT (person_id, name) DO UPDATE SET filter = excluded.filter`)
    const kept = db.one<{ id: SearchId }>(sql`SELECT id FROM saved_search WHERE person_id = ${person} AND name = ${name}`)
    if (!kept) throw new Error('a search was saved and is not there')
    return kept.id
  },
  removeSearch: (person, id) => db.run(sql`DELETE FROM saved_search WHERE person_id = ${person} AND id = ${id}`).changes === 1,
})

const insertChange = (act: number, chartId: ChartId, was: string, now: string): Sql =>
  sql`INSERT INTO attribute_change (act_id, chart_id, was, now) VALUES (${act}, ${chartId}, ${was}, ${now})`
