import { describe, expect, it } from 'vitest'
import { checkCode, checkProposal } from './check'
import type { ProposedCode } from './code'
import { shippedTable } from './testing'

const table = shippedTable()
const check = checkProposal(table)
const TEXT = 'Type 2 diabetes mellitus. No fever.'
const quote = { start: 0, end: 24, text: 'Type 2 diabetes mellitus' }
const proposal = (rest: Partial<ProposedCode> = {}): ProposedCode => ({
  system: 'ICD-10-CM',
  code: 'E11.9',
  title: 'whatever the proposer says',
  score: 0.9,
  assertion: 'affirmed',
  evidence: [quote],
  reason: '',
  ...rest,
})
const why = (rest: Partial<ProposedCode>, date: string | null = null) => {
  const result = check(proposal(rest), TEXT, date)
  return result.status === 'rejected' ? result.why : 'valid'
}

describe('the check of a proposal', () => {
  it('gives a valid code the title of the table, not the proposer’s', () => {
    expect(check(proposal(), TEXT, null)).toEqual({ status: 'valid', title: 'Type 2 diabetes mellitus without complications' })
  })

  it.each<[string, Partial<ProposedCode>]>([
    ['unknown-code', { code: 'E11.999' }],
    ['unknown-code', { code: 'XYZ' }],
    ['unknown-code', { code: '' }],
    ['unknown-code', { code: 'E08-E13' }],
    ['unknown-code', { code: '4' }],
    ['not-billable', { code: 'E11' }],
    ['not-billable', { code: 'S93.401' }],
    ['system-unsupported', { system: 'CPT' }],
    ['system-unsupported', { system: 'ICD-10-PCS' }],
    ['no-evidence', { evidence: [] }],
    ['quote-not-verbatim', { evidence: [{ ...quote, text: 'Type 2 Diabetes mellitus' }] }],
    ['quote-not-verbatim', { evidence: [{ ...quote, start: 1 }] }],
    ['quote-not-verbatim', { evidence: [{ ...quote, start: -1, end: 23 }] }],
    ['quote-not-verbatim', { evidence: [{ start: 0, end: 999, text: TEXT }] }],
    ['quote-not-verbatim', { evidence: [{ start: 24, end: 24, text: '' }] }],
    ['quote-not-verbatim', { evidence: [{ start: 25, end: 26, text: ' ' }] }],
    ['quote-not-verbatim', { evidence: [quote, { start: 0, end: 4, text: 'Typ ' }] }],
  ])('rejects with %s: %j', (expected, rest) => {
    expect(why(rest)).toBe(expected)
  })

  it('knows only the year of its table', () => {
    expect(why({}, '2026-03-31')).toBe('valid')
    expect(why({}, '2025-10-01')).toBe('valid')
    expect(why({}, '2026-09-30')).toBe('valid')
    expect(why({}, '2025-09-30')).toBe('not-in-force')
    expect(why({}, '2026-10-01')).toBe('not-in-force')
  })
})

describe('the check of a code added by hand', () => {
  it('needs no evidence', () => {
    expect(checkCode(table, 'ICD-10-CM', 'i10', null)).toEqual({ status: 'valid', title: 'Essential (primary) hypertension' })
    expect(checkCode(table, 'ICD-10-CM', 'E11', null)).toEqual({ status: 'rejected', why: 'not-billable' })
  })
})
