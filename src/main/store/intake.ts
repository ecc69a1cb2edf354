// Batches of files that come in, their files, and what became of each. Paths and names within archives may hold PHI.
import { createHash } from 'node:crypto'
import type { FailureCode } from '../../shared/failures'
import type { BatchId, ChartId, PersonId } from '../../shared/ids'
import type { BatchState, LeafState } from '../../shared/intake-views'
import { type ReadDb, sql, touchOne, type WriteDb } from './sql'

export type { BatchState } from '../../shared/intake-views'

export interface BatchRecord {
  readonly id: BatchId
  /** Absolute paths of files and folders; empty once purged. */
  readonly given: readonly string[]
  /** From 1: which of how many parts of the files it takes. */
  readonly part: number
  readonly parts: number
  /** It goes on as long as the folder is watched. */
  readonly watched: boolean
  readonly polling: boolean
  readonly state: BatchState
  /** Why it paused by itself. */
  readonly because: FailureCode | null
  /** Every file there is has a row. */
  readonly listed: boolean
  readonly personId: PersonId
  /** UTC, ISO 8601. */
  readonly startedAt: string
  readonly finishedAt: string | null
}

export interface FoundFile {
  readonly path: string
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
}

export interface ItemRecord extends FoundFile {
  readonly row: number
  readonly batchId: BatchId
  readonly state: 'waiting' | 'reading' | 'read'
  readonly attempts: number
  /** How often the app ended while it was read. */
  readonly crashes: number
  /** It is about other files of the batch, and is read once they are in. */
  readonly later: boolean
}

/** What became of a file that is no archive, or of one in an archive. */
export interface LeafOutcome {
  readonly within: readonly string[]
  readonly state: LeafState
  readonly reason: FailureCode | null
  readonly sha256: string | null
  readonly pages: number
  /** Those made of it, and those that were there. */
  readonly charts: readonly ChartId[]
}

export interface DoneLeaf extends Omit<LeafOutcome, 'charts'> {
  readonly row: number
  readonly number: number
  readonly itemRow: number
  /** Empty once purged. */
  readonly path: string
  readonly attempts: number
  readonly milliseconds: number | null
}

export interface BatchCounts {
  readonly files: { readonly all: number; readonly waiting: number; readonly reading: number }
  /** Bytes of files that are not read. */
  readonly bytesLeft: number
  readonly leaves: Readonly<Record<LeafState, number>>
  readonly charts: number
  /** Charts the detectors are through with. */
  readonly scrubbed: number
  readonly pages: number
}

export interface IntakeReader {
  batch(id: BatchId): BatchRecord | null
  /** Newest first. */
  batches(): readonly BatchRecord[]
  counts(id: BatchId): BatchCounts
  /** The next to read; those the app ended at come first. */
  next(id: BatchId): ItemRecord | null
  /** Null: no file of the batch has this path. */
  itemAt(id: BatchId, path: string): ItemRecord | null
  /** A file of the batch, for its name; null where it has none. */
  first(id: BatchId): ItemRecord | null
  leaf(itemRow: number, number: number): Pick<DoneLeaf, 'row' | 'state' | 'sha256'> | null
  /** Charts made of a file with these very bytes, if none of them was purged; null where there is none. */
  sameBytes(sha256: string): readonly ChartId[] | null
  /** Files that were read, in the order they were found, those in archives one by one. @param refused only these */
  done(id: BatchId, only?: 'refused'): readonly DoneLeaf[]
  /** What became of one file. */
  leavesOf(itemRow: number): readonly DoneLeaf[]
  chartsOf(leafRow: number): readonly ChartId[]
}

export interface IntakeWriter {
  insert(batch: Omit<BatchRecord, 'state' | 'because' | 'listed' | 'finishedAt'>): void
  setState(id: BatchId, state: BatchState, because: FailureCode | null, finishedAt: string | null): void
  setListed(id: BatchId): void
  /** What it found so far is all there is. */
  unwatch(id: BatchId): void
  /** Files that are new to the batch wait. @param renew those that changed since wait again */
  found(id: BatchId, files: readonly FoundFile[], renew: boolean): void
  startReading(row: number): void
  /** It waits until the others are in. */
  readLater(row: number): void
  endReading(row: number, sha256: string | null, milliseconds: number): void
  /** Whatever is being read waits again. @param crashed the app ended there. @returns how many */
  putBack(id: BatchId, crashed: boolean): number
  putLeaf(item: Pick<ItemRecord, 'row' | 'batchId'>, number: number, outcome: LeafOutcome): void
  /** Refused files wait again. @param leaves rows; null: all of the batch. @returns the files' rows */
  retry(id: BatchId, leaves: readonly number[] | null): readonly number[]
}

