// A sample from its begin to its draw: the seed comes first and stays untold, then the frame is looked at, then it is drawn and kept.
import { randomBytes } from 'node:crypto'
import type { FailureCode } from '../../../../shared/failures'
import { type ChartId, newId, type SampleId } from '../../../../shared/ids'
import { canonicalJson } from '../../../../shared/ledger-chain'
import { mayDo } from '../../../../shared/people'
import { err, ok, type Result } from '../../../../shared/result'
import type { BegunView, FrameView, SamplePlan, UniverseWords } from '../../../../shared/sampling-views'
import type { WorklistFilter } from '../../../../shared/worklist-filter'
import { buildFrame, type Drawn, drawSample, type Frame, frameHash, frameText, GENERATOR, planShares, type Share } from '../../../review'
import { asLabel, asSha256, type SampleSeed, sha256Text, type Writer } from '../../../store'
import { type Desk, timeOf } from '../desk'
import { influencesOf, type Universe, universeOf } from './universe'

/** Where to draw from and how. */
export interface Design {
  readonly filter: WorklistFilter
  readonly plan: SamplePlan
  /** A person says that an AI or a score chose the charts before they came here. */
  readonly aiStated: boolean
  /** Of the charts the filter finds, only these; absent: all. */
  readonly only?: (chartId: ChartId) => boolean
}

export interface Draw extends Design {
  readonly name: string
  readonly universe: UniverseWords
  readonly seed: { readonly origin: 'app' } | { readonly origin: 'person'; readonly value: string }
  /** Of the frame that was shown. */
  readonly frameSha256: string
}

/** Draws the seed, unless one waits unused: beginning again brings no other. */
export function beginSample(desk: Desk): Result<BegunView, FailureCode> {
  if (!mayDo(desk.person, 'audit')) return err('role-missing')
  const begun = seedAtHand(desk)
  return begun.ok ? ok({ seedSha256: begun.value.sha256, at: begun.value.at }) : begun
}

/** The seed that waits, else a new one: recorded before anybody looks at a frame. */
export function seedAtHand(desk: Desk): Result<SampleSeed, FailureCode> {
  const at = timeOf(desk)
  return desk.store.write((w): SampleSeed => {
    const waiting = w.read.samples.unusedSeed()
    if (waiting) return waiting
    const seed = randomBytes(16).toString('hex')
    const sha256 = sha256Text(seed)
    const ledgerSeq = w.append({ kind: 'sample-seed-drawn', detail: { sha256: asSha256(sha256) } })
    const drawn = { ledgerSeq, seed, sha256, at }
    w.samples.insertSeed(drawn)
    return drawn
  })
}

/** The frame as it is now, and what the plan would take of it. */
export function previewSample(desk: Desk, design: Design): Result<FrameView, FailureCode> {
  return mayDo(desk.person, 'audit') ? ok(lookAtFrame(desk, design)) : err('role-missing')
}

export function lookAtFrame(desk: Desk, design: Design): FrameView {
  const { frame, text, says } = frameOf(desk, design)
  const shares = planShares(design.plan, frame.units.length, frame.strata)
  const total = (part: 'sample' | 'spares'): number => (shares.ok ? shares.value.reduce((n, share) => n + share[part], 0) : 0)
  return {
    says,
    count: frame.units.length,
    sha256: frameHash(text),
    strata: frame.strata.map((stratum, i) => ({
      ...stratum,
      sample: shares.ok ? (shares.value[i] as Share).sample : 0,
      spares: shares.ok ? (shares.value[i] as Share).spares : 0,
    })),
    sample: total('sample'),
    spares: total('spares'),
    refusal: shares.ok ? null : shares.error,
    ai: influencesOf(design.filter, design.aiStated),
  }
}

export function drawNewSample(desk: Desk, draw: Draw): Result<SampleId, FailureCode> {
  if (!mayDo(desk.person, 'audit')) return err('role-missing')
  const prepared = prepareDraw(desk, draw)
  return prepared.ok ? desk.store.write((w) => prepared.value.keep(w).id) : prepared
}

/** A draw that is made and not kept yet, so that what is drawn for can be kept in the same transaction. */
export interface PreparedDraw {
  readonly drawn: readonly Drawn[]
  readonly frameSha256: string
  readonly seedSha256: string
  keep(w: Writer): { readonly id: SampleId }
}

export function prepareDraw(desk: Desk, draw: Draw): Result<PreparedDraw, FailureCode> {
  const { name, plan, aiStated } = draw
  const { who, what, when } = draw.universe
  if ([name, who, what, when].some((words) => words.trim() === '')) return err('universe-missing')
  const { frame, text, says, filter } = frameOf(desk, draw)
  const frameSha256 = frameHash(text)
  if (frameSha256 !== draw.frameSha256) return err('frame-changed')
  const shares = planShares(plan, frame.units.length, frame.strata)
  if (!shares.ok) return shares
  const waiting = desk.store.read.samples.unusedSeed()
  const seed = draw.seed.origin === 'person' ? draw.seed.value.trim() : waiting?.seed
  if (seed === undefined) return err('sample-not-begun')
  if (!SEED.test(seed)) return err('seed-invalid')
  const drawn = drawSample(frame, shares.value, seed)
  const ai = influencesOf(filter, aiStated)
  const id = newId<SampleId>()
  const seedSha256 = sha256Text(seed)
  const keep = (w: Writer): { readonly id: SampleId } => {
    const ledgerSeq = w.append({
      kind: 'sample-drawn',
      sampleId: id,
      detail: {
        frame: asSha256(frameSha256),
        units: frame.units.length,
        strata: frame.strata.length,
        kind: plan.kind,
        sample: drawn.filter(({ role }) => role === 'sample').length,
        spares: drawn.filter(({ role }) => role === 'spare').length,
        generator: asLabel(GENERATOR),
        seed: asSha256(seedSha256),
        seedBy: draw.seed.origin,
        drawn: asSha256(sha256Text(canonicalJson(drawn))),
        ai,
      },
    })
    w.samples.insert({
      id,
      name: name.trim(),
      at: timeOf(desk),
      by: desk.person,
      universe: { who: who.trim(), what: what.trim(), when: when.trim(), says },
      filter,
      plan,
      ai,
      seed,
      seedSeq: draw.seed.origin === 'app' && waiting ? waiting.ledgerSeq : null,
      generator: GENERATOR,
      frame: text,
      frameUnits: frame.units.length,
      frameSha256,
      shares: shares.value,
      drawn,
      ledgerSeq,
    })
    return { id }
  }
  return ok({ drawn, frameSha256, seedSha256, keep })
}

/** Printable ASCII on one line, so that it can be read out and typed again; no blank at its ends. */
const SEED = /^[\x21-\x7e](?:[\x20-\x7e]{0,62}[\x21-\x7e])?$/

function frameOf(
  desk: Desk,
  { filter, plan, only }: Design,
): Omit<Universe, 'candidates'> & { readonly frame: Frame; readonly text: string } {
  const by = plan.kind === 'stratified' ? plan.by : null
  const universe = universeOf(desk, filter, by)
  const candidates = only ? universe.candidates.filter(({ unit }) => only(unit)) : universe.candidates
  const frame = buildFrame(candidates, by !== null)
  return { ...universe, frame, text: frameText(frame) }
}
