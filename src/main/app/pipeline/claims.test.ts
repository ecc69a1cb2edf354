import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChartId } from '../../../shared/ids'
import { chartOf, type FileReading, type Leaf } from '../../intake'
import { type ClaimWritten, file837 } from '../../intake/testing/x12'
import { Bench, expectOk, TOOLS } from '../testing/bench'
import { CHART } from '../testing/chart'
import { toolsWith } from '../testing/detectors'
import { setBilled } from './billed'
import { importFile, importFiles } from './importing'

let bench: Bench
beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

const chart = async (own: { account?: string; mrn?: string; day?: string; born?: string; name?: string } = {}): Promise<ChartId> => {
  const { account = '8812345', mrn = '5550123', day = '02/11/2026', born = '03/04/1958', name = `chart-${bench.kinds().length}.txt` } = own
  const text = CHART.replace('5550123', `${mrn}\nAccount: ${account}`).replace('02/11/2026', day).replace('03/04/1958', born)
  return expectOk(await importFile(bench.desk, bench.file(name, text), 'anew'))
}
const claim = (first: Partial<ClaimWritten> = {}, ...more: readonly Partial<ClaimWritten>[]) => {
  const all = [first, ...more].map((own) => ({
    account: '8812345',
    segments: ['DTP*472*D8*20260211', 'HI*ABK:E119', 'SV1*HC:99213:25'],
    ...own,
  }))
  return importFiles(bench.desk, bench.file('claims.837', file837(...all)), { again: 'reuse' })
}
const billed = (id: ChartId): string =>
  bench.store.read.coding
    .billed(id)
    .map(({ system, code }) => `${system} ${code}`)
    .join(', ')
const NO_CHART = [{ within: [], charts: { ok: false, error: 'file-claim-without-chart' } }]

test('a claim fills the billed codes of the chart with its account, and is in the ledger by counts alone', async () => {
  const id = await chart()
  expect(await claim({ account: '0088-12345' })).toEqual([{ within: [], charts: { ok: true, value: [id] } }])
  expect(billed(id)).toBe('ICD-10-CM E11.9, CPT 99213')
  expect(bench.last('billed-set')).toMatchObject({ objectId: id, detail: { codes: 2, source: 'claim' } })
  expect(bench.last('claims-read').detail).toEqual({ claims: 1, charts: 1, unmatched: 0, kept: 0, unreadable: 0 })
})

test('the same claims again change nothing, a replacement does, a void takes the codes away', async () => {
  const id = await chart()
  await claim()
  await claim()
  expect(bench.kinds().filter((kind) => kind === 'billed-set')).toHaveLength(1)
  await claim({ frequency: '7', segments: ['HI*ABK:E1165'] })
  expect(billed(id)).toBe('ICD-10-CM E11.65')
  await claim({ frequency: '8' })
  expect(billed(id)).toBe('')
})

test('a claim before its chart is refused, and fills it when the file comes again', async () => {
  expect(await claim()).toEqual(NO_CHART)
  expect(bench.last('chart-refused').reason).toBe('file-claim-without-chart')
  const id = await chart()
  expect(await claim()).toMatchObject([{ charts: { ok: true } }])
  expect(billed(id)).toBe('ICD-10-CM E11.9, CPT 99213')
})

test('claims that match are with their charts, though others of the file match none', async () => {
  const id = await chart()
  expect(await claim({ account: '4711' }, {})).toEqual(NO_CHART)
  expect(billed(id)).toBe('ICD-10-CM E11.9, CPT 99213')
  expect(bench.last('claims-read').detail).toMatchObject({ claims: 2, charts: 1, unmatched: 1 })
})

test('a record number finds the visit of the claim’s days, and no other', async () => {
  const before = await chart({ account: 'A-1001', day: '01/15/2026' })
  const id = await chart({ account: 'A-1002' })
  const segments = ['DTP*434*RD8*20260210-20260212', 'REF*EA*5550123', 'HI*ABK:E119']
  await claim({ account: 'B-77', segments })
  expect([billed(before), billed(id)]).toEqual(['', 'ICD-10-CM E11.9'])
  expect(await claim({ account: 'B-77', segments: ['REF*EA*5550123', 'HI*ABK:E119'] })).toEqual(NO_CHART)
})

