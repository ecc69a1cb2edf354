import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRulesDetector, deidentify, loadLexicon, mask, restore } from '.'

const lexicon = loadLexicon(join(import.meta.dirname, '../../../data/lexicons'))

test('masks a name after a title and every later occurrence of its parts', async () => {
  const text = 'Mr. Tomas Whitlock came in. Whitlock’s wound is dry.\nWHITLOCK agrees.'
  const { findings } = await deidentify({ text, facts: [] }, [createRulesDetector(lexicon)], lexicon)
  const masked = mask(text, findings)
  expect(masked.text).toBe('Mr. [NAME_1] came in. [NAME_1]’s wound is dry.\n[NAME_1] agrees.')
  expect(restore(masked)).toBe(text)
})
