import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId, SampleId } from '../../../../shared/ids'
import { newId } from '../../../../shared/ids'
import type { SamplePlan, SampleView } from '../../../../shared/sampling-views'
import { sha256Text } from '../../../store'
import { Bench, expectOk } from '../../testing/bench'
import { changeAttributes } from '../attributes'
import { importFile } from '../importing'
import { replaceUnit, typeFigures } from './amending'
import { beginSample, type Design, type Draw, drawNewSample, previewSample } from './drawing'
import { exportSample } from './exporting'
import { repeatSample } from './repeating'
import { viewOfSample, viewOfSamples } from './view'

let bench: Bench

beforeEach(async () => {
  bench = new Bench()
  for (let i = 0; i < 30; i++) expectOk(await importFile(bench.desk, bench.file(`note-${i}.txt`, `Visit ${i}. Cough.`), 'anew'))
})
afterEach(() => bench.close())

const simple = (size: number, spares = 0): SamplePlan => ({ kind: 'simple', size, spares })
const design = (plan: SamplePlan, own: Partial<Design> = {}): Design => ({ filter: {}, plan, aiStated: false, ...own })
const UNIVERSE = { who: 'Dr. Ames and Dr. Quill', what: 'office visits', when: 'first quarter of 2026' }

const seen = (of: Design) => expectOk(previewSample(bench.desk, of))

function draw(of: Design, own: Partial<Draw> = {}): SampleId {
  expectOk(beginSample(bench.desk))
  const { sha256 } = seen(of)
  return expectOk(
    drawNewSample(bench.desk, { ...of, name: 'Quarter one', universe: UNIVERSE, seed: { origin: 'app' }, frameSha256: sha256, ...own }),
  )
}

const view = (id: SampleId): SampleView => expectOk(viewOfSample(bench.desk, id))
const units = (id: SampleId): ChartId[] => view(id).drawn.flatMap(({ unit, role }) => (role === 'sample' ? [unit] : []))

describe('the seed', () => {
  test('is drawn before the frame is shown, told only by its hash, and kept until it is used', () => {
    const begun = expectOk(beginSample(bench.desk))
    expect(bench.kinds().at(-1)).toBe('sample-seed-drawn')
    expect(expectOk(beginSample(bench.desk))).toEqual(begun)
    const { seed } = view(draw(design(simple(5))))
    expect(seed).toMatchObject({ origin: 'app', sha256: begun.seedSha256, at: begun.at })
    expect(sha256Text(seed.value)).toBe(begun.seedSha256)
    // Used up: the next sample gets another.
    expect(expectOk(beginSample(bench.desk)).seedSha256).not.toBe(begun.seedSha256)
    expect(JSON.stringify(bench.ledger())).not.toContain(seed.value)
  })

  test('may be stated by a person, and the record says so', () => {
    const id = draw(design(simple(5)), { seed: { origin: 'person', value: ' dice 4 1 6 ' } })
    expect(view(id).seed).toMatchObject({ origin: 'person', value: 'dice 4 1 6', at: null })
    expect(view(id).says.join('\n')).toContain('stated by a person')
    expect(bench.last('sample-drawn').detail).toMatchObject({ seedBy: 'person', seed: sha256Text('dice 4 1 6') })
    for (const value of ['', ' ', 'two\nlines', 'Würfel', 'x'.repeat(65)])
      expect(
        drawNewSample(bench.desk, {
          ...design(simple(5)),
          name: 'Another',
          universe: UNIVERSE,
          seed: { origin: 'person', value },
          frameSha256: seen(design(simple(5))).sha256,
        }),
      ).toEqual({ ok: false, error: 'seed-invalid' })
  })

  test('must have been drawn for the app to use one', () => {
    const of = design(simple(5))
    const asked = { ...of, name: 'A', universe: UNIVERSE, seed: { origin: 'app' as const }, frameSha256: seen(of).sha256 }
    expect(drawNewSample(bench.desk, asked)).toEqual({ ok: false, error: 'sample-not-begun' })
  })
})

