// Whole packets, from the records to the file: what was missed at first and what an endpoint replied are not to be found in them.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChartId } from '../../../shared/ids'
import { closeServers, json, serve } from '../../endpoint/testing/servers'
import { verifyPacket } from '../../packet'
import { readContainer } from '../../packet/container'
import { Bench, expectOk } from '../testing/bench'
import { CHART, CLEARER } from '../testing/chart'
import { clearChart, reopenChart } from './clearing'
import { decideCode } from './coding'
import { exportPacket } from './exporting'
import { addFinding } from './findings'
import { finishChart } from './finishing'
import { sendChart } from './sending'
import { viewOfChart } from './view'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const go = (): AbortSignal => new AbortController().signal
let bench: Bench

beforeEach(() => {
  bench = new Bench()
})
afterEach(() => {
  bench.close()
  closeServers()
})

async function packetOf(id: ChartId) {
  const file = path.join(bench.folder, 'chart.packet.zip')
  expect(expectOk(await exportPacket(bench.desk, id, file)).differences).toEqual([])
  const { files } = readContainer(readFileSync(file))
  expect(verifyPacket(readFileSync(file)).intact).toBe(true)
  const text = (name: string): string => Buffer.from(files.get(name) ?? []).toString('utf8')
  return { all: [...files.keys()].map((name) => `${name}\n${text(name)}`).join('\n'), text }
}

const viewOf = (id: ChartId) => expectOk(viewOfChart(bench.desk, id))

function rejectAll(id: ChartId): void {
  for (const { id: suggestionId, check, decision } of viewOf(id).suggestions) {
    if (check.status === 'valid' && !decision)
      expectOk(decideCode(bench.desk, id, suggestionId, { action: 'reject', reason: 'not coded here' }))
  }
}

test('what was missed at the first clearance cannot be found by hashing every guess: no hash of that text is in the packet', async () => {
  const id = await bench.cleared()
  const first = viewOf(id).scrubbed
  expect(first).toContain('metformin')
  expectOk(await sendChart(bench.desk, id, go()))
  rejectAll(id)
  expectOk(finishChart(bench.desk, id, CLEARER))
  await packetOf(id)
  // The code set is the same for everybody: its hash tells of no text.
  const ofTexts = bench.ledger().filter(({ kind }) => kind !== 'code-set-used')
  const early = ofTexts.flatMap(({ detail }) => [detail.sha256, detail.statement].filter((sum) => typeof sum === 'string'))
  expect(early).toContain(sha256(first))
  expectOk(reopenChart(bench.desk, id, 'metformin was to be masked'))
  const start = CHART.indexOf('metformin')
  expectOk(addFinding(bench.desk, id, { start, end: start + 9 }, 'OTHER_ID', false))
  expectOk(await clearChart(bench.desk, id, CLEARER))
  expectOk(await sendChart(bench.desk, id, go()))
  const { all, text } = await packetOf(id)
  // Whoever holds the packet can put every word in the place of the placeholder and hash what comes out.
  const guess = text('scrubbed.txt').replace('[OTHER_ID_1]', 'metformin')
  expect(guess).toBe(first)
  expect(all).not.toContain(sha256(guess))
  // The built-in coder answers both texts alike: that hash is the second reply's own.
  const again = bench.last('outbound-answered').detail.sha256
  const hidden = early.filter((sum) => sum !== again)
  expect(hidden.length).toBeGreaterThan(6)
  for (const sum of hidden) expect(all).not.toContain(sum)
  expect(JSON.parse(text('worksheet.json')).endpointUses).toHaveLength(2)
})

test('whatever an endpoint replies besides codes and quotes of the text stays out, and words of it that name nobody are kept', async () => {
  const codes = [
    { code: 'E11.9', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'], reason: 'stated by Odalys Brandvold' },
    { code: 'I10', assertion: 'affirmed', quotes: ['essential hypertension'], reason: 'hypertension is stated' },
    { code: 'I10', system: 'Brandvold', assertion: 'affirmed', quotes: ['call 555-0142'], reason: '' },
    { code: 'BRANDVOLD', assertion: 'affirmed', quotes: ['Halloway'], reason: 'MRN 5550123' },
  ]
  const server = await serve(json(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ codes }) } }] })))
  bench.restart({ endpoint: { kind: 'openai-compatible', baseUrl: `http://${server.host}/v1`, model: 'local', key: '' } })
  const id = await bench.cleared()
  expectOk(await sendChart(bench.desk, id, go()))
  const aside = viewOf(id).suggestions.filter((s) => s.check.status === 'rejected')
  expect(aside).toHaveLength(2)
  // Set-aside proposals can be changed to a right code, and then stand in the ledger by the code they had.
  for (const { id: suggestionId } of aside) {
    expectOk(decideCode(bench.desk, id, suggestionId, { action: 'change', code: 'R69', reason: 'none is right' }))
  }
  rejectAll(id)
  expectOk(finishChart(bench.desk, id, CLEARER))
  const { all, text } = await packetOf(id)
  for (const value of ['Brandvold', 'BRANDVOLD', 'Odalys', 'Halloway', '555-0142', '5550123']) expect(all).not.toContain(value)
  const { suggestions } = JSON.parse(text('worksheet.json'))
  expect(suggestions.map((s: { reason: unknown }) => s.reason)).toEqual([
    { kind: 'withheld' },
    { kind: 'checked', text: 'hypertension is stated; found on this computer, verified by the model' },
    { kind: 'checked', text: 'added by the model' },
    { kind: 'withheld' },
  ])
})

test('the reasons of the built-in coder, made of the table and the cleared text, are clean', async () => {
  const id = await bench.cleared()
  expectOk(await sendChart(bench.desk, id, go()))
  const { suggestions } = JSON.parse((await packetOf(id)).text('worksheet.json'))
  expect(suggestions.length).toBeGreaterThan(2)
  expect(new Set(suggestions.map((s: { reason: { kind: string } }) => s.reason.kind))).toEqual(new Set(['checked']))
})

test('the worksheet says which codes were found here and verified, and which the model added', async () => {
  const verified = { code: 'E11.9', verdict: 'supported', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'], reason: 'named' }
  const added = { code: 'Z71.3', assertion: 'affirmed', quotes: ['Follow-up in three months'], reason: 'planned' }
  const words = JSON.stringify({ verdicts: [verified], codes: [added] })
  const server = await serve(json(JSON.stringify({ choices: [{ message: { content: words }, finish_reason: 'stop' }] })))
  bench.restart({ endpoint: { kind: 'openai-compatible', baseUrl: `http://${server.host}/v1`, model: 'm', key: '' } })
  const id = await bench.cleared()
  expectOk(await sendChart(bench.desk, id, go()))
  rejectAll(id)
  expectOk(finishChart(bench.desk, id, CLEARER))
  const sheet = JSON.parse((await packetOf(id)).text('worksheet.json')) as { suggestions: { code: string; reason: { text?: string } }[] }
  expect(sheet.suggestions.map(({ code, reason }) => [code, reason.text])).toEqual([
    ['E11.9', 'named; found on this computer, verified by the model'],
    ['Z71.3', 'planned; added by the model'],
  ])
})
