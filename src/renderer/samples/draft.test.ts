import { expect, test } from 'vitest'
import type { FrameView } from '../../shared/sampling-views'
import { missingOf, NEW_DRAFT, planOf } from './draft'

const DRAFT = { ...NEW_DRAFT, name: 'A', who: 'B', what: 'C', when: 'D' }
const FRAME: FrameView = { says: '', count: 9, sha256: 'a'.repeat(64), strata: [], sample: 3, spares: 0, refusal: null, ai: [] }

test('reads what was typed as whole numbers, and anything else as none', () => {
  for (const [typed, size] of [
    ['12', 12],
    [' 7 ', 7],
    ['', 0],
    ['-3', 0],
    ['2.5', 0],
    ['many', 0],
    ['9999999', 0],
  ] as const)
    expect(planOf({ ...NEW_DRAFT, size: typed }, []).size).toBe(size)
})

test('gives the spreads of the strata at hand in their order, and what is no number as less than nothing', () => {
  const draft = { ...NEW_DRAFT, kind: 'stratified' as const, how: 'neyman' as const, spreads: { S2: '1.5', S1: '', S9: '4', S3: 'x' } }
  expect(planOf(draft, ['S1', 'S2', 'S3'])).toMatchObject({ allocation: { how: 'neyman', spreads: [-1, 1.5, -1] } })
})

test('says one thing after the other that is missing', () => {
  expect(missingOf(NEW_DRAFT, FRAME)).toBe('Name the sample.')
  expect(missingOf({ ...DRAFT, when: ' ' }, FRAME)).toContain('of which time')
  expect(missingOf(DRAFT, null)).toBe('The frame is being made.')
  expect(missingOf(DRAFT, { ...FRAME, refusal: 'frame-empty' })).toBe('No chart is in the frame.')
  expect(missingOf({ ...DRAFT, seedBy: 'person' }, FRAME)).toBe('State the seed.')
  expect(missingOf(DRAFT, FRAME)).toBeNull()
})
