// What a chart was billed with, its setting of care as a person said it, and coding before seeing the suggestions.
import type { BilledSource, CareSetting, CodeRef, Poa } from '../../shared/coding-views'
import type { ChartId, ClearanceId, PersonId } from '../../shared/ids'
import { type ReadDb, sql, touchOne, type WriteDb } from './sql'

export interface BilledCode extends CodeRef {
  readonly poa: Poa | null
  readonly source: BilledSource
}

/** How the suggestions of a clearance are shown: hidden until a person says so, or what stood when they were shown. */
export type BlindRecord =
  | { readonly clearanceId: ClearanceId; readonly chartId: ChartId; readonly reveal: null }
  | { readonly clearanceId: ClearanceId; readonly chartId: ChartId; readonly reveal: Reveal }

export interface Reveal {
  /** UTC, ISO 8601. */
  readonly at: string
  readonly personId: PersonId
  /** The codes that stood, in sequence. */
  readonly own: readonly CodeRef[]
  /** What was proposed and passed the check. */
  readonly suggested: readonly CodeRef[]
}

export interface CodingReader {
  /** As on the claim; empty where nothing is known of one. */
  billed(chartId: ChartId): readonly BilledCode[]
  /** Null: nobody said it. */
  careSetting(chartId: ChartId): Exclude<CareSetting, 'unknown'> | null
  /** Null: the suggestions of this clearance were never hidden. */
  blind(clearanceId: ClearanceId): BlindRecord | null
}

export interface CodingWriter {
  /** In place of what was there. */
  setBilled(chartId: ChartId, codes: readonly BilledCode[]): void
  setCareSetting(chartId: ChartId, setting: Exclude<CareSetting, 'unknown'>): void
  /** Before the first suggestion of a clearance is told. */
  hide(chartId: ChartId, clearanceId: ClearanceId): void
  /** @throws when they are not hidden. */
  reveal(clearanceId: ClearanceId, reveal: Reveal): void
}

interface BlindRow {
  readonly chart_id: ChartId
  readonly revealed_at: string | null
  readonly person_id: PersonId
  readonly own: string
  readonly suggested: string
}

export const codingReader = (db: ReadDb): CodingReader => ({
  billed: (chartId) => db.all<BilledCode>(sql`SELECT system, code, poa, source FROM billed_code WHERE chart_id = ${chartId} ORDER BY seq`),
  careSetting: (chartId) =>
    db.one<{ setting: 'inpatient' | 'outpatient' }>(sql`SELECT setting FROM care_setting WHERE chart_id = ${chartId}`)?.setting ?? null,
  blind: (clearanceId) => {
    const row = db.one<BlindRow>(sql`
      SELECT chart_id, revealed_at, person_id, own, suggested FROM blind_review WHERE clearance_id = ${clearanceId}`)
    if (!row) return null
    const { chart_id: chartId, revealed_at: at, person_id: personId, own, suggested } = row
    return { clearanceId, chartId, reveal: at === null ? null : { at, personId, own: JSON.parse(own), suggested: JSON.parse(suggested) } }
  },
})

export const codingWriter = (db: WriteDb): CodingWriter => ({
  setBilled: (chartId, codes) => {
    db.run(sql`DELETE FROM billed_code WHERE chart_id = ${chartId}`)
    codes.forEach(({ system, code, poa, source }, i) => {
      db.run(sql`
        INSERT INTO billed_code (chart_id, seq, system, code, poa, source) VALUES (${chartId}, ${i + 1}, ${system}, ${code}, ${poa}, ${source})`)
    })
  },
  setCareSetting: (chartId, setting) => {
    db.run(sql`
      INSERT INTO care_setting (chart_id, setting) VALUES (${chartId}, ${setting})
      ON CONFLICT (chart_id) DO UPDATE SET setting = excluded.setting`)
  },
  hide: (chartId, clearanceId) => {
    db.run(sql`INSERT INTO blind_review (clearance_id, chart_id) VALUES (${clearanceId}, ${chartId})`)
  },
  reveal: (clearanceId, { at, personId, own, suggested }) => {
    touchOne(
      db.run(sql`
        UPDATE blind_review SET revealed_at = ${at}, person_id = ${personId}, own = ${JSON.stringify(own)}, suggested = ${JSON.stringify(suggested)}
        WHERE clearance_id = ${clearanceId}`),
      'showing suggestions',
    )
  },
})
