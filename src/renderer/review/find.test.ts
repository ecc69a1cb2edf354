import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { putPlaceholders } from '../../shared/align'
import { slice } from '../../shared/spans'
import { findInChart, findWords, type Hit, hitFrom, placeAt } from './find'

const TEXT = 'Seen with Ann Quill. Name of the ward: Quill. The NAME stands\n  above.'

function chartOf(text: string, values: readonly [string, string][]) {
  let from = 0
  const places = values.map(([value, placeholder]) => {
    const start = text.indexOf(value, from)
    from = start + value.length
    return { start, end: from, placeholder }
  })
  const put = putPlaceholders(text, places)
  return {
    text,
    scrubbed: put.text,
    places: places.map(({ start, end }, i) => ({ start, end, scrubbed: put.spans[i] as Hit['scrubbed'] })),
  }
}

const CHART = chartOf(TEXT, [['Ann Quill', '[NAME_1]']])
const on = (hits: readonly Hit[]) => hits.map((hit) => [slice(CHART.text, hit), slice(CHART.scrubbed, hit.scrubbed)])

describe('finding words', () => {
  test('goes by neither case nor white space, and gives the words as they stand', () => {
    expect(findWords(TEXT, 'name').map((at) => slice(TEXT, at))).toEqual(['Name', 'NAME'])
    expect(findWords(TEXT, ' stands above ').map((at) => slice(TEXT, at))).toEqual(['stands\n  above'])
  })

  test('takes every sign of the query for itself', () => {
    for (const sign of ['.', '*', '[', '\\', '(', '$', '^', '|', '{', '/', '-', '?']) {
      expect(findWords(`a${sign}b`, sign)).toEqual([{ start: 1, end: 2 }])
    }
  })

  test('finds nothing for nothing', () => {
    expect(findWords(TEXT, '  ')).toEqual([])
  })

  test('stops at the most', () => {
    expect(findWords('a'.repeat(50), 'a', 7)).toHaveLength(7)
  })

  test('finds, verbatim, every place where a text holds words of its own', () => {
    const piece = fc.constantFrom('Quill', 'quill', 'ward 3', '[NAME_1]', ' ', '\n', '. ', 'é', '😀', 'torsemide 20 mg')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), fc.nat(), fc.integer({ min: 1, max: 12 }), (pieces, at, length) => {
        const text = pieces.join('')
        const start = at % text.length
        const query = text.slice(start, start + length)
        fc.pre(query.trim() !== '' && !/\p{Surrogate}/u.test(query))
        const found = findWords(text, query.toUpperCase())
        const plain = (words: string) => words.trim().replace(/\s+/g, ' ').toUpperCase()
        for (const span of found) expect(plain(slice(text, span))).toBe(plain(query))
        // The place itself is found, or one found before it holds its beginning.
        const own = start + (query.length - query.trimStart().length)
        expect(found.some((span) => span.start <= own && own < span.end)).toBe(true)
        found.forEach((span, i) => {
          if (i > 0) expect((found[i - 1] as typeof span).end).toBeLessThanOrEqual(span.start)
        })
      }),
    )
  })
})

describe('finding in a chart', () => {
  test('in the original finds what the scrubbed side hides, and shows its placeholder there', () => {
    expect(on(findInChart(CHART, 'quill', 'original'))).toEqual([
      ['Ann Quill'.slice(4), '[NAME_1]'],
      ['Quill', 'Quill'],
    ])
  })

  test('in the scrubbed side finds placeholders, and shows the value under them', () => {
    expect(on(findInChart(CHART, 'name_1', 'scrubbed'))).toEqual([['Ann Quill', 'NAME_1']])
  })

  test('on both sides counts what stands on both once', () => {
    expect(on(findInChart(CHART, 'name', 'both'))).toEqual([
      ['Ann Quill', 'NAME'],
      ['Name', 'Name'],
      ['NAME', 'NAME'],
    ])
  })

  test('begins at a place, goes on from it and round the end', () => {
    const hits = findInChart(CHART, 'name', 'both')
    expect(hitFrom(hits, placeAt(0))).toBe(0)
    expect(hitFrom(hits, placeAt(12))).toBe(1)
    expect(hitFrom(hits, hits[1] as Hit)).toBe(1)
    expect(hitFrom(hits, placeAt(TEXT.length))).toBe(0)
    expect(hitFrom([], placeAt(0))).toBe(-1)
  })

  test('whatever is found stands verbatim on the side it was looked for', () => {
    const words = fc.constantFrom('Quill', 'quill ', 'NAME', '[', '_1', 'a', ' ', 'Ann', '\n')
    const texts = fc.array(words, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(texts, words, (text, query) => {
        const chart = chartOf(text, text.includes('Ann') ? [['Ann', '[NAME_2]']] : [])
        const plain = (s: string) => s.trim().replace(/\s+/g, ' ').toLowerCase()
        for (const hit of findInChart(chart, query, 'original')) expect(plain(slice(chart.text, hit))).toBe(plain(query))
        for (const hit of findInChart(chart, query, 'scrubbed')) expect(plain(slice(chart.scrubbed, hit.scrubbed))).toBe(plain(query))
        for (const hit of findInChart(chart, query, 'both'))
          expect([slice(chart.text, hit), slice(chart.scrubbed, hit.scrubbed)].map(plain)).toContain(plain(query))
      }),
    )
  })
})
