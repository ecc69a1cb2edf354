import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ReleaseView } from '../../../shared/code-set-views'
import { checkCode, readRelease } from '../../codes'
import { SHARED_CODES } from '../../codes/testing'
import { closeServers, json, serve } from '../../endpoint/testing/servers'
import { Bench, type BenchOptions, expectOk, TOOLS } from '../testing/bench'
import { CHART, CLEARER } from '../testing/chart'
import { readSmallReleases, type SmallRow, smallRelease } from '../testing/releases'
import { loadChart } from './chart-state'
import { clearChart, reopenChart } from './clearing'
import { searchCodes } from './code-book'
import { removeCodeSet, viewOfCodeSets } from './code-sets'
import { addByHand, decideCode } from './coding'
import { finishChart } from './finishing'
import { frameOf } from './packet-frame'
import { packetModelOf } from './packet-model'
import { addOffered, discardOffered, type ReleaseWork, readFiles, readWithYear } from './release-import'
import { sendChart } from './sending'
import { viewOfChart, viewOfList } from './view'

const NOVEMBER = { platform: { now: () => new Date('2026-11-28T08:00:00.000Z') } } satisfies BenchOptions
const ROWS: readonly SmallRow[] = [
  ['E11', 'Type 2 diabetes', false],
  ['E11.9', 'Type 2 diabetes without complications'],
  ['I10', 'Essential hypertension'],
]
let bench: Bench
beforeEach(() => {
  bench = new Bench(NOVEMBER)
})
afterEach(() => {
  bench.close()
  closeServers()
})

const work = (own: Partial<ReleaseWork> = {}): ReleaseWork => ({
  signal: new AbortController().signal,
  onProgress: () => {},
  read: readSmallReleases,
  ...own,
})

type Offered = Extract<ReleaseView, { state: 'offered' }>

async function offer(text: string, own: Partial<ReleaseWork> = {}): Promise<Offered> {
  const seen = expectOk(await readFiles(bench.desk, [bench.file('year.small', text)], null, work(own)))
  if (seen.state !== 'offered') throw new Error(`not offered: ${JSON.stringify(seen)}`)
  return seen
}

async function bring(year: number, rows: readonly SmallRow[]): Promise<void> {
  expectOk(addOffered(bench.desk, (await offer(smallRelease(year, rows))).offer))
}

/** Of diagnoses; maps of CMS-HCC come with the program too. */
const lists = () => viewOfCodeSets(bench.desk).sets.filter(({ kind }) => kind === 'icd-10-cm')
const used = () =>
  lists()
    .filter(({ standing }) => standing === 'in-force' || standing === 'at-hand')
    .map(({ name, id, standing }) => `${name} ${id === null ? 'shipped' : 'imported'} ${standing}`)

