// Samples and what happened to them since: rows are only ever added. Labels of strata and a person's words may name people.
import type { ChartId, PersonId, SampleId } from '../../shared/ids'
import type { AiInfluence, SamplePlan, UniverseWords } from '../../shared/sampling-views'
import type { WorklistFilter } from '../../shared/worklist-filter'
import type { Drawn, Share } from '../review'
import { type ReadDb, sql, type WriteDb } from './sql'

/** A seed that the app drew. */
export interface SampleSeed {
  /** The ledger entry 'sample-seed-drawn'; the table refuses one that is not there. */
  readonly ledgerSeq: number
  readonly seed: string
  readonly sha256: string
  /** UTC, ISO 8601, as all times here. */
  readonly at: string
}

/** A sample without its frame, which may be long. */
export interface SampleHead {
  readonly id: SampleId
  readonly name: string
  readonly at: string
  readonly by: { readonly id: PersonId; readonly name: string }
  readonly plan: SamplePlan
  /** By stratum; a single one for a frame without strata. */
  readonly shares: readonly Share[]
  readonly ai: readonly AiInfluence[]
  readonly frameUnits: number
  /** How the last repeat went; null: there was none. */
  readonly same: boolean | null
}

export interface SampleRecord extends Omit<SampleHead, 'same'> {
  /** The ledger entry 'sample-drawn'; the table refuses one that is not there. */
  readonly ledgerSeq: number
  /** says: the filter in words, as they were at the draw. */
  readonly universe: UniverseWords & { readonly says: string }
  /** With nothing in it that depends on who asks or when. */
  readonly filter: WorklistFilter
  readonly unit: 'chart'
  readonly seed: string
  /** Null: a person stated the seed. */
  readonly drawnSeed: SampleSeed | null
  readonly generator: string
  /** As `frameText` writes it. */
  readonly frame: string
  readonly frameSha256: string
  readonly drawn: readonly Drawn[]
}

/** What is kept of a draw. */
export type SampleDraw = Omit<SampleRecord, 'drawnSeed' | 'unit'> & { readonly seedSeq: number | null }

export interface SampleRepeat {
  readonly at: string
  readonly by: string
  readonly same: boolean
}

export interface SampleReplacement {
  readonly unit: ChartId
  readonly spare: ChartId
  readonly reason: string
}

export interface SampleFigures {
  readonly measure: string
  readonly figures: Readonly<Record<ChartId, number>>
}

export interface SampleReader {
  /** Newest first. */
  list(): readonly SampleHead[]
  get(id: SampleId): SampleRecord | null
  /** A seed that no sample has used. */
  unusedSeed(): SampleSeed | null
  /** Newest first. */
  repeats(id: SampleId): readonly SampleRepeat[]
  /** Oldest first. */
  replacements(id: SampleId): readonly SampleReplacement[]
  /** The last that were typed. */
  figures(id: SampleId): SampleFigures | null
}

type InEntry = { readonly ledgerSeq: number; readonly at: string }

export interface SampleWriter {
  insertSeed(seed: SampleSeed): void
  insert(draw: SampleDraw): void
  /** @param entry the ledger entry 'sample-repeated' */
  insertRepeat(id: SampleId, repeat: SampleRepeat, entry: Pick<InEntry, 'ledgerSeq'>): void
  /** @param entry the ledger entry 'sample-unit-replaced' */
  insertReplacement(id: SampleId, replacement: SampleReplacement, entry: InEntry): void
  /** @param entry the ledger entry 'sample-figures-typed' */
  insertFigures(id: SampleId, figures: SampleFigures, entry: InEntry & { readonly by: string }): void
}

interface HeadRow {
  id: SampleId
  name: string
  at: string
  by_id: PersonId
  by_name: string
  plan: string
  shares: string
  ai: string
  frame_units: number
}

interface Row extends HeadRow {
  ledger_seq: number
  universe: string
  filter: string
  seed: string
  seed_seq: number | null
  generator: string
  frame: string
  frame_sha256: string
  drawn: string
}

interface SeedRow {
  ledger_seq: number
  seed: string
  sha256: string
  at: string
}

