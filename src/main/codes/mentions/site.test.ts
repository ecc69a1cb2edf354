import { afterAll, describe, expect, it } from 'vitest'
import { learn, suggest, warmUp } from '../suggest'
import { shippedTable } from '../testing'
import type { DecidedChart } from './site'

const table = shippedTable()
const codesIn = (text: string) => suggest(table, text).map((p) => p.code)

/** A chart in which a word of the text was decided to be a code. */
const chart = (text: string, ...decided: readonly (readonly [string, string])[]): DecidedChart => ({
  text,
  codes: decided.map(([word, code]) => ({ code, evidence: [{ start: text.indexOf(word), end: text.indexOf(word) + word.length }] })),
})

const charts: readonly DecidedChart[] = [
  chart('Seen for zorbitis today.', ['zorbitis', 'M77.9']),
  chart('Zorbitis again, and cough.', ['Zorbitis', 'M77.9']),
  ...['one', 'two', 'three'].map((n) => chart(`Visit ${n}: gout, cough.`, ['gout', 'M10.9'])),
]

describe('the site lexicon', () => {
  afterAll(() => void warmUp(table, { phrases: [], refused: [] }))

  it('learns a phrase of the house, and what it hardly ever codes', () => {
    expect(codesIn('He has zorbitis and a cough.')).toEqual(['R05.9'])
    const site = learn(table, charts)
    expect(site.phrases.find((p) => p.phrase.toLowerCase() === 'zorbitis')).toMatchObject({ code: 'M77.9', alone: { met: 2, decided: 2 } })
    expect(site.phrases.find((p) => p.phrase.toLowerCase() === 'cough')).toMatchObject({ code: 'R05.9', alone: { met: 4, decided: 0 } })
    warmUp(table, site)
    expect(codesIn('He has zorbitis and a cough.')).toEqual(['M77.9'])
    expect(codesIn('Left knee pain, gout.')).toEqual(expect.arrayContaining(['M25.562', 'M10.9']))
  })

  it('learns the same from the same charts in another order', () => {
    const key = (given: readonly DecidedChart[]) => {
      const { phrases, refused } = learn(table, given)
      return [phrases.map((p) => `${p.phrase.toLowerCase()} ${p.code} ${p.alone.decided}/${p.alone.met}`).sort(), [...refused].sort()]
    }
    expect(key([...charts].reverse())).toEqual(key(charts))
  })

  it('takes no code that the table does not have', () => {
    warmUp(table, learn(table, [chart('Seen for zorbitis.', ['zorbitis', 'Z99.999'])]))
    expect(codesIn('He has zorbitis.')).toEqual([])
  })

  it('forgets when it is built anew without', () => {
    warmUp(table, { phrases: [], refused: [] })
    expect(codesIn('He has zorbitis and a cough.')).toEqual(['R05.9'])
  })
})