describe('a release', () => {
  test('is kept in memory until it is added, then stands beside the year that was there', async () => {
    expect(used()).toEqual(['FY2026 shipped at-hand'])
    expect(viewOfCodeSets(bench.desk).missing).toEqual({ name: 'FY2027', since: '2026-10-01', instead: 'FY2026' })
    const { offer: id } = await offer(smallRelease(2027, ROWS))
    expect(used()).toEqual(['FY2026 shipped at-hand'])
    expect(bench.kinds()).toEqual([])
    expectOk(addOffered(bench.desk, id))
    expect(used()).toEqual(['FY2027 imported in-force', 'FY2026 shipped at-hand'])
    expect(viewOfCodeSets(bench.desk).missing).toBeNull()
    bench.restart()
    expect(used()).toEqual(['FY2027 imported in-force', 'FY2026 shipped at-hand'])
    expect(bench.desk.codes.table('2026-11-28')).toMatchObject({ value: { size: 3, version: { name: 'FY2027' } } })
  })

  test('stands in the ledger by its name, counts and hashes; no file name', async () => {
    const text = smallRelease(2027, ROWS)
    await bring(2027, ROWS)
    const { detail } = bench.last('code-set-imported')
    const [record] = bench.store.read.codeSets.list()
    expect(detail).toEqual({
      codeSet: record?.id,
      codes: 'icd-10-cm',
      name: 'FY2027',
      sha256: record?.edition.sha256,
      counts: { rows: 3, billable: 2 },
      files: [createHash('sha256').update(text).digest('hex')],
      supersedes: null,
    })
  })

  test('is compared with the year before it, code by code', async () => {
    await bring(2027, ROWS)
    const seen = await offer(
      smallRelease(2028, [
        ['E11', 'Type 2 diabetes', false],
        ['E11.9', 'Type 2 diabetes, plain'],
        ['E11.A', 'Type 2 diabetes in remission'],
      ]),
    )
    expect(seen.sets).toMatchObject([
      { name: 'FY2028', comparedWith: 'FY2027', replaces: null, changes: { added: 1, deleted: 1, revised: 1 }, counts: { rows: 3 } },
    ])
    expect(seen.sets[0]?.rows).toEqual([
      {
        change: 'revised',
        code: 'E11.9',
        title: 'Type 2 diabetes, plain',
        billable: true,
        was: { title: 'Type 2 diabetes without complications', billable: true },
      },
      { change: 'added', code: 'E11.A', title: 'Type 2 diabetes in remission', billable: true, was: null },
      { change: 'deleted', code: 'I10', title: 'Essential hypertension', billable: true, was: null },
    ])
  })

  test('of the same year supersedes the one imported before, and stands in front of the shipped one', async () => {
    await bring(2026, ROWS)
    const [first] = bench.store.read.codeSets.list()
    const again = await offer(smallRelease(2026, ROWS.slice(0, 2)))
    expect(again.sets).toMatchObject([
      {
        replaces: 'imported',
        replacedCounts: { rows: 3, billable: 2 },
        comparedWith: 'FY2026',
        changes: { added: 0, deleted: 1, revised: 0 },
      },
    ])
    expectOk(addOffered(bench.desk, again.offer))
    expect(bench.last('code-set-imported').detail.supersedes).toBe(first?.id)
    expect(lists().map(({ standing }) => standing)).toEqual(['at-hand', 'superseded'])
    expect((await offer(smallRelease(2026, ROWS.slice(0, 2)))).sets).toMatchObject([{ replaces: 'same' }])
  })

  test('that is here already is not added again', async () => {
    await bring(2027, ROWS)
    await bring(2027, ROWS)
    expect(bench.store.read.codeSets.list()).toHaveLength(1)
    expect(bench.kinds()).toEqual(['code-set-imported'])
  })

  test('whose files do not say the year is asked for it and read again', async () => {
    const file = bench.file('year.small', smallRelease(null, ROWS))
    const asked = expectOk(await readFiles(bench.desk, [file], null, work()))
    expect(asked).toMatchObject({ state: 'year-asked', file: 'year.small' })
    if (asked.state !== 'year-asked') throw new Error('not asked')
    expect(asked.years.slice(0, 2)).toEqual([2028, 2027])
    expect(asked.years.at(-1)).toBe(2016)
    // What was read stays what it is, whatever becomes of the file.
    bench.file('year.small', 'something else')
    expect(addOffered(bench.desk, asked.offer)).toEqual({ ok: false, error: 'offer-gone' })
    const seen = expectOk(await readWithYear(bench.desk, asked.offer, 2027, work()))
    expect(seen).toMatchObject({ state: 'offered', sets: [{ name: 'FY2027' }] })
    expect(await readWithYear(bench.desk, asked.offer, 2027, work())).toEqual({ ok: false, error: 'offer-gone' })
  })

  test('that is discarded, or replaced by another, is gone', async () => {
    const first = await offer(smallRelease(2027, ROWS))
    const second = await offer(smallRelease(2028, ROWS))
    expect(addOffered(bench.desk, first.offer)).toEqual({ ok: false, error: 'offer-gone' })
    discardOffered(bench.desk)
    expect(addOffered(bench.desk, second.offer)).toEqual({ ok: false, error: 'offer-gone' })
    expect(bench.kinds()).toEqual([])
  })
})

