import { describe, expect, it } from 'vitest'
import { checkCode, checkProposal } from './check'
import type { ProposedCode } from './code'
import { createShelf } from './shelf'
import { editionOf, shippedShelf } from './testing'

const check = checkProposal(shippedShelf())
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

const PROCEDURES = {
  format: 1,
  texts: [
    'Section',
    'Medical and Surgical',
    'Body System',
    'Paper',
    'Operation',
    'Resection',
    'Body Part',
    'Leaf',
    'Approach',
    'Open',
    'Percutaneous Endoscopic',
    'Device',
    'No Device',
    'Qualifier',
    'No Qualifier',
  ],
  tables: [
    {
      prefix: '0FT',
      labels: [1, 3, 5],
      axes: [0, 2, 4, 6, 8, 11, 13],
      rows: [
        [
          ['4', [7]],
          ['04', [9, 10]],
          ['Z', [12]],
          ['Z', [14]],
        ],
      ],
    },
  ],
  definitions: {},
  index: null,
}
const HCPCS = {
  format: 1,
  codes: 'A9001\nA9002\nX1',
  titles: 'Paper boat\nPaper hat\nPaper modifier',
  shorts: '\n\n',
  from: '\n\n',
  to: '\n2026-01-31\n',
}
const CPT = { format: 1, codes: '90001', titles: 'Made-up visit', shorts: '', from: '', to: '' }

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

  it('goes by the nearest year there is', () => {
    for (const date of ['2026-03-31', '2025-10-01', '2026-09-30', '2025-09-30', '2031-01-01']) expect(why({}, date), date).toBe('valid')
  })
})

describe('the check of a code added by hand', () => {
  it('needs no evidence', () => {
    expect(checkCode(shippedShelf(), 'ICD-10-CM', 'i10', null)).toEqual({ status: 'valid', title: 'Essential (primary) hypertension' })
    expect(checkCode(shippedShelf(), 'ICD-10-CM', 'E11', null)).toEqual({ status: 'rejected', why: 'not-billable' })
  })
})

const TABLE = { chapters: [], blocks: [], blockOf: {}, notes: {}, seventh: {} }
const list = (codes: string) => ({
  ...TABLE,
  codes,
  billable: codes
    .split('\n')
    .map(() => '1')
    .join(''),
  titles: codes,
})
const years = { 2026: 'FY2026', 2027: 'FY2027' } as const
const fiscal = (year: keyof typeof years) => ({ name: years[year], validFrom: `${year - 1}-10-01`, validTo: `${year}-09-30` })
const shelf = createShelf(
  [
    editionOf('icd-10-cm', list('R90.1\nR90.2'), 2, fiscal(2026)),
    editionOf('icd-10-cm', list('R90.2\nR90.3'), 2, fiscal(2027)),
    editionOf('icd-10-pcs', PROCEDURES, 2, fiscal(2026)),
    editionOf('hcpcs', HCPCS, 3, { name: '2026', validFrom: '2026-01-01', validTo: '2026-12-31' }),
    editionOf('cpt', CPT, 1, { name: '2026', validFrom: '2026-01-01', validTo: '2026-12-31' }),
  ],
  { today: () => '2026-06-01' },
)
const of = (system: string, code: string, date: string | null = '2026-03-01') => {
  const result = checkCode(shelf, system, code, date)
  return result.status === 'valid' ? result.title : result.why
}

describe('the check of a code of several years', () => {
  it('says of a code from the year before or after that it is not in force, and of any other that nobody knows it', () => {
    expect(of('ICD-10-CM', 'R90.1')).toBe('R90.1')
    expect(of('ICD-10-CM', 'R90.3')).toBe('not-in-force')
    expect(of('ICD-10-CM', 'R90.1', '2026-10-01')).toBe('not-in-force')
    expect(of('ICD-10-CM', 'R90.4')).toBe('unknown-code')
  })
})

describe('the check of a code of another system', () => {
  it.each<[string, string, string]>([
    ['ICD-10-PCS', '0FT4', 'unknown-code'],
    ['ICD-10-PCS', '0FT40ZZ', 'Resection of Leaf, Open Approach'],
    ['icd10pcs', ' 0ft44zz', 'Resection of Leaf, Percutaneous Endoscopic Approach'],
    ['ICD-10-PCS', '0FT41ZZ', 'unknown-code'],
    ['ICD-10-PCS', '0FT.40ZZ', 'unknown-code'],
    ['HCPCS', 'A9001', 'Paper boat'],
    ['hcpcs level ii', 'a9001', 'Paper boat'],
    ['HCPCS', 'A9002', 'not-in-force'],
    ['HCPCS', 'X1', 'not-billable'],
    ['HCPCS', 'A9003', 'unknown-code'],
    ['CPT', '90001', 'Made-up visit'],
    ['CPT-4', '90001', 'Made-up visit'],
    ['HCPCS', '90001', 'Made-up visit'],
    ['CPT', '90002', 'unknown-code'],
    ['CPT', '90001-25', 'unknown-code'],
    ['CPT', 'A9001', 'unknown-code'],
    ['SNOMED CT', '90001', 'system-unsupported'],
    ['', '90001', 'system-unsupported'],
  ])('%s %j: %s', (system, code, expected) => {
    expect(of(system, code)).toBe(expected)
  })

  it('is not made where no edition covers the day, but in the nearest one where no day is known', () => {
    expect(of('HCPCS', 'A9001', '2027-01-01')).toBe('system-unsupported')
    expect(of('CPT', '90001', '2025-12-31')).toBe('system-unsupported')
    expect(of('ICD-10-PCS', '0FT40ZZ', '2026-10-01')).toBe('system-unsupported')
    expect(of('HCPCS', 'A9001', null)).toBe('Paper boat')
  })

  it('keeps to the days of the code itself', () => {
    expect(of('HCPCS', 'A9002', '2026-01-31')).toBe('Paper hat')
    expect(of('HCPCS', 'A9002', '2026-02-01')).toBe('not-in-force')
  })

  it('asks for a quote as for any other', () => {
    const proposed = proposal({ system: 'CPT', code: '90001' })
    expect(checkProposal(shelf)(proposed, TEXT, '2026-03-01').status).toBe('valid')
    expect(checkProposal(shelf)({ ...proposed, evidence: [] }, TEXT, '2026-03-01')).toEqual({ status: 'rejected', why: 'no-evidence' })
  })
})
