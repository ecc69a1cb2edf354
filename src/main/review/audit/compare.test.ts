import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditedCode, OwnCode } from '../../../shared/audit-rules/case'
import { codeKey, isDiagnosis } from '../../../shared/audit-rules/code-kind'
import { reviewedCodes } from '../../../shared/audit-rules/reviewed'
import type { Checked } from '../../../shared/audit-views'
import type { OwnCodeId } from '../../../shared/ids'
import { compareCodes, type Proposal } from './compare'
import { coded, codedAt, own } from './testing'

const ALL: readonly Checked[] = ['diagnoses', 'principal', 'sequence', 'poa', 'procedures']
const told = (proposals: readonly Proposal[]): string[] =>
  proposals.map(({ verdict, line, to, place }) =>
    [verdict, line ?? '-', ...(to ? [to.code] : []), ...(place === null ? [] : [`to ${place}`])].join(' '),
  )

describe('a blind review compared with the coder’s list', () => {
  test('pairs codes of one category, the nearest first, before it calls anything missed or unsupported', () => {
    const proposals = compareCodes(coded('I10', 'E11.9', 'E11.65'), own('I10', 'E11.649', 'E11.22', 'N18.31'), ALL)
    expect(told(proposals)).toEqual(['agree 1', 'revise 2 E11.22', 'revise 3 E11.649 to 2', 'add - N18.31 to 4'])
  })

  test('says what the coder missed and what the note does not support', () => {
    expect(told(compareCodes(coded('I10', 'J45.909'), own('I10', 'F32.A'), ALL))).toEqual(['agree 1', 'delete 2', 'add - F32.A to 2'])
  })

  test('sets the two principal diagnoses against each other where they are left over', () => {
    expect(told(compareCodes(coded('R07.9', 'I10'), own('I21.4', 'I10'), ALL))).toEqual(['revise 1 I21.4', 'agree 2'])
  })

  test('moves the one code that was out of order, not all the others', () => {
    expect(told(compareCodes(coded('I10', 'E11.9', 'N18.31', 'F32.A'), own('E11.9', 'N18.31', 'F32.A', 'I10'), ALL))).toEqual([
      'resequence 1 to 4',
      'agree 2',
      'agree 3',
      'agree 4',
    ])
  })

  test('looks at the first diagnosis alone where the order of the rest is nobody’s error', () => {
    const checks: Checked[] = ['diagnoses', 'principal']
    expect(told(compareCodes(coded('I10', 'E11.9', 'N18.31'), own('N18.31', 'E11.9', 'I10'), checks))).toEqual([
      'agree 1',
      'agree 2',
      'resequence 3 to 1',
    ])
    expect(told(compareCodes(coded('I10', 'E11.9'), own('E11.9', 'I10'), ['diagnoses']))).toEqual(['agree 1', 'agree 2'])
  })

  test('sees another present-on-admission indicator where it is looked at and the auditor gave one', () => {
    const [first] = own('A41.9')
    const auditors = [{ ...(first as OwnCode), poa: 'N' as const }]
    const coders = [codedAt(1, 'A41.9', 'Y')]
    expect(compareCodes(coders, auditors, ALL)).toMatchObject([{ verdict: 'revise', to: { code: 'A41.9', poa: 'N' } }])
    expect(told(compareCodes(coders, auditors, ['diagnoses']))).toEqual(['agree 1'])
    expect(told(compareCodes(coders, own('A41.9'), ALL))).toEqual(['agree 1'])
  })

  test('sequences procedures apart from diagnoses', () => {
    const proposals = compareCodes(coded('K80.00', '0FT44ZZ', '0DTJ4ZZ'), own('0DTJ4ZZ', '0FT44ZZ', 'K80.00'), ALL)
    expect(told(proposals).filter((line) => line.startsWith('agree 1'))).toHaveLength(1)
    expect(proposals.filter(({ verdict }) => verdict === 'resequence')).toHaveLength(1)
  })
})

