import { expect, test } from 'vitest'
import type { Hit } from '../deidentify'
import type { KnownValue } from './cleared'
import { findResidual, type Recheck } from './residual'

const quiet: Recheck = async () => []
const sure = 0.5
const COLLINS: KnownValue[] = [{ value: 'Hester Collins', category: 'NAME' }]

const hit = (start: number, end: number, confidence = 0.9): Hit => ({
  start,
  end,
  category: 'NAME',
  detector: 'rules/x',
  confidence,
  why: 'after a title',
})

const residual = (text: string, more: Partial<Parameters<typeof findResidual>[1]> = {}) =>
  findResidual(text, { known: [], waived: [], recheck: quiet, sure, ...more })

test('placeholders alone pass', async () => {
  const recheck: Recheck = async (text) => [hit(text.indexOf('[NAME_1]'), text.indexOf('[NAME_1]') + 8)]
  expect(await residual('Seen: [NAME_1], [AGE_90_PLUS], MRN [MRN_1].', { known: COLLINS, recheck })).toEqual([])
})

test('a value that was taken out elsewhere is reported with its exact place', async () => {
  const text = '[NAME_1] came. Then Col\u200blins left.'
  const found = await residual(text, { known: COLLINS })
  expect(found).toMatchObject([{ start: 20, end: 28, category: 'NAME' }])
  expect(found[0]?.why).not.toMatch(/collins/i)
})

test('a number written like a placeholder is still a number', async () => {
  expect(await residual('[MRN_4471920]', { known: [{ value: '4471920', category: 'MRN' }] })).toHaveLength(1)
})

test('what the rules are sure of counts, what they doubt does not', async () => {
  const text = 'told Ravi to rest'
  expect(await residual(text, { recheck: async () => [hit(5, 9, 0.5)] })).toMatchObject([{ start: 5, end: 9, why: 'after a title' }])
  expect(await residual(text, { recheck: async () => [hit(5, 9, 0.49)] })).toEqual([])
})

test('a place that a person let stand passes, the same words elsewhere do not', async () => {
  const text = 'Collins sign. Collins came.'
  const options = { known: COLLINS, waived: [{ start: 0, end: 7 }] }
  expect(await residual(text, options)).toMatchObject([{ start: 14, end: 21 }])
  expect(await residual(text, { waived: [{ start: 0, end: 7 }], recheck: async () => [hit(0, 7)] })).toEqual([])
})

test('a waiver covers no more than its place', async () => {
  expect(await residual('Will Smith came', { waived: [{ start: 0, end: 4 }], recheck: async () => [hit(0, 10)] })).toMatchObject([
    { start: 0, end: 10 },
  ])
})

test('a hit over placeholders and waived places and nothing else passes', async () => {
  const text = '[NAME_1], Will ([NAME_2])'
  expect(await residual(text, { waived: [{ start: 10, end: 14 }], recheck: async () => [hit(0, text.length)] })).toEqual([])
})

test.each([
  ['base64', Buffer.from('pt Hester Collins').toString('base64')],
  ['base64 for addresses', Buffer.from('??>Collins').toString('base64url')],
  ['hex', Buffer.from('Collins').toString('hex')],
  ['spaced hex', '43 6f 6c 6c 69 6e 73'],
  ['percent escapes', 'C%6fllins'],
  ['decimal entities', 'Co&#108;lins'],
  ['hex entities', 'Co&#x6c;lins'],
  ['named entities', 'Col&shy;l&iacute;ns'],
  ['backslash escapes', 'Co\\u006clins'],
  ['short backslash escapes', 'Co\\x6clins'],
])('a value disguised in %s is found', async (_how, disguised) => {
  const text = `Note: ${disguised} end`
  expect(await residual(text, { known: COLLINS })).toMatchObject([{ start: 6, end: 6 + disguised.length }])
})

test('a recheck that answers nonsense has failed', async () => {
  await expect(residual('abc', { recheck: async () => [hit(2, 9)] })).rejects.toThrow(RangeError)
  await expect(residual('abc', { recheck: async () => [hit(0, 2, Number.NaN)] })).rejects.toThrow(RangeError)
})

test('a hit that lies inside another is told once', async () => {
  const found = await residual('Hester Collins', { known: COLLINS, recheck: async () => [hit(0, 6), hit(7, 14)] })
  expect(found.map(({ start, end }) => [start, end])).toEqual([[0, 14]])
})
