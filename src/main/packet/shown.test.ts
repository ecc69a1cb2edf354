// What a reply from an endpoint can and cannot bring into a packet.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makePacket } from './assemble'
import { sha256, utf8 } from './hash'
import type { PacketModel, PacketSuggestion } from './model'
import { createSigningKey } from './seal'
import { asShown, isCode, isVerbatim } from './shown'
import { filesOf, modelOf } from './testing'
import { verifyPacket } from './verify'

const MODEL = modelOf()
const [PLAIN] = MODEL.suggestions as [PacketSuggestion]

/** A proposal as a hostile server would make it, set aside by the check. */
const hostile = (rest: Partial<PacketSuggestion>): PacketSuggestion => ({
  ...PLAIN,
  id: '00000000-0000-4000-8000-0000000000ff' as PacketSuggestion['id'],
  title: null,
  check: { status: 'rejected', why: 'unknown-code' },
  decision: null,
  ...rest,
})

const worksheetIn = (model: PacketModel) => JSON.parse(new TextDecoder().decode(filesOf(model).get('worksheet.json')))

test('no word of a hostile reply is in any byte of the packet or of the report, and the packet verifies', async () => {
  const planted = ['Quenby', 'Marisol', '555-0142', '5550142', 'MRN88213']
  const suggestions = [
    ...MODEL.suggestions,
    hostile({
      system: 'Marisol Quenby',
      code: 'Quenby',
      score: 0.5550142,
      evidence: [{ start: -1, end: -1, text: 'call Marisol Quenby at 555-0142' }],
      reason: { kind: 'withheld' },
    }),
    hostile({
      code: 'MRN88213',
      evidence: [{ start: 0, end: 6, text: 'Quenby' }],
      check: { status: 'rejected', why: 'system-unsupported' },
    }),
  ]
  let printed = ''
  const packet = await makePacket({ charts: [{ ...MODEL, suggestions }] }, createSigningKey().privateKey, async (html) => {
    printed = html
    return utf8(html)
  })
  expect(verifyPacket(packet).differences).toEqual([])
  expect(printed).toContain('(not shown)')
  for (const value of planted) expect(Buffer.from(packet).includes(value)).toBe(false)
  expect(worksheetIn({ ...MODEL, suggestions }).suggestions.at(-2)).toMatchObject({
    system: '(not shown)',
    code: '(not shown)',
    score: 0.56,
    evidence: [],
    reason: { kind: 'withheld' },
  })
})

test('the form of a code takes codes and no words', () => {
  for (const code of ['I10', 'E11.40', 'C4A.9', 'Z3A.10', 'S52.501A', 'QA0.0101', 'U07.1']) expect(isCode(code)).toBe(true)
  for (const code of ['SMITH', 'SMI.TH', '5550142', '99213', 'e11.9', 'E1140', 'I10 ', 'E11.40123', 'I10\n', ''])
    expect(isCode(code)).toBe(false)
})

test('a proposal of another system that a person changed to a right code is behind that code', () => {
  const suggestions = MODEL.suggestions.map(
    (s): PacketSuggestion => (s.code === 'J15.9' ? { ...hostile({ system: 'Marisol' }), id: s.id, decision: s.decision } : s),
  )
  const worksheet = worksheetIn({ ...MODEL, suggestions })
  expect(worksheet.suggestions[1]).toMatchObject({ system: '(not shown)', decision: { code: 'J18.9' } })
  expect(worksheet.codes[1]).toMatchObject({ system: 'ICD-10-CM', code: 'J18.9', suggestionId: worksheet.suggestions[1].id })
})

test('a quote is verbatim only where it cuts no letter in two', () => {
  const text = 'a \u{1F9B4} broke'
  expect(isVerbatim(text, { start: 2, end: 4, text: '\u{1F9B4}' })).toBe(true)
  expect(isVerbatim(text, { start: 3, end: 10, text: text.slice(3, 10) })).toBe(false)
  expect(isVerbatim(text, { start: 0, end: 3, text: text.slice(0, 3) })).toBe(false)
})

test('a quote that begins inside a letter leaves the packet whole and readable', () => {
  const text = `\u{1F9B4} ${MODEL.scrubbed.text}`
  const half = { start: 1, end: 12, text: text.slice(1, 12) }
  const scrubbed = { text, sha256: sha256(text) }
  const suggestions = MODEL.suggestions.map((s) => ({ ...s, evidence: [half] }))
  const model = modelOf({ scrubbed, suggestions, codes: MODEL.codes.map((code) => ({ ...code, evidence: [half] })) })
  const worksheet = worksheetIn(model)
  expect([...worksheet.codes, ...worksheet.suggestions].flatMap(({ evidence }) => evidence)).toEqual([])
})

test('whatever an endpoint replies, only words of the cleared text, codes and checked words are shown', () => {
  const quote = fc.record({ start: fc.integer({ min: -1, max: 90 }), end: fc.integer({ min: -1, max: 90 }), text: fc.string() })
  const reply = fc.record({
    system: fc.string(),
    code: fc.string(),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    evidence: fc.array(quote),
  })
  fc.assert(
    fc.property(reply, (rest) => {
      const { system, code, score, evidence } = asShown(hostile(rest), MODEL.scrubbed.text)
      expect(['ICD-10-CM', 'ICD-10-PCS', 'CPT', 'HCPCS', '(not shown)']).toContain(system)
      expect(code === '(not shown)' || isCode(code)).toBe(true)
      expect(String(score).length).toBeLessThan(5)
      expect(evidence.every((at) => MODEL.scrubbed.text.slice(at.start, at.end) === at.text)).toBe(true)
    }),
  )
})
