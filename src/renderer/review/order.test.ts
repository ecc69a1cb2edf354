import { describe, expect, it } from 'vitest'
import type { ChartView, FindingView, SuggestionView } from '../../shared/views'
import { groupOf, lacksPoa, neighbour, nextUndecided, orderFindings, orderSuggestions, sequenceOf, touchedBy } from './order'
import { currentStep } from './steps'

const finding = (id: string, start: number, state: FindingView['state']) => ({ id, start, state }) as unknown as FindingView
const suggestion = (id: string, part: Partial<SuggestionView> = {}) =>
  ({
    id,
    system: 'ICD-10-CM',
    score: 0.8,
    poa: null,
    assertion: 'affirmed',
    check: { status: 'valid', title: '' },
    decision: null,
    principal: false,
    ...part,
  }) as unknown as SuggestionView

describe('the order of findings', () => {
  it('puts undecided ones first, then goes by position', () => {
    const ordered = orderFindings([
      finding('a', 5, 'sure'),
      finding('b', 9, 'undecided'),
      finding('c', 1, 'added'),
      finding('d', 7, 'undecided'),
    ])
    expect(ordered.map((f) => f.id)).toEqual(['d', 'b', 'c', 'a'])
  })
})

describe('the next finding that waits', () => {
  const list = [
    finding('a', 1, 'undecided'),
    finding('b', 5, 'sure'),
    finding('c', 7, 'undecided'),
    finding('d', 9, 'kept'),
    finding('e', 11, 'undecided'),
  ]
  const from = (offset: number, by: 1 | -1, ...decided: string[]) => nextUndecided(list, offset, by, new Set(decided as never[]))?.id

  it('passes over what is decided, and goes round the end of the text', () => {
    expect(from(1, 1)).toBe('c')
    expect(from(5, 1)).toBe('c')
    expect(from(11, 1)).toBe('a')
    expect(from(7, -1)).toBe('a')
    expect(from(1, -1)).toBe('e')
    expect(from(-1, 1)).toBe('a')
  })

  it('passes over what is being decided, and is nothing when nothing waits', () => {
    expect(from(1, 1, 'c')).toBe('e')
    expect(from(1, 1, 'a', 'c', 'e')).toBeUndefined()
  })
})

describe('the order of suggestions', () => {
  it('goes by decision, then by assertion, then by certainty, and else keeps the order main gave; what is no proposal comes last', () => {
    const ordered = orderSuggestions([
      suggestion('family', { assertion: 'family' }),
      suggestion('history', { assertion: 'historical' }),
      suggestion('weak', { score: 0.1 }),
      suggestion('strong', { score: 0.8 }),
      suggestion('next', { score: 0.9 }),
      suggestion('done', { decision: { action: 'accept', title: '', at: '' } }),
      suggestion('refused', { check: { status: 'rejected', why: 'unknown-code' } }),
    ])
    expect(ordered.map((s) => s.id)).toEqual(['strong', 'next', 'weak', 'history', 'done', 'refused', 'family'])
  })

  it('counts a refused suggestion that was changed to a code that holds as accepted', () => {
    const changed = suggestion('x', {
      check: { status: 'rejected', why: 'not-billable' },
      decision: { action: 'change', code: 'I50.22', reason: 'More specific', title: '', at: '' },
    })
    expect(groupOf(changed)).toBe('accepted')
  })
})

describe('what the checks set aside', () => {
  it('is not among what a person rejected', () => {
    expect(groupOf(suggestion('x', { check: { status: 'rejected', why: 'unknown-code' } }))).toBe('aside')
    expect(groupOf(suggestion('y', { decision: { action: 'reject', reason: 'no', title: '', at: '' } }))).toBe('rejected')
  })
})

describe('the codes of the chart', () => {
  it('stand in the sequence main gave, whatever their assertion, and procedures after diagnoses', () => {
    const decision = { action: 'accept', title: '', at: '' } as const
    const codes = sequenceOf([
      suggestion('p', { decision, assertion: 'historical', principal: true }),
      suggestion('procedure', { decision, system: 'ICD-10-PCS' }),
      suggestion('open'),
      suggestion('a', { decision, score: 0.1 }),
      suggestion('b', { decision, score: 0.9 }),
    ])
    expect(codes.map((s) => s.id)).toEqual(['p', 'a', 'b', 'procedure'])
  })

  it('lack a POA indicator where they are diagnoses without one', () => {
    const decision = { action: 'accept', title: '', at: '' } as const
    expect(lacksPoa(suggestion('a', { decision }))).toBe(true)
    expect(lacksPoa(suggestion('b', { decision, poa: 'N' }))).toBe(false)
    expect(lacksPoa(suggestion('c', { decision, system: 'HCPCS' }))).toBe(false)
    expect(lacksPoa(suggestion('d'))).toBe(false)
  })
})

describe('what a step touched', () => {
  const look = (x: { look?: string }) => x.look ?? ''
  const touched = (...lists: { id: string; look?: string }[][]) => touchedBy(lists[0] ?? [], lists[1] ?? [], look)?.id
  const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  it('is what came or changed, else what stands where something went', () => {
    expect(touched(list, [{ id: 'a' }, { id: 'b', look: 'kept' }, { id: 'c' }])).toBe('b')
    expect(touched(list.slice(1), list)).toBe('a')
    expect(touched(list, [{ id: 'a' }, { id: 'c' }])).toBe('c')
    expect(touched(list, list.slice(0, 2))).toBe('b')
    expect(touched(list, list)).toBeUndefined()
    expect(touched([{ id: 'a' }], [])).toBeUndefined()
  })
})

describe('neighbour', () => {
  const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  it('goes round at both ends and begins at an end when nothing is chosen', () => {
    expect(neighbour(list, 'c', 1)?.id).toBe('a')
    expect(neighbour(list, 'a', -1)?.id).toBe('c')
    expect(neighbour(list, null, 1)?.id).toBe('a')
    expect(neighbour(list, null, -1)?.id).toBe('c')
    expect(neighbour([], null, 1)).toBeNull()
  })
})

describe('currentStep', () => {
  const at = (
    status: Parameters<typeof currentStep>[0]['status'],
    undecided = 0,
    openSuggestions = 0,
    n = 1,
    blind: ChartView['blind'] = null,
  ) => currentStep({ status, undecided, openSuggestions }, { suggestions: Array.from({ length: n }, () => suggestion('s')), blind })

  it('follows the chart from review to packet', () => {
    expect(at('review', 3)).toBe('review')
    expect(at('review', 0)).toBe('clear')
    expect(at('cleared')).toBe('code')
    expect(at('coding', 0, 2)).toBe('code')
    expect(at('coding', 0, 0, 0)).toBe('code')
    expect(at('coding', 0, 0)).toBe('finish')
    expect(at('coding', 0, 0, 1, { state: 'hidden' })).toBe('code')
    expect(at('finished')).toBe('packet')
    expect(at('failed')).toBe('review')
  })
})
