// A gold set of three notes, and the shipped tools with it in place of the shipped set. For tests only.
import { ok } from '../../../shared/result'
import type { Detector } from '../../deidentify'
import type { GoldDocument, GoldSet } from '../../governance'
import type { Tools } from '../tools'
import { TOOLS } from './bench'
import { toolsWith } from './detectors'

const note = (id: string, text: string, ...names: string[]): GoldDocument => ({
  id,
  text,
  spans: names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, label: 'NAME' })),
  ignore: [],
})

export const GOLD: GoldSet = {
  sha256: '9'.repeat(64),
  documents: [
    note('01-visit', 'Patient: Odalys Brandvold\n\nShe has gout.', 'Odalys Brandvold'),
    note('02-visit', 'Seen with Quill, who agrees.', 'Quill'),
    note('03-clean', 'Parkinson disease, age 54.'),
  ],
  floors: { entityRecall: 0.9, charPrecision: 0.9, overRedactionClean: 0 },
}

export const toolsWithGold = (detectors: readonly Detector[] = TOOLS.detectors, gold: Tools['gold'] = ok(GOLD)): Tools => ({
  ...toolsWith(...detectors),
  gold,
})