describe('a draw', () => {
  test('keeps all five and the hash of the frame, with counts and hashes in the ledger', () => {
    const id = draw(design(simple(5, 2)))
    const frame = seen(design(simple(5, 2)))
    expect(view(id)).toMatchObject({
      name: 'Quarter one',
      kind: 'simple',
      size: 5,
      frame: 30,
      universe: { ...UNIVERSE, says: 'All charts' },
      plan: simple(5, 2),
      generator: 'sha256-counter/1',
      frameSha256: frame.sha256,
      ai: [],
      same: null,
    })
    expect(view(id).drawn.map(({ role, order }) => `${role} ${order}`)).toEqual([
      ...[1, 2, 3, 4, 5].map((n) => `sample ${n}`),
      'spare 1',
      'spare 2',
    ])
    expect(view(id).drawn[0]?.name).toMatch(/^note-\d+\.txt$/)
    expect(bench.last('sample-drawn')).toMatchObject({
      objectKind: 'sample',
      objectId: id,
      detail: { frame: frame.sha256, units: 30, strata: 0, kind: 'simple', sample: 5, spares: 2, generator: 'sha256-counter/1', ai: [] },
    })
    expect(viewOfSamples(bench.desk).map((sample) => sample.id)).toEqual([id])
  })

  test('is refused when the frame is no longer the one that was shown, and keeps the seed', async () => {
    const begun = expectOk(beginSample(bench.desk))
    const of = design(simple(5))
    const { sha256 } = seen(of)
    expectOk(await importFile(bench.desk, bench.file('late.txt', 'A visit.'), 'anew'))
    const asked = { ...of, name: 'A', universe: UNIVERSE, seed: { origin: 'app' as const }, frameSha256: sha256 }
    expect(drawNewSample(bench.desk, asked)).toEqual({ ok: false, error: 'frame-changed' })
    expect(expectOk(beginSample(bench.desk))).toEqual(begun)
    expect(viewOfSamples(bench.desk)).toEqual([])
  })

  test('is refused without words for the universe, and beyond what there is', () => {
    expectOk(beginSample(bench.desk))
    const of = design(simple(31))
    const asked = { ...of, name: 'A', universe: UNIVERSE, seed: { origin: 'app' as const }, frameSha256: seen(of).sha256 }
    expect(seen(of)).toMatchObject({ count: 30, refusal: 'sample-too-large', sample: 0 })
    expect(drawNewSample(bench.desk, asked)).toEqual({ ok: false, error: 'sample-too-large' })
    expect(drawNewSample(bench.desk, { ...asked, universe: { ...UNIVERSE, when: ' ' } })).toEqual({ ok: false, error: 'universe-missing' })
    expect(seen(design(simple(5), { filter: { status: ['finished'] } }))).toMatchObject({ count: 0, refusal: 'frame-empty' })
  })

  test('asks for the role of an auditor', () => {
    bench.desk = { ...bench.desk, person: { ...bench.desk.person, roles: ['coder'] } }
    expect(beginSample(bench.desk)).toEqual({ ok: false, error: 'role-missing' })
    expect(previewSample(bench.desk, design(simple(5)))).toEqual({ ok: false, error: 'role-missing' })
    const asked = { ...design(simple(1)), name: 'A', universe: UNIVERSE, seed: { origin: 'app' as const }, frameSha256: 'a'.repeat(64) }
    const id = newId<SampleId>()
    expect(drawNewSample(bench.desk, asked)).toEqual({ ok: false, error: 'role-missing' })
    expect(repeatSample(bench.desk, id)).toEqual({ ok: false, error: 'role-missing' })
    expect(replaceUnit(bench.desk, id, newId<ChartId>(), 'why')).toEqual({ ok: false, error: 'role-missing' })
    expect(typeFigures(bench.desk, id, { measure: 'units', figures: [] })).toEqual({ ok: false, error: 'role-missing' })
  })
})

