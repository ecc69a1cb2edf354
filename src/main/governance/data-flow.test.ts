import { describe, expect, test } from 'vitest'
import type { QuestionId } from '../../shared/governance-views'
import { dataFlow } from './data-flow'
import type { LiveState } from './live-state'
import { cleared, factsOf, intended, liveState, passed, remote, TERMS } from './testing/live-state'

const on = (id: QuestionId, own: Partial<LiveState> = {}) => {
  const found = dataFlow(liveState(own)).find((answer) => answer.id === id)
  if (!found) throw new Error(`no answer to ${id}`)
  return { ...found, text: [found.answer, ...found.lines.map(({ says }) => says)].join('\n') }
}

test('every line of every answer says where it comes from', () => {
  for (const { lines } of dataFlow(liveState())) {
    expect(lines.length).toBeGreaterThan(0)
    for (const { says, from } of lines) expect([says.length > 0, from.length > 0]).toEqual([true, true])
  }
})

test('records in order answer all four with evidence', () => {
  expect(dataFlow(liveState()).map(({ id, standing }) => [id, standing])).toEqual([
    ['where', 'evidence'],
    ['before-or-after', 'evidence'],
    ['stored', 'evidence'],
    ['training', 'evidence'],
  ])
})

describe('where PHI is', () => {
  test('names the tables that hold something, by their rows', () => {
    const { text } = on('where')
    expect(text).toContain('8 rows in 2 tables with text or identifiers of patients: chart 4, chart_text 4.')
    expect(text).toContain('9 rows in 1 more table with words that people typed, which can name a patient: decision 9.')
  })

  test('counts a table nobody has classified as PHI, and says so', () => {
    const tables = [...liveState().tables, { table: 'brand_new', rows: 7, holds: null }]
    const { text, standing } = on('where', { tables })
    expect([standing, text.includes('brand_new'), text.includes('15 rows in 3 tables with text')]).toEqual(['exception', true, true])
  })

  test.each<[string, Partial<LiveState>, string]>([
    [
      'a file that is not encrypted',
      { files: [{ kind: 'database', name: 'd', bytes: 9, encrypted: false, readableByOthers: false }] },
      'is not encrypted',
    ],
    [
      'a file others may read',
      { files: [{ kind: 'database', name: 'd', bytes: 9, encrypted: true, readableByOthers: true }] },
      'may read the file',
    ],
    ['a file that is gone', { files: [] }, 'was not found'],
    ['a log with more in it than codes', { log: { lines: 9, foreign: 2 } }, '2 of 9 lines hold something else'],
    ['temporary files', { folders: [{ kind: 'temp', files: 1, bytes: 2_000 }] }, 'Temporary files: 1, 2.0 kB'],
    ['crash dumps', { folders: [{ kind: 'crash-dumps', files: 3, bytes: 40_000 }] }, 'Crash dumps: 3 files, 40 kB'],
  ])('takes exception to %s', (_, own, words) => {
    const { text, standing } = on('where', own)
    expect([standing, text.includes(words)]).toEqual(['exception', true])
  })

  test('leaves to the site what it cannot see', () => {
    const lines = (coreDumpLimit: number | null) => on('where', { coreDumpLimit }).lines.filter(({ standing }) => standing === 'limit')
    expect([lines(0).length, lines(null).length, lines(4096).length]).toEqual([0, 1, 1])
  })
})

describe('before or after the AI', () => {
  test('is proved by the ledger, request by request', () => {
    expect(on('before-or-after').text).toContain('1 of 1 request came after the clearance of that very text by a named person')
  })

  test('is not said of records in which one request has no clearance', () => {
    const ledger = factsOf([passed(), cleared(), intended({ outbound: 'a' }), intended({ outbound: 'b', clearance: 'none' })])
    const { answer, text, standing } = on('before-or-after', { ledger })
    expect(standing).toBe('exception')
    expect(answer).toBe('Before in 1 of 2 requests; 1 without proof.')
    expect(text).toContain('1 request: no clearance stands before it.')
  })

  test('is not said of a ledger that does not verify', () => {
    const { answer, standing } = on('before-or-after', { chain: { intact: false, firstBad: 7, why: 'chain-hash' } })
    expect([standing, answer]).toEqual(['exception', 'Cannot be proved: the ledger is damaged.'])
  })
})

