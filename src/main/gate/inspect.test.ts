import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type ChartId, newId } from '../../shared/ids'
import type { Cleared, Departure, Destination, Envelope, KnownValue } from './cleared'
import { createGate, type GateOptions } from './gate'
import type { InspectContext } from './inspect'

const TEXT = '[NAME_1] came with "chest pain".\nPlan: rest.'
const KNOWN: KnownValue[] = [
  { value: 'Hester Collins', category: 'NAME' },
  { value: '4471920', category: 'MRN' },
  { value: '08/06/2024', category: 'DATE' },
]
const LOCAL: Destination = {
  id: null,
  kind: 'openai-compatible',
  baseUrl: 'http://127.0.0.1:8080',
  host: '127.0.0.1:8080',
  model: 'm-08-06-2024',
}
const BUILT_IN: Destination = { id: null, kind: 'built-in', baseUrl: null, host: null, model: 'coder' }
const chartId = newId<ChartId>()

const options: GateOptions = { recheck: async () => [], dueDiligence: () => 'missing', now: () => new Date(0), sure: 0.5 }
const gate = createGate(options)
const context: InspectContext = { chartId, removedValues: KNOWN, ledgerHolds: () => true }

async function clear(text = TEXT, chart = chartId): Promise<Cleared> {
  const clearedBy = { name: 'Dana Reyes', credential: 'CCS' }
  const result = await gate.clear({
    chartId: chart,
    scrubbed: text,
    undecided: 0,
    removedValues: KNOWN,
    waived: [],
    endpoint: LOCAL,
    clearedBy,
  })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const around = (profile: Destination, change: Partial<Envelope> = {}): Envelope => ({
  url: `${profile.baseUrl}/v1/chat/completions`,
  headers: [
    ['content-type', 'application/json'],
    ['authorization', 'Bearer [the key]'],
    ['version', '2024-08-06'],
  ],
  key: () => 'sk-fictional',
  ...change,
})

const depart = (cleared: Cleared, body: string | Uint8Array, profile = LOCAL, change: Partial<Envelope> = {}): Departure => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const envelope = profile.kind === 'built-in' ? null : around(profile, change)
  return { profile, cleared, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), envelope }
}

const message = (content: string, more: object = {}) =>
  JSON.stringify({
    model: LOCAL.model,
    messages: [
      { role: 'system', content: 'assign codes' },
      { role: 'user', content },
    ],
    ...more,
  })

const look = async (departure: Departure, changes: Partial<InspectContext> = {}, g = gate) => {
  const result = await g.inspect(departure, { ...context, ...changes })
  return result.ok ? 'passes' : result.error.code
}

test('the cleared text in a plain request passes', async () => {
  expect(await look(depart(await clear(), message(TEXT)))).toBe('passes')
})

test('the built-in coder gets the cleared text and nothing beside it', async () => {
  const cleared = await clear()
  expect(await look(depart(cleared, TEXT, BUILT_IN))).toBe('passes')
  expect(await look(depart(cleared, `${TEXT} `, BUILT_IN))).toBe('outbound-altered')
  expect(await look(depart(cleared, `\ufeff${TEXT}`, BUILT_IN))).toBe('outbound-altered')
  expect(await look(depart(cleared, message(TEXT), BUILT_IN))).toBe('outbound-altered')
})

test('a proof that the gate did not mint, or of another chart, opens nothing', async () => {
  const cleared = await clear()
  expect(await look(depart({ ...cleared }, message(TEXT)))).toBe('not-cleared')
  expect(await look(depart(structuredClone(cleared), message(TEXT)))).toBe('not-cleared')
  expect(await look(depart(await clear(TEXT, newId<ChartId>()), message(TEXT)))).toBe('not-cleared')
})

test('a clearance that the ledger does not hold, or no longer holds, opens nothing', async () => {
  const departure = depart(await clear(), message(TEXT))
  expect(await look(departure, { ledgerHolds: () => false })).toBe('not-cleared')
  expect(await look(departure, { ledgerHolds: async () => 1 as never })).toBe('not-cleared')
  expect(await look(departure, { ledgerHolds: (id, sha256) => id === chartId && sha256 === departure.cleared.sha256 })).toBe('passes')
})

test('bytes whose hash is not the stated one do not leave', async () => {
  const departure = depart(await clear(), message(TEXT))
  departure.bytes[10] = (departure.bytes[10] ?? 0) ^ 1
  expect(await look(departure)).toBe('outbound-altered')
})

test('bytes that change while the gate looks do not leave', async () => {
  const departure = depart(await clear(), message(TEXT))
  const sly = createGate({
    ...options,
    recheck: async () => {
      departure.bytes.fill(65)
      return []
    },
  })
  expect(await look(departure, {}, sly)).toBe('outbound-altered')
})

test('the policy is asked again', async () => {
  const remote: Destination = {
    id: null,
    kind: 'openai-compatible',
    baseUrl: 'https://api.vendor.example',
    host: 'api.vendor.example:443',
    model: LOCAL.model,
  }
  const departure = depart(await clear(), message(TEXT), remote)
  expect(await look(departure)).toBe('due-diligence-missing')
  expect(await look(departure, {}, createGate({ ...options, dueDiligence: () => 'current' }))).toBe('passes')
})