test.each([
  ['two charts of the account and day', [{}, {}], {}],
  ['the account of somebody with another record number', [{ mrn: '7770001' }], {}],
  ['the account of somebody born on another day', [{ born: '03/05/1958' }], {}],
  ['the account at another time', [{ day: '06/20/2025' }], {}],
  ['no account and no record number', [{}], { account: '', segments: ['DTP*472*D8*20260211', 'HI*ABK:E119'] }],
])('%s: no chart is guessed', async (_, charts, own) => {
  const ids: ChartId[] = []
  for (const one of charts) ids.push(await chart(one))
  expect(await claim({ segments: ['DTP*472*D8*20260211', 'REF*EA*5550123', 'HI*ABK:E119'], ...own })).toEqual(NO_CHART)
  for (const id of ids) expect(billed(id)).toBe('')
})

test('claims of one file for one chart are put together, and codes that are none are counted', async () => {
  const id = await chart()
  await claim({}, { segments: ['HI*BK:25000*ABK:NOTACODE1', 'SV2*0450*HC:99284', 'SV2*0450*HC:99213'] })
  expect(billed(id)).toBe('ICD-10-CM E11.9, CPT 99213, CPT 99284')
  expect(bench.last('claims-read').detail).toMatchObject({ claims: 2, charts: 1, unreadable: 2 })
})

test('a claim takes nothing away that a person typed, and says so', async () => {
  const id = await chart()
  expectOk(setBilled(bench.desk, id, [{ code: 'I10' }]))
  expect(await claim()).toEqual([{ within: [], charts: { ok: false, error: 'file-claim-typed' } }])
  expect(await claim({ frequency: '8' })).toMatchObject([{ charts: { error: 'file-claim-typed' } }])
  expect(billed(id)).toBe('ICD-10-CM I10')
  expect(bench.last('claims-read').detail).toMatchObject({ charts: 0, kept: 1 })
  expectOk(setBilled(bench.desk, id, []))
  await claim()
  expect(billed(id)).toBe('ICD-10-CM E11.9, CPT 99213')
})

test('a claim of which no code can be read takes none away, and a void takes back what came before it in its file', async () => {
  const id = await chart()
  await claim()
  await claim({ segments: ['HI*BK:25000'] })
  expect(billed(id)).toBe('ICD-10-CM E11.9, CPT 99213')
  await claim({ segments: ['HI*ABK:I10'] }, { frequency: '8' })
  expect(billed(id)).toBe('')
})

test('what came billed with a chart is its billed codes from the first, and what is no code is counted', async () => {
  const billed = [
    { system: null, code: 'e119', poa: 'Y' },
    { system: 'ICD-9-CM', code: '25000', poa: null },
    { system: 'CPT', code: '99213', poa: null },
  ]
  const leaf: Leaf = { within: [], sha256: null, bytes: 0, charts: { ok: true, value: [{ ...chartOf('bundle.json', CHART), billed }] } }
  const read: FileReading['read'] = async (_, { onLeaf }) => {
    onLeaf(leaf)
    return { ok: true, value: undefined }
  }
  bench.restart({ tools: { ...toolsWith(), reading: { ...TOOLS.reading, read } } })
  const id = expectOk(await importFile(bench.desk, bench.file('bundle.json', '{}'), 'anew'))
  expect(bench.store.read.coding.billed(id)).toEqual([
    { system: 'ICD-10-CM', code: 'E11.9', poa: 'Y', source: 'claim' },
    { system: 'CPT', code: '99213', poa: null, source: 'claim' },
  ])
  expect(bench.kinds()).toEqual(['chart-imported', 'billed-set'])
  expect(bench.last('chart-imported').detail).toMatchObject({ billed: 2, billedUnreadable: 1 })
})
