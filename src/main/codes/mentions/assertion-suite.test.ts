import { describe, expect, it } from 'vitest'
import { warmUp } from '../suggest'
import { shippedTable } from '../testing'
import { type Outcome, runSuite } from './assertion-suite'

const outcomes = runSuite(warmUp(shippedTable()))
const accuracy = (of: readonly Outcome[]): number => of.filter((o) => o.said === o.assertion).length / of.length

// Floors lie about half a point below what was reached (bench/sets/README.md): ten places of a half may turn before one is crossed.
describe('the assertion suite', () => {
  it('has more passages than the 400 that are asked for, each label at least a hundred times', () => {
    expect(new Set(outcomes.map((o) => o.passage)).size).toBeGreaterThanOrEqual(600)
    for (const kind of new Set(outcomes.map((o) => o.assertion))) {
      expect(outcomes.filter((o) => o.assertion === kind).length).toBeGreaterThanOrEqual(100)
    }
  })

  it('marks the words it says it marks', () => {
    for (const { text, mention, at } of outcomes) expect(text.slice(at, at + mention.length)).toBe(mention)
  })

  it('is read right on the passages rules were mended by', () => {
    expect(accuracy(outcomes.filter((o) => o.passage % 2 === 0))).toBeGreaterThanOrEqual(0.985)
  })

  it('is read right on the passages held out', () => {
    expect(accuracy(outcomes.filter((o) => o.passage % 2 === 1))).toBeGreaterThanOrEqual(0.925)
  })
})
