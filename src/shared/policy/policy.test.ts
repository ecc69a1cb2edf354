import { expect, test } from 'vitest'
import { readPolicy, STANDARD_POLICY } from './policy'

test('a policy reads as it was written', () => {
  const written = { ...STANDARD_POLICY, version: 7, name: 'Ours', clearing: { roles: ['auditor'], people: 2 } }
  expect(readPolicy(JSON.parse(JSON.stringify(written)))).toEqual(written)
})

test('what an earlier program could not say stands as in the Standard policy', () => {
  const { modelThreshold: _, ...older } = { ...STANDARD_POLICY.deidentification, providers: 'keep' as const }
  const { retention: __, ...parts } = STANDARD_POLICY
  expect(readPolicy({ ...parts, deidentification: older })).toEqual({
    ...STANDARD_POLICY,
    deidentification: { ...STANDARD_POLICY.deidentification, providers: 'keep' },
  })
})

test('what is no policy, or says what this program does not know, is none', () => {
  for (const wrong of [
    null,
    [],
    'Standard',
    {},
    { ...STANDARD_POLICY, version: 0 },
    { ...STANDARD_POLICY, name: ' ' },
    { ...STANDARD_POLICY, more: 1 },
    { ...STANDARD_POLICY, clearing: { people: 3 } },
    { ...STANDARD_POLICY, clearing: 'anybody' },
    { ...STANDARD_POLICY, clearing: { roles: [], people: 1 } },
    { ...STANDARD_POLICY, deidentification: { ...STANDARD_POLICY.deidentification, names: 'keep' } },
  ])
    expect(readPolicy(wrong)).toBeNull()
})