interface BatchRow {
  id: BatchId
  given: string
  part: number
  parts: number
  watched: number
  polling: number
  state: BatchState
  because: FailureCode | null
  listed: number
  person_id: PersonId
  started_at: string
  finished_at: string | null
}

interface ItemRow extends FoundFile {
  row: number
  batch_id: BatchId
  state: ItemRecord['state']
  attempts: number
  crashes: number
  later: number
}

interface LeafRow {
  row: number
  number: number
  item_row: number
  within: string
  state: LeafState
  reason: FailureCode | null
  sha256: string | null
  pages: number
  path: string
  attempts: number
  milliseconds: number | null
}

export const intakeReader = (db: ReadDb): IntakeReader => ({
  batch: (id) => batchOf(db.one<BatchRow>(sql`SELECT * FROM intake_batch WHERE id = ${id}`)),
  batches: () => db.all<BatchRow>(sql`SELECT * FROM intake_batch ORDER BY rowid DESC`).flatMap((row) => batchOf(row) ?? []),
  counts: (id) => countsOf(db, id),
  next: (id) =>
    itemOf(
      db.one<ItemRow>(
        sql`SELECT * FROM intake_item WHERE batch_id = ${id} AND state = 'waiting' ORDER BY later, crashes DESC, row LIMIT 1`,
      ),
    ),
  itemAt: (id, path) =>
    itemOf(db.one<ItemRow>(sql`SELECT * FROM intake_item WHERE batch_id = ${id} AND path_hash = ${placeHash(id, path)}`)),
  first: (id) => itemOf(db.one<ItemRow>(sql`SELECT * FROM intake_item WHERE batch_id = ${id} AND path <> '' ORDER BY row LIMIT 1`)),
  leaf: (itemRow, number) =>
    db.one<Pick<DoneLeaf, 'row' | 'state' | 'sha256'>>(sql`
      SELECT row, state, sha256 FROM intake_leaf WHERE item_row = ${itemRow} AND number = ${number}`) ?? null,
  sameBytes: (sha256) => {
    const lone = db.all<{ id: ChartId }>(sql`
      SELECT id FROM chart c WHERE sha256 = ${sha256} AND NOT EXISTS (SELECT 1 FROM purged_chart WHERE purged = c.id) ORDER BY rowid DESC`)
    if (lone[0]) return [lone[0].id]
    const leaf = db.one<{ row: number }>(sql`
      SELECT row FROM intake_leaf l WHERE sha256 = ${sha256} AND state <> 'refused' AND NOT EXISTS (
        SELECT 1 FROM intake_chart c JOIN purged_chart p ON p.purged = c.chart_id WHERE c.leaf_row = l.row) LIMIT 1`)
    // A list has no charts of its own, and may say something of others than it did before.
    const charts = leaf ? chartsOf(db, leaf.row) : []
    return charts.length > 0 ? charts : null
  },
  done: (id, only) =>
    db
      .all<LeafRow>(
        only === 'refused'
          ? sql`
              SELECT l.*, i.path, i.attempts, i.milliseconds FROM intake_leaf l JOIN intake_item i ON i.row = l.item_row
              WHERE l.batch_id = ${id} AND l.state = 'refused' ORDER BY i.row, l.number`
          : sql`
              SELECT l.*, i.path, i.attempts, i.milliseconds FROM intake_leaf l JOIN intake_item i ON i.row = l.item_row
              WHERE l.batch_id = ${id} ORDER BY i.row, l.number`,
      )
      .map(leafOf),
  leavesOf: (itemRow) =>
    db
      .all<LeafRow>(sql`
        SELECT l.*, i.path, i.attempts, i.milliseconds FROM intake_leaf l JOIN intake_item i ON i.row = l.item_row
        WHERE l.item_row = ${itemRow} ORDER BY l.number`)
      .map(leafOf),
  chartsOf: (leafRow) => chartsOf(db, leafRow),
})

