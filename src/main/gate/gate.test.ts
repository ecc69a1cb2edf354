// The gate over words that would go along with a cleared text, and over any disguise of any value.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChartId, newId } from '../../shared/ids'
import type { Category } from '../../shared/safe-harbor'
import { DISGUISES } from '../app/testing/canary/disguises'
import { seeded } from '../app/testing/canary/random'
import type { KnownValue } from './cleared'
import { createGate, type GateOptions } from './gate'

const KNOWN: readonly KnownValue[] = [{ value: 'Hester Collins', category: 'NAME' }]

/** Looks at nothing itself, and writes down what it was shown. */
function watched(more: Partial<GateOptions> = {}) {
  const seen: string[] = []
  const recheck = async (text: string) => {
    seen.push(text)
    return text.includes('Ravi')
      ? [{ start: 0, end: 1, category: 'NAME' as const, detector: 'rules/x', confidence: 0.9, why: 'a test' }]
      : []
  }
  return { seen, gate: createGate({ recheck, dueDiligence: () => 'missing', now: () => new Date(0), sure: 0.5, ...more }) }
}

describe('words that would go along', () => {
  test('are looked at as one text while all are clean', async () => {
    const { gate, seen } = watched()
    expect(await gate.areClean(['ruled out', 'not supported', 'older'], KNOWN)).toEqual([true, true, true])
    expect(seen).toEqual(['ruled out\n\nnot supported\n\nolder'])
  })

  test('are told apart where one is not clean', async () => {
    const { gate } = watched()
    expect(await gate.areClean(['ruled out', 'Collins said so', 'older', 'Ravi said so'], KNOWN)).toEqual([true, false, true, false])
  })

  test('are none of them clean when the detectors cannot look', async () => {
    const { gate } = watched({ recheck: () => Promise.reject(new Error('x')) })
    expect(await gate.areClean(['ruled out', 'older'], KNOWN)).toEqual([false, false])
    expect(await gate.areClean([], KNOWN)).toEqual([])
  })

  test('are not clean because a name stands half in one and half in the next', async () => {
    const { gate } = watched()
    expect(await gate.areClean(['seen by Kowal', 'czyk today'], [{ value: 'Kowalczyk', category: 'NAME' }])).toEqual([true, true])
  })

  test('of the program’s own making hold no known value, or are told', () => {
    const { gate, seen } = watched()
    expect(
      gate.holdNoKnown(['named in the text', 'with COLLINS’s cough', Buffer.from('Hester Collins').toString('base64'), ''], KNOWN),
    ).toEqual([true, false, false, true])
    expect(gate.holdNoKnown(['Ravi'], [])).toEqual([true])
    expect(seen).toEqual([])
  })

  test('read off pictures are told where they show a known value more often than the cleared text does', () => {
    const { gate } = watched()
    const cleared = 'Seen by [NAME_1]. Told Collins.'
    const shown = (read: string): number => gate.newlyShown(read, cleared, KNOWN).length
    expect(shown('Seen by [NAME_1]. Told COLLINS.')).toBe(0)
    expect(shown('Seen by Collins. Told Collins.')).toBe(1)
    expect(shown('Hester Collins, seen')).toBeGreaterThan(0)
  })

  test('have a look of their own where one is given', async () => {
    const { gate, seen } = watched({ recheckWords: async () => [] })
    expect(await gate.isClean('Ravi said so', KNOWN)).toBe(true)
    expect(seen).toEqual([])
  })
})

const NOTE = 'Chronic cough for 3 weeks, brown sputum. BP 120/80, SpO2 93%. [NAME_1] seen on [DATE_2]; may return in two weeks. '

const clears = async (scrubbed: string, known: readonly KnownValue[]): Promise<string> => {
  const { gate } = watched()
  const result = await gate.clear({
    chartId: newId<ChartId>(),
    scrubbed,
    undecided: 0,
    removedValues: known,
    waived: [],
    endpoint: { id: null, kind: 'built-in', baseUrl: null, host: null, model: 'm' },
    clearedBy: { name: 'Dana Reyes', credential: 'CCS' },
  })
  return result.ok ? 'cleared' : result.error.code
}

const syllables = fc.array(fc.constantFrom('kow', 'zyk', 'mbe', 'rau', 'tiv', 'fli', 'dlo', 'quy', 'nak', 'stv'), {
  minLength: 2,
  maxLength: 4,
})
const name = syllables.map((parts) => parts.join('')).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
const digits = (n: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }).map((d) => d.join(''))
const value = fc.oneof(
  fc.record({ category: fc.constant<Category>('NAME'), value: fc.tuple(name, name).map((both) => both.join(' ')) }),
  fc.record({ category: fc.constant<Category>('MRN'), value: digits(8) }),
  fc.record({ category: fc.constant<Category>('SSN'), value: fc.tuple(digits(3), digits(2), digits(4)).map((d) => d.join('-')) }),
)

test('no text with a removed value in it is cleared, wherever it stands and whatever it is dressed up as', async () => {
  await fc.assert(
    fc.asyncProperty(value, fc.constantFrom(...DISGUISES), fc.nat(), fc.nat(), async (known, disguise, place, seed) => {
      fc.pre(disguise.of === 'any' || (disguise.of === 'digits') === (known.category !== 'NAME'))
      const spaces = [...NOTE.matchAll(/ /g)].map((m) => m.index + 1)
      const at = spaces[place % spaces.length] ?? 0
      const text = `${NOTE.slice(0, at)}${disguise.dress(known.value, seeded(seed))} ${NOTE.slice(at)}`
      expect(await clears(text, [known])).toBe('residual-identifier')
    }),
    { numRuns: 400, seed: 164 },
  )
})

test('a note that holds none of the removed values is cleared', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 12 }), async (known) => {
      expect(await clears(NOTE, known)).toBe('cleared')
    }),
    { numRuns: 100 },
  )
})
