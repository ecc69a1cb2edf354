// The read-only machinery of the rooms, loaded when first needed and shared by the window's pipeline and the command line.
import path from 'node:path'
import { err, ok, type Result } from '../../shared/result'
import { type CodeTable, openCodeTable } from '../codes'
import {
  createRulesDetector,
  type Deidentified,
  type Detector,
  type DetectorInput,
  deidentify,
  type Knowledge,
  loadKnowledge,
  type Masked,
  mask,
} from '../deidentify'

export interface Tools {
  /** The word lists and the protect-list. */
  readonly knowledge: Knowledge
  /** All that look for identifiers; the model will stand beside the rules. */
  readonly detectors: readonly Detector[]
  readonly codes: Result<CodeTable, 'codes-unavailable'>
}

/** @param data the folder with `lexicons`, `protect` and `codes` */
export function createTools(data: string): Tools {
  const knowledge = once(() => loadKnowledge(data))
  const detectors = once(() => [createRulesDetector(knowledge().lexicon)])
  const codes = once(() => openCodeTable(path.join(data, 'codes')))
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
  }
}

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
export async function scrub(tools: Tools, input: DetectorInput): Promise<Result<Scrubbed, 'detector-failed' | 'cancelled'>> {
  try {
    const found = await deidentify(input, tools.detectors, tools.knowledge)
    return ok({ ...found, masked: mask(input.text, found.findings) })
  } catch {
    return err(input.signal?.aborted ? 'cancelled' : 'detector-failed')
  }
}
