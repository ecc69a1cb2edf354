import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BilledView, Poa } from '../../shared/coding-views'
import type { SuggestionId } from '../../shared/ids'
import type { ChartView, SuggestionView } from '../../shared/views'
import { compare } from './compare'

const suggestion = (code: string, more: Partial<SuggestionView> = {}): SuggestionView => ({
  id: code as SuggestionId,
  origin: 'endpoint',
  system: 'ICD-10-CM',
  code,
  score: 0.8,
  assertion: 'affirmed',
  evidence: [],
  reason: '',
  missing: [],
  from: null,
  partOf: null,
  check: { status: 'valid', title: `Title of ${code}` },
  decision: null,
  principal: false,
  poa: null,
  ...more,
})
const accepted = (code: string, poa: Poa | null = null) =>
  suggestion(code, { poa, decision: { action: 'accept', title: `Title of ${code}`, at: '' } })
const bill = (code: string, sequence: number, more: Partial<BilledView> = {}): BilledView => ({
  system: 'ICD-10-CM',
  code,
  sequence,
  poa: null,
  source: 'typed',
  title: `Title of ${code}`,
  valid: true,
  ...more,
})
const marksOf = (view: Partial<Pick<ChartView, 'suggestions' | 'billed' | 'blind'>>) =>
  Object.fromEntries(compare({ suggestions: [], billed: [], blind: null, ...view }).rows.map((row) => [row.code, row.marks]))

describe('billed against decided', () => {
  it('marks what is in one list alone, and what stands elsewhere or with another POA', () => {
    const view = {
      suggestions: [accepted('I50.23', 'Y'), accepted('N17.9', 'N'), accepted('E11.22', 'Y')],
      billed: [bill('N17.9', 1, { poa: 'Y' }), bill('I50.23', 2, { poa: 'Y' }), bill('J18.9', 3)],
    }
    expect(marksOf(view)).toEqual({ 'I50.23': ['order'], 'N17.9': ['order', 'poa'], 'E11.22': ['decided-only'], 'J18.9': ['billed-only'] })
    expect(compare({ ...view, blind: null })).toMatchObject({ agree: 2, billedOnly: 1, decidedOnly: 1 })
  })

  it('calls no code over-coded that still waits for a decision', () => {
    expect(marksOf({ suggestions: [suggestion('J18.9')], billed: [bill('J18.9', 1)] })).toEqual({ 'J18.9': ['open'] })
  })

  it('says of a billed code that the code set does not have it', () => {
    expect(marksOf({ billed: [bill('E11', 1, { title: null, valid: false })] })).toEqual({ E11: ['billed-only', 'invalid'] })
  })

  it('differs from nothing where no claim is known', () => {
    expect(marksOf({ suggestions: [accepted('I10'), suggestion('J18.9')] })).toEqual({ I10: [], 'J18.9': [] })
  })

  it('stands a changed code under the code it was changed to, and says of the proposal that it was changed', () => {
    const changed = suggestion('E11.9', { decision: { action: 'change', code: 'E11.65', reason: 'documented', title: 'With', at: '' } })
    const { rows } = compare({ suggestions: [changed], billed: [bill('E11.65', 1)], blind: null })
    expect(rows.map((row) => [row.code, row.proposed, row.decided?.place ?? null])).toEqual([
      ['E11.65', null, 1],
      ['E11.9', 'changed', null],
    ])
  })

  it('counts diagnoses and procedures apart, and shows what stood before the suggestions did', () => {
    const view = {
      suggestions: [accepted('I10'), { ...accepted('0DTJ4ZZ'), system: 'ICD-10-PCS', origin: 'coder' as const }],
      billed: [bill('I10', 1), bill('0DTJ4ZZ', 1, { system: 'ICD-10-PCS' })],
      blind: { state: 'shown' as const, at: '', own: [{ system: 'ICD-10-CM', code: 'I10' }], suggested: [] },
    }
    expect(marksOf(view)).toEqual({ I10: [], '0DTJ4ZZ': [] })
    expect(compare(view).rows.map((row) => row.own)).toEqual([true, false])
  })
})

it('for any lists: every code is in one row, and the lists are told apart the same way round', () => {
  const codes = fc.uniqueArray(fc.constantFrom('I10', 'E11.9', 'J18.9', 'N17.9', 'R05.9', 'Z79.4'))
  fc.assert(
    fc.property(codes, codes, (decided, billed) => {
      const one = compare({ suggestions: decided.map((code) => accepted(code)), billed: billed.map((c, i) => bill(c, i + 1)), blind: null })
      expect(one.rows.map((row) => row.code).sort()).toEqual([...new Set([...decided, ...billed])].sort())
      const other = compare({
        suggestions: billed.map((code) => accepted(code)),
        billed: decided.map((c, i) => bill(c, i + 1)),
        blind: null,
      })
      if (decided.length > 0 && billed.length > 0) {
        expect([one.agree, one.billedOnly, one.decidedOnly]).toEqual([other.agree, other.decidedOnly, other.billedOnly])
      }
    }),
  )
})
