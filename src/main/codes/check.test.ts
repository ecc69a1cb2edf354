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
    ...['E1.19', 'E11..9', 'E1.1.9', 'I1.0', 'E11.', '.E119', 'E11.9.', 'E11 .9', 'E11.9X1234'].map(
      (code): [string, Partial<ProposedCode>] => ['unknown-code', { code }],
    ),
    ['unknown-code', { code: '\u013110' }],
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
    ['no-evidence', { evidence: [{ start: 24, end: 25, text: '.' }] }],
    ['no-evidence', { evidence: [{ start: 3, end: 4, text: 'e' }] }],
    ['no-evidence', { evidence: [{ start: 5, end: 6, text: '2' }] }],
    ['valid', { evidence: [quote, { start: 5, end: 6, text: '2' }] }],
  ])('rejects with %s: %j', (expected, rest) => {
    expect(why(rest)).toBe(expected)
  })

  it('knows the codes whose second character is a letter', () => {
    expect(why({ code: 'QA0.8' })).toBe('valid')
  })

  const judge = (text: string, start: number, end: number) => {
    const result = check(proposal({ evidence: [{ start, end, text: text.slice(start, end) }] }), text, null)
    return result.status === 'rejected' ? result.why : 'valid'
  }

  it('takes no placeholder, nor a part of one, for evidence', () => {
    const text = 'Seen by [NAME_1] on [DATE_2], [NAME_3] has MI. MILD gout at [LOCATION_1].'
    const of = (quote: string) => judge(text, text.indexOf(quote), text.indexOf(quote) + quote.length)
    for (const quote of ['[NAME_1]', 'NAME', 'LOCATION_1', '[DATE_2], [NAME_3]', 'on [DATE_2]'])
      expect(of(quote), quote).toBe('no-evidence')
    expect(of('[NAME_3] has')).toBe('valid')
    expect(of('MI')).toBe('valid')
    expect(judge(text, text.indexOf('MILD'), text.indexOf('MILD') + 2)).toBe('no-evidence')
  })

  it('takes no quote that cuts a character in two', () => {
    const text = 'Fever \u{1F321} today'
    expect(judge(text, 0, 7)).toBe('quote-not-verbatim')
    expect(judge(text, 7, 14)).toBe('quote-not-verbatim')
    expect(judge(text, 0, 8)).toBe('valid')
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