describe.skipIf(!existsSync(SHARED_CODES))('the addenda of FY2027 (skipped where ../shared/data/codes is missing)', () => {
  test('make of the shipped table the list that CMS counts, and say what changed', async () => {
    const file = path.join(SHARED_CODES, 'icd10cm_order_addenda_2027.txt')
    const { signal, onProgress } = work()
    const seen = expectOk(await readFiles(bench.desk, [file], null, { signal, onProgress }))
    if (seen.state !== 'offered') throw new Error(`not offered: ${JSON.stringify(seen)}`)
    expect(seen.sets).toMatchObject([
      { name: 'FY2027', comparedWith: 'FY2026', notesFrom: 'FY2026', replaces: null, counts: { rows: 98_403, billable: 74_879 } },
    ])
    const [set] = seen.sets
    const heads = set?.rows.filter(({ was, billable }) => was?.billable && !billable).length
    const gone = set?.rows.filter(({ change, billable }) => change === 'deleted' && billable).length
    const fresh = set?.rows.filter(({ change, billable }) => change === 'added' && billable).length
    // 190 codes added and 30 deleted, say the counts at the end of the file; a code that became a heading is among the deleted.
    expect([fresh, (heads ?? 0) + (gone ?? 0)]).toEqual([190, 30])
    expectOk(addOffered(bench.desk, seen.offer))
    expect(bench.desk.codes.table('2026-11-28')).toMatchObject({ value: { size: 98_403, version: { name: 'FY2027' } } })
  })
})

test('a list of another system is compared with its year before, and from then on its codes can be checked', async () => {
  const bring = async (year: number, rows: string) => {
    const file = bench.file(`hcpcs_${year}.csv`, `hcpcs,long_description,short_description\n${rows}\n`)
    const seen = expectOk(await readFiles(bench.desk, [file], null, work({ read: readRelease })))
    if (seen.state !== 'offered') throw new Error(`not offered: ${JSON.stringify(seen)}`)
    expectOk(addOffered(bench.desk, seen.offer))
    return seen.sets[0]
  }
  const check = (code: string) => checkCode(bench.desk.codes, 'HCPCS', code, '2026-11-28')
  expect(check('A9001')).toEqual({ status: 'rejected', why: 'system-unsupported' })
  await bring(2025, 'A9001,Paper boat,Boat\nA9002,Paper hat,Hat')
  expect(check('A9001')).toEqual({ status: 'rejected', why: 'system-unsupported' })
  expect(await bring(2026, 'A9001,Tall paper boat,Boat\nA9003,Paper crane,Crane')).toMatchObject({
    comparedWith: '2025',
    changes: { added: 1, deleted: 1, revised: 1 },
  })
  expect(check('a9003')).toEqual({ status: 'valid', title: 'Paper crane' })
  expect(check('A9002')).toEqual({ status: 'rejected', why: 'not-in-force' })
  expect(check('A9009')).toEqual({ status: 'rejected', why: 'unknown-code' })
})

describe('refused with the old tables left as they are:', () => {
  const refused = async (name: string, text: string | Uint8Array) =>
    expectOk(await readFiles(bench.desk, [bench.file(name, text)], null, work()))
  afterEach(() => {
    expect(used()).toEqual(['FY2026 shipped at-hand'])
    expect(bench.kinds()).toEqual([])
    expect(bench.desk.release.pending).toBeNull()
  })

  test('a damaged line, by file and line', async () => {
    expect(await refused('year.small', `${smallRelease(2027, ROWS)}\nno code here`)).toEqual({
      state: 'refused',
      code: 'release-damaged',
      file: 'year.small',
      line: 5,
      detail: 'there is no code and title',
    })
  })

  test('a file nobody reads', async () => {
    expect(await refused('letter.doc', 'Dear colleague')).toMatchObject({
      state: 'refused',
      code: 'release-unknown',
      file: 'letter.doc',
      line: null,
    })
  })

  test('a file that is not there, by its name alone', async () => {
    const seen = expectOk(await readFiles(bench.desk, [`${bench.folder}/none.small`], null, work()))
    expect(seen).toEqual({ state: 'refused', code: 'file-missing', file: 'none.small', line: null, detail: '' })
  })

  test('what is stopped half-way', async () => {
    const stop = new AbortController()
    const rows = Array.from({ length: 20_000 }, (_, i): SmallRow => [`A${i}`, `Code ${i}`])
    const file = bench.file('year.small', smallRelease(2027, rows))
    const done = await readFiles(bench.desk, [file], null, work({ signal: stop.signal, onProgress: () => stop.abort() }))
    expect(done).toEqual({ ok: false, error: 'cancelled' })
  })
})

