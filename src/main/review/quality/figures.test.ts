import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresBy, type SignedChart } from './figures'

const none = () => ({ cases: 0, accuracy: [] })

const chart = (change: Partial<SignedChart> = {}): SignedChart => ({
  coder: 'Robin Vale',
  provider: '',
  specialty: 'Cardiology',
  signedAt: '2026-03-12T09:00:00.000Z',
  decided: [
    { code: 'ICD-10-CM I10', outcome: 'accepted' },
    { code: 'ICD-10-CM R07.9', outcome: 'rejected' },
    { code: 'ICD-10-CM E11.9', outcome: 'changed' },
  ],
  codes: ['ICD-10-CM I10', 'ICD-10-CM E11.42', 'ICD-10-CM Z79.4'],
  byHand: 1,
  blind: null,
  reviewed: [],
  planted: { caught: 0, missed: 0 },
  ...change,
})

describe('figures of signed charts', () => {
  test('count what was overridden and what no suggestion proposed', () => {
    const { overall } = figuresBy('coder', [chart(), chart()], none)
    expect(overall).toMatchObject({ charts: 2, accepted: 2, changed: 2, rejected: 2 })
    expect(overall.override).toMatchObject({ hits: 4, of: 6, value: 2 / 3 })
    expect(overall.override.interval?.method).toBe('wilson')
    expect(overall.byHand).toMatchObject({ hits: 2, of: 6 })
  })

  test('have months in order of time and what is not stated at the end', () => {
    const charts = [chart({ signedAt: '2026-10-01T00:00:00Z', specialty: '' }), chart({ specialty: 'Urology' }), chart()]
    expect(figuresBy('month', charts, none).rows.map((row) => row.label)).toEqual(['2026-03', '2026-10'])
    expect(figuresBy('specialty', charts, none).rows.map((row) => row.label)).toEqual(['Cardiology', 'Urology', ''])
  })

  test('compare the list made unseen with the suggestions', () => {
    const blind = { own: ['ICD-10-CM I10'], suggested: ['ICD-10-CM I10', 'ICD-10-CM R07.9'] }
    const { overall } = figuresBy('coder', [chart({ blind }), chart()], none)
    expect(overall.blind).toEqual({ charts: 1, agreement: { both: 1, firstOnly: 0, secondOnly: 1, value: 2 / 3 } })
  })

  test('set what the coder kept against what the reviewer kept, suggestion by suggestion', () => {
    const reviewed = [['ICD-10-CM I10', 'ICD-10-CM E11.9']]
    const { overall } = figuresBy('coder', [chart({ reviewed })], () => ({ cases: 1, accuracy: [] }))
    // I10 kept by both, R07.9 dropped by both, E11.9 changed by the coder and kept by the reviewer.
    expect(overall.audit).toMatchObject({ cases: 1, kappa: { items: 3, observed: 2 / 3 } })
    expect(overall.audit.kappa?.value).toBeCloseTo(0.4)
  })

  test('say nothing of what never happened', () => {
    const { overall, rows } = figuresBy('provider', [], none)
    expect(rows).toEqual([])
    expect(overall.override).toEqual({ hits: 0, of: 0, value: null, interval: null })
    expect(overall.audit.kappa).toBeNull()
  })

  test('add up over the rows, whichever way they are cut', () => {
    const some = fc.record({
      coder: fc.constantFrom('Robin Vale', 'Ines Okoro'),
      provider: fc.constantFrom('', 'Orla Brandt'),
      specialty: fc.constantFrom('', 'Cardiology', 'Urology'),
      signedAt: fc.constantFrom('2026-01-02T00:00:00Z', '2026-02-02T00:00:00Z'),
      byHand: fc.nat(2),
      planted: fc.record({ caught: fc.nat(2), missed: fc.nat(2) }),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), fc.constantFrom('coder', 'provider', 'specialty', 'month'), (parts, by) => {
        const { overall, rows } = figuresBy(by as 'coder', parts.map(chart), none)
        const sum = (of: (row: typeof overall) => number) => rows.reduce((all, row) => all + of(row), 0)
        expect(sum((row) => row.charts)).toBe(overall.charts)
        expect(sum((row) => row.override.hits)).toBe(overall.override.hits)
        expect(sum((row) => row.override.of)).toBe(overall.override.of)
        expect(sum((row) => row.byHand.hits)).toBe(overall.byHand.hits)
        expect(sum((row) => row.planted.of)).toBe(overall.planted.of)
      }),
    )
  })
})
