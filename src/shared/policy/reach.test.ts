import { expect, test } from 'vitest'
import type { EndpointId } from '../ids'
import { type Goal, mayGoBy } from './reach'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as EndpointId
const BUILT_IN: Goal = { id: null, kind: 'built-in', baseUrl: null }
const HERE: Goal = { id: id(1), kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:8000/v1' }
const AWAY: Goal = { id: id(2), kind: 'anthropic', baseUrl: 'https://coder.example.org' }
const reached = (reach: 'built-in' | 'on-this-computer' | 'anywhere') =>
  [BUILT_IN, HERE, AWAY].map((goal) => mayGoBy({ reach, bySpecialty: [] }, goal, 'Cardiology').ok)

test('reach says how far text may go at all', () => {
  expect(reached('built-in')).toEqual([true, false, false])
  expect(reached('on-this-computer')).toEqual([true, true, false])
  expect(reached('anywhere')).toEqual([true, true, true])
})

test('a server that only says it is the built-in coder is not', () => {
  expect(mayGoBy({ reach: 'built-in', bySpecialty: [] }, { ...AWAY, kind: 'built-in' }, '').ok).toBe(false)
})

test('a specialty that is named has its own endpoints and the built-in coder, in any case of its letters; others have all', () => {
  const policy = { reach: 'anywhere' as const, bySpecialty: [{ specialty: 'Behavioral health', endpoints: [id(1)] }] }
  const refused = { ok: false, error: 'policy-specialty' }
  expect(mayGoBy(policy, HERE, ' behavioral HEALTH').ok).toBe(true)
  expect(mayGoBy(policy, BUILT_IN, 'Behavioral health').ok).toBe(true)
  expect(mayGoBy(policy, AWAY, 'Behavioral health')).toEqual(refused)
  expect(mayGoBy(policy, { ...HERE, id: null }, 'Behavioral health')).toEqual(refused)
  expect(mayGoBy(policy, AWAY, 'Cardiology').ok).toBe(true)
  expect(mayGoBy(policy, AWAY, '').ok).toBe(true)
})
