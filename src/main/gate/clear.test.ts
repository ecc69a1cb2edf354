import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type ChartId, newId } from '../../shared/ids'
import type { Outbound } from '../endpoint'
import type { ClearRequest } from './clear'
import type { ClearanceRecord, Cleared, Destination } from './cleared'
import { createGate, type GateOptions } from './gate'
import { RecheckRefused } from './residual'

const TEXT = '[NAME_1] came on [DATE_1] with chest pain.'
const BUILT_IN: Destination = { id: null, kind: 'built-in', baseUrl: null, host: null, model: 'coder' }
const LATER = new Date('2026-03-04T05:06:07Z')
const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const gateWith = (options: Partial<GateOptions> = {}) =>
  createGate({ recheck: async () => [], dueDiligence: () => 'missing', now: () => LATER, sure: 0.5, ...options })

const request = (changes: Partial<ClearRequest> = {}): ClearRequest => ({
  chartId: newId<ChartId>(),
  scrubbed: TEXT,
  undecided: 0,
  removedValues: [{ value: 'Hester Collins', category: 'NAME' }],
  waived: [],
  endpoint: BUILT_IN,
  clearedBy: { name: ' Dana Reyes ', credential: 'CCS' },
  ...changes,
})

async function cleared(changes: Partial<ClearRequest> = {}): Promise<Cleared> {
  const result = await gateWith().clear(request(changes))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('clears a text that holds placeholders only, with its hash, its clearer and the time', async () => {
  const proof = await cleared()
  expect(proof).toMatchObject({
    text: TEXT,
    sha256: hash(TEXT),
    clearedBy: { name: 'Dana Reyes', credential: 'CCS' },
    clearedAt: '2026-03-04T05:06:07.000Z',
  })
  expect(gateWith().isCleared(proof)).toBe(true)
})

test('asks in a fixed order: statement, findings, residual, policy', async () => {
  const wrong: ClearRequest = request({
    clearedBy: { name: ' ', credential: 'CCS' },
    undecided: 1,
    scrubbed: 'Collins came.',
    endpoint: { id: null, kind: 'openai-compatible', baseUrl: 'https://api.vendor.example', host: 'api.vendor.example:443', model: 'm' },
  })
  const codes: string[] = []
  for (const step of [
    {},
    { clearedBy: { name: 'Dana Reyes', credential: 'CCS' } },
    { undecided: 0 },
    { scrubbed: TEXT },
    { endpoint: BUILT_IN },
  ] satisfies Partial<ClearRequest>[]) {
    Object.assign(wrong, step)
    const result = await gateWith().clear(wrong)
    codes.push(result.ok ? 'cleared' : result.error.code)
  }
  expect(codes).toEqual(['statement-missing', 'findings-undecided', 'residual-identifier', 'due-diligence-missing', 'cleared'])
})

test('points at what is left in the text', async () => {
  const result = await gateWith().clear(request({ scrubbed: '[NAME_1] is COLLINS' }))
  expect(result).toMatchObject({ ok: false, error: { code: 'residual-identifier', hits: [{ start: 12, end: 19, category: 'NAME' }] } })
})

test('a recheck that throws, at once or later, clears nothing and tells nothing', async () => {
  for (const recheck of [
    () => {
      throw new Error('Hester Collins')
    },
    async () => {
      throw new Error('Hester Collins')
    },
  ])
    expect(await gateWith({ recheck }).clear(request())).toEqual({ ok: false, error: { code: 'detector-failed', hits: [] } })
})

test('a recheck that knows why it cannot look says so', async () => {
  const recheck = async () => {
    throw new RecheckRefused('model-damaged')
  }
  expect(await gateWith({ recheck }).clear(request())).toEqual({ ok: false, error: { code: 'model-damaged', hits: [] } })
})

test('an undecided count that is no count clears nothing', async () => {
  for (const undecided of [-1, Number.NaN, 0.5]) {
    expect(await gateWith().clear(request({ undecided }))).toMatchObject({ ok: false, error: { code: 'findings-undecided' } })
  }
})

test('a waived place outside the text is a bug, not a waiver', async () => {
  await expect(gateWith().clear(request({ waived: [{ start: 0, end: 1000 }] }))).rejects.toThrow(RangeError)
})

test('clears the text it was given, though the request changes while it waits', async () => {
  const changing = { ...request() }
  const gate = gateWith({
    recheck: async () => {
      Object.assign(changing, { scrubbed: 'Hester Collins' })
      changing.clearedBy = { name: 'Nobody', credential: '' }
      return []
    },
  })
  expect(await gate.clear(changing)).toMatchObject({ ok: true, value: { text: TEXT, clearedBy: { name: 'Dana Reyes' } } })
})

test('no look-alike of a proof is one', async () => {
  const proof = await cleared()
  const { isCleared } = gateWith()
  const record = { ...proof }
  for (const forged of [
    record,
    Object.freeze({ ...proof, clearedBy: Object.freeze({ ...proof.clearedBy }) }),
    structuredClone(proof),
    JSON.parse(JSON.stringify(proof)),
    Object.create(proof),
    Object.assign(Object.create(Object.getPrototypeOf(proof)), proof),
    Object.setPrototypeOf({ ...proof }, proof),
    new Proxy(proof, { get: (target, key) => (key === 'text' ? 'Hester Collins' : Reflect.get(target, key)) }),
    null,
    undefined,
    TEXT,
    Symbol('cleared'),
  ])
    expect(isCleared(forged)).toBe(false)
  expect(isCleared(proof)).toBe(true)
})

test('a proof cannot be altered', async () => {
  const proof = await cleared()
  expect(() => Object.defineProperty(proof, 'text', { value: 'Hester Collins' })).toThrow(TypeError)
  expect(() => Object.assign(proof, { text: 'Hester Collins' })).toThrow(TypeError)
  expect(() => Object.setPrototypeOf(proof, { text: 'Hester Collins' })).toThrow(TypeError)
  expect(() => Object.assign(proof.clearedBy, { name: 'Nobody' })).toThrow(TypeError)
  expect(Reflect.deleteProperty(proof, 'text')).toBe(false)
  expect(Reflect.set(proof, 'sha256', hash(''))).toBe(false)
  expect(proof).toMatchObject({ text: TEXT, sha256: hash(TEXT) })
})

test('a stored clearance comes back only with its own text and the word of the ledger', async () => {
  const { restoreCleared, isCleared } = gateWith()
  const record: ClearanceRecord = { ...(await cleared()) }
  const holds = (chartId: ChartId, sha256: string) => chartId === record.chartId && sha256 === record.sha256
  const back = await restoreCleared(record, holds)
  expect(back).toMatchObject({ ok: true, value: { text: TEXT, clearedAt: record.clearedAt } })
  expect(back.ok && isCleared(back.value)).toBe(true)
  const refusals = [
    await restoreCleared({ ...record, text: `${TEXT} Collins` }, () => true),
    await restoreCleared({ ...record, text: 'Collins', sha256: hash('Collins') }, holds),
    await restoreCleared({ ...record, chartId: newId<ChartId>() }, holds),
    await restoreCleared(record, () => false),
    await restoreCleared(record, async () => 'yes' as never),
  ]
  expect(refusals.map((r) => (r.ok ? 'restored' : r.error.code))).toEqual([
    'outbound-altered',
    'not-cleared',
    'not-cleared',
    'not-cleared',
    'not-cleared',
  ])
})

test('types tell a proof from an object that looks like one', () => {
  const look = { chartId: newId<ChartId>(), text: '', sha256: '', clearedBy: { name: '', credential: '' }, clearedAt: '' }
  // @ts-expect-error the brand cannot be written down outside the gate
  const forged: Cleared = look
  // @ts-expect-error nor can an outbound be made of it
  const outbound: Pick<Outbound, 'cleared'> = { cleared: look }
  expect([forged, outbound.cleared].some(gateWith().isCleared)).toBe(false)
})

test('words that would go along are clean only when they could be looked through and hold nothing', async () => {
  const known = [{ value: 'Hester Collins', category: 'NAME' }] as const
  expect(await gateWith().isClean('ruled out by imaging', known)).toBe(true)
  expect(await gateWith().isClean('as Mrs. Collins said', known)).toBe(false)
  expect(await gateWith({ recheck: () => Promise.reject(new Error('x')) }).isClean('ruled out by imaging', known)).toBe(false)
})
