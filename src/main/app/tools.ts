// The read-only machinery of the rooms, loaded when first needed and shared by the window's pipeline and the command line.
import path from 'node:path'
import { err, ok, type Result } from '../../shared/result'
import { type CodeShelf, createShelf, readShipped } from '../codes'
import {
  checkModel,
  createModelDetector,
  createRulesDetector,
  type Deidentified,
  type Detector,
  type DetectorInput,
  deidentify,
  type Knowledge,
  loadKnowledge,
  type Masked,
  type ModelCard,
  ModelDamaged,
  type ModelDetector,
  mask,
  readModelCard,
  type StartInference,
} from '../deidentify'
import { type GoldSet, openGold } from '../governance'

export interface Tools {
  /** The word lists and the protect-list. */
  readonly knowledge: Knowledge
  /** All that look for identifiers: the rules and the model. */
  readonly detectors: readonly Detector[]
  /** The code sets that came with the program; empty where they cannot be read, so that nothing can be looked up. */
  readonly codes: CodeShelf
  /** The notes of the self-test. */
  readonly gold: Result<GoldSet, 'gold-unavailable'>
  /** The model's name, once each of its files has been read and found whole. */
  checkModel(): Promise<Result<string, 'model-damaged'>>
  /** What the model is and how well it was measured to do; null where the card cannot be read. */
  modelCard(): Promise<ModelCard | null>
  /** Ends what runs beside the program. */
  close(): void
}

export interface ToolSources {
  /** Folder with `lexicons`, `protect`, `codes` and `gold`. */
  readonly data: string
  /** Folder of the model that finds identifiers. */
  readonly model: string
  readonly startInference: StartInference
}

export function createTools({ data, model, startInference }: ToolSources): Tools {
  const knowledge = once(() => loadKnowledge(data))
  let reader: ModelDetector | null = null
  const detectors = once(() => {
    const { lexicon } = knowledge()
    reader = createModelDetector({ folder: model, lexicon, startInference })
    return [createRulesDetector(lexicon), reader]
  })
  const codes = once(() => {
    const shipped = readShipped(path.join(data, 'codes'))
    return createShelf(shipped.ok ? shipped.value : [], { today: () => dayOf(new Date()) })
  })
  const gold = once(() => openGold(path.join(data, 'gold')))
  return {
    get knowledge() {
      return knowledge()
    },
    get detectors() {
      return detectors()
    },
    get codes() {
      return codes()
    },
    get gold() {
      return gold()
    },
    checkModel: () => checkModel(model),
    modelCard: () => readModelCard(model),
    close: () => reader?.close(),
  }
}

/** What decides together what is a finding: the detectors and the protect-list, by name. */
export const versionsOf = ({ detectors, knowledge }: Tools): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...detectors, { name: 'protect-list', version: knowledge.protect.version }].map(({ name, version }) => [name, version]),
  )

/** ISO date. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10)

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    if (!made) made = { value: make() }
    return made.value
  }
}

export interface Scrubbed extends Deidentified {
  readonly masked: Masked
}

/** Finds and masks in one step. Any failure refuses the text: what was not looked at whole must not pass (fail closed). */
export async function scrub(
  tools: Tools,
  input: DetectorInput,
): Promise<Result<Scrubbed, 'detector-failed' | 'model-damaged' | 'cancelled'>> {
  try {
    const found = await deidentify(input, tools.detectors, tools.knowledge)
    return ok({ ...found, masked: mask(input.text, found.findings) })
  } catch (error) {
    if (input.signal?.aborted) return err('cancelled')
    return err(error instanceof ModelDamaged ? 'model-damaged' : 'detector-failed')
  }
}