export const intakeWriter = (db: WriteDb): IntakeWriter => ({
  insert: ({ id, given, part, parts, watched, polling, personId, startedAt }) => {
    db.run(sql`
      INSERT INTO intake_batch (id, given, part, parts, watched, polling, state, person_id, started_at)
      VALUES (${id}, ${JSON.stringify(given)}, ${part}, ${parts}, ${Number(watched)}, ${Number(polling)}, 'running', ${personId}, ${startedAt})`)
  },
  setState: (id, state, because, finishedAt) => {
    touchOne(
      db.run(sql`UPDATE intake_batch SET state = ${state}, because = ${because}, finished_at = ${finishedAt} WHERE id = ${id}`),
      'setting the state of a batch',
    )
  },
  setListed: (id) => {
    touchOne(db.run(sql`UPDATE intake_batch SET listed = 1 WHERE id = ${id}`), 'listing a batch')
  },
  unwatch: (id) => {
    touchOne(db.run(sql`UPDATE intake_batch SET watched = 0, listed = 1 WHERE id = ${id}`), 'letting go of a watched folder')
  },
  found: (id, files, renew) => {
    for (const { path, size, modified } of files) {
      const hash = placeHash(id, path)
      const known = db.one<Omit<ItemRow, 'path'>>(sql`SELECT * FROM intake_item WHERE batch_id = ${id} AND path_hash = ${hash}`)
      if (!known) {
        db.run(sql`
          INSERT INTO intake_item (batch_id, path, path_hash, size, modified, state)
          VALUES (${id}, ${path}, ${hash}, ${size}, ${modified}, 'waiting')`)
      } else if (renew && known.state !== 'reading' && (known.size !== size || known.modified !== modified)) {
        db.run(sql`DELETE FROM intake_leaf WHERE item_row = ${known.row} AND state = 'refused'`)
        db.run(sql`
          UPDATE intake_item SET path = ${path}, size = ${size}, modified = ${modified}, state = 'waiting', crashes = 0
          WHERE row = ${known.row}`)
      }
    }
  },
  startReading: (row) => {
    touchOne(
      db.run(sql`UPDATE intake_item SET state = 'reading', attempts = attempts + 1 WHERE row = ${row} AND state = 'waiting'`),
      'starting to read a file',
    )
  },
  readLater: (row) => {
    touchOne(
      db.run(sql`UPDATE intake_item SET state = 'waiting', later = 1 WHERE row = ${row} AND state = 'reading'`),
      'putting a file off',
    )
  },
  endReading: (row, sha256, milliseconds) => {
    touchOne(
      db.run(sql`
        UPDATE intake_item SET state = 'read', sha256 = ${sha256}, milliseconds = ${milliseconds} WHERE row = ${row} AND state = 'reading'`),
      'ending to read a file',
    )
  },
  putBack: (id, crashed) =>
    db.run(sql`
      UPDATE intake_item SET state = 'waiting', crashes = crashes + ${Number(crashed)} WHERE batch_id = ${id} AND state = 'reading'`)
      .changes,
  putLeaf: ({ row, batchId }, number, { within, state, reason, sha256, pages, charts }) => {
    db.run(sql`
      INSERT INTO intake_leaf (item_row, batch_id, number, within, state, reason, sha256, pages)
      VALUES (${row}, ${batchId}, ${number}, ${JSON.stringify(within)}, ${state}, ${reason}, ${sha256}, ${pages})
      ON CONFLICT (item_row, number) DO UPDATE SET within = excluded.within, state = excluded.state, reason = excluded.reason,
        sha256 = excluded.sha256, pages = excluded.pages`)
    for (const chart of charts) {
      db.run(sql`
        INSERT OR IGNORE INTO intake_chart (leaf_row, chart_id)
        SELECT row, ${chart} FROM intake_leaf WHERE item_row = ${row} AND number = ${number}`)
    }
  },
  retry: (id, leaves) => {
    const refused = db.all<{ row: number; item_row: number }>(sql`
      SELECT l.row, l.item_row FROM intake_leaf l JOIN intake_item i ON i.row = l.item_row
      WHERE l.batch_id = ${id} AND l.state = 'refused' AND i.state = 'read' AND i.path <> '' ORDER BY l.item_row`)
    const wanted = leaves && new Set(leaves)
    const items = [...new Set(refused.filter(({ row }) => !wanted || wanted.has(row)).map(({ item_row }) => item_row))]
    for (const row of items) {
      db.run(sql`DELETE FROM intake_leaf WHERE item_row = ${row} AND state = 'refused'`)
      db.run(sql`UPDATE intake_item SET state = 'waiting', crashes = 0 WHERE row = ${row}`)
    }
    return items
  },
})

