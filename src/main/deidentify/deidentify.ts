// The run over one chart: every detector, then every further occurrence of what they found, united. Fails closed: a detector that
// throws or reports a place outside the text rejects the run, and nothing leaves. Inside the trust line.
import { slice } from '../../shared/spans'
import type { Detector, DetectorInput, Finding, Hit } from './finding'
import { SURE } from './finding'
import type { Lexicon } from './lexicon'
import { resolve } from './resolve'
import { foundValues } from './roster'
import { sweep } from './sweep'
import { inTurns, type Steps } from './turns'

export interface Deidentified {
  readonly findings: readonly Finding[]
  /** One for each detector, for the ledger. */
  readonly versions: readonly string[]
}

/**
 * Findings of all detectors, united. `onProgress` counts characters of the text over all detectors.
 * @throws whatever a detector throws; the signal's reason when aborted.
 */
export async function deidentify(input: DetectorInput, detectors: readonly Detector[], lexicon: Lexicon): Promise<Deidentified> {
  const { text, signal, onProgress } = input
  let hits: readonly Hit[] = []
  for (const [i, detector] of detectors.entries()) {
    signal?.throwIfAborted()
    const progress = (done: number): void => onProgress?.(Math.floor((text.length * i + done) / detectors.length))
    hits = hits.concat(await detector.detect({ ...input, onProgress: progress }))
  }
  signal?.throwIfAborted()
  const findings = await inTurns(unite(text, hits, lexicon), signal)
  onProgress?.(text.length)
  return { findings, versions: detectors.map((d) => d.version) }
}

/** The hits united, with every further occurrence of the values they are sure of. */
function* unite(text: string, hits: readonly Hit[], lexicon: Lexicon): Steps<Finding[]> {
  const sure = (yield* resolve(text, hits)).filter((f) => f.confidence >= SURE)
  const values = yield* foundValues(
    sure.map((f) => ({ category: f.category, value: slice(text, f), confidence: f.confidence })),
    lexicon,
  )
  return yield* resolve(text, hits.concat(yield* sweep(text, values)))
}
