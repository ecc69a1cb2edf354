// Charts as they stand after a person has been over them: everything the detectors found and everything the set marks is masked.

import { type Detector, deidentify, type Hit, type Knowledge, mask } from '../src/main/deidentify'
import type { KnownValue } from '../src/main/gate'
import { chartOf } from '../src/main/intake'
import { CATEGORY_NAMES, type Category } from '../src/shared/safe-harbor'
import type { Document } from './deid-sets'

export interface ClearedChart {
  readonly id: string
  readonly text: string
  readonly known: readonly KnownValue[]
}

export async function clearedChart(document: Document, detectors: readonly Detector[], knowledge: Knowledge): Promise<ClearedChart> {
  const { text, facts } = chartOf('', document.text)
  const marked: Detector = {
    name: 'marks',
    version: 'marks',
    detect: async () =>
      document.spans.map(
        ({ start, end, label }): Hit => ({ start, end, category: asCategory(label), detector: 'marks', confidence: 1, why: '' }),
      ),
  }
  const { findings } = await deidentify({ text, facts }, [...detectors, marked], knowledge)
  const masked = mask(text, findings)
  return { id: document.id, text: masked.text, known: [...masked.segments, ...facts].map(({ value, category }) => ({ value, category })) }
}

const asCategory = (label: string): Category => (CATEGORY_NAMES.includes(label as Category) ? (label as Category) : 'OTHER_ID')
