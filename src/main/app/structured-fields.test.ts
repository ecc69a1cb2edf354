// What structured fields say of people does not reach the text to be cleared: the whole way from a file to its masked text.
import { expect, it } from 'vitest'
import { plantedCcda } from '../intake/testing/planted-ccda'
import { plantedFhir } from '../intake/testing/planted-fhir'
import { plantedHl7 } from '../intake/testing/planted-hl7'
import { foundIn } from '../intake/testing/planting'
import { take } from '../intake/testing/settings'
import { TOOLS } from './testing/bench'
import { scrub } from './tools'

it.each([
  ['HL7', (seed: number) => plantedHl7(seed)],
  ['C-CDA', (seed: number) => plantedCcda(seed)],
  ['C-CDA without narrative', (seed: number) => plantedCcda(seed, 'bare')],
  ['FHIR JSON', (seed: number) => plantedFhir(seed, 'json')],
  ['FHIR XML without narrative', (seed: number) => plantedFhir(seed, 'xml', 'bare')],
])('no value planted in a field of %s is in the masked text', async (_, plant) => {
  for (const seed of [11, 12]) {
    const { bytes, planted } = plant(seed)
    const charts = await take(bytes)
    if (typeof charts === 'string') throw new Error(charts)
    for (const { text, facts, known } of charts) {
      const done = await scrub(TOOLS, { text, facts, known })
      if (!done.ok) throw new Error(done.error)
      expect(foundIn(done.value.masked.text, planted)).toEqual([])
    }
  }
})
