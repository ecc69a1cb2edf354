// Planted errors in the records: whether one is planted, and what came of it. It is no suggestion any more from the moment it is decided,
// whatever the decision was, so no code list, packet or figure can hold it.
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { FailureCode } from '../../../shared/failures'
import { type ChartId, type ClearanceId, newId, type SuggestionId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { PLANTING_RATES, type PlantedShown, type PlantingView } from '../../../shared/quality-views'
import { err, type Result } from '../../../shared/result'
import type { Decision } from '../../../shared/views'
import type { CodeTable } from '../../codes'
import { plantings, type Suggestion } from '../../review'
import { asLabel, type PlantedRecord, type Writer } from '../../store'
import { type Desk, timeOf } from './desk'

const SETTING = 'planting'
const schema = z.strictObject({ oneIn: z.union(PLANTING_RATES.map((rate) => z.literal(rate))) })

/** What cannot be read any more counts as never set. */
const rateOf = ({ store }: Desk): number => {
  const parsed = schema.safeParse(store.read.settings.get(SETTING))
  return parsed.success ? parsed.data.oneIn : 0
}

export const viewOfPlanting = (desk: Desk): PlantingView => ({ oneIn: rateOf(desk), maySet: mayDo(desk.person, 'administer') })

/** @param oneIn of so many charts one gets a planted error; 0: none */
export function setPlanting(desk: Desk, oneIn: number): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const parsed = schema.safeParse({ oneIn })
  if (!parsed.success) return err('request-invalid')
  return desk.store.write((w) => {
    w.settings.set(SETTING, parsed.data)
    w.append({ kind: 'settings-changed', detail: { setting: 'planting', oneIn } })
  })
}

/** A reply's suggestions as they go into the records, with the planted one among them where the draw says so. */
export interface Sown {
  readonly suggestions: readonly Suggestion[]
  /** To be called in the transaction that inserts them. */
  readonly record: (w: Writer, chartId: ChartId, clearanceId: ClearanceId) => void
}

/** @param draw gives a whole number from 0 to below its argument; tests pass their own */
export function sow(desk: Desk, suggestions: readonly Suggestion[], table: CodeTable, draw: (below: number) => number = randomInt): Sown {
  const oneIn = rateOf(desk)
  const candidates = oneIn > 0 && draw(oneIn) === 0 ? plantings(suggestions, table) : []
  const chosen = candidates[candidates.length > 1 ? draw(candidates.length) : 0]
  if (!chosen) return { suggestions, record: () => {} }
  const { kind, from, proposal } = chosen
  // Among the others, with the score of its neighbour: neither place nor figure gives it away.
  const place = draw(suggestions.length)
  const score = suggestions[place]?.proposal.score ?? proposal.score
  const id = newId<SuggestionId>()
  const planted: Suggestion = {
    id,
    outboundId: from.outboundId,
    proposal: { ...proposal, score },
    check: { status: 'valid', title: proposal.title },
  }
  return {
    suggestions: suggestions.toSpliced(place, 0, planted),
    record: (w, chartId, clearanceId) => {
      const ledgerSeq = w.append({
        kind: 'suggestion-planted',
        chartId,
        detail: { suggestion: id, code: asLabel(proposal.code), error: kind },
      })
      w.planted.plant({ suggestionId: id, clearanceId, kind, madeFrom: from.id, ledgerSeq })
    },
  }
}

/** The planted error behind a suggestion that nobody decided yet; null for a real one. */
export const openPlanted = (desk: Desk, clearanceId: ClearanceId, suggestionId: SuggestionId): PlantedRecord | null =>
  desk.store.read.planted.open(clearanceId).find((one) => one.suggestionId === suggestionId) ?? null

/** Accepting it misses it, anything else catches it. */
export const outcomeOf = (decision: Decision): PlantedShown['outcome'] => (decision.action === 'accept' ? 'missed' : 'caught')

/** In the transaction of the decision about it: from here on it is no suggestion any more. */
export function showPlanted(desk: Desk, w: Writer, chartId: ChartId, { suggestionId }: PlantedRecord, decision: Decision): void {
  const outcome = outcomeOf(decision)
  const ledgerSeq = w.append({ kind: 'planted-shown', chartId, detail: { suggestion: suggestionId, outcome } })
  w.planted.show({ suggestionId, outcome, personId: desk.person.id, at: timeOf(desk), ledgerSeq })
}

/** Suggestions that a coder sees while planted ones are among them: without those that would give one away. */
export function besidePlanted(desk: Desk, clearanceId: ClearanceId): (s: Pick<Suggestion, 'id'>) => boolean {
  const hidden = new Set(desk.store.read.planted.open(clearanceId).flatMap((one) => (one.kind === 'ruled-out' ? [one.madeFrom] : [])))
  return (s) => !hidden.has(s.id)
}

/** True for real suggestions: what leaves this computer, and what is compared, holds no other. */
export function notPlanted(desk: Desk, clearanceId: ClearanceId): (s: Pick<Suggestion, 'id'>) => boolean {
  const planted = new Set(desk.store.read.planted.open(clearanceId).map((one) => one.suggestionId))
  return (s) => !planted.has(s.id)
}
