import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ChartId, newId, type PersonId, type SampleId } from '../../../../shared/ids'
import type { Person, Role } from '../../../../shared/people'
import type { Category } from '../../../../shared/safe-harbor'
import type { ReadingMark } from '../../../../shared/validation-views'
import type { WorklistFilter } from '../../../../shared/worklist-filter'
import { sha256Text } from '../../../store'
import { purgeIn } from '../../../store/testing-full-chart'
import { Bench, expectOk } from '../../testing/bench'
import { CLEARER } from '../../testing/chart'
import { finds, toolsWith } from '../../testing/detectors'
import { deskElsewhere } from '../../testing/remote'
import { clearChart, reopenChart } from '../clearing'
import type { Desk } from '../desk'
import { repeatSample } from '../sampling/repeating'
import { sendChart } from '../sending'
import { keepReading, openReading } from './reading'
import { closeRound, frameOfRound, startRound } from './rounds'
import { roundView, validationView } from './view'

const TEXT = 'Ms. Brandvold saw Mr. Halloway on the ward. Halloway agreed. Gout.'
let bench: Bench
let chart: ChartId

beforeEach(async () => {
  bench = new Bench({ tools: toolsWith(finds('Brandvold'), finds('Gout', 'OTHER_ID')) })
  chart = await bench.cleared(TEXT)
})
afterEach(() => bench.close())

const person = (name: string, ...roles: Role[]): Person => ({ id: newId<PersonId>(), name, credential: 'CCS', roles })
const as = (who: Person): Desk => ({ ...bench.desk, person: who })
const BEA = person('Bea Lindqvist', 'auditor')
const CARL = person('Carl Moss', 'compliance-lead')

function start(size = 1, filter: WorklistFilter = {}, desk = as(BEA)): SampleId {
  const { sha256 } = expectOk(frameOfRound(desk, filter))
  return expectOk(startRound(desk, { name: 'March', filter, size, frameSha256: sha256 }))
}
const mark = (words: string, own: Partial<ReadingMark> = {}): ReadingMark => {
  const from = TEXT.indexOf(words)
  return { kind: 'missed', category: 'NAME' as Category, start: from, end: from + words.length, everywhere: true, ...own }
}
const keep = (id: SampleId, who: Person, ...marks: ReadingMark[]) => keepReading(as(who), id, chart, marks)
const close = (id: SampleId) => expectOk(closeRound(as(BEA), id))

describe('a round', () => {
  test('draws from charts whose clearance is in force, by a seed the ledger had before, and can be drawn again', async () => {
    await bench.reviewed('Not cleared yet. Cough.', 'other.txt')
    expect(expectOk(frameOfRound(as(BEA), {})).count).toBe(1)
    const id = start()
    expect(bench.kinds().slice(-3)).toEqual(['sample-seed-drawn', 'sample-drawn', 'validation-started'])
    const view = expectOk(roundView(as(BEA), id))
    expect(view).toMatchObject({ name: 'March', charts: 1, read: 0, forMe: 1, missed: null, figures: null, frame: 1 })
    expect(view.drawn).toMatchObject([{ id: chart, clearedBy: CLEARER.name, standing: 'to-read', readers: 0 }])
    expect(bench.last('validation-started').detail).toEqual({ charts: 1, seed: view.seedSha256, frame: view.frameSha256 })
    expect(bench.last('sample-seed-drawn').detail.sha256).toBe(view.seedSha256)
    expectOk(repeatSample(as(BEA), id))
    expect(bench.last('sample-repeated').detail).toEqual({ same: true })
  })

  test('is for auditors and compliance leads', () => {
    const coder = person('Cora Finch', 'coder')
    expect(frameOfRound(as(coder), {})).toEqual({ ok: false, error: 'role-missing' })
    const id = start(1, {}, as(CARL))
    expect(keep(id, coder)).toEqual({ ok: false, error: 'role-missing' })
    expect(validationView(as(coder))).toMatchObject({ mayRead: false, rounds: [{ id, forMe: 0, missed: null }] })
  })

  test('is refused where the frame changed since it was shown, or asks for more charts than there are', () => {
    const asked = { name: 'March', filter: {}, size: 1, frameSha256: sha256Text('another') }
    expect(startRound(as(BEA), asked)).toEqual({ ok: false, error: 'frame-changed' })
    const { sha256 } = expectOk(frameOfRound(as(BEA), {}))
    expect(startRound(as(BEA), { ...asked, size: 2, frameSha256: sha256 })).toEqual({ ok: false, error: 'sample-too-large' })
    expect(bench.store.read.validations.rounds()).toEqual([])
  })

  test('ends when it is closed: nobody reads on, and its figures count', () => {
    const id = start()
    expectOk(keep(id, BEA))
    expect(validationView(as(BEA)).figures.read).toBe(0)
    close(id)
    expect(bench.last('validation-closed').detail).toEqual({ charts: 1, read: 1 })
    expect(closeRound(as(BEA), id)).toEqual({ ok: false, error: 'round-closed' })
    expect(keep(id, CARL)).toEqual({ ok: false, error: 'round-closed' })
    expect(validationView(as(BEA)).figures).toMatchObject({ read: 1, withMiss: { hits: 0, of: 1 }, recall: { hits: 2, of: 2 } })
  })
})