const CODES = ['I10', 'E11.9', 'E11.65', 'E11.649', 'E10.9', 'N18.31', 'N18.4', 'F32.A', 'J45.909', '0FT44ZZ', '0DTJ4ZZ', '0FT40ZZ']
const aCode = fc.constantFrom(...CODES)
const aPoa = fc.constantFrom('Y', 'N', null)
const codedLists: fc.Arbitrary<readonly AuditedCode[]> = fc
  .array(fc.tuple(aCode, aPoa), { maxLength: 10 })
  .map((list) => list.map(([code, poa], index) => codedAt(index + 1, code, poa)))
const ownLists: fc.Arbitrary<readonly OwnCode[]> = fc
  .array(fc.tuple(aCode, aPoa), { maxLength: 10 })
  .map((list) => list.map(([code, poa], index) => ({ ...(own(code)[0] as OwnCode), poa, id: `own ${index}` as OwnCodeId })))

describe('whatever the two lists are', () => {
  const checks = fc.subarray<Checked>([...ALL])

  test('every code of either side occurs in exactly one proposal', () => {
    fc.assert(
      fc.property(codedLists, ownLists, checks, (coders, auditors, looked) => {
        const proposals = compareCodes(coders, auditors, looked)
        expect(proposals.flatMap(({ line }) => line ?? []).sort((a, b) => a - b)).toEqual(coders.map(({ line }) => line))
        expect(proposals.flatMap(({ ownCodeId }) => ownCodeId ?? []).sort()).toEqual(auditors.map(({ id }) => id).sort())
        expect(new Set(proposals.map(({ key }) => key)).size).toBe(proposals.length)
      }),
    )
  })

  test('the same list on both sides is agreed with throughout', () => {
    fc.assert(
      fc.property(codedLists, checks, (coders, looked) => {
        const same = coders.map(({ line, system, code, title, poa }) => ({
          id: `own ${line}` as OwnCodeId,
          system,
          code,
          title,
          poa,
          evidence: [],
        }))
        expect(compareCodes(coders, same, looked).every(({ verdict }) => verdict === 'agree')).toBe(true)
      }),
    )
  })

  test('no code is revised to one of another system, and what is revised alone is of one category or the principal diagnosis', () => {
    fc.assert(
      fc.property(codedLists, ownLists, checks, (coders, auditors, looked) => {
        for (const { verdict, line, to } of compareCodes(coders, auditors, looked)) {
          if (verdict !== 'revise') continue
          const from = coders.find((code) => code.line === line)
          expect(to?.system).toBe(from?.system)
          expect(from?.principal || to?.code.slice(0, 3) === from?.code.slice(0, 3)).toBe(true)
        }
      }),
    )
  })

  test('the coder’s list with every proposal worked in is the auditor’s, in the auditor’s order', () => {
    fc.assert(
      fc.property(codedLists, ownLists, (coders, auditors) => {
        const reviewed = reviewedCodes(coders, compareCodes(coders, auditors, ALL))
        const wanted = [...auditors.filter(isDiagnosis), ...auditors.filter((code) => !isDiagnosis(code))]
        expect(reviewed.map(codeKey)).toEqual(wanted.map(codeKey))
        reviewed.forEach(({ poa }, index) => {
          const asked = wanted[index]?.poa ?? null
          if (asked !== null) expect(poa).toBe(asked)
        })
      }),
      { numRuns: 300 },
    )
  })

  test('where only the principal diagnosis is looked at, it comes out first', () => {
    fc.assert(
      fc.property(codedLists, ownLists, (coders, auditors) => {
        const reviewed = reviewedCodes(coders, compareCodes(coders, auditors, ['diagnoses', 'principal']))
        const first = auditors.find(isDiagnosis)
        if (first) expect(codeKey(reviewed[0] ?? first)).toBe(codeKey(first))
        expect(reviewed.map(codeKey).sort()).toEqual(auditors.map(codeKey).sort())
      }),
    )
  })
})