describe('a stratified draw', () => {
  const byProvider = (own: Partial<Extract<SamplePlan, { kind: 'stratified' }>> = {}): SamplePlan => ({
    kind: 'stratified',
    by: 'provider',
    allocation: { how: 'proportional' },
    least: 2,
    size: 9,
    spares: 3,
    ...own,
  })

  beforeEach(() => {
    const ids = bench.store.read.charts.list().map(({ id }) => id)
    expectOk(changeAttributes(bench.desk, ids.slice(0, 18), { provider: 'Dr. Quill' }))
    expectOk(changeAttributes(bench.desk, ids.slice(18, 27), { provider: 'Dr. Ames', specialty: 'Cardiology' }))
  })

  test('gives each provider its share and keeps names out of the frame that is hashed', () => {
    const of = design(byProvider())
    expect(seen(of).strata).toEqual([
      { code: 'S1', label: 'Dr. Ames', size: 9, sample: 2, spares: 1 },
      { code: 'S2', label: 'Dr. Quill', size: 18, sample: 5, spares: 2 },
      { code: 'S3', label: null, size: 3, sample: 2, spares: 1 },
    ])
    const id = draw(of)
    expect(view(id).strata).toEqual(seen(of).strata)
    expect(bench.store.read.samples.get(id)?.frame).not.toContain('Quill')
    expect(view(id).says.join()).toContain('S1 2 of 9, S2 5 of 18, S3 2 of 3')
    expect(expectOk(repeatSample(bench.desk, id))).toBe(true)
  })

  test('replaces a chart by a spare of its own stratum', () => {
    const id = draw(design(byProvider()))
    const { unit, stratum } = view(id).drawn.find((one) => one.stratum === 'S2') ?? { unit: newId<ChartId>(), stratum: '' }
    const spare = expectOk(replaceUnit(bench.desk, id, unit, 'Pages missing'))
    expect(view(id).drawn.find((one) => one.unit === spare)?.stratum).toBe(stratum)
  })

  test('estimates by stratum', () => {
    const id = draw(design(byProvider()))
    const figures = view(id).drawn.flatMap(({ unit, role, order }) => (role === 'sample' ? [{ unit, value: order % 2 }] : []))
    expectOk(typeFigures(bench.desk, id, { measure: 'codes in error', figures }))
    const { share, total } = view(id).results[0] ?? {}
    expect(share?.intervals.map(({ method }) => method)).toEqual(['wilson'])
    // Means of 1/2, 3/5 and 1/2.
    expect(total?.total).toBeCloseTo(9 / 2 + (18 * 3) / 5 + 3 / 2, 10)
    expect(total?.lower).not.toBeNull()
  })

  test('goes by a filter that means the same on any later day', () => {
    const id = draw(
      design(byProvider({ size: 6, spares: 0 }), { filter: { specialty: ['cardiology', ''], due: 'none', assignee: ['me', 'nobody'] } }),
    )
    expect(bench.store.read.samples.get(id)?.filter.assignee).toEqual([bench.desk.person.id, 'nobody'])
    expect(view(id).universe.says).toContain('Specialty: none or cardiology')
  })
})

describe('a frame that was filtered by AI', () => {
  test('is marked in the frame, the record, the ledger and the words for packets', () => {
    const waiting = bench.store.read.charts.list().slice(0, 10)
    expectOk(
      bench.store.write((w) => {
        for (const { id } of waiting) w.charts.setCounts(id, { findings: 1, undecided: 0, openSuggestions: 2 })
      }),
    )
    const of = design(simple(3), { filter: { suggestions: true } })
    expect(seen(of)).toMatchObject({ count: 10, says: 'Suggestions: to decide', ai: ['open-suggestions'] })
    const id = draw(of)
    expect(view(id).ai).toEqual(['open-suggestions'])
    expect(view(id).says[0]).toMatch(/^The frame was filtered by AI .*not of the universe\.$/)
    expect(bench.last('sample-drawn').detail).toMatchObject({ ai: ['open-suggestions'] })
  })

  test('is marked too where a person says so, and not otherwise', () => {
    expect(seen(design(simple(3), { aiStated: true })).ai).toEqual(['stated'])
    expect(seen(design(simple(3), { filter: { undecided: true } })).ai).toEqual(['undecided-findings'])
    expect(seen(design(simple(3), { filter: { status: ['scrubbing'] } })).ai).toEqual([])
    expect(view(draw(design(simple(3)))).says.join()).not.toContain('AI')
  })
})

