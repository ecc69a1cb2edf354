import { describe, expect, it } from 'vitest'
import { foundBy, sureness } from './found-by'

describe('who found it', () => {
  it.each([
    [['rules/date'], 'Found by rules'],
    [['rules/name', 'rules/label'], 'Found by rules'],
    [['model'], 'Found by the local model'],
    [['rules/name', 'model', 'roster'], 'Found by rules and the local model; known from the header'],
    [['model', 'sweep'], 'Found by the local model; found elsewhere in the chart'],
    [['sweep'], 'Found elsewhere in the chart'],
    [['roster', 'sweep'], 'Known from the header; found elsewhere in the chart'],
    [['person'], 'Found by you'],
    [['rules/id', 'model', 'gate'], 'Found by rules, the local model and the check before clearing'],
    [['constructor'], 'Found by constructor'],
    [[], ''],
  ])('%j is said as “%s”', (detectors, words) => {
    expect(foundBy(detectors)).toBe(words)
  })
})

describe('how sure it is', () => {
  it('is a word, and a number too where the model alone says so', () => {
    expect(sureness({ confidence: 0.413, detectors: ['model'] })).toBe('possible, 41 %')
    expect(sureness({ confidence: 0.97, detectors: ['model/name'] })).toBe('certain, 97 %')
    expect(sureness({ confidence: 0.97, detectors: ['model', 'sweep/guess'] })).toBe('certain, 97 %')
    expect(sureness({ confidence: 0.413, detectors: ['rules/name'] })).toBe('possible')
    expect(sureness({ confidence: 0.97, detectors: ['model', 'rules/name'] })).toBe('certain')
    expect(sureness({ confidence: 1, detectors: [] })).toBe('certain')
  })

  it('never says 100 % of what the model may have wrong', () => {
    expect(sureness({ confidence: 0.9996, detectors: ['model'] })).toBe('certain, over 99 %')
  })
})
