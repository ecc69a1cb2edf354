import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId, SuggestionId } from '../../../shared/ids'
import { closeServers, json, serve } from '../../endpoint/testing/servers'
import { verifyPacket } from '../../packet'
import { readContainer } from '../../packet/container'
import { Bench, expectOk } from '../testing/bench'
import { CHART, CLEARER, IDENTIFIERS } from '../testing/chart'
import { clearChart, reopenChart } from './clearing'
import { decideCode, makePrincipal } from './coding'
import { exportPacket } from './exporting'
import { addFinding } from './findings'
import { finishChart } from './finishing'
import { sendChart } from './sending'
import { verifyPacketFile } from './verifying'
import { viewOfChart } from './view'

const go = (): AbortSignal => new AbortController().signal
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
let bench: Bench
let target: string

beforeEach(() => {
  bench = new Bench()
  target = path.join(bench.folder, 'chart.packet.zip')
})
afterEach(() => {
  bench.close()
  closeServers()
})

const CODES = [
  { code: 'E11.9', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'], reason: 'named' },
  { code: 'I10', assertion: 'affirmed', quotes: ['essential hypertension'], reason: 'named' },
  { code: 'R07.9', assertion: 'negated', quotes: ['chest pain'], reason: 'denied' },
]

/** From here on a server on this computer gives the codes. */
async function codeByServer(): Promise<void> {
  const { host } = await serve(json(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ codes: CODES }) } }] })))
  bench.restart({ endpoint: { kind: 'openai-compatible', baseUrl: `http://${host}`, model: 'local', key: '' } })
}

async function coded(): Promise<ChartId> {
  await codeByServer()
  const id = await bench.cleared()
  expectOk(await sendChart(bench.desk, id, go()))
  return id
}

const decideAll = (id: ChartId, reason: string): void => {
  expectOk(viewOfChart(bench.desk, id)).suggestions.forEach((s, i) => {
    const decision = [{ action: 'accept' }, { action: 'reject', reason }, { action: 'change', code: 'R69', reason }][i % 3]
    expectOk(decideCode(bench.desk, id, s.id, decision as never))
  })
}

