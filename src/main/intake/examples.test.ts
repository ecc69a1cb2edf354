// The example charts against the identifiers marked in them by hand: gold offsets hold, and no header fact is a false one.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATEGORY_NAMES, type Category } from '../../shared/safe-harbor'
import type { Chart } from './chart'
import { decodeText } from './readers/decode-text'
import { exampleChart } from './testing/example'

interface Gold {
  readonly spans: readonly { start: number; end: number; category: Category; text: string }[]
  readonly ignore: readonly { start: number; end: number }[]
}

const examples = new URL('../../../examples/', import.meta.url)
const names = readdirSync(new URL('charts/', examples)).map((file) => file.replace(/\.txt$/, ''))

const goldOf = (name: string): Gold => JSON.parse(readFileSync(new URL(`gold/${name}.json`, examples), 'utf8'))
const chartOf = (name: string): Chart => exampleChart(new URL(`charts/${name}.txt`, examples), name)

describe('example charts', () => {
  it('are many, and together hold every Safe Harbor category', () => {
    expect(names.length).toBeGreaterThanOrEqual(14)
    expect(new Set(names.flatMap((name) => goldOf(name).spans.map((s) => s.category)))).toEqual(new Set(CATEGORY_NAMES))
  })

  it.each(names)('%s: the marks stand where they say, in order, and apart', (name) => {
    const { text } = chartOf(name)
    let reached = 0
    for (const span of goldOf(name).spans) {
      expect(text.slice(span.start, span.end)).toBe(span.text)
      expect(span.start).toBeGreaterThanOrEqual(reached)
      reached = span.end
    }
  })

  it.each(names)('%s: every header fact is a marked identifier of that category', (name) => {
    const { spans } = goldOf(name)
    const strays = chartOf(name).facts.filter((f) => !spans.some((s) => s.category === f.category && s.start <= f.start && f.end <= s.end))
    expect(strays.map((f) => f.label)).toEqual([])
  })

  it('give the encounter dates their headers state', () => {
    expect(chartOf('discharge-summary').encounter).toEqual({ from: '2026-03-09', to: '2026-03-14' })
    expect(chartOf('dictation-lower-case').encounter).toEqual({ from: '2025-09-08', to: '2025-09-08' })
    expect(chartOf('old-system-table').encounter).toEqual({ from: '2025-12-03', to: '2025-12-03' })
    expect(chartOf('no-identifiers').encounter).toEqual({ from: null, to: null })
  })

  it('include one in Windows-1252 and one without any identifier', () => {
    expect(decodeText(readFileSync(new URL('charts/obstetric-delivery.txt', examples)))).toMatchObject({
      value: { encoding: 'windows-1252' },
    })
    expect(chartOf('obstetric-delivery').facts.map((f) => f.value)).toContain('Céleste Fontenot')
    expect([chartOf('no-identifiers').facts, goldOf('no-identifiers').spans]).toEqual([[], []])
  })
})
