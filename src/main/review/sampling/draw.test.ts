import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartId } from '../../../shared/ids'
import type { SamplePlan } from '../../../shared/sampling-views'
import { drawSample, planShares } from './draw'
import { buildFrame, type Candidate, frameHash, frameText, readFrameText } from './frame'

const idOf = (n: number): ChartId => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as ChartId

const candidates = (labels: readonly (string | null)[]): Candidate[] => labels.map((label, i) => ({ unit: idOf(i), label }))

const simple = (size: number, spares = 0): SamplePlan => ({ kind: 'simple', size, spares })
const stratified = (size: number, own: Partial<Extract<SamplePlan, { kind: 'stratified' }>> = {}): SamplePlan => ({
  kind: 'stratified',
  by: 'provider',
  allocation: { how: 'proportional' },
  least: 1,
  size,
  spares: 0,
  ...own,
})

function drawn(labels: readonly (string | null)[], plan: SamplePlan, seed: string) {
  const frame = buildFrame(candidates(labels), plan.kind === 'stratified')
  const shares = planShares(plan, frame.units.length, frame.strata)
  if (!shares.ok) throw new Error(shares.error)
  return { frame, shares: shares.value, drawn: drawSample(frame, shares.value, seed) }
}

describe('the frame', () => {
  test('is in the same order with the same hash however its units come in, and another frame has another', () => {
    const labels = ['Quill', 'Ames', null, 'Quill']
    const hash = (units: readonly Candidate[], by = true) => frameHash(frameText(buildFrame(units, by)))
    const there = candidates(labels)
    expect(hash([...there].reverse())).toBe(hash(there))
    expect(hash(there.slice(1))).not.toBe(hash(there))
    expect(hash(there, false)).not.toBe(hash(there))
  })

  test('names strata by code, those not stated last, and holds no label in its text', () => {
    const { units, strata } = buildFrame(candidates(['Quill', 'Ames', null, 'Quill']), true)
    expect(strata).toEqual([
      { code: 'S1', label: 'Ames', size: 1 },
      { code: 'S2', label: 'Quill', size: 2 },
      { code: 'S3', label: null, size: 1 },
    ])
    expect(frameText({ units })).toBe(`${idOf(0)} S2\n${idOf(1)} S1\n${idOf(2)} S3\n${idOf(3)} S2\n`)
  })

  test('is read back from its text as it was', () => {
    for (const by of [true, false]) {
      const { units } = buildFrame(candidates(['Quill', null]), by)
      expect(readFrameText(frameText({ units }))).toEqual(units)
    }
    expect(readFrameText('something else\n')).toBeNull()
    expect(readFrameText(`${idOf(1)}\n${idOf(2)}`)).toBeNull()
  })
})

describe('a sample', () => {
  const labels = fc.array(fc.constantFrom('Ames', 'Quill', 'Rook', null), { minLength: 3, maxLength: 80 })

  test('is a part of its frame without repeats, at the positions it names', () => {
    fc.assert(
      fc.property(labels, fc.boolean(), fc.string({ minLength: 1 }), fc.nat(20), (all, by, seed, spares) => {
        const size = Math.max(4, Math.ceil(all.length / 3))
        fc.pre(size <= all.length)
        const { frame, drawn: units } = drawn(all, by ? stratified(size, { spares }) : simple(size, spares), seed)
        expect(units.filter(({ role }) => role === 'sample')).toHaveLength(size)
        expect(new Set(units.map(({ unit }) => unit)).size).toBe(units.length)
        for (const { position, unit, stratum } of units) expect(frame.units[position - 1]).toEqual({ unit, stratum })
      }),
    )
  })

  test('is drawn again from the same frame, plan and seed', () => {
    fc.assert(
      fc.property(labels, fc.string({ minLength: 1 }), (all, seed) => {
        const plan = stratified(Math.min(all.length, 6), { spares: 2 })
        expect(drawn(all, plan, seed).drawn).toEqual(drawn(all, plan, seed).drawn)
      }),
    )
  })

  test('of a stratum is the same whatever stands in the others', () => {
    const plan = stratified(2, { allocation: { how: 'fixed' } })
    const first = ['Ames', 'Ames', 'Ames', 'Ames', 'Quill', 'Quill', 'Quill']
    const ofAmes = (all: readonly string[]) =>
      drawn(all, plan, 'seed').drawn.flatMap(({ unit, stratum }) => (stratum === 'S1' ? [unit] : []))
    expect(ofAmes([...first, 'Quill', 'Quill'])).toEqual(ofAmes(first))
  })

  test('takes so many of each stratum, or all it has', () => {
    const { shares } = drawn(
      ['Ames', 'Quill', 'Quill', 'Quill', 'Quill'],
      stratified(3, { allocation: { how: 'fixed' }, spares: 3 }),
      'seed',
    )
    expect(shares).toEqual([
      { code: 'S1', label: 'Ames', size: 1, sample: 1, spares: 0 },
      { code: 'S2', label: 'Quill', size: 4, sample: 3, spares: 1 },
    ])
  })

  test('by Neyman takes more where sizes are alike and the spread is greater', () => {
    const all = [...Array<string>(50).fill('Ames'), ...Array<string>(50).fill('Quill')]
    const { shares } = drawn(all, stratified(20, { allocation: { how: 'neyman', spreads: [1, 3] } }), 'seed')
    expect(shares.map(({ sample }) => sample)).toEqual([5, 15])
  })

  test('is refused where a spread is missing or more is wanted than there is', () => {
    const { units, strata } = buildFrame(candidates(['Ames', 'Quill', 'Quill']), true)
    const refused = (plan: SamplePlan) => planShares(plan, units.length, strata)
    expect(refused(stratified(2, { allocation: { how: 'neyman', spreads: [1] } }))).toEqual({ ok: false, error: 'sample-spread' })
    expect(refused(stratified(4))).toEqual({ ok: false, error: 'sample-too-large' })
    expect(refused(simple(0))).toEqual({ ok: false, error: 'sample-too-small' })
    expect(planShares(simple(1), 0, [])).toEqual({ ok: false, error: 'frame-empty' })
  })

  test('has as its spares the units that a larger sample would go on with', () => {
    const all = Array<null>(40).fill(null)
    const small = drawn(all, simple(5, 3), 'seed').drawn.map(({ unit }) => unit)
    const large = drawn(all, simple(8), 'seed').drawn.map(({ unit }) => unit)
    expect(small).toEqual(large)
  })
})
