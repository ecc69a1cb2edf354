import { expect, test } from 'vitest'
import { type DeidentificationPolicy, STANDARD_DEIDENTIFICATION as STANDARD } from './deidentification'
import { clearedByEnough, removesAsMuch } from './stricter'

const LOOSER: readonly Partial<DeidentificationPolicy>[] = [{ providers: 'keep' }, { zip: 'first-three' }, { dates: 'relative-days' }]
const STRICTER: readonly Partial<DeidentificationPolicy>[] = [{ years: 'remove' }, { modelThreshold: 0.2 }]

test('what was scrubbed as strictly or more so is good enough; what was looser in anything is not', () => {
  expect(removesAsMuch(STANDARD, STANDARD)).toBe(true)
  for (const own of LOOSER) {
    expect(removesAsMuch(STANDARD, { ...STANDARD, ...own })).toBe(true)
    expect(removesAsMuch({ ...STANDARD, ...own }, STANDARD)).toBe(false)
    expect(removesAsMuch({ ...STANDARD, ...own, years: 'remove' }, STANDARD)).toBe(false)
  }
  for (const own of STRICTER) {
    expect(removesAsMuch({ ...STANDARD, ...own }, STANDARD)).toBe(true)
    expect(removesAsMuch(STANDARD, { ...STANDARD, ...own })).toBe(false)
  }
  expect(removesAsMuch({ ...STANDARD, modelThreshold: 0.3 }, { ...STANDARD, modelThreshold: 0.2 })).toBe(false)
})

test('two who cleared are enough for one, and one is not for two', () => {
  expect(clearedByEnough({ people: 2 }, { people: 1 })).toBe(true)
  expect(clearedByEnough({ people: 1 }, { people: 1 })).toBe(true)
  expect(clearedByEnough({ people: 1 }, { people: 2 })).toBe(false)
})
