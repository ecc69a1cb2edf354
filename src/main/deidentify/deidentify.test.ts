import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createRulesDetector, type Detector, deidentify, loadKnowledge, mask, restore } from '.'

const knowledge = loadKnowledge(join(import.meta.dirname, '../../../data'))
const rules = createRulesDetector(knowledge.lexicon)

/** A second detector, as the model will be: reports one word wherever it first stands. */
const finds = (word: string): Detector => ({
  name: 'model',
  version: 'model test',
  async detect({ text }) {
    const start = text.indexOf(word)
    return [{ start, end: start + word.length, category: 'NAME', detector: 'model', confidence: 0.8, why: 'the model says so' }]
  },
})

it('masks a name after a title and every later occurrence of its parts', async () => {
  const text = 'Mr. Tomas Whitlock came in. Whitlock’s wound is dry.\nWHITLOCK agrees.'
  const { findings } = await deidentify({ text, facts: [] }, [rules], knowledge)
  const masked = mask(text, findings)
  expect(masked.text).toBe('Mr. [NAME_1] came in. [NAME_1]’s wound is dry.\n[NAME_1] agrees.')
  expect(restore(masked)).toBe(text)
})

it('unites what two detectors find, and sweeps what only the second found', async () => {
  const text = 'Mr. Whitlock and zilpha came. Zilpha left.'
  const { findings } = await deidentify({ text, facts: [] }, [rules, finds('zilpha')], knowledge)
  expect(mask(text, findings).text).toBe('Mr. [NAME_1] and [NAME_2] came. [NAME_2] left.')
  const both = await deidentify({ text, facts: [] }, [rules, finds('Whitlock')], knowledge)
  expect(both.findings[0]?.detectors).toEqual(expect.arrayContaining(['rules/name-title', 'model']))
})

it('rejects when a detector throws or reports a place outside the text, so that nothing leaves', async () => {
  const broken: Detector = { name: 'b', version: 'b', detect: async () => Promise.reject(new Error('broken')) }
  await expect(deidentify({ text: 'Ana', facts: [] }, [rules, broken], knowledge)).rejects.toThrow('broken')
  const wrong: Detector = {
    name: 'w',
    version: 'w',
    detect: async () => [{ start: 1, end: 99, category: 'NAME', detector: 'w', confidence: 1, why: '' }],
  }
  await expect(deidentify({ text: 'Ana', facts: [] }, [rules, wrong], knowledge)).rejects.toThrow(RangeError)
})

it('stops when told to, and counts to the end of the text otherwise', async () => {
  await expect(deidentify({ text: 'Ana', facts: [], signal: AbortSignal.abort() }, [rules], knowledge)).rejects.toThrow()
  const seen: number[] = []
  const text = 'x'.repeat(100)
  await deidentify({ text, facts: [], onProgress: (n) => seen.push(n) }, [rules, finds('x')], knowledge)
  expect(seen.at(-1)).toBe(100)
  expect([...seen].sort((a, b) => a - b)).toEqual(seen)
})
