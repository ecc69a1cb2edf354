// The example charts on the path they take in the app: intake decodes and reads the header, the rules find, the mask replaces. Floors lie
// a little under what is reached, so that a rule that loses a kind of identifier, or takes what a coder needs, is seen at once.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Category } from '../../shared/safe-harbor'
import { exampleChart } from '../intake/testing/example'
import { deidentify } from './deidentify'
import { type Finding, SURE } from './finding'
import { loadKnowledge } from './knowledge'
import { mask, restore } from './mask'
import { createRulesDetector } from './rules-detector'

interface Place {
  readonly start: number
  readonly end: number
}

interface Gold {
  readonly spans: readonly (Place & { category: Category; text: string })[]
  readonly ignore: readonly Place[]
}

interface Scrubbed {
  readonly name: string
  readonly text: string
  readonly gold: Gold
  readonly findings: readonly Finding[]
}

const ROOT = join(import.meta.dirname, '../../..')
const EXAMPLES = join(ROOT, 'examples')
const names = readdirSync(join(EXAMPLES, 'charts')).map((file) => file.replace(/\.txt$/, ''))
const knowledge = loadKnowledge(join(ROOT, 'data'))
const detector = createRulesDetector(knowledge.lexicon)

async function scrub(name: string): Promise<Scrubbed> {
  const { text, facts } = exampleChart(join(EXAMPLES, 'charts', `${name}.txt`), name)
  const { findings } = await deidentify({ text, facts }, [detector], knowledge)
  return { name, text, findings, gold: JSON.parse(readFileSync(join(EXAMPLES, 'gold', `${name}.json`), 'utf8')) as Gold }
}

const covers = (places: readonly Place[], at: number): boolean => places.some((p) => p.start <= at && at < p.end)
const WORD = /[\p{L}\p{N}]/u

/** Every letter and digit of it is covered. */
const isCovered = (text: string, place: Place, by: readonly Place[]): boolean => {
  for (let i = place.start; i < place.end; i++) if (WORD.test(text[i] as string) && !covers(by, i)) return false
  return true
}

describe('the example charts, as the app takes them', () => {
  let charts: Scrubbed[] = []
  beforeAll(async () => {
    charts = await Promise.all(names.map(scrub))
  })

  it('lose at least 98 in a hundred identifiers, and all that have a number', () => {
    const kept = charts.flatMap(({ text, gold, findings }) => gold.spans.filter((s) => !isCovered(text, s, findings)))
    const all = charts.reduce((n, { gold }) => n + gold.spans.length, 0)
    expect(1 - kept.length / all).toBeGreaterThanOrEqual(0.98)
    const worded = new Set<Category>(['NAME', 'FACILITY', 'LOCATION', 'DATE'])
    expect(kept.filter((s) => !worded.has(s.category)).map((s) => s.text)).toEqual([])
  })

  it('keep all but four in a thousand of the other characters', () => {
    let other = 0
    let taken = 0
    for (const { text, gold, findings } of charts) {
      for (let i = 0; i < text.length; i++) {
        if (covers(gold.spans, i) || covers(gold.ignore, i)) continue
        other++
        if (covers(findings, i)) taken++
      }
    }
    expect(taken / other).toBeLessThan(0.004)
  })

  it('lose nothing where there is nothing to lose', () => {
    expect(charts.find((c) => c.name === 'no-identifiers')?.findings).toEqual([])
  })

  it('come back whole, to the last code unit', () => {
    for (const { text, findings } of charts) expect(restore(mask(text, findings))).toBe(text)
  })

  it('hold nothing sure once they are scrubbed', async () => {
    for (const { name, text, findings } of charts) {
      const hits = await detector.detect({ text: mask(text, findings).text, facts: [] })
      expect(hits.filter((h) => h.confidence >= SURE).map((h) => `${name}: ${h.detector}`)).toEqual([])
    }
  })
})
