import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAINT, type Hit } from './finding'
import { loadLexicon } from './lexicon'
import { LIST_GUESSES } from './protect'
import { dropUnseconded } from './second'
import { finish } from './turns'

const lexicon = loadLexicon(join(import.meta.dirname, '../../../data/lexicons'))
const TEXT = 'Foley in, no Horner, Mateo held his hand, then Amaru Condori came.'

function hit(words: string, detector: string): Hit {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length, category: 'NAME', detector, confidence: 0.6, why: 'test' }
}
const drop = (hits: readonly Hit[], seconds: boolean): Hit[] => finish(dropUnseconded(TEXT, hits, lexicon, seconds))

describe('a family name that only a word list knows', () => {
  const guess = hit('Horner', 'rules/name-lone')

  it('goes where the model gives it no chance, and stays where it gives a faint one', () => {
    expect(drop([guess], true)).toEqual([])
    expect(drop([guess, hit('Foley', FAINT)], true)).toEqual([])
    expect(drop([guess, hit('no Horner', FAINT)], true)).toEqual([guess])
    expect(drop([guess, hit('Horner, Mateo', 'model')], true)).toHaveLength(2)
  })

  it('stays where nobody reads context', () => {
    expect(drop([guess], false)).toEqual([guess])
  })
})

it('a known given name and two names side by side need no second', () => {
  const hits = [hit('Mateo', 'rules/name-lone'), hit('Amaru Condori', 'rules/name-pair')]
  expect(drop(hits, true)).toEqual(hits)
})

it('nothing that a cue, a form, the header or the model found is dropped, and no faint hit comes through', () => {
  const detector = fc.constantFrom(
    'roster',
    'rules/label',
    'rules/check-digit',
    'rules/name-title',
    'model',
    'sweep',
    FAINT,
    ...LIST_GUESSES,
  )
  const hits = fc.array(
    fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 9 }), detector)
      .map(([start, length, of]): Hit => ({ ...hit('Foley', of), start, end: start + length })),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(hits, fc.boolean(), (all, seconds) => {
      const kept = drop(all, seconds)
      expect(kept.filter((one) => one.detector === FAINT)).toEqual([])
      expect(kept).toEqual(expect.arrayContaining(all.filter((one) => one.detector !== FAINT && one.detector !== 'rules/name-lone')))
    }),
  )
})