describe('a second reading', () => {
  test('counts every open place of what was missed, and what was masked in vain, in tables and ledger, without a word of it', () => {
    const id = start()
    expectOk(keep(id, BEA, mark('Halloway'), mark('Gout', { kind: 'in-vain', everywhere: false })))
    expect(bench.last('validation-chart-reviewed').detail).toMatchObject({
      chart,
      masked: { NAME: 1, OTHER_ID: 1 },
      missed: { NAME: 2 },
      inVain: { OTHER_ID: 1 },
    })
    expect(JSON.stringify(bench.ledger())).not.toContain('Halloway')
    expect(JSON.stringify(bench.store.read.validations.reviews(id))).not.toContain('Halloway')
    const { figures } = expectOk(roundView(as(BEA), id))
    expect(figures?.categories).toMatchObject([{ category: 'NAME', found: 1, missed: 2, chartsMissed: 1 }])
    expect(figures?.overRedaction).toMatchObject({ hits: 1, of: 2 })
  })

  test('does not change the clearance', () => {
    const id = start()
    expectOk(keep(id, BEA, mark('Halloway')))
    expect(bench.store.read.clearances.inForce(chart)).not.toBeNull()
    expect(bench.status(chart)).toBe('cleared')
  })

  test('is not for whoever cleared the chart, whatever their roles', () => {
    const id = start()
    const clearer = person(CLEARER.name, 'auditor', 'compliance-lead')
    expect(keep(id, clearer)).toEqual({ ok: false, error: 'reading-own' })
    expect(openReading(as(clearer), id, chart)).toEqual({ ok: false, error: 'reading-own' })
    const signedIn = person(String(bench.last('cleared').user), 'auditor')
    expect(keep(id, signedIn)).toEqual({ ok: false, error: 'reading-own' })
  })

  test('is kept once for each person, and shows nobody what another found before they have read it', () => {
    const id = start()
    expectOk(keep(id, BEA, mark('Halloway')))
    expect(keep(id, BEA)).toEqual({ ok: false, error: 'reading-done' })
    expect(expectOk(roundView(as(CARL), id))).toMatchObject({ missed: null, figures: null, drawn: [{ readers: 1, missed: null }] })
    expect(expectOk(openReading(as(CARL), id, chart)).marks).toBeNull()
    expectOk(keep(id, CARL, mark('Halloway', { everywhere: false })))
    const { figures, missed } = expectOk(roundView(as(CARL), id))
    expect(missed).toBe(2)
    expect(figures?.agreement).toEqual({ charts: 1, alike: 0, both: 1, firstOnly: 1, secondOnly: 0, value: 2 / 3 })
  })

  test('refuses marks on what is masked already, and on what is not', () => {
    const id = start()
    expect(keep(id, BEA, mark('Brandvold'))).toEqual({ ok: false, error: 'mark-masked' })
    expect(keep(id, BEA, mark('ward', { kind: 'in-vain' }))).toEqual({ ok: false, error: 'mark-not-masked' })
    expect(keep(id, BEA, mark('ward', { end: 10_000 }))).toEqual({ ok: false, error: 'span-invalid' })
    expect(bench.store.read.validations.reviews(id)).toEqual([])
  })

  test('is of the clearance that was drawn: once that is taken back the chart counts as not read', async () => {
    const id = start()
    expectOk(reopenChart(bench.desk, chart, 'A name was left'))
    expectOk(await clearChart(bench.desk, chart, CLEARER))
    expect(keep(id, BEA)).toEqual({ ok: false, error: 'reading-not-in-force' })
    expect(expectOk(roundView(as(BEA), id)).drawn).toMatchObject([{ standing: 'reopened' }])
  })

  test('shows both texts without suggestions, and the ledger knows that the original was seen', () => {
    const id = start()
    const reading = expectOk(openReading(as(BEA), id, chart))
    expect(reading.chart.text).toBe(TEXT)
    expect(reading.chart.scrubbed).toContain('[NAME_1]')
    expect(reading).toMatchObject({ standing: 'to-read', marks: null, left: null, chart: { suggestions: [] } })
    expect(bench.last('original-viewed').objectId).toBe(chart)
  })

  test('says where the text went, so that a miss leads to a record of the incident', async () => {
    expectOk(reopenChart(bench.desk, chart, 'again'))
    const elsewhere = deskElsewhere(bench)
    expectOk(await clearChart(elsewhere, chart, CLEARER))
    expect((await sendChart(elsewhere, chart, new AbortController().signal)).ok).toBe(false)
    const id = start()
    expect(expectOk(openReading(as(BEA), id, chart)).left).toMatchObject({ host: 'api.vendor.example:443' })
  })

  test('still counts when the text is purged, with its places gone', () => {
    const id = start()
    expectOk(keep(id, BEA, mark('Halloway')))
    const before = expectOk(roundView(as(BEA), id)).figures
    expectOk(bench.store.write((w) => void purgeIn(w, [{ chartId: chart, kinds: ['original-text', 'cleared-text'] }])))
    const [review] = bench.store.read.validations.reviews(id)
    expect(review?.marks.map(({ start, end }) => [start, end])).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(expectOk(roundView(as(BEA), id))).toMatchObject({ figures: before, drawn: [{ standing: 'purged' }] })
    expect(openReading(as(CARL), id, chart)).toEqual({ ok: false, error: 'chart-purged' })
  })
})

test('no row of a round is changed or taken out outside a purge', () => {
  const id = start()
  expectOk(keep(id, BEA, mark('Halloway')))
  for (const one of [
    'DELETE FROM validation_round',
    "UPDATE validation_round SET by_name = 'x'",
    'DELETE FROM validation_chart',
    'UPDATE validation_chart SET policy = 2',
    'DELETE FROM validation_review',
    "UPDATE validation_review SET marks = '[]'",
  ])
    expect(() => bench.db.exec(one)).toThrow(/stay on record/)
})

test('a text that two rounds drew counts once', () => {
  const [first, second] = [start(), start()]
  expectOk(keep(first, BEA, mark('Halloway')))
  expectOk(keep(second, CARL, mark('Halloway')))
  for (const id of [first, second]) close(id)
  expect(validationView(as(BEA)).figures).toMatchObject({ read: 1, recall: { hits: 2, of: 4 }, agreement: { both: 2, value: 1 } })
})
