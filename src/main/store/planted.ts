// Errors planted among suggestions, and what came of them.
import type { ClearanceId, PersonId, SuggestionId } from '../../shared/ids'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface PlantedRecord {
  readonly suggestionId: SuggestionId
  readonly clearanceId: ClearanceId
  readonly kind: 'ruled-out' | 'other-side'
  readonly madeFrom: SuggestionId
  /** The ledger entry 'suggestion-planted'. */
  readonly ledgerSeq: number
}

export interface PlantedOutcome {
  readonly suggestionId: SuggestionId
  readonly outcome: 'caught' | 'missed'
  readonly personId: PersonId
  /** UTC, ISO 8601. */
  readonly at: string
  /** The ledger entry 'planted-shown'. */
  readonly ledgerSeq: number
}

export interface PlantedCounts {
  readonly caught: number
  readonly missed: number
}

export interface PlantedReader {
  /** Those that nobody decided yet. */
  open(clearanceId: ClearanceId): readonly PlantedRecord[]
  /** How many of a clearance were caught and missed. */
  outcomes(clearanceId: ClearanceId): PlantedCounts
  /** Of all clearances, those that were withdrawn too. */
  allOutcomes(): PlantedCounts
}

export interface PlantedWriter {
  plant(record: PlantedRecord): void
  /** From now on it is no suggestion any more. */
  show(outcome: PlantedOutcome): void
}

const NONE: PlantedCounts = { caught: 0, missed: 0 }

export const plantedReader = (db: ReadDb): PlantedReader => ({
  open: (clearanceId) =>
    db.all<PlantedRecord>(sql`
      SELECT p.suggestion_id AS suggestionId, p.clearance_id AS clearanceId, p.kind, p.made_from AS madeFrom, p.ledger_seq AS ledgerSeq
      FROM planted p WHERE p.clearance_id = ${clearanceId}
        AND NOT EXISTS (SELECT 1 FROM planted_outcome o WHERE o.suggestion_id = p.suggestion_id)`),
  outcomes: (clearanceId) =>
    db.one<PlantedCounts>(sql`
      SELECT count(*) FILTER (WHERE o.outcome = 'caught') AS caught, count(*) FILTER (WHERE o.outcome = 'missed') AS missed
      FROM planted_outcome o JOIN planted p ON p.suggestion_id = o.suggestion_id WHERE p.clearance_id = ${clearanceId}`) ?? NONE,
  allOutcomes: () =>
    db.one<PlantedCounts>(sql`
      SELECT count(*) FILTER (WHERE outcome = 'caught') AS caught, count(*) FILTER (WHERE outcome = 'missed') AS missed
      FROM planted_outcome`) ?? NONE,
})

export const plantedWriter = (db: WriteDb): PlantedWriter => ({
  plant: ({ suggestionId, clearanceId, kind, madeFrom, ledgerSeq }) => {
    db.run(sql`
      INSERT INTO planted (suggestion_id, clearance_id, kind, made_from, ledger_seq)
      VALUES (${suggestionId}, ${clearanceId}, ${kind}, ${madeFrom}, ${ledgerSeq})`)
  },
  show: ({ suggestionId, outcome, personId, at, ledgerSeq }) => {
    db.run(sql`
      INSERT INTO planted_outcome (suggestion_id, outcome, person_id, at, ledger_seq)
      VALUES (${suggestionId}, ${outcome}, ${personId}, ${at}, ${ledgerSeq})`)
  },
})