describe('drawing again', () => {
  test('gives the same, also after a restart and after charts came in, and is recorded', async () => {
    const id = draw(design(simple(6, 2)))
    expectOk(await importFile(bench.desk, bench.file('late.txt', 'A visit.'), 'anew'))
    expect(expectOk(repeatSample(bench.desk, id))).toBe(true)
    bench.restart()
    expect(expectOk(repeatSample(bench.desk, id))).toBe(true)
    expect(view(id)).toMatchObject({ same: true, repeats: [{ same: true }, { same: true }] })
    expect(bench.last('sample-repeated')).toMatchObject({ objectId: id, detail: { same: true } })
  })

  test.each([
    [
      'a chart in its frame',
      (id: SampleId) => `UPDATE samples SET frame = replace(frame, substr(frame, 1, 8), 'ffffffff') WHERE id = '${id}'`,
    ],
    ['the seed', (id: SampleId) => `UPDATE samples SET seed = 'another', seed_seq = NULL WHERE id = '${id}'`],
    ['the plan', (id: SampleId) => `UPDATE samples SET plan = '{"kind":"simple","size":5,"spares":3}' WHERE id = '${id}'`],
    ['what was drawn', (id: SampleId) => `UPDATE samples SET drawn = replace(drawn, '"order":1}', '"order":9}') WHERE id = '${id}'`],
  ])('tells that somebody changed %s behind the tables’ back', (_, change) => {
    const id = draw(design(simple(6, 2)))
    bench.db.exec('DROP TRIGGER samples_no_update')
    bench.db.exec(change(id))
    expect(expectOk(repeatSample(bench.desk, id))).toBe(false)
    expect(view(id).same).toBe(false)
  })

  test('tells a record that was rewritten whole from what the ledger holds', () => {
    const [first, second] = [draw(design(simple(4))), draw(design(simple(4)))]
    bench.db.exec('DROP TRIGGER samples_no_update')
    bench.db.exec(
      `UPDATE samples SET (seed, seed_seq, drawn) = (SELECT seed, NULL, drawn FROM samples WHERE id = '${first}') WHERE id = '${second}'`,
    )
    expect(expectOk(repeatSample(bench.desk, second))).toBe(false)
    expect(expectOk(repeatSample(bench.desk, first))).toBe(true)
  })
})

describe('spares', () => {
  test('take the place of charts that cannot be reviewed, in their order, as long as there are some', () => {
    const id = draw(design(simple(4, 2)))
    const [first, second] = units(id) as [ChartId, ChartId]
    const [spare, other] = view(id).drawn.flatMap(({ unit, role }) => (role === 'spare' ? [unit] : [])) as [ChartId, ChartId]
    expect(expectOk(replaceUnit(bench.desk, id, first, 'Record sealed by a court'))).toBe(spare)
    // The spare cannot be reviewed either.
    expect(expectOk(replaceUnit(bench.desk, id, spare, 'Pages missing'))).toBe(other)
    expect(replaceUnit(bench.desk, id, second, 'Pages missing')).toEqual({ ok: false, error: 'spares-used-up' })
    expect(replaceUnit(bench.desk, id, first, 'Again')).toEqual({ ok: false, error: 'unit-not-drawn' })
    expect(replaceUnit(bench.desk, id, second, ' ')).toEqual({ ok: false, error: 'reason-missing' })
    const drawn = new Map(view(id).drawn.map((one) => [one.unit, one]))
    expect(drawn.get(first)?.replacedBy).toEqual({ unit: spare, reason: 'Record sealed by a court' })
    expect(drawn.get(other)?.inPlaceOf).toBe(spare)
    expect(bench.last('sample-unit-replaced').reason).toMatch(/^typed:/)
    // What was drawn stays as it was, so the draw repeats.
    expect(expectOk(repeatSample(bench.desk, id))).toBe(true)
  })
})