export const sampleReader = (db: ReadDb): SampleReader => ({
  list: () =>
    db
      .all<HeadRow & { same: 0 | 1 | null }>(sql`
        SELECT id, name, at, by_id, by_name, plan, shares, ai, frame_units,
          (SELECT same FROM sample_repeats WHERE sample_id = id ORDER BY ledger_seq DESC LIMIT 1) AS same
        FROM samples ORDER BY samples.ledger_seq DESC`)
      .map((row) => ({ ...headOf(row), same: row.same === null ? null : row.same === 1 })),
  get: (id) => {
    const row = db.one<Row>(sql`SELECT * FROM samples WHERE id = ${id}`)
    if (!row) return null
    const seed = db.one<SeedRow>(sql`SELECT * FROM sample_seeds WHERE ledger_seq = ${row.seed_seq}`)
    return recordOf(row, seed ?? null)
  },
  unusedSeed: () => {
    const row = db.one<SeedRow>(sql`
      SELECT * FROM sample_seeds WHERE NOT EXISTS (SELECT 1 FROM samples WHERE seed_seq = sample_seeds.ledger_seq) ORDER BY ledger_seq LIMIT 1`)
    return row ? seedOf(row) : null
  },
  repeats: (id) =>
    db
      .all<{ at: string; by_name: string; same: 0 | 1 }>(sql`
        SELECT at, by_name, same FROM sample_repeats WHERE sample_id = ${id} ORDER BY ledger_seq DESC`)
      .map(({ at, by_name, same }) => ({ at, by: by_name, same: same === 1 })),
  replacements: (id) =>
    db.all<SampleReplacement>(sql`SELECT unit, spare, reason FROM sample_replacements WHERE sample_id = ${id} ORDER BY ledger_seq`),
  figures: (id) => {
    const row = db.one<{ measure: string; figures: string }>(sql`
      SELECT measure, figures FROM sample_figures WHERE sample_id = ${id} ORDER BY ledger_seq DESC LIMIT 1`)
    return row ? { measure: row.measure, figures: JSON.parse(row.figures) } : null
  },
})

export const sampleWriter = (db: WriteDb): SampleWriter => ({
  insertSeed: ({ ledgerSeq, seed, sha256, at }) => {
    db.run(sql`INSERT INTO sample_seeds (ledger_seq, seed, sha256, at) VALUES (${ledgerSeq}, ${seed}, ${sha256}, ${at})`)
  },
  insert: (draw) => {
    const { id, name, at, by, universe, filter, plan, ai, seed, seedSeq, generator, frame, frameUnits, frameSha256, ledgerSeq } = draw
    db.run(sql`
      INSERT INTO samples (ledger_seq, id, name, at, by_id, by_name, universe, filter, unit, plan, ai, seed, seed_seq, generator,
        frame_units, frame_sha256, shares, drawn, frame)
      VALUES (${ledgerSeq}, ${id}, ${name}, ${at}, ${by.id}, ${by.name}, ${JSON.stringify(universe)}, ${JSON.stringify(filter)}, 'chart',
        ${JSON.stringify(plan)}, ${JSON.stringify(ai)}, ${seed}, ${seedSeq}, ${generator}, ${frameUnits}, ${frameSha256},
        ${JSON.stringify(draw.shares)}, ${JSON.stringify(draw.drawn)}, ${frame})`)
  },
  insertRepeat: (id, { at, by, same }, { ledgerSeq }) => {
    db.run(sql`
      INSERT INTO sample_repeats (ledger_seq, sample_id, at, by_name, same) VALUES (${ledgerSeq}, ${id}, ${at}, ${by}, ${same ? 1 : 0})`)
  },
  insertReplacement: (id, { unit, spare, reason }, { ledgerSeq, at }) => {
    db.run(sql`
      INSERT INTO sample_replacements (ledger_seq, sample_id, unit, spare, reason, at)
      VALUES (${ledgerSeq}, ${id}, ${unit}, ${spare}, ${reason}, ${at})`)
  },
  insertFigures: (id, { measure, figures }, { ledgerSeq, at, by }) => {
    db.run(sql`
      INSERT INTO sample_figures (ledger_seq, sample_id, measure, figures, at, by_name)
      VALUES (${ledgerSeq}, ${id}, ${measure}, ${JSON.stringify(figures)}, ${at}, ${by})`)
  },
})

const headOf = (row: HeadRow): Omit<SampleHead, 'same'> => ({
  id: row.id,
  name: row.name,
  at: row.at,
  by: { id: row.by_id, name: row.by_name },
  plan: JSON.parse(row.plan),
  shares: JSON.parse(row.shares),
  ai: JSON.parse(row.ai),
  frameUnits: row.frame_units,
})

const recordOf = (row: Row, seed: SeedRow | null): SampleRecord => ({
  ...headOf(row),
  ledgerSeq: row.ledger_seq,
  universe: JSON.parse(row.universe),
  filter: JSON.parse(row.filter),
  unit: 'chart',
  seed: row.seed,
  drawnSeed: seed && seedOf(seed),
  generator: row.generator,
  frame: row.frame,
  frameSha256: row.frame_sha256,
  drawn: JSON.parse(row.drawn),
})

const seedOf = ({ ledger_seq, seed, sha256, at }: SeedRow): SampleSeed => ({ ledgerSeq: ledger_seq, seed, sha256, at })