test('with the disk full neither edition nor entry is kept, and it can be added once there is room', async () => {
  const many = Array.from({ length: 40_000 }, (_, i): SmallRow => [`A${i}`, `${createHash('sha256').update(String(i)).digest('hex')}`])
  const { offer: id } = await offer(smallRelease(2027, many))
  bench.db.pragma(`max_page_count = ${bench.db.pragma('page_count', { simple: true })}`)
  expect(addOffered(bench.desk, id)).toEqual({ ok: false, error: 'store-full' })
  expect(used()).toEqual(['FY2026 shipped at-hand'])
  expect(bench.kinds()).toEqual([])
  bench.db.pragma('max_page_count = 1000000')
  expectOk(addOffered(bench.desk, id))
  expect(used()).toEqual(['FY2027 imported in-force', 'FY2026 shipped at-hand'])
})

test('an edition taken out of use needs a reason, and leaves what is shipped', async () => {
  await bring(2026, ROWS)
  const [record] = bench.store.read.codeSets.list()
  const id = record?.id as never
  expect(removeCodeSet(bench.desk, id, ' ')).toEqual({ ok: false, error: 'reason-missing' })
  expectOk(removeCodeSet(bench.desk, id, 'the wrong file'))
  expect(bench.last('code-set-removed').detail).toMatchObject({ codeSet: id, name: 'FY2026', sha256: record?.edition.sha256 })
  expect(used()).toEqual(['FY2026 shipped at-hand'])
  expect(removeCodeSet(bench.desk, id, 'again')).toEqual({ ok: false, error: 'code-set-unknown' })
  expect(bench.desk.codes.table('2026-02-11')).toMatchObject({
    value: { version: { sha256: expectOk(TOOLS.codes.table('2026-02-11')).version.sha256 } },
  })
})

