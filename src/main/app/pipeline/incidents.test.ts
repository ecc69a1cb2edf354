import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ChartId, type IncidentId, newId, type OutboundId } from '../../../shared/ids'
import { NO_FACTS } from '../../../shared/incidents'
import { Bench, expectOk } from '../testing/bench'
import { CLEARER } from '../testing/chart'
import { finds, toolsWith } from '../testing/detectors'
import { deskElsewhere } from '../testing/remote'
import { clearChart, reopenChart } from './clearing'
import { departuresOf, exposureOf } from './exposure'
import { addFinding, keepFindings, undoFinding } from './findings'
import { exportIncident, viewOfIncident, viewOfIncidents } from './incident-view'
import { addNote, closeIncident, openIncident, reopenIncident, saveFacts } from './incidents'
import { sendChart } from './sending'
import { viewOfChart } from './view'

const TEXT = 'Ms. Brandvold saw Mr. Halloway on the ward. Halloway agreed. Gout.'
let bench: Bench

beforeEach(() => {
  bench = new Bench({ tools: toolsWith(finds('Brandvold')) })
})
afterEach(() => bench.close())

const add = (id: ChartId, words: string, everywhere = true) => {
  const start = TEXT.indexOf(words)
  return expectOk(addFinding(bench.desk, id, { start, end: start + words.length }, 'NAME', everywhere))
}

/** A chart whose text left with a name in it that was marked only afterwards. */
async function exposed(failure?: Parameters<typeof deskElsewhere>[1]): Promise<ChartId> {
  const id = await bench.reviewed(TEXT)
  const elsewhere = deskElsewhere(bench, failure)
  expectOk(await clearChart(elsewhere, id, CLEARER))
  expect((await sendChart(elsewhere, id, new AbortController().signal)).ok).toBe(false)
  expectOk(reopenChart(bench.desk, id, 'A name was left'))
  add(id, 'Halloway')
  return id
}
const outbounds = (id: ChartId): OutboundId[] => departuresOf(bench.desk, id).map(({ outboundId }) => outboundId)
const open = (id: ChartId): IncidentId => expectOk(openIncident(bench.desk, id, outbounds(id), 'A relative’s name was sent.'))
const view = (id: IncidentId) => expectOk(viewOfIncident(bench.desk, id))

describe('text that left with something in it', () => {
  test('is told on the chart and proposed, with what was missed and where it stood in what left', async () => {
    const id = await exposed()
    expect(expectOk(viewOfChart(bench.desk, id)).exposure).toMatchObject({
      host: 'api.vendor.example:443',
      missed: { NAME: 2 },
      incident: null,
    })
    expect(viewOfIncidents(bench.desk)).toMatchObject({ incidents: [], proposals: [{ chartId: id, chartName: 'note.txt' }] })
    const [left] = departuresOf(bench.desk, id)
    const cleared = bench.store.read.clearances.of(id)[0]?.text ?? ''
    expect(left?.missed?.map(({ left: at }) => at && cleared.slice(at.start, at.end))).toEqual(['Halloway', 'Halloway'])
    expect(left).toMatchObject({ mayHaveLeft: true, outcome: 'failed', failure: 'endpoint-timeout' })
  })

  test('is told by the ledger’s order: decisions before the clearance and after it are kept apart, undone ones do not count', async () => {
    const id = await bench.reviewed(TEXT)
    add(id, 'ward')
    expectOk(undoFinding(bench.desk, id, 'undo'))
    add(id, 'ward')
    const elsewhere = deskElsewhere(bench)
    expectOk(await clearChart(elsewhere, id, CLEARER))
    await sendChart(elsewhere, id, new AbortController().signal)
    expect(exposureOf(bench.desk, id)).toBeNull()
    expectOk(reopenChart(bench.desk, id, 'again'))
    expect(exposureOf(bench.desk, id)).toBeNull()
    const known = expectOk(viewOfChart(bench.desk, id)).findings[0]
    if (known) expectOk(keepFindings(bench.desk, id, [known.id]))
    expect(exposureOf(bench.desk, id)).toBeNull()
    add(id, 'Halloway', false)
    expect(exposureOf(bench.desk, id)?.missed).toEqual({ NAME: 1 })
    expectOk(undoFinding(bench.desk, id, 'undo'))
    expect(exposureOf(bench.desk, id)).toBeNull()
  })

  test('is not told of what never left: a connection that nobody took, or the built-in coder', async () => {
    const refused = await exposed('endpoint-unreachable')
    expect(departuresOf(bench.desk, refused)).toMatchObject([{ mayHaveLeft: false }])
    expect(exposureOf(bench.desk, refused)).toBeNull()
    const here = await bench.reviewed(`${TEXT} Again.`, 'other.txt')
    expectOk(await clearChart(bench.desk, here, CLEARER))
    expectOk(await sendChart(bench.desk, here, new AbortController().signal))
    expectOk(reopenChart(bench.desk, here, 'again'))
    add(here, 'Halloway')
    expect(exposureOf(bench.desk, here)).toBeNull()
    expect(departuresOf(bench.desk, here)).toEqual([])
  })
})

