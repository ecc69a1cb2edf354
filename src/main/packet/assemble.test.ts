import { expect, test } from 'vitest'
import type { LedgerBody } from '../../shared/ledger-chain'
import { makePacket } from './assemble'
import { attestationRows, LETTERS } from './attestation'
import { sha256, utf8 } from './hash'
import { checkedWords } from './model'
import { createSigningKey } from './seal'
import { CHART, filesOf, ledgerOf, modelOf, SCRUBBED } from './testing'
import { verifyPacket } from './verify'

test('the same review gives the same bytes', () => {
  expect(filesOf(modelOf())).toEqual(filesOf(modelOf()))
})

test('holds the cleared text and the sent bytes exactly', () => {
  const model = modelOf()
  const files = filesOf(model)
  expect(new TextDecoder().decode(files.get('scrubbed.txt'))).toBe(SCRUBBED)
  expect(files.get('sent/01-openai-compatible.json')).toBe(model.endpointUses[0]?.bytes)
})

test('a field the form does not know cannot enter, and its value is not told', () => {
  const smuggled = { ...modelOf(), fileName: 'Marisol Quenby 1931.txt' }
  expect(() => filesOf(smuggled)).toThrow('a packet cannot hold this')
  expect(() => filesOf(smuggled)).not.toThrow(/Quenby/)
})

test('no value of the original is in any byte of the packet, though ledger, store and reasons know them', async () => {
  const planted = ['Marisol Quenby', 'Quenby', 'MRN-88213', '2026-01-17', 'quenby-discharge.txt', sha256('the original file')]
  const model = modelOf()
  const [first] = model.ledger.entries
  expect(JSON.stringify(first)).toContain(sha256('the original file'))
  const isClean = async (text: string) => !planted.some((value) => text.includes(value))
  const reason = await checkedWords('Marisol Quenby denied it, see quenby-discharge.txt', isClean)
  const suggestions = model.suggestions.map((s) => ({
    ...s,
    reason,
    ...(s.decision?.action === 'reject' ? { decision: { ...s.decision, reason } } : {}),
  }))
  let printed = ''
  const packet = await makePacket({ charts: [{ ...model, suggestions }] }, createSigningKey().privateKey, async (html) => {
    printed = html
    return utf8(html)
  })
  expect(verifyPacket(packet).differences).toEqual([])
  expect(printed).toContain('Reason kept on the workstation')
  const bytes = Buffer.from(packet)
  for (const value of planted) {
    expect(bytes.includes(value)).toBe(false)
    expect(bytes.includes(Buffer.from(value).toString('base64').replace(/=+$/, ''))).toBe(false)
  }
})

test('only bodies about this chart travel, and never the one with the hash of the original', () => {
  const lines = new TextDecoder().decode(filesOf(modelOf()).get('ledger.jsonl')).trim().split('\n')
  const bodies = lines.map((line) => JSON.parse(line) as { body?: LedgerBody }).flatMap(({ body }) => (body ? [body] : []))
  expect(lines.length).toBeGreaterThan(bodies.length)
  expect(new Set(bodies.map((body) => body.objectId))).toEqual(new Set([CHART]))
  expect(bodies.map((body) => body.kind)).not.toContain('chart-imported')
})