describe('typed figures', () => {
  const typed = (id: SampleId, values: readonly number[]) => ({
    measure: 'units in error',
    figures: units(id).map((unit, i) => ({ unit, value: values[i] as number })),
  })

  test('are projected to the frame, with the lower limit', () => {
    const id = draw(design(simple(5)))
    expectOk(typeFigures(bench.desk, id, typed(id, [1, 2, 3, 4, 0])))
    const [results] = view(id).results
    expect(results).toMatchObject({
      source: 'typed',
      measure: 'units in error',
      units: 5,
      reviewed: 5,
      share: { found: 4, of: 5 },
      total: { frame: 30, mean: 2, total: 60, warnings: ['few-units'] },
    })
    // 30 √((1 − 5/30) 2.5/5) = 19.36; t of 4 degrees at .95 is 2.132.
    expect(results?.total?.lower).toBeCloseTo(60 - 2.1318 * 19.365, 2)
    expect(bench.last('sample-figures-typed').detail).toMatchObject({ units: 5 })
    expect(JSON.stringify(bench.ledger())).not.toContain('units in error')
  })

  test('stand in place of those before, and are all there or none', () => {
    const id = draw(design(simple(3)))
    expectOk(typeFigures(bench.desk, id, typed(id, [1, 2, 3])))
    expectOk(typeFigures(bench.desk, id, typed(id, [0, 0, 0])))
    expect(view(id).results[0]?.total?.total).toBe(0)
    expect(view(id).results[0]?.share?.ruleOfThree).toBe(1)
    expect(typeFigures(bench.desk, id, { measure: 'units', figures: typed(id, [1, 2, 3]).figures.slice(1) })).toEqual({
      ok: false,
      error: 'figures-incomplete',
    })
    expect(typeFigures(bench.desk, id, { ...typed(id, [1, 2, 3]), measure: ' ' })).toEqual({ ok: false, error: 'figures-incomplete' })
  })

  test('of a probe are never projected', () => {
    const id = draw(design({ kind: 'probe', size: 3, spares: 0 }))
    expectOk(typeFigures(bench.desk, id, typed(id, [1, 0, 3])))
    expect(view(id).results[0]).toMatchObject({ share: { found: 2, of: 3 }, total: null })
    expect(view(id).says.join()).toContain('Nothing is projected from it')
  })

  test('wait for the spare’s figure once a chart is replaced', () => {
    const id = draw(design(simple(3, 1)))
    expectOk(typeFigures(bench.desk, id, typed(id, [1, 2, 3])))
    expectOk(replaceUnit(bench.desk, id, units(id)[0] as ChartId, 'Pages missing'))
    expect(view(id).results[0]).toMatchObject({ units: 3, reviewed: 2, total: null })
  })
})

describe('a sample for a statistician', () => {
  test('holds all that draws it again and no name or typed word', async () => {
    const id = draw(design(simple(4, 1)))
    expectOk(typeFigures(bench.desk, id, { measure: 'units in error', figures: units(id).map((unit) => ({ unit, value: 1.5 })) }))
    const json = path.join(bench.folder, 'sample.json')
    expectOk(await exportSample(bench.desk, id, 'json', json))
    const text = readFileSync(json, 'utf8')
    const body = JSON.parse(text)
    expect(sha256Text(body.frame.text)).toBe(body.frame.sha256)
    expect(body).toMatchObject({ form: 'chartroom-sample/1', generator: 'sha256-counter/1', seed: { origin: 'app' } })
    expect(body.drawn).toHaveLength(5)
    for (const word of ['note-', 'Ames', 'office', 'units in error', bench.desk.person.name]) expect(text).not.toContain(word)
    expect(bench.last('sample-exported').detail).toEqual({ sha256: sha256Text(text), bytes: Buffer.byteLength(text) })
  })

  test('as a table has a row for every unit of the frame', async () => {
    const id = draw(design(simple(4, 1)))
    const csv = path.join(bench.folder, 'sample.csv')
    expectOk(await exportSample(bench.desk, id, 'csv', csv))
    const rows = readFileSync(csv, 'utf8').trimEnd().split('\r\n')
    expect(rows).toHaveLength(31)
    expect(rows[0]).toContain('"position","unit","stratum","role","order","replaced by","figure"')
    expect(rows.filter((row) => row.includes(',"sample",'))).toHaveLength(4)
    expect(rows.filter((row) => row.includes(',"spare","1",'))).toHaveLength(1)
  })

  test('is not recorded as exported where it cannot be written', async () => {
    const id = draw(design(simple(4)))
    expect(await exportSample(bench.desk, id, 'csv', path.join(bench.folder, 'no-such-folder', 'sample.csv'))).toEqual({
      ok: false,
      error: 'file-unwritable',
    })
    expect(bench.kinds()).not.toContain('sample-exported')
  })
})
