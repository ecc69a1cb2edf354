import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EndpointId, newId } from '../../../shared/ids'
import { LOCAL_ANSWERS, WHOLE_ANSWERS } from '../../../shared/testing/terms'
import { Bench, expectOk } from '../testing/bench'
import { addEndpoint, VENDOR } from '../testing/remote'
import { recordTerms, withdrawTerms } from './terms'
import { exportTerms, revisionsOf, viewOfTerms } from './terms-view'

let bench: Bench
beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

test('endpoints are seen with their standing, what is asked, and why a record is out of force', () => {
  const id = addEndpoint(bench)
  expect(viewOfTerms(bench.desk).endpoints).toMatchObject([{ revision: 0, standing: { state: 'missing' }, outOfForce: null, answers: {} }])
  expectOk(recordTerms(bench.desk, id, 0, WHOLE_ANSWERS))
  expect(viewOfTerms(bench.desk).endpoints).toMatchObject([{ revision: 1, standing: { state: 'current' }, outOfForce: null }])
  const changedAt = bench.desk.platform.now().toISOString()
  const moved = { id, config: { ...VENDOR, baseUrl: 'https://eu.vendor.example/v1' }, changedAt }
  expectOk(bench.store.write((w) => w.endpoints.change(moved, null)))
  expect(viewOfTerms(bench.desk).endpoints).toMatchObject([
    { host: 'eu.vendor.example:443', standing: { state: 'missing' }, outOfForce: { why: 'other-server', host: 'api.vendor.example:443' } },
  ])
  expectOk(withdrawTerms(bench.desk, id, 'The agreement ended'))
  const [view] = viewOfTerms(bench.desk).endpoints
  expect(view).toMatchObject({ revision: 2, outOfForce: { why: 'withdrawn', reason: 'The agreement ended' }, answers: WHOLE_ANSWERS })
  expect(JSON.stringify(view)).not.toContain('sk-fictional')
})

test('revisions tell which answers changed', () => {
  const id = addEndpoint(bench)
  expectOk(recordTerms(bench.desk, id, 0, WHOLE_ANSWERS))
  const { region: _, ...less } = WHOLE_ANSWERS
  expectOk(recordTerms(bench.desk, id, 1, less))
  expectOk(recordTerms(bench.desk, id, 2, less))
  expect(expectOk(revisionsOf(bench.desk, id)).map(({ revision, changed }) => [revision, changed.length])).toEqual([
    [3, 0],
    [2, 1],
    [1, Object.keys(WHOLE_ANSWERS).length],
  ])
  expect(revisionsOf(bench.desk, newId<EndpointId>())).toEqual({ ok: false, error: 'endpoint-unknown' })
})

test('the table leaves as CSV as the screen shows it, and whole as JSON', async () => {
  expectOk(recordTerms(bench.desk, addEndpoint(bench), 0, WHOLE_ANSWERS))
  expectOk(
    recordTerms(bench.desk, addEndpoint(bench, { name: 'Desk', vendor: 'ollama', baseUrl: 'http://127.0.0.1:11434' }), 0, LOCAL_ANSWERS),
  )
  const csv = path.join(bench.folder, 'terms.csv')
  expectOk(await exportTerms(bench.desk, 'csv', csv))
  const lines = readFileSync(csv, 'utf8').split('\r\n')
  expect(lines[0]).toContain('"Vendor, business tier","Desk"')
  expect(lines).toContain('"Use for training","","The agreement forbids it",""')
  expect(lines.find((line) => line.startsWith('"Logs prompts'))).toBe('"Logs prompts","","","No"')
  const json = path.join(bench.folder, 'terms.json')
  expectOk(await exportTerms(bench.desk, 'json', json))
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
    form: 'chartroom-terms/1',
    endpoints: [{ answers: { 'training-use': { clause: 'Vendor shall not use Customer Content to train models.' } } }, { loopback: true }],
  })
  expect(await exportTerms(bench.desk, 'csv', path.join(bench.folder, 'no', 'x.csv'))).toEqual({ ok: false, error: 'file-unwritable' })
})