test.each([
  ['without the cleared text', message('another text')],
  ['with one character of it changed', message(TEXT.replace('rest', 'Rest'))],
  ['with it twice', message(TEXT, { metadata: { copy: TEXT } })],
  ['with it twice in one place', message(`${TEXT}${TEXT}`)],
  ['that is not JSON', `${message(TEXT)} trailing`],
  ['with a repeated key, of which only the last is read', message(TEXT).replace('{"model"', '{"model":"Hester Collins","model"')],
  ['with white space of its own', message(TEXT).replace('"model":', '"model": ')],
  ['with needless escapes', message(TEXT).replace('assign', '\\u0061ssign')],
])('a body %s does not leave', async (_how, body) => {
  expect(await look(depart(await clear(), body))).toBe('outbound-altered')
})

test('bytes that are no UTF-8 do not leave', async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode(message(TEXT)), 0xff])
  expect(await look(depart(await clear(), bytes))).toBe('outbound-altered')
})

test.each([
  ['in the prompt', { prompt: 'the patient is Hester Collins' }],
  ['in metadata', { metadata: { note: 'HESTER-COLLINS.txt' } }],
  ['in a key', { 'hester collins': 1 }],
  ['as a number', { seed: 4471920 }],
  ['spread over fields', { stop: ['Hester', 'Collins'] }],
  ['with zero-width characters', { user: 'Col\u200blins' }],
  ['in base64', { user: Buffer.from('Hester Collins').toString('base64') }],
])('a known value %s does not leave', async (_where, more) => {
  expect(await look(depart(await clear(), message(TEXT, more)))).toBe('residual-identifier')
})

test('a name put before or behind the cleared text in its own message does not leave', async () => {
  expect(await look(depart(await clear(), message(`Collins: ${TEXT}`)))).toBe('residual-identifier')
  expect(await look(depart(await clear(), message(`${TEXT} Collins`)))).toBe('residual-identifier')
})

test('a waiver in the cleared text is none for the rest of the body', async () => {
  const text = 'Collins sign positive.'
  const result = await gate.clear({
    chartId,
    scrubbed: text,
    undecided: 0,
    removedValues: KNOWN,
    waived: [{ start: 0, end: 7 }],
    endpoint: LOCAL,
    clearedBy: { name: 'Dana Reyes', credential: 'CCS' },
  })
  if (!result.ok) throw new Error(result.error.code)
  expect(await look(depart(result.value, message(text)))).toBe('passes')
  expect(await look(depart(result.value, message(text, { user: 'Collins' })))).toBe('residual-identifier')
})

test('what stands around the cleared text has a look of its own, where one is given', async () => {
  const finds = async () => [{ start: 0, end: 2, category: 'NAME' as const, detector: 'model', confidence: 0.9, why: 'a test' }]
  const departure = depart(await clear(), message(TEXT))
  expect(await look(departure, {}, createGate({ ...options, recheck: finds, recheckFrame: async () => [] }))).toBe('passes')
  expect(await look(departure, {}, createGate({ ...options, recheckFrame: finds }))).toBe('residual-identifier')
})

test('the rules look over all but the cleared text, and stop what they find or cannot look at', async () => {
  const texts: string[] = []
  const spy = createGate({
    ...options,
    recheck: async (text) => {
      texts.push(text)
      return [{ start: 0, end: 2, category: 'NAME', detector: 'rules/x', confidence: 0.9, why: 'a test' }]
    },
  })
  const departure = depart(await clear(), message(TEXT))
  expect(await look(departure, {}, spy)).toBe('residual-identifier')
  expect(texts).toHaveLength(1)
  expect(texts[0]).toContain('assign codes')
  expect(texts[0]).not.toContain('chest pain')
  const broken = createGate({ ...options, recheck: () => Promise.reject(new Error('x')) })
  expect(await look(departure, {}, broken)).toBe('detector-failed')
})

test('a model named after a day is not a date of the patient, but a model named after the patient is stopped', async () => {
  const cleared = await clear()
  expect(await look(depart(cleared, message(TEXT)))).toBe('passes')
  expect(await look(depart(cleared, message(TEXT, { suffix: LOCAL.model })))).toBe('residual-identifier')
  const profile = { ...LOCAL, model: 'collins-7b' }
  expect(await look(depart(cleared, JSON.stringify({ model: 'collins-7b', input: TEXT }), profile))).toBe('residual-identifier')
})