describe('what is stored', () => {
  test('says which kinds have no end, and which have one', () => {
    const retention = liveState().retention.map((one) => (one.kind === 'outbound' ? { ...one, days: 730 } : one))
    const { answer, text } = on('stored', { retention })
    expect(answer).toContain('4 kinds until somebody purges them')
    expect(text).toContain('Bytes sent and replies: 4, the oldest of 2026-03-02; kept 2 years.')
  })

  test('takes exception to what is past its time', () => {
    const retention = liveState().retention.map((one) => ({ ...one, days: 30, due: one.kind === 'review' ? 3 : 0 }))
    expect(on('stored', { retention })).toMatchObject({ standing: 'exception' })
  })

  test('has no answer where no schedule is on record', () => {
    expect(on('stored', { retention: [] })).toMatchObject({ standing: 'missing', answer: 'No schedule is on record.' })
  })

  test('asks the terms on record how long a provider keeps what it is sent', () => {
    expect(on('stored', { endpoints: [remote()] }).text).toContain('Fictional Models, by its terms: 30 days.')
    expect(on('stored', { endpoints: [remote({ terms: null })] }).standing).toBe('missing')
  })

  test('names who else has what was sent, and does not forget one that is no endpoint any more', () => {
    const to = (host: string | null) => factsOf([passed(), cleared(), intended({ host, loopback: false, endpoint: 'anthropic' })])
    const { host } = remote()
    expect(on('stored', { endpoints: [remote()], ledger: to(host) }).answer).toContain('Cleared text also went to Fictional Models')
    const gone = on('stored', { ledger: to('old.example.org:443') })
    expect([gone.standing, gone.answer.includes('went to old.example.org:443')]).toEqual(['missing', true])
    expect(on('stored', { endpoints: [remote()] }).answer).not.toContain('also went')
  })
})

describe('training', () => {
  test('is answered with no where nothing leaves the computer', () => {
    expect(on('training').answer).toMatch(/^No\. Nothing leaves this computer/)
  })

  test('is answered by the quoted clause, with its source and when it was read', () => {
    const { text, standing } = on('training', { endpoints: [remote()] })
    expect(standing).toBe('evidence')
    expect(text).toContain('“We do not train on API data.” (https://models.example.org/terms, read 2026-02-01)')
  })

  test.each<[string, Parameters<typeof remote>[0], string]>([
    [
      'nothing is on record',
      { terms: { ...TERMS, state: 'missing' }, gate: 'due-diligence-missing' },
      'no whole record of its terms. Sending there is refused.',
    ],
    [
      'the record has expired',
      { terms: { ...TERMS, state: 'expired' }, gate: 'due-diligence-missing' },
      'looked at again by 2027-02-01. Sending there is refused.',
    ],
    [
      'an answer is missing',
      { terms: { ...TERMS, state: 'missing', fields: ['owner'] }, gate: 'due-diligence-missing' },
      'missing: Owner here. Sending there is refused.',
    ],
    ['the record does not say', { terms: { ...TERMS, training: 'unclear' } }, 'do not say'],
    ['the clause is not quoted', { terms: { ...TERMS, clause: null } }, 'not quoted'],
  ])('is not answered where %s', (_, own, words) => {
    const { text, standing } = on('training', { endpoints: [remote(own)] })
    expect([standing, text.includes(words)]).toEqual(['missing', true])
  })

  test('says so where the gate would let text go without terms, instead of what ought to be', () => {
    const { text, standing } = on('training', { endpoints: [remote({ terms: null, gate: 'open' })] })
    expect([standing, text.includes('NOT refused')]).toEqual(['exception', true])
  })

  test('is yes where the terms allow it', () => {
    expect(on('training', { endpoints: [remote({ terms: { ...TERMS, training: 'permitted' } })] })).toMatchObject({
      standing: 'exception',
      answer: 'Yes, by the terms of Fictional Models.',
    })
  })

  test('is answered where the terms allow training and the gate therefore refuses', () => {
    const terms = { ...TERMS, state: 'forbids', training: 'permitted', fields: ['training-use'] } as const
    const { text, standing } = on('training', { endpoints: [remote({ terms, gate: 'due-diligence-missing' })] })
    expect([standing, text.includes('forbid it: Use for training'), text.includes('Sending there is refused.')]).toEqual([
      'evidence',
      true,
      true,
    ])
  })

  test('does not forget a host that was sent to and is no endpoint any more', () => {
    const ledger = factsOf([passed(), cleared(), intended({ host: 'old.example.org:443', loopback: false, endpoint: 'anthropic' })])
    expect(on('training', { ledger }).text).toContain('old.example.org:443: requests were sent there before')
  })
})