test('refuses what would not verify', () => {
  const model = modelOf()
  const [code] = model.codes
  if (!code) throw new Error('the model has codes')
  const cases: [string, () => unknown][] = [
    ['not the text', () => filesOf({ ...model, scrubbed: { ...model.scrubbed, text: `${SCRUBBED}.` } })],
    [
      'code 1 of worksheet.json is not what was decided',
      () => filesOf(modelOf({ codes: [{ ...code, code: 'E11.9' }, ...model.codes.slice(1)] })),
    ],
    ['not all that were decided', () => filesOf(modelOf({ codes: model.codes.slice(1) }))],
    ['whose signature the ledger records', () => filesOf({ ...model, codes: [...model.codes].reverse() })],
    ['the name under the codes', () => filesOf({ ...model, finished: { name: 'Someone Else', credential: 'CPC', at: model.createdAt } })],
    ['the name under the clearance', () => filesOf({ ...model, clearance: { ...model.clearance, credential: 'RHIA' } })],
    ['was sent is not what the ledger records', () => filesOf({ ...model, endpointUses: [] })],
    ['whose clearance the ledger records', () => filesOf({ ...model, ledger: ledgerOf([{ kind: 'deid-run', detail: {} }]) })],
  ]
  for (const [words, make] of cases) expect(make).toThrow(words)
})

test('the attestation has 18 rows in the order of the law, counting both categories of B and C', () => {
  const rows = attestationRows(
    [
      { category: 'FACILITY', detectors: ['b'] },
      { category: 'LOCATION', detectors: ['a', 'b'] },
      { category: 'AGE_90_PLUS', detectors: ['rules/age'] },
    ],
    [{ category: 'NAME' }],
  )
  expect(rows.map((row) => row.letter)).toEqual([...'ABCDEFGHIJKLMNOPQR'])
  expect(LETTERS).toHaveLength(18)
  expect(rows[1]).toMatchObject({ count: 2, detectors: ['a', 'b'], action: 'replaced', takenOff: 0 })
  expect(rows[2]).toMatchObject({ count: 1 })
  expect(rows[0]).toMatchObject({ count: 0, action: 'none-found', takenOff: 1 })
  expect(rows.every((row) => row.notCovered.length > 0)).toBe(true)
})

test('words that somebody typed or replied pass only when the check finds nothing', async () => {
  expect(await checkedWords('  ', async () => true)).toEqual({ kind: 'none' })
  expect(await checkedWords('No organism named', async () => true)).toEqual({ kind: 'checked', text: 'No organism named' })
  expect(await checkedWords('Marisol said so', async () => false)).toEqual({ kind: 'withheld' })
})

test('an unfinished review leaves as such, with proposals and without codes', () => {
  const files = filesOf(modelOf({ finished: null, codes: [] }))
  expect(new TextDecoder().decode(files.get('ai-use.txt'))).toContain('a person has yet to decide')
  expect(new TextDecoder().decode(files.get('worksheet.csv'))).toContain('"accepted, not signed"')
  expect(() => filesOf(modelOf({ finished: null }))).toThrow('final codes that nobody signed')
})

test('two proposals decided to be the same code are one code', () => {
  const model = modelOf()
  const twice = model.suggestions.map((s) =>
    s.code === 'C18.9' && s.decision
      ? { ...s, decision: { action: 'change', code: 'I10', title: 'Hypertension', reason: { kind: 'none' }, at: s.decision.at } as const }
      : s,
  )
  const csv = new TextDecoder().decode(filesOf(modelOf({ suggestions: twice })).get('worksheet.csv'))
  expect(csv.match(/"I10"/g)).toHaveLength(2)
  expect(csv).not.toContain('C18.9')
})

test('a quote that is not in the text is no evidence for the code a person changed the proposal to', () => {
  const model = modelOf()
  const madeUp = { start: -1, end: -1, text: 'never written' }
  const suggestions = model.suggestions.map((s) =>
    s.code === 'J15.9' ? { ...s, check: { status: 'rejected', why: 'quote-not-verbatim' } as const, evidence: [madeUp] } : s,
  )
  const codes = model.codes.map((code) => (code.code === 'J18.9' ? { ...code, evidence: [madeUp] } : code))
  const worksheet = JSON.parse(new TextDecoder().decode(filesOf(modelOf({ suggestions, codes })).get('worksheet.json')))
  expect(worksheet.codes[1]).toMatchObject({ code: 'J18.9', evidence: [] })
  expect(worksheet.suggestions[1].evidence).toEqual([])
})
