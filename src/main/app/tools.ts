// The read-only machinery of the rooms, loaded when first needed and shared by the window's pipeline and the command line.
import path from 'node:path'
import type { FindingId } from '../../shared/ids'
import { type DeidentificationPolicy, STANDARD_DEIDENTIFICATION } from '../../shared/policy/deidentification'
import { err, ok, type Result } from '../../shared/result'
import { type CodeShelf, createShelf, readShipped } from '../codes'
import {
  checkModel,
  createModelCheck,
  createModelDetector,
  createRulesDetector,
  type Deidentified,
  type Detector,
  type DetectorInput,
  deidentify,
  type Knowledge,
  keptProviders,
  loadKnowledge,
  type Masked,
  type ModelCard,
  ModelDamaged,
  type ModelDetector,
  mask,
  type NoteOf,
  notesBy,
  readModelCard,
  type StartInference,
} from '../deidentify'
import { type GoldSet, openGold } from '../governance'
import { createReading, type FileReading, parseDate, type StartReading } from '../intake'

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
  /** SHA-256 of its manifest while its files are whole; they are read again only where one is not the file it was. */
  modelDigest(): Promise<Result<string, 'model-damaged'>>
  /** What the model is and how well it was measured to do; null where the card cannot be read. */
  modelCard(): Promise<ModelCard | null>
  /** Reads files of every kind, in processes of their own. */
  readonly reading: FileReading
  /** Ends what runs beside the program. */
  close(): void
}

export interface ToolSources {
  /** Folder with `lexicons`, `protect`, `codes` and `gold`. */
  readonly data: string
  /** Folder of the model that finds identifiers. */
  readonly model: string
  readonly startInference: StartInference
  readonly startReading: StartReading
}

export function createTools({ data, model, startInference, startReading }: ToolSources): Tools {
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
  const reading = createReading(startReading)
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
    modelDigest: createModelCheck(model),
    modelCard: () => readModelCard(model),
    reading,
    close() {
      reader?.close()
      reading.close()
    },
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
  /** Findings that the policy lets stand; not masked. */
  readonly kept: ReadonlySet<FindingId>
  readonly masked: Masked
}

/** What a policy says of a text: how it is looked through, and what stands beside a placeholder. */
export interface ScrubRules {
  readonly deidentification: DeidentificationPolicy
  /** The day that relative days are counted from, ISO. */
  readonly encounter: string | null
}

/** As the Standard policy has it, where there are no records to ask: files of the command line, the gold set. */
const STANDARD_RULES: ScrubRules = { deidentification: STANDARD_DEIDENTIFICATION, encounter: null }

/** Can the word lists be read? */
export function hasKnowledge(tools: Pick<Tools, 'knowledge'>): boolean {
  try {
    return tools.knowledge !== null
  } catch {
    return false
  }
}

/** What stands beside placeholders under these rules. Where the lists cannot be read no ZIP does: the chart is shown, and not cleared. */
export function notesUnder(tools: Pick<Tools, 'knowledge'>, { deidentification, encounter }: ScrubRules): NoteOf {
  const zips = { keeps: (prefix: string) => hasKnowledge(tools) && tools.knowledge.zips.keeps(prefix) }
  return notesBy({ rules: deidentification, encounter, parseDate, zips })
}

/** Finds and masks in one step. Any failure refuses the text: what was not looked at whole must not pass (fail closed). */
export async function scrub(
  tools: Tools,
  input: Omit<DetectorInput, 'rules'>,
  rules: ScrubRules = STANDARD_RULES,
): Promise<Result<Scrubbed, 'detector-failed' | 'model-damaged' | 'cancelled'>> {
  try {
    const { deidentification } = rules
    const found = await deidentify({ ...input, rules: deidentification }, tools.detectors, tools.knowledge)
    const kept =
      deidentification.providers === 'keep' ? keptProviders(input.text, found.findings, input.facts, input.known) : new Set<FindingId>()
    const gone = found.findings.filter(({ id }) => !kept.has(id))
    return ok({ ...found, kept, masked: mask(input.text, gone, notesUnder(tools, rules)) })
  } catch (error) {
    if (input.signal?.aborted) return err('cancelled')
    return err(error instanceof ModelDamaged ? 'model-damaged' : 'detector-failed')
  }
}