/** The batch's id is random, so that the hash tells nobody who tries names. */
const placeHash = (id: BatchId, path: string): string => createHash('sha256').update(`${id}\0${path}`).digest('hex')

function countsOf(db: ReadDb, id: BatchId): BatchCounts {
  const files = new Map(
    db
      .all<{ state: ItemRecord['state']; files: number; bytes: number }>(sql`
        SELECT state, count(*) AS files, sum(size) AS bytes FROM intake_item WHERE batch_id = ${id} GROUP BY state`)
      .map((row) => [row.state, row]),
  )
  const leaves = new Map(
    db
      .all<{ state: LeafState; files: number; pages: number }>(sql`
        SELECT state, count(*) AS files, sum(pages) AS pages FROM intake_leaf WHERE batch_id = ${id} GROUP BY state`)
      .map((row) => [row.state, row]),
  )
  const charts = db.one<{ charts: number; scrubbed: number }>(sql`
    SELECT count(DISTINCT h.id) AS charts, count(DISTINCT h.id) FILTER (WHERE h.status <> 'scrubbing') AS scrubbed
    FROM intake_leaf l JOIN intake_chart c ON c.leaf_row = l.row JOIN chart h ON h.id = c.chart_id
    WHERE l.batch_id = ${id} AND l.state = 'taken'`)
  const of = (state: ItemRecord['state']): number => files.get(state)?.files ?? 0
  const leavesIn = (state: LeafState): number => leaves.get(state)?.files ?? 0
  return {
    files: { all: of('waiting') + of('reading') + of('read'), waiting: of('waiting'), reading: of('reading') },
    bytesLeft: (files.get('waiting')?.bytes ?? 0) + (files.get('reading')?.bytes ?? 0),
    leaves: { taken: leavesIn('taken'), duplicate: leavesIn('duplicate'), refused: leavesIn('refused') },
    charts: charts?.charts ?? 0,
    scrubbed: charts?.scrubbed ?? 0,
    pages: leaves.get('taken')?.pages ?? 0,
  }
}

const chartsOf = (db: ReadDb, leafRow: number): readonly ChartId[] =>
  db.all<{ chart_id: ChartId }>(sql`SELECT chart_id FROM intake_chart WHERE leaf_row = ${leafRow}`).map((row) => row.chart_id)

const batchOf = (row: BatchRow | undefined): BatchRecord | null =>
  row
    ? {
        id: row.id,
        given: JSON.parse(row.given),
        part: row.part,
        parts: row.parts,
        watched: row.watched === 1,
        polling: row.polling === 1,
        state: row.state,
        because: row.because,
        listed: row.listed === 1,
        personId: row.person_id,
        startedAt: row.started_at,
        finishedAt: row.finished_at,
      }
    : null

const itemOf = (row: ItemRow | undefined): ItemRecord | null =>
  row
    ? {
        row: row.row,
        batchId: row.batch_id,
        path: row.path,
        size: row.size,
        modified: row.modified,
        state: row.state,
        attempts: row.attempts,
        crashes: row.crashes,
        later: row.later === 1,
      }
    : null

const leafOf = ({ item_row, within, ...row }: LeafRow): DoneLeaf => ({
  row: row.row,
  number: row.number,
  itemRow: item_row,
  within: JSON.parse(within),
  state: row.state,
  reason: row.reason,
  sha256: row.sha256,
  pages: row.pages,
  path: row.path,
  attempts: row.attempts,
  milliseconds: row.milliseconds,
})