describe('what stands round the body', () => {
  test.each<[string, Partial<Envelope>]>([
    ['in the path', { url: 'http://127.0.0.1:8080/collins/chat' }],
    ['in the path, escaped', { url: 'http://127.0.0.1:8080/C%6fllins' }],
    ['in the query', { url: 'http://127.0.0.1:8080/v1?user=4471920' }],
    ['in the value of a header', { headers: [['user-agent', 'hester.collins']] }],
    ['in the name of a header', { headers: [['x-collins', '1']] }],
    ['in base64 in a header', { headers: [['x-note', Buffer.from('Hester Collins').toString('base64')]] }],
    ['in the key', { key: () => 'collins-4711' }],
  ])('holds no known value %s', async (_where, change) => {
    expect(await look(depart(await clear(), message(TEXT), LOCAL, change))).toBe('residual-identifier')
  })

  test.each<[string, Partial<Envelope>]>([
    ['another host', { url: 'http://127.0.0.2:8080/v1' }],
    ['another port', { url: 'http://127.0.0.1:8081/v1' }],
    ['another scheme', { url: 'https://127.0.0.1:8080/v1' }],
    ['a user in the address', { url: 'http://hester@127.0.0.1:8080/v1' }],
    ['a fragment', { url: 'http://127.0.0.1:8080/v1#x' }],
    ['what is no address', { url: 'v1' }],
    ['a line break in a header', { headers: [['a', 'b\r\nc: d']] }],
    ['letters that headers do not have', { headers: [['a', 'Colliñs']] }],
    [
      'a header twice',
      {
        headers: [
          ['a', 'b'],
          ['A', 'c'],
        ],
      },
    ],
  ])('is of the destination that was allowed, and readable: not %s', async (_what, change) => {
    expect(await look(depart(await clear(), message(TEXT), LOCAL, change))).toBe('outbound-altered')
  })

  test('is there for a server, and not for the built-in coder', async () => {
    const cleared = await clear()
    expect(await look({ ...depart(cleared, message(TEXT)), envelope: null })).toBe('outbound-altered')
    expect(await look({ ...depart(cleared, TEXT, BUILT_IN), envelope: around(LOCAL) })).toBe('outbound-altered')
  })

  test('may not be exchanged while the gate looks', async () => {
    const departure = { ...depart(await clear(), message(TEXT)) }
    const sly = createGate({
      ...options,
      recheck: async () => {
        departure.envelope = around(LOCAL, { headers: [] })
        return []
      },
    })
    expect(await look(departure, {}, sly)).toBe('outbound-altered')
  })
})

describe('words of this program’s own that go along, such as titles of codes', () => {
  const OWN = 'E11.9 type 2 diabetes mellitus'
  const finds = async (text: string) =>
    text.includes('E11.9') ? [{ start: 0, end: 2, category: 'NAME' as const, detector: 'rules/x', confidence: 0.9, why: 'a test' }] : []
  const guessing = createGate({ ...options, recheck: finds })
  const beside = (list: string) => message(TEXT, { list })

  test('are not guessed about where they are to the letter what the caller makes of the text again', async () => {
    const departure = depart(await clear(), beside(OWN))
    expect(await look(departure, {}, guessing)).toBe('residual-identifier')
    expect(await look(departure, { ownWords: [OWN] }, guessing)).toBe('passes')
  })

  test('are looked at like any other words where a letter differs, or where something was put beside them', async () => {
    for (const list of [`${OWN}.`, ` ${OWN}`, OWN.replace('type', 'Type'), `${OWN}\nE11.9`]) {
      expect(await look(depart(await clear(), beside(list)), { ownWords: [OWN] }, guessing)).toBe('residual-identifier')
    }
  })

  test('never hold a value that was taken out, whoever vouches for them', async () => {
    for (const own of ['collins sign', 'E11.9 Hester Collins', 'S44.719 20', 'Hester']) {
      expect([own, await look(depart(await clear(), beside(own)), { ownWords: [own] })]).toEqual([own, 'residual-identifier'])
    }
  })

  test('name nobody where they are written in the program, whatever a patient is called, but say no more than they say', async () => {
    const fixedWords = ['if Hester Collins is named, do not repeat the name']
    const said = async (list: string) => look(depart(await clear(), beside(list)), { fixedWords })
    expect(await said(`${fixedWords[0]}`)).toBe('passes')
    expect(await said(`${fixedWords[0]}\n\nreply again`)).toBe('passes')
    expect(await said(`${fixedWords[0]}\n\nHester Collins`)).toBe('residual-identifier')
    expect(await said(`${fixedWords[0]}.`)).toBe('residual-identifier')
    expect(await look(depart(await clear(), beside(`${fixedWords[0]}`)))).toBe('residual-identifier')
  })

  test('cover no second copy of the cleared text', async () => {
    expect(await look(depart(await clear(), beside(TEXT)), { ownWords: [TEXT] })).toBe('outbound-altered')
  })
})

test('a constant header is not read as base64, and one that says more is', async () => {
  const departure = (value: string) => clear().then((cleared) => depart(cleared, message(TEXT), LOCAL, { headers: [['x-note', value]] }))
  const note = Buffer.from('Hester Collins').toString('base64')
  expect(await look(await departure(note), { fixedWords: [note] })).toBe('passes')
  expect(await look(await departure(`${note} `), { fixedWords: [note] })).toBe('residual-identifier')
})

test('what is almost a known value does not leave beside the cleared text either', async () => {
  const cleared = await clear()
  for (const user of ['Hestre', 'mrn 4471290', 'preCollinspost', '1 August 2024, 6 August 2024', '219-09-9999'])
    expect([user, await look(depart(cleared, message(TEXT, { user })))]).toEqual([user, 'residual-identifier'])
})