/** Every byte of every file of the packet as text, names of files included. */
function wordsIn(file: string): string {
  const { files } = readContainer(readFileSync(file))
  return [...files].map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('utf8')}`).join('\n')
}

const fileIn = (file: string, name: string): string => Buffer.from(readContainer(readFileSync(file)).files.get(name) ?? []).toString('utf8')

describe('a packet', () => {
  test('of a finished chart verifies, holds its codes and nothing that identifies', async () => {
    const id = await coded()
    decideAll(id, 'not treated at this visit')
    const last = expectOk(viewOfChart(bench.desk, id)).suggestions.findLast((s) => s.decision?.action !== 'reject')
    expectOk(makePrincipal(bench.desk, id, last?.id as SuggestionId))
    expectOk(finishChart(bench.desk, id, CLEARER))
    const report = expectOk(await exportPacket(bench.desk, id, target))
    expect(report).toMatchObject({ file: 'chart.packet.zip', intact: true, differences: [] })
    const verdict = verifyPacket(readFileSync(target))
    expect(verdict).toMatchObject({ intact: true, finishedBy: CLEARER })
    const worksheet = JSON.parse(fileIn(target, 'worksheet.json'))
    expect(worksheet.codes.length).toBeGreaterThan(1)
    expect([worksheet.principal, worksheet.codes[0].suggestionId]).toEqual([last?.id, last?.id])
    const words = wordsIn(target)
    for (const value of [...IDENTIFIERS, 'note.txt', bench.folder]) expect(words).not.toContain(value)
    expect(words).toContain('not treated at this visit')
  })

  test('of an unfinished chart verifies, says so and holds no final code', async () => {
    const id = await coded()
    expect(expectOk(await exportPacket(bench.desk, id, target)).intact).toBe(true)
    const worksheet = JSON.parse(fileIn(target, 'worksheet.json'))
    expect(worksheet).toMatchObject({ codes: [], finished: null })
    expect(worksheet.suggestions.length).toBeGreaterThan(0)
    for (const value of IDENTIFIERS) expect(wordsIn(target)).not.toContain(value)
  })

  test('of a chart that was only cleared verifies too', async () => {
    expect(expectOk(await exportPacket(bench.desk, await bench.cleared(), target)).intact).toBe(true)
  })

  test('holds neither the original’s hash nor its file name nor the words of any typed reason that names the patient', async () => {
    await codeByServer()
    const id = await bench.reviewed(CHART, 'Brandvold, Odalys.txt')
    expectOk(await clearChart(bench.desk, id, CLEARER))
    expectOk(await sendChart(bench.desk, id, go()))
    decideAll(id, 'Mrs Brandvold never had it')
    expectOk(finishChart(bench.desk, id, CLEARER))
    expectOk(await exportPacket(bench.desk, id, target))
    const words = wordsIn(target)
    for (const hidden of ['Brandvold', 'never had it', sha256(Buffer.from(CHART))]) expect(words).not.toContain(hidden)
    expect(words).toContain('withheld')
  })

  test('holds the exact bytes that were sent, and those of an earlier clearance only by their hash', async () => {
    const id = await coded()
    expectOk(reopenChart(bench.desk, id, 'metformin was to be masked'))
    const start = CHART.indexOf('metformin')
    expectOk(addFinding(bench.desk, id, { start, end: start + 9 }, 'OTHER_ID', false))
    expectOk(await clearChart(bench.desk, id, CLEARER))
    expectOk(await sendChart(bench.desk, id, go()))
    expect(expectOk(await exportPacket(bench.desk, id, target)).intact).toBe(true)
    const { files } = readContainer(readFileSync(target))
    const sent = [...files.keys()].filter((name) => name.startsWith('sent/'))
    expect(sent).toHaveLength(1)
    expect(wordsIn(target)).not.toContain('metformin')
    expect(JSON.parse(fileIn(target, 'worksheet.json')).endpointUses).toHaveLength(2)
  })

  test('tells of a request that failed, of its code and never of the reply that could not be read', async () => {
    const server = await serve(json('{"odd": "reply"}'))
    const endpoint = { kind: 'openai-compatible', baseUrl: `http://${server.host}`, model: 'local', key: 'sk-secret' } as const
    bench.restart({ endpoint })
    const id = await bench.cleared()
    expect(await sendChart(bench.desk, id, go())).toEqual({ ok: false, error: 'endpoint-envelope' })
    expect(expectOk(await exportPacket(bench.desk, id, target)).intact).toBe(true)
    const words = wordsIn(target)
    expect(words).toContain('endpoint-envelope')
    expect(words).not.toContain('{"odd"')
    expect(words).not.toContain('sk-secret')
  })

  test('is signed by one key of these records, whichever chart it is of and whenever it was made', async () => {
    const first = expectOk(await exportPacket(bench.desk, await bench.cleared(), target))
    bench.restart()
    const second = expectOk(await exportPacket(bench.desk, await bench.cleared(), target))
    expect(second.signedBy).toBe(first.signedBy)
    expect(second.signedBy).not.toBeNull()
  })

  test('says that the ledger verified, and of a ledger that does not, that too', async () => {
    const id = await bench.cleared()
    expectOk(await exportPacket(bench.desk, id, target))
    expect(wordsIn(target)).toMatch(/the whole ledger of \d+ entries was verified/)
  })
})