describe('an incident', () => {
  test('holds what left byte for byte, and the ledger its hashes and counts and none of its words', async () => {
    const chart = await exposed()
    const id = open(chart)
    const [left] = bench.store.read.incidents.left(id)
    const [sent] = bench.store.read.outbound.of(chart)
    expect(left?.bytes).toEqual(sent?.bytes)
    expect(bench.last('incident-opened')).toMatchObject({
      objectKind: 'incident',
      objectId: id,
      detail: { chart, outbounds: [sent?.id], sha256s: [sent?.sha256], bytes: sent?.bytes.length, counts: { NAME: 2 } },
    })
    expect(JSON.stringify(bench.ledger())).not.toMatch(/Halloway|relative/)
    expect(view(id)).toMatchObject({ number: 1, status: 'open', hosts: ['api.vendor.example:443'], missed: { NAME: 2 }, noticeBy: null })
    expect(viewOfIncidents(bench.desk).proposals).toEqual([])
    expect(exposureOf(bench.desk, chart)?.incident).toMatchObject({ id, number: 1, status: 'open' })
  })

  test('is written on, closed and reopened, each step in its log and in the ledger, and nothing of it is changed afterwards', async () => {
    const id = open(await exposed())
    const facts = { ...NO_FACTS, summary: 'A relative’s name was sent.', discovered: '2026-03-02', containment: 'Key withdrawn.' }
    expectOk(saveFacts(bench.desk, id, facts))
    const before = bench.kinds().length
    expectOk(saveFacts(bench.desk, id, facts))
    expect(bench.kinds()).toHaveLength(before)
    expectOk(addNote(bench.desk, id, 'Provider called, deletion asked for.'))
    expect(addNote(bench.desk, id, ' ')).toEqual({ ok: false, error: 'reason-missing' })
    expect(reopenIncident(bench.desk, id, 'x')).toEqual({ ok: false, error: 'incident-open' })
    expectOk(closeIncident(bench.desk, id, 'Decided by the privacy office.'))
    expect(view(id)).toMatchObject({ status: 'closed', facts, noticeBy: '2026-05-01' })
    expect(addNote(bench.desk, id, 'late')).toEqual({ ok: false, error: 'incident-closed' })
    expectOk(reopenIncident(bench.desk, id, 'More was found.'))
    expect(view(id).timeline.map(({ kind }) => kind)).toEqual(['opened', 'facts', 'note', 'closed', 'reopened'])
    expect(view(id).timeline[1]?.changed).toEqual(['discovered', 'containment'])
    for (const { sha256, ledgerSeq } of view(id).timeline) expect(bench.ledger()[ledgerSeq - 1]?.detail).toMatchObject({ entry: sha256 })
    for (const table of ['incident', 'incident_outbound', 'incident_entry'])
      expect(() => bench.db.exec(`DELETE FROM ${table}`)).toThrow(/append-only/)
  })

  test('counts what is marked after it was opened, and keeps the counts of then in its log', async () => {
    const chart = await exposed()
    const id = open(chart)
    add(chart, 'ward', false)
    expect(view(id).missed).toEqual({ NAME: 3 })
    expect(view(id).timeline[0]?.missed).toEqual({ NAME: 2 })
  })

  test('needs a request of that chart, words, and the right person', async () => {
    const chart = await exposed()
    const of = (desk = bench.desk, ids = outbounds(chart), words = 'what') => openIncident(desk, chart, ids, words)
    expect(of(bench.desk, [newId<OutboundId>()])).toEqual({ ok: false, error: 'incident-nothing-left' })
    expect(of(bench.desk, outbounds(chart), ' ')).toEqual({ ok: false, error: 'reason-missing' })
    const coder = { ...bench.desk, person: { ...bench.desk.person, roles: ['coder' as const] } }
    const id = expectOk(of(coder))
    expect(closeIncident(coder, id, 'why')).toEqual({ ok: false, error: 'role-missing' })
    expect(await exportIncident(coder, id, path.join(bench.folder, 'x.json'))).toEqual({ ok: false, error: 'role-missing' })
  })

  test('leaves as a file with the exact bytes, and the ledger says that it did', async () => {
    const chart = await exposed()
    const id = open(chart)
    const file = path.join(bench.folder, 'incident.json')
    expectOk(await exportIncident(bench.desk, id, file))
    const written = JSON.parse(readFileSync(file, 'utf8'))
    const [sent] = bench.store.read.outbound.of(chart)
    expect(Buffer.from(written.left[0].base64, 'base64')).toEqual(Buffer.from(sent?.bytes ?? []))
    expect(written).toMatchObject({
      form: 'chartroom-incident/1',
      number: 1,
      left: [{ sha256: sent?.sha256, missed: [{ category: 'NAME' }, {}] }],
    })
    expect(written.left[0].text).toContain('Halloway')
    expect(bench.last('incident-exported').detail).toMatchObject({ phi: true, bytes: readFileSync(file).length })
  })
})
