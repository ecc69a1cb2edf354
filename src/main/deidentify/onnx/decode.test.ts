import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATEGORY_NAMES, type Category } from '../../../shared/safe-harbor'
import { SURE } from '../finding'
import { finish } from '../turns'
import { joinGuesses, onScale } from './decode'
import type { Thresholds } from './manifest'
import type { WordGuess } from './word-guesses'

const thresholds = Object.fromEntries(CATEGORY_NAMES.map((c) => [c, { find: 0.3, sure: c === 'DATE' ? 0.9 : 0.6 }])) as Thresholds

/** Text with the guessed words in «», a « for one that goes on and a ‹ for one that begins. */
function join(marked: string, category: Category = 'NAME', chance = 0.8) {
  let text = ''
  const guesses: WordGuess[] = []
  for (const part of marked.split(/([«‹][^»›]*[»›])/)) {
    const word = /^[«‹]/.test(part) ? part.slice(1, -1) : part
    if (word !== part) guesses.push({ start: text.length, end: text.length + word.length, category, chance, begins: part[0] === '‹' })
    text += word
  }
  const hits = finish(joinGuesses(text, guesses, thresholds))
  return { hits, found: hits.map((hit) => text.slice(hit.start, hit.end)) }
}
const found = (marked: string, category?: Category): string[] => join(marked, category).found

describe('words', () => {
  test('side by side are one identifier until one begins another', () => {
    expect(found('seen by ‹Odalys› «Brandvold» today')).toEqual(['Odalys Brandvold'])
    expect(found('‹Odalys› «Brandvold» ‹Ingrid› «Halloway»')).toEqual(['Odalys Brandvold', 'Ingrid Halloway'])
  })

  test('of two categories are two identifiers', () => {
    const guesses: WordGuess[] = [
      { start: 0, end: 3, category: 'NAME', chance: 0.9, begins: true },
      { start: 4, end: 7, category: 'DATE', chance: 0.9, begins: false },
    ]
    expect(finish(joinGuesses('Ola May', guesses, thresholds))).toMatchObject([{ category: 'NAME' }, { category: 'DATE' }])
  })

  test('with a word between them that is none are two identifiers', () => {
    expect(found('‹Odalys› saw «Brandvold»')).toEqual(['Odalys', 'Brandvold'])
  })
})

describe('gaps', () => {
  test('of punctuation within an identifier are bridged', () => {
    expect(found('on ‹04›/«12»-«7» he', 'DATE')).toEqual(['04/12-7'])
    expect(found("at ‹St›. «Mary»'«s» today", 'FACILITY')).toEqual(["St. Mary's"])
    expect(found('‹Brandvold›, «Odalys»')).toEqual(['Brandvold, Odalys'])
  })

  test('between columns are not', () => {
    expect(found('‹Odalys›\t«Brandvold»')).toEqual(['Odalys', 'Brandvold'])
    expect(found('‹Odalys›          «Brandvold»')).toEqual(['Odalys', 'Brandvold'])
  })

  test('of a small word within a place are bridged', () => {
    expect(found('from ‹Arbors› at ‹Fox› «Run» today', 'FACILITY')).toEqual(['Arbors at Fox Run'])
    expect(found('at ‹mile› «marker» «114» on «I»-«80»', 'LOCATION')).toEqual(['mile marker 114 on I-80'])
    expect(found('‹Mercy› «Hospital» and ‹Oak› «Clinic»', 'FACILITY')).toEqual(['Mercy Hospital', 'Oak Clinic'])
    expect(found('‹Odalys› of «Brandvold»')).toEqual(['Odalys', 'Brandvold'])
  })

  test('at a line end are bridged in a name or an address, and nowhere else', () => {
    expect(found('‹Odalys›\r\n  «Brandvold»')).toEqual(['Odalys\r\n  Brandvold'])
    expect(found('‹12› «Elm» «Street»,\n«Tolland»', 'LOCATION')).toEqual(['12 Elm Street,\nTolland'])
    expect(found('‹Odalys›\n\n«Brandvold»')).toEqual(['Odalys', 'Brandvold'])
    expect(found('‹04/12›\n«7»', 'DATE')).toEqual(['04/12', '7'])
  })
})

describe('punctuation at the rim', () => {
  test('is no part of the identifier', () => {
    expect(found('by ‹-›«Odalys»«,» and')).toEqual(['Odalys'])
    expect(found('(‹(›«Odalys»«)»')).toEqual(['(Odalys'])
  })

  test('that belongs to a telephone number stays', () => {
    expect(found('call ‹(›«555»«)» «0100»', 'PHONE')).toEqual(['(555) 0100'])
    expect(found('call ‹+›«1» «555»', 'PHONE')).toEqual(['+1 555'])
  })

  test('alone is nothing', () => {
    expect(found('a ‹-›«.» b')).toEqual([])
  })
})

test('what a field is called is no part of its value', () => {
  expect(found('‹MRN›: «4471902»', 'MRN')).toEqual(['4471902'])
  expect(found('‹SN› «GX-20417»', 'DEVICE_ID')).toEqual(['GX-20417'])
  expect(found('‹IDRIS› «Vale»')).toEqual(['IDRIS Vale'])
})

describe('placeholders', () => {
  test('are no identifiers, and what stands beside them still is', () => {
    expect(found('Dr. [‹NAME›_«1»] «Brandvold» of [‹FACILITY›_1]')).toEqual(['Brandvold'])
    expect(found('‹Odalys› «[»«NAME»«_»«1»«]» «Brandvold»')).toEqual(['Odalys', 'Brandvold'])
  })
})

describe('confidence', () => {
  test('below the threshold for sure is undecided, at it is sure', () => {
    expect(join('‹04/12›', 'DATE', 0.89).hits[0]?.confidence).toBeLessThan(SURE)
    expect(join('‹04/12›', 'DATE', 0.9).hits[0]?.confidence).toBe(SURE)
    expect(join('‹Odalys›', 'NAME', 0.89).hits[0]?.confidence).toBeGreaterThan(SURE)
  })

  test('keeps order and stays between 0 and 1, whatever the threshold', () => {
    const number = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.double({ min: 0.01, max: 1, noNaN: true }), (a, b, sure) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(onScale(low, sure)).toBeLessThanOrEqual(onScale(high, sure))
        expect(onScale(low, sure) >= 0 && onScale(high, sure) <= 1).toBe(true)
        expect(onScale(a, sure) >= SURE).toBe(a >= sure)
      }),
    )
  })

  test('is the mean of the words and is told in words, without the value', () => {
    const guesses = [0.7, 0.9].map((chance, i): WordGuess => ({ start: 7 * i, end: 7 * i + 6, category: 'NAME', chance, begins: i === 0 }))
    const [hit] = finish(joinGuesses('Odalys Vollan', guesses, thresholds))
    expect(hit).toMatchObject({ detector: 'model', why: 'looks like a name here' })
    expect(hit?.confidence).toBeCloseTo(onScale(0.8, 0.6))
  })
})
