// What of the ledger a packet shows: nothing by which a text that nobody may see could be found by trying.
import { expect, test } from 'vitest'
import { canonicalJson, verifyExcerpt } from '../../shared/ledger-chain'
import { makePacket } from './assemble'
import { sha256, utf8 } from './hash'
import { excerptFor, readLedger } from './ledger-file'
import { createSigningKey } from './seal'
import { CHART, filesOf, ledgerOf, modelOf, SCRUBBED } from './testing'
import { verifyPacket } from './verify'

/** What was cleared first, before somebody saw the telephone number that was left. */
const MISSED = SCRUBBED.replace('[PHONE_1]', '555-0142')
const BEFORE = '00000000-0000-4000-8000-00000000aaaa'
const OLD = { clearance: BEFORE, outbound: '00000000-0000-4000-8000-00000000bbbb' }
const ID = '00000000-0000-4000-8000-000000000001'
const OLD_SUMS = {
  text: sha256(MISSED),
  request: sha256(`{"text":"${MISSED}"}`),
  reply: sha256('the reply to it'),
  codes: sha256('the codes signed then'),
  statement: sha256('the statement then'),
  packet: sha256('the packet made then'),
}

function reviewedTwice() {
  const model = modelOf()
  const [use] = model.endpointUses
  if (use?.outcome.state !== 'answered') throw new Error('the model has a use')
  const earlier = { ...use, bytes: null, sha256: OLD_SUMS.request, outcome: { ...use.outcome, replySha256: OLD_SUMS.reply } }
  const events = model.ledger.entries.map((entry) => {
    if (!('body' in entry)) throw new Error('the model is all open')
    return { kind: entry.body.kind, detail: entry.body.detail, chart: entry.body.objectId }
  })
  const cleared = events.findIndex(({ kind }) => kind === 'residual-passed')
  const first = [
    { kind: 'residual-failed', detail: { counts: { PHONE: 1 } } },
    { kind: 'residual-passed', detail: { sha256: OLD_SUMS.text } },
    { kind: 'cleared', detail: { clearance: BEFORE, sha256: OLD_SUMS.text, bytes: 1, statement: OLD_SUMS.statement } },
    { kind: 'outbound-intended', detail: { ...OLD, sha256: OLD_SUMS.request, bytes: 2 } },
    { kind: 'outbound-blocked', detail: { sha256: OLD_SUMS.request } },
    { kind: 'code-set-used', detail: { system: 'ICD-10-CM' } },
    { kind: 'suggestion-accepted', detail: { suggestion: ID, code: 'I10' } },
    { kind: 'chart-finished', detail: { codes: 1, sha256: OLD_SUMS.codes, statement: OLD_SUMS.statement } },
    { kind: 'packet-exported', detail: { sha256: OLD_SUMS.packet, bytes: 3 } },
    { kind: 'reopened', detail: { clearance: BEFORE } },
  ]
  // A reply to the first request that came only after the second clearance, and what a hostile reply can bring about.
  const late = [
    { kind: 'outbound-answered', detail: { outbound: OLD.outbound, sha256: OLD_SUMS.reply } },
    { kind: 'outbound-intended', detail: { ...OLD, sha256: OLD_SUMS.request } },
    { kind: 'outbound-blocked', detail: { sha256: OLD_SUMS.request } },
    { kind: 'suggestion-rejected', detail: { suggestion: ID, code: 'Quenby/Marisol' } },
    { kind: 'a-kind-of-tomorrow', detail: { sha256: OLD_SUMS.text } },
  ]
  const ledger = ledgerOf([...events.slice(0, cleared), ...first, ...events.slice(cleared, -1), ...late, ...events.slice(-1)])
  return { ...model, endpointUses: [earlier, ...model.endpointUses], ledger }
}

test('a packet made after a second clearance holds no hash of what was cleared, sent, answered or signed under the first', async () => {
  const model = reviewedTwice()
  let printed = ''
  const packet = await makePacket({ charts: [model] }, createSigningKey().privateKey, async (html) => {
    printed = html
    return utf8(html)
  })
  expect(verifyPacket(packet).differences).toEqual([])
  const bytes = Buffer.from(packet)
  for (const value of [...Object.values(OLD_SUMS), 'Quenby', '555-0142']) {
    expect(bytes.includes(value)).toBe(false)
    expect(printed).not.toContain(value.slice(0, 12))
  }
})

test('the request of the first clearance is counted and told, without its hashes', () => {
  const files = filesOf(reviewedTwice())
  const { endpointUses } = JSON.parse(new TextDecoder().decode(files.get('worksheet.json')))
  expect(endpointUses).toMatchObject([
    { file: null, sha256: null, outcome: { state: 'answered', replySha256: null } },
    { file: 'sent/02-openai-compatible.json', outcome: { state: 'answered', replySha256: sha256('a reply') } },
  ])
  expect([...files.keys()].filter((path) => path.startsWith('sent/'))).toEqual(['sent/02-openai-compatible.json'])
  const told = new TextDecoder().decode(files.get('ai-use.txt')).replace(/\s+/g, ' ')
  expect(told).toContain('1 of 2 requests fell under an earlier clearance, since withdrawn.')
  expect(told).toContain('stay on the workstation')
})

test('shows of the first clearance what was found and that it was withdrawn, and of the second everything', () => {
  const { ledger } = reviewedTwice()
  const excerpt = excerptFor([CHART], ledger)
  expect(excerpt.entries.flatMap((entry) => ('body' in entry ? [entry.body.kind] : []))).toEqual([
    'deid-run',
    'finding-kept',
    'finding-kept',
    'finding-removed',
    'residual-failed',
    'reopened',
    'residual-passed',
    'cleared',
    'outbound-intended',
    'outbound-answered',
    'suggestion-accepted',
    'suggestion-changed',
    'chart-finished',
  ])
  expect(excerpt.entries).toHaveLength(ledger.entries.length)
  expect(verifyExcerpt(sha256, excerpt).intact).toBe(true)
})

test('the hash that stands for a body left out is not the hash of what a stranger can guess of it', () => {
  const { ledger } = modelOf()
  const [original] = ledger.entries
  if (!original || !('body' in original)) throw new Error('the model begins with the import')
  expect(original.body.kind).toBe('chart-imported')
  const { nonce: _, ...guessed } = original.body
  const excerpt = excerptFor([CHART], ledger)
  expect(excerpt.entries[0]).toEqual({ seq: original.seq, bodyHash: original.bodyHash, hash: original.hash })
  expect(sha256(canonicalJson(guessed))).not.toBe(original.bodyHash)
})

test('a ledger whose entries have no nonce is none', () => {
  const file = new TextDecoder().decode(filesOf(modelOf()).get('ledger.jsonl'))
  expect(readLedger(utf8(file))).not.toBeNull()
  expect(readLedger(utf8(file.replace(/"nonce":"[0-9a-f]{32}",/, '')))).toBeNull()
  expect(readLedger(utf8(file.replace(/"nonce":"[0-9a-f]{32}"/, '"nonce":"0"')))).toBeNull()
})