describe('the export', () => {
  test('is in the ledger with the very file’s hash and size', async () => {
    const id = await coded()
    expectOk(await exportPacket(bench.desk, id, target))
    const bytes = readFileSync(target)
    expect(bench.last('packet-exported')).toMatchObject({
      objectId: id,
      detail: { sha256: sha256(bytes), bytes: bytes.length, phi: false },
    })
    expect(bench.store.read.signOff.exports(id)).toMatchObject([{ sha256: sha256(bytes) }])
  })

  test('to a place that cannot be written is said, not recorded, and leaves no half file', async () => {
    const id = await coded()
    const before = bench.kinds()
    const gone = path.join(bench.folder, 'no such folder', 'a.zip')
    expect(await exportPacket(bench.desk, id, gone)).toEqual({ ok: false, error: 'packet-unwritable' })
    expect(bench.kinds()).toEqual(before)
    mkdirSync(target)
    expect(await exportPacket(bench.desk, id, target)).toEqual({ ok: false, error: 'packet-unwritable' })
    expect(readdirSync(bench.folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('takes the place of an older file of that name, whole', async () => {
    writeFileSync(target, 'x'.repeat(1_000_000))
    expectOk(await exportPacket(bench.desk, await bench.cleared(), target))
    expect(verifyPacket(readFileSync(target)).intact).toBe(true)
  })

  test('is refused when the report cannot be printed, and nothing is recorded', async () => {
    bench.restart({ platform: { printPdf: () => Promise.reject(new Error('no printer')) } })
    const id = await bench.cleared()
    const before = bench.kinds()
    expect(await exportPacket(bench.desk, id, target)).toEqual({ ok: false, error: 'print-failed' })
    expect(bench.kinds()).toEqual(before)
    expect(readdirSync(bench.folder)).not.toContain('chart.packet.zip')
  })

  test('is refused when the chart was reopened while the report was printed', async () => {
    let id = '' as ChartId
    const printPdf = async () => {
      expectOk(reopenChart(bench.desk, id, 'a street was left'))
      return new Uint8Array([1])
    }
    bench.restart({ platform: { printPdf } })
    id = await bench.cleared()
    expect(await exportPacket(bench.desk, id, target)).toEqual({ ok: false, error: 'chart-state' })
    expect(bench.kinds()).not.toContain('packet-exported')
    expect(readdirSync(bench.folder)).not.toContain('chart.packet.zip')
  })

  test('is refused for a chart under review, and for one that is not there', async () => {
    expect(await exportPacket(bench.desk, await bench.reviewed(), target)).toEqual({ ok: false, error: 'chart-state' })
    expect(await exportPacket(bench.desk, crypto.randomUUID() as ChartId, target)).toEqual({ ok: false, error: 'chart-unknown' })
  })

  test('with the disk full is said, and no file stands there unrecorded', async () => {
    const id = await bench.cleared()
    expectOk(await exportPacket(bench.desk, id, target))
    // The next entries need a page more than there is.
    bench.db.pragma(`max_page_count = ${bench.db.pragma('page_count', { simple: true })}`)
    let made = 0
    let last = await exportPacket(bench.desk, id, path.join(bench.folder, '0.zip'))
    while (last.ok && made < 50) last = await exportPacket(bench.desk, id, path.join(bench.folder, `${++made}.zip`))
    expect(last).toEqual({ ok: false, error: 'store-full' })
    expect(readdirSync(bench.folder).filter((name) => /^\d+\.zip$/.test(name))).toHaveLength(made)
    expect(bench.kinds().filter((kind) => kind === 'packet-exported')).toHaveLength(1 + made)
  })
})

describe('a packet from anywhere', () => {
  test('is verified, and the verdict is in the ledger', async () => {
    expectOk(await exportPacket(bench.desk, await bench.cleared(), target))
    expect(expectOk(await verifyPacketFile(bench.desk, target))).toMatchObject({ intact: true, ownKey: true, file: 'chart.packet.zip' })
    const bytes = readFileSync(target)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(target, bytes)
    const report = expectOk(await verifyPacketFile(bench.desk, target))
    expect(report.intact).toBe(false)
    expect(report.differences.length).toBeGreaterThan(0)
    expect(bench.last('packet-verified').detail).toMatchObject({ sha256: sha256(bytes), intact: false })
  })

  test('that is no packet at all is not intact; one that is not there is missing', async () => {
    expect(expectOk(await verifyPacketFile(bench.desk, bench.file('x.zip', 'no zip')))).toMatchObject({
      isPacket: false,
      intact: false,
      ownKey: false,
    })
    expect(await verifyPacketFile(bench.desk, path.join(bench.folder, 'none.zip'))).toEqual({ ok: false, error: 'file-missing' })
    expect(await verifyPacketFile(bench.desk, bench.folder)).toEqual({ ok: false, error: 'file-unreadable' })
  })
})
