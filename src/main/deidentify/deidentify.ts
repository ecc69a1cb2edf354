// The run over one chart: every detector, then every further occurrence of what they found, united. Fails closed: a detector that
// throws or reports a place outside the text rejects the run, and nothing leaves. Guesses about clinical terms are dropped before their
// values are looked for elsewhere. Inside the trust line.
import { slice } from '../../shared/spans'
import type { Detector, DetectorInput, Finding, Hit } from './finding'
import { SURE } from './finding'
import type { Knowledge } from './knowledge'
import type { Lexicon } from './lexicon'
import { dropNotation } from './notation'
import { dropProtected, isGuess } from './protect'
import type { ProtectList } from './protect-list'
import { resolve } from './resolve'
import { foundValues } from './roster'
import { dropUnseconded } from './second'
import { sweep } from './sweep'
import { inTurns, type Steps } from './turns'

export interface Deidentified {
  readonly findings: readonly Finding[]
}

/**
 * Findings of all detectors, united. `onProgress` counts characters of the text over all detectors.
 * @throws whatever a detector throws; the signal's reason when aborted.
 */
export async function deidentify(input: DetectorInput, detectors: readonly Detector[], knowledge: Knowledge): Promise<Deidentified> {
  const { text, signal, onProgress } = input
  const findings = await inTurns(unite(text, await hitsOf(input, detectors, knowledge), knowledge), signal)
  onProgress?.(text.length)
  return { findings }
}

/**
 * What the detectors say of a text, without guesses about clinical terms: how the gate looks again at what is about to leave.
 * @throws as `deidentify`
 */
export async function lookAgain(input: DetectorInput, detectors: readonly Detector[], knowledge: Knowledge): Promise<readonly Hit[]> {
  const { text, signal } = input
  const hits = await hitsOf(input, detectors, knowledge)
  return inTurns(unprotected(text, hits, knowledge.protect), signal)
}

function* unprotected(text: string, hits: readonly Hit[], protect: ProtectList): Steps<Hit[]> {
  return yield* dropProtected(text, hits, yield* protect.find(text))
}

/** All detectors at once: the model works in a process of its own while the rules work here. */
async function hitsOf(input: DetectorInput, detectors: readonly Detector[], knowledge: Knowledge): Promise<readonly Hit[]> {
  const { text, signal, onProgress } = input
  const done = detectors.map(() => 0)
  const told = (i: number, characters: number): void => {
    done[i] = characters
    onProgress?.(Math.min(text.length, Math.floor(done.reduce((sum, one) => sum + one, 0) / detectors.length)))
  }
  signal?.throwIfAborted()
  const all = await Promise.all(detectors.map((detector, i) => detector.detect({ ...input, onProgress: (n) => told(i, n) })))
  signal?.throwIfAborted()
  const seconds = detectors.some((detector) => detector.seconds === true)
  return inTurns(plausible(text, all.flat(), knowledge.lexicon, seconds), signal)
}

function* plausible(text: string, hits: readonly Hit[], lexicon: Lexicon, seconds: boolean): Steps<Hit[]> {
  return yield* dropUnseconded(text, yield* dropNotation(text, hits), lexicon, seconds)
}

/** The hits united, with every further occurrence of the values they are sure of; nothing that only guesses say of a clinical term. */
function* unite(text: string, all: readonly Hit[], { lexicon, protect }: Knowledge): Steps<Finding[]> {
  const terms = yield* protect.find(text)
  const hits = yield* dropProtected(text, all, terms)
  const sure = (yield* resolve(text, hits)).filter((f) => f.confidence >= SURE)
  const values = yield* foundValues(
    sure.map((f) => ({ category: f.category, value: slice(text, f), confidence: f.confidence, guess: f.detectors.every(isGuess) })),
    lexicon,
  )
  const swept = yield* sweep(text, values)
  return yield* resolve(text, yield* dropProtected(text, hits.concat(swept), terms))
}
