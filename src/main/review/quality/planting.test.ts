import { describe, expect, test } from 'vitest'
import type { OutboundId, SuggestionId } from '../../../shared/ids'
import type { Assertion } from '../../../shared/views'
import { SYSTEM } from '../../codes'
import { shippedTable } from '../../codes/testing'
import type { Suggestion } from '../edits'
import { plantings } from './planting'

const table = shippedTable()
let made = 0

function suggestion(code: string, assertion: Assertion = 'affirmed', over: Partial<Suggestion> = {}): Suggestion {
  const title = table.lookup(code)?.title ?? ''
  made += 1
  return {
    id: `s-${made}` as SuggestionId,
    outboundId: 'o-1' as OutboundId,
    proposal: {
      system: SYSTEM,
      code,
      title,
      score: 0.7,
      assertion,
      evidence: [{ start: 4, end: 8, text: 'some\nwords' }],
      reason: 'denied',
    },
    check: { status: 'valid', title },
    ...over,
  }
}

const codes = (...of: Suggestion[]) => plantings(of, table).map(({ kind, proposal }) => `${kind} ${proposal.code}`)

describe('a planted error', () => {
  test('is what the text denies, fears or tells of relatives, proposed as present with the same quote', () => {
    const denied = suggestion('I21.9', 'negated')
    const [planted] = plantings([denied, suggestion('I10')], table)
    expect(planted).toMatchObject({ kind: 'ruled-out', from: denied })
    expect(planted?.proposal).toMatchObject({
      code: 'I21.9',
      assertion: 'affirmed',
      reason: '“some words”',
      evidence: denied.proposal.evidence,
    })
    expect(codes(suggestion('Z80.3', 'family'), suggestion('I26.99', 'hypothetical'))).toEqual(['ruled-out Z80.3', 'ruled-out I26.99'])
  })

  test('or the other side of a condition', () => {
    expect(codes(suggestion('M17.11'))).toEqual(['other-side M17.12'])
    expect(codes(suggestion('I10'))).toEqual([])
  })

  test('is never a code that is proposed or named already, so it cannot stand in for a true one', () => {
    expect(codes(suggestion('M17.11'), suggestion('M17.12'))).toEqual([])
    expect(codes(suggestion('M17.11'), suggestion('M17.12', 'negated'))).toEqual(['ruled-out M17.12'])
    expect(codes(suggestion('I21.9', 'negated'), suggestion('I21.9'))).toEqual([])
  })

  test('is not made of what the check set aside, of another system or of what has no quote', () => {
    expect(codes(suggestion('I21.9', 'negated', { check: { status: 'rejected', why: 'not-in-force' } }))).toEqual([])
    const supply = suggestion('I21.9', 'negated')
    expect(codes({ ...supply, proposal: { ...supply.proposal, system: 'HCPCS', code: 'A4253' } })).toEqual([])
    expect(codes({ ...supply, proposal: { ...supply.proposal, evidence: [] } })).toEqual([])
  })

  test('is always a code that can be billed and has a title', () => {
    for (const code of ['M17.11', 'H25.11', 'S52.501A', 'I63.511', 'C50.911', 'H66.91']) {
      for (const { proposal } of plantings([suggestion(code)], table)) {
        expect(table.lookup(proposal.code)).toMatchObject({ billable: true, title: proposal.title })
        expect(proposal.code).not.toBe(code)
      }
    }
  })
})
