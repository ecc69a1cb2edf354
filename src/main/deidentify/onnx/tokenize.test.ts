import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../lexicon'
import { finish } from '../turns'
import { FEATURES } from './features'
import { createPieceTokenizer, type Pieces, wordsOf } from './tokenize'

const ROOT = join(import.meta.dirname, '../../../..')
const lexicon = loadLexicon(join(ROOT, 'data/lexicons'))
const VOCABULARY =
  '[PAD] [UNK] [CLS] [SEP] met ##formin 500 mg . , - ( ) muñoz munoz jose ##s ##e ##1 1 92 yo new york 日 本 ##o o s a'.split(' ')
const tokenize = createPieceTokenizer(VOCABULARY, lexicon)
const read = (text: string): Pieces => finish(tokenize(text))
const parts = (text: string): [string, string][] => {
  const p = read(text)
  return Array.from({ length: p.count }, (_, i) => [VOCABULARY[p.ids[i] as number] as string, text.slice(p.starts[i], p.ends[i])])
}

describe('tokenize', () => {
  it('cuts words into the longest pieces there are', () => {
    expect(parts('Metformin 500mg.')).toEqual([
      ['met', 'Met'],
      ['##formin', 'formin'],
      ['500', '500'],
      ['mg', 'mg'],
      ['.', '.'],
    ])
  })

  it('takes an accent with its letter, composed or not', () => {
    expect(parts('MUÑOZ')).toEqual([['munoz', 'MUÑOZ']])
    expect(parts('MUN\u0303OZ')).toEqual([['munoz', 'MUN\u0303OZ']])
  })

  it('parts letters from digits that touch them', () => {
    expect(parts('92yo').map(([piece]) => piece)).toEqual(['92', 'yo'])
    expect([...wordsOf('b12')].length).toBe(2)
  })

  it('reads every character of a script without spaces as a word', () => {
    expect(parts('日本').map(([, text]) => text)).toEqual(['日', '本'])
    expect([...wordsOf('metです')].length).toBe(3)
  })

  it('calls what is in no piece unknown, one character at a time, and loses no place', () => {
    expect(parts('😀a').at(-1)).toEqual(['a', 'a'])
    expect(parts('😀')).toEqual([['[UNK]', '😀']])
  })

  it('says how a word is written and what stands before it', () => {
    const p = read('New\n\nYORK 92')
    const value = (piece: number, name: string): number =>
      p.features[piece * FEATURES.length + FEATURES.findIndex((f) => f.name === name)] as number
    expect([value(0, 'case'), value(1, 'case'), value(2, 'case')]).toEqual([2, 3, 6])
    expect([value(0, 'gap'), value(1, 'gap'), value(2, 'gap')]).toEqual([5, 5, 2])
  })

  it('covers every letter and digit of any text, in order, at places that are whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const p = read(text)
        const covered = new Uint8Array(text.length)
        let last = { start: 0, end: 0 }
        for (let i = 0; i < p.count; i++) {
          const start = p.starts[i] as number
          const end = p.ends[i] as number
          // the parts of one Hangul syllable share its place
          expect(start >= last.end || (start === last.start && end === last.end)).toBe(true)
          expect(end).toBeGreaterThan(start)
          expect(/^[\uDC00-\uDFFF]/.test(text.slice(start)) && /[\uD800-\uDBFF]$/.test(text.slice(0, start))).toBe(false)
          covered.fill(1, start, end)
          last = { start, end }
        }
        for (const m of text.matchAll(/[\p{L}\p{N}]/gu)) expect(covered[m.index]).toBe(1)
      }),
    )
  })

  it('keeps every feature below its size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const p = read(text)
        for (let i = 0; i < p.features.length; i++)
          expect(p.features[i] as number).toBeLessThan(FEATURES[i % FEATURES.length]?.size as number)
      }),
    )
  })
})