describe('charts', () => {
  const inYear = CHART.replace('02/11/2026', '11/02/2026')
  const checks = (id: Awaited<ReturnType<Bench['cleared']>>) =>
    Object.fromEntries(expectOk(viewOfChart(bench.desk, id)).suggestions.map(({ code, check }) => [code, check.status]))

  test('of the imported year are checked with it from then on, those of other years are not', async () => {
    const [old, fresh] = [await bench.cleared(), await bench.cleared(inYear)]
    expect(expectOk(viewOfChart(bench.desk, fresh)).codeSet).toEqual({ name: 'FY2026', inForce: false })
    await bring(2027, [...ROWS, ['Q95.91', 'Lantern syndrome']])
    expect(expectOk(viewOfChart(bench.desk, fresh)).codeSet).toEqual({ name: 'FY2027', inForce: true })
    expect(expectOk(viewOfChart(bench.desk, old)).codeSet).toEqual({ name: 'FY2026', inForce: true })
    expect(expectOk(searchCodes(bench.desk, { chartId: fresh, edition: null }, 'lantern')).map(({ code }) => code)).toEqual(['Q95.91'])
    expect(expectOk(searchCodes(bench.desk, { chartId: old, edition: null }, 'lantern'))).toEqual([])
    expect(addByHand(bench.desk, old, 'Q95.91', { start: 0, end: 0 })).toEqual({ ok: false, error: 'code-unknown' })
    expectOk(addByHand(bench.desk, fresh, 'Q95.91', { start: 0, end: 0 }))
  })

  test('under way are looked at anew: what a decision was taken on stays, and is shown as no longer valid', async () => {
    const id = await bench.cleared()
    expectOk(addByHand(bench.desk, id, 'E11.9', { start: 0, end: 0 }))
    expectOk(addByHand(bench.desk, id, 'I10', { start: 0, end: 0 }))
    expect(checks(id)).toEqual({ 'E11.9': 'valid', I10: 'valid' })
    await bring(2026, ROWS.slice(0, 2))
    const view = expectOk(viewOfChart(bench.desk, id))
    expect(checks(id)).toEqual({ 'E11.9': 'valid', I10: 'rejected' })
    expect(view.suggestions.map(({ decision }) => decision?.action)).toEqual(['accept', 'accept'])
    expect(decideCode(bench.desk, id, view.suggestions[1]?.id as never, { action: 'accept' })).toEqual({
      ok: false,
      error: 'suggestion-set-aside',
    })
  })

  test('that are signed keep the edition they were signed under, also once it is superseded and removed', async () => {
    await bring(2026, ROWS)
    const id = await bench.cleared()
    expectOk(addByHand(bench.desk, id, 'I10', { start: 0, end: 0 }))
    expectOk(finishChart(bench.desk, id, CLEARER))
    const [first] = bench.store.read.codeSets.list()
    expect(bench.last('code-set-used').detail).toMatchObject({ version: 'FY2026', sha256: first?.edition.sha256 })
    await bring(2026, ROWS.slice(0, 2))
    expectOk(removeCodeSet(bench.desk, bench.store.read.codeSets.list()[0]?.id as never, 'the wrong file'))
    bench.restart()
    expect(checks(id)).toEqual({ I10: 'valid' })
    const model = expectOk(await packetModelOf(bench.desk, expectOk(loadChart(bench.desk, id)), frameOf(bench.desk, [id])))
    expect(model.codeSet).toMatchObject({ name: 'FY2026', source: 'a small release' })
    expect(model.suggestions).toMatchObject([{ code: 'I10', check: { status: 'valid' } }])
    const told = model.ledger.entries.flatMap((entry) => ('body' in entry ? [entry.body.kind] : []))
    expect(told).toContain('code-set-used')
    expect(told).not.toContain('code-set-imported')
    expectOk(reopenChart(bench.desk, id, 'to be coded anew'))
    expectOk(await clearChart(bench.desk, id, CLEARER))
    expect(bench.desk.codes.table('2026-02-11')).toMatchObject({ value: { size: 98_186 } })
  })

  test('wait for as many decisions as the edition of now leaves to take', async () => {
    const codes = ['E11.9', 'I10'].map((code) => ({ code, assertion: 'affirmed', quotes: ['essential hypertension'] }))
    const { host } = await serve(json(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ codes }) } }] })))
    bench.restart({ ...NOVEMBER, endpoint: { kind: 'openai-compatible', baseUrl: `http://${host}/v1`, model: 'local-coder', key: '' } })
    const id = await bench.cleared()
    expectOk(await sendChart(bench.desk, id, new AbortController().signal))
    expect(viewOfList(bench.desk)).toMatchObject([{ openSuggestions: 2 }])
    await bring(2026, ROWS.slice(0, 2))
    expect(viewOfList(bench.desk)).toMatchObject([{ openSuggestions: 1 }])
    expect(checks(id)).toEqual({ 'E11.9': 'valid', I10: 'rejected' })
    expectOk(removeCodeSet(bench.desk, bench.store.read.codeSets.list()[0]?.id as never, 'the wrong file'))
    expect(viewOfList(bench.desk)).toMatchObject([{ openSuggestions: 2 }])
    expect(checks(id)).toEqual({ 'E11.9': 'valid', I10: 'valid' })
  })
})
