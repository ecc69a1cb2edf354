// The model as a detector: it finds by context what no rule can name. Without a whole model it throws, and nothing can be scrubbed or
// cleared (fail closed). Inside the trust line.
import { type Detector, type DetectorInput, type Hit, MODEL } from './finding'
import type { Lexicon } from './lexicon'
import { joinGuesses } from './onnx/decode'
import { type Manifest, ModelDamaged, nameOf, readManifest, readVerified, readVocabulary, type Thresholds } from './onnx/manifest'
import type { StartInference } from './onnx/protocol'
import { packRows } from './onnx/rows'
import { createInference } from './onnx/session'
import { createPieceTokenizer, type Pieces } from './onnx/tokenize'
import { createGuessReader } from './onnx/word-guesses'
import { inTurns, type Steps } from './turns'

export interface ModelDetector extends Detector {
  /** Ends the process that runs the model; the next text starts another. */
  close(): void
}

export interface ModelDetectorOptions {
  /** Folder with manifest.json, model.onnx and vocabulary.txt. */
  readonly folder: string
  readonly lexicon: Lexicon
  readonly startInference: StartInference
}

interface Reader {
  readonly manifest: Manifest
  readonly tokenize: (text: string) => Steps<Pieces>
}

/** Reads nothing but the manifest until there is a text. */
export function createModelDetector({ folder, lexicon, startInference }: ModelDetectorOptions): ModelDetector {
  let manifest = readManifest(folder)
  let reader: Promise<Reader> | null = null

  /** A folder that was put right meanwhile counts from the next text on. */
  function wholeManifest(): Manifest {
    if (!manifest.ok) manifest = readManifest(folder)
    if (!manifest.ok) throw new ModelDamaged()
    return manifest.value
  }

  async function open(): Promise<Reader> {
    const whole = wholeManifest()
    const vocabulary = await readVocabulary(folder, whole)
    if (!vocabulary.ok) throw new ModelDamaged()
    return { manifest: whole, tokenize: createPieceTokenizer(vocabulary.value, lexicon) }
  }

  const inference = createInference(startInference, async () => {
    const model = await readVerified(folder, wholeManifest(), 'model.onnx')
    if (!model.ok) throw new ModelDamaged()
    return model.value
  })

  return {
    name: MODEL,
    seconds: true,
    get version() {
      return manifest.ok ? nameOf(manifest.value) : 'model damaged'
    },
    async detect({ text, rules, signal, onProgress }: DetectorInput): Promise<readonly Hit[]> {
      reader ??= open()
      const { manifest, tokenize } = await reader.catch((error) => {
        reader = null
        throw error
      })
      const pieces = await inTurns(tokenize(text), signal)
      const thresholds = lowered(manifest.thresholds, rules?.modelThreshold ?? null)
      const guesses = createGuessReader(pieces, thresholds)
      for (const batch of packRows(pieces, manifest)) {
        const { probabilities, shape } = await inference.run(batch.request, signal)
        guesses.read(batch, probabilities, shape)
        onProgress?.(pieces.ends[(batch.rows.at(-1)?.coreEnd ?? 1) - 1] ?? 0)
      }
      return inTurns(joinGuesses(text, guesses.finish(), thresholds), signal)
    },
    close: inference.close,
  }
}

/** A policy may make the model report more than its card has it, never less. From where a finding needs no person stays the card's. */
function lowered(thresholds: Thresholds, most: number | null): Thresholds {
  if (most === null) return thresholds
  const entries = Object.entries(thresholds).map(([category, { find, sure }]) => [category, { find: Math.min(find, most), sure }])
  return Object.fromEntries(entries) as Thresholds
}
