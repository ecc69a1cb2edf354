// What structured fields of a message say of a patient must not be in the text that is cleared: the whole way from bytes to masked text.
import { expect, test } from 'vitest'
import { plantedHl7 } from '../../intake/testing/planted-hl7'
import { takeOne } from '../../intake/testing/settings'
import { expectOk, TOOLS } from '../testing/bench'
import { scrub } from '../tools'

test.each([1, 2, 3])('no value of any field of message %i is in the masked text', async (seed) => {
  const { bytes, planted } = plantedHl7(seed)
  const { text, facts, known } = await takeOne(bytes)
  const { masked } = expectOk(await scrub(TOOLS, { text, facts, known }))
  expect(planted.length).toBeGreaterThan(300)
  expect(planted.filter((value) => masked.text.includes(value))).toEqual([])
  expect(masked.text).toContain('Community acquired pneumonia')
  // A dozen of them stand in the note, the rest only in fields.
  expect(planted.filter((value) => text.includes(value)).length).toBeLessThan(16)
})

test('the same seed makes the same message, another one another', () => {
  expect(plantedHl7(7)).toEqual(plantedHl7(7))
  expect(plantedHl7(7).planted).not.toEqual(plantedHl7(8).planted)
  for (const seed of [1, 2, 3]) {
    const { planted } = plantedHl7(seed)
    expect(new Set(planted).size).toBe(planted.length)
  }
})
