// The coding pane's steps beside decisions: sequence, POA, setting of care, billed codes, coding before seeing, and no AI at all.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId, SuggestionId } from '../../../shared/ids'
import { ROLES, type Role } from '../../../shared/people'
import type { ChartView, SuggestionView } from '../../../shared/views'
import { closeServers, json, serve } from '../../endpoint/testing/servers'
import { finalCodes } from '../../review'
import { Bench, expectOk } from '../testing/bench'
import { CLEARER } from '../testing/chart'
import { setBilled } from './billed'
import { revealSuggestions, setBlindFirst, viewOfCodingSettings } from './blind'
import { setCareSetting } from './care'
import { reopenChart } from './clearing'
import { searchSystem } from './code-systems'
import { addByHand, decideCode, makePrincipal, undoDecision } from './coding'
import { exportPacket } from './exporting'
import { finishChart } from './finishing'
import { addOffered, readFiles } from './release-import'
import { previewOutbound, sendChart } from './sending'
import { sequenceCode, setPoa } from './sequencing'
import { decisionsOf, viewOfChart } from './view'

const GIVEN = ['E11.9', 'I10'].map((code, i) => ({
  code,
  assertion: 'affirmed',
  quotes: [i === 0 ? 'type 2 diabetes mellitus' : 'essential hypertension'],
  score: 0.9 - i / 10,
}))
const NOWHERE = { start: 0, end: 0 }
let bench: Bench
let id: ChartId

async function open(): Promise<void> {
  const server = await serve(json(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ codes: GIVEN }) } }] })))
  bench = new Bench({ endpoint: { kind: 'openai-compatible', baseUrl: `http://${server.host}`, model: 'local', key: '' } })
  id = await bench.cleared()
}

/** As from a window, which shows the bytes first. */
async function send(): Promise<void> {
  const { sha256 } = expectOk(await previewOutbound(bench.desk, id))
  expectOk(await sendChart(bench.desk, id, new AbortController().signal, sha256))
}

beforeEach(open)
afterEach(() => {
  bench.close()
  closeServers()
})

const view = (): ChartView => expectOk(viewOfChart(bench.desk, id))
const named = (code: string): SuggestionView => {
  const found = view().suggestions.find((s) => s.code === code)
  if (!found) throw new Error(`no suggestion ${code}`)
  return found
}
const codes = () => view().suggestions.map((s) => s.code)
const accept = (code: string) => expectOk(decideCode(bench.desk, id, named(code).id, { action: 'accept' }))
const add = (code: string) => expectOk(addByHand(bench.desk, id, code, NOWHERE))
const refused = (error: string) => ({ ok: false, error })
const as = (...roles: Role[]) => ({ ...bench.desk, person: { ...bench.desk.person, roles } })

describe('sequence', () => {
  beforeEach(() => ['E11.9', 'I10', 'Z79.84'].forEach(add))

  test('moves a code by the person, into the final list and the ledger, and back by undo', () => {
    expectOk(sequenceCode(bench.desk, id, named('Z79.84').id, named('E11.9').id))
    expect(codes()).toEqual(['Z79.84', 'E11.9', 'I10'])
    const clearance = bench.store.read.clearances.inForce(id)
    const chart = bench.store.read.charts.get(id)
    if (!clearance || !chart) throw new Error('no clearance')
    expect(finalCodes(decisionsOf(bench.desk, chart, clearance)).map((c) => c.code)).toEqual(['Z79.84', 'E11.9', 'I10'])
    expect(bench.last('codes-sequenced').detail).toEqual({ order: view().suggestions.map((s) => s.id) })
    expectOk(sequenceCode(bench.desk, id, named('Z79.84').id, null))
    expect(codes()).toEqual(['E11.9', 'I10', 'Z79.84'])
    expectOk(undoDecision(bench.desk, id))
    expect(codes()).toEqual(['Z79.84', 'E11.9', 'I10'])
  })

  test('keeps the principal diagnosis first, and writes nothing where nothing moves', () => {
    expectOk(makePrincipal(bench.desk, id, named('I10').id))
    const before = bench.kinds().length
    expectOk(sequenceCode(bench.desk, id, named('E11.9').id, named('I10').id))
    expect(bench.kinds()).toHaveLength(before)
    expect(sequenceCode(bench.desk, id, named('I10').id, null)).toEqual(refused('sequence-principal'))
    expectOk(sequenceCode(bench.desk, id, named('Z79.84').id, named('I10').id))
    expect(codes()).toEqual(['I10', 'Z79.84', 'E11.9'])
  })

  test('keeps who decided and who sequenced', () => {
    expectOk(sequenceCode(bench.desk, id, named('Z79.84').id, named('E11.9').id))
    const clearance = bench.store.read.clearances.inForce(id)
    const log = bench.store.read.suggestions.decisions(clearance?.id as never)
    expect(new Set(log.map((entry) => entry.by))).toEqual(new Set([bench.desk.person.id]))
  })
})

describe('present on admission', () => {
  test('is entered for a diagnosis of an inpatient chart, undone, and in the ledger', () => {
    add('I10')
    expectOk(setCareSetting(bench.desk, id, 'inpatient'))
    expectOk(setPoa(bench.desk, id, named('I10').id, 'N'))
    expect(named('I10').poa).toBe('N')
    expect(bench.last('poa-set').detail).toMatchObject({ code: 'I10', poa: 'N' })
    expectOk(undoDecision(bench.desk, id))
    expect(named('I10').poa).toBeNull()
  })

  test('is of no outpatient chart, and of no code that was not accepted', async () => {
    await send()
    expect(setPoa(bench.desk, id, named('I10').id, 'Y')).toEqual(refused('poa-undecided'))
    accept('I10')
    expectOk(setCareSetting(bench.desk, id, 'outpatient'))
    expect(view().care).toEqual({ setting: 'outpatient', by: 'person' })
    expect(setPoa(bench.desk, id, named('I10').id, 'Y')).toEqual(refused('poa-outpatient'))
    expect(bench.last('care-setting-set').detail).toEqual({ setting: 'outpatient' })
  })
})

describe('billed codes', () => {
  test('stand as they were billed, checked against the code set, and are replaced as a whole', () => {
    expectOk(setBilled(bench.desk, id, [{ code: 'e119', poa: 'y' }, { code: 'E11' }, { code: 'I10', poa: 'maybe' }, { code: '99213-25' }]))
    expect(view().billed).toEqual([
      {
        system: 'ICD-10-CM',
        code: 'E11.9',
        sequence: 1,
        poa: 'Y',
        source: 'typed',
        title: expect.stringContaining('diabetes'),
        valid: true,
      },
      { system: 'ICD-10-CM', code: 'E11', sequence: 2, poa: null, source: 'typed', title: null, valid: false },
      { system: 'ICD-10-CM', code: 'I10', sequence: 3, poa: null, source: 'typed', title: 'Essential (primary) hypertension', valid: true },
      { system: 'CPT', code: '99213', sequence: 1, poa: null, source: 'typed', title: null, valid: false },
    ])
    expect(bench.last('billed-set').detail).toMatchObject({ codes: 4, source: 'typed' })
    expectOk(setBilled(bench.desk, id, [{ code: 'J18.9' }], 'csv'))
    expect(view().billed.map((b) => [b.code, b.source])).toEqual([['J18.9', 'csv']])
    expectOk(setBilled(bench.desk, id, []))
    expect(view().billed).toEqual([])
  })

  test('with a line that is no code are refused by its place, and nothing is changed', () => {
    expectOk(setBilled(bench.desk, id, [{ code: 'I10' }]))
    const before = bench.kinds().length
    expect(setBilled(bench.desk, id, [{ code: 'E11.9' }, { code: 'Odalys Brandvold' }])).toEqual({
      ok: false,
      error: { code: 'billed-unreadable', count: 2 },
    })
    expect(view().billed.map((b) => b.code)).toEqual(['I10'])
    expect(bench.kinds()).toHaveLength(before)
  })

  test('can come before the chart is cleared', async () => {
    const early = await bench.reviewed('Seen for asthma.', 'early.txt')
    expectOk(setBilled(bench.desk, early, [{ code: 'J45.909' }], 'csv'))
    expect(expectOk(viewOfChart(bench.desk, early)).billed).toHaveLength(1)
  })
})

describe('coding before seeing the suggestions', () => {
  beforeEach(() => expectOk(setBlindFirst(bench.desk, true, false)))

  test('tells the window nothing of them until the coder says so', async () => {
    add('I10')
    await send()
    expect(view()).toMatchObject({ blind: { state: 'hidden' }, summary: { openSuggestions: 0, status: 'coding' } })
    expect(codes()).toEqual(['I10'])
    expect(view().foreseen).toEqual([])
    const hidden = bench.store.read.suggestions.of(bench.store.read.clearances.inForce(id)?.id as never).find((s) => s.outboundId !== null)
    expect(decideCode(bench.desk, id, hidden?.id as SuggestionId, { action: 'accept' })).toEqual(refused('suggestion-unknown'))
    expect(finishChart(bench.desk, id, CLEARER)).toEqual(refused('suggestions-hidden'))
    expect(await exportPacket(bench.desk, id, `${bench.folder}/p.zip`)).toEqual(refused('suggestions-hidden'))
  })

  test('keeps what stood when they were shown, and says it in the ledger', async () => {
    add('I10')
    await send()
    add('Z79.84')
    expectOk(revealSuggestions(bench.desk, id))
    const shown = view().blind
    expect(shown).toMatchObject({
      state: 'shown',
      own: [{ code: 'I10' }, { code: 'Z79.84' }],
      suggested: [{ code: 'E11.9' }, { code: 'I10' }],
    })
    expect(bench.last('suggestions-revealed').detail).toMatchObject({ own: 2, suggested: 2, agreed: 1 })
    expect(view().summary.openSuggestions).toBe(2)
    // What comes later does not change what stood.
    accept('E11.9')
    const before = bench.kinds().length
    expectOk(revealSuggestions(bench.desk, id))
    expect(bench.kinds()).toHaveLength(before)
    expect(view().blind).toEqual(shown)
  })

  test('survives a restart, and the setting being switched off', async () => {
    await send()
    expectOk(setBlindFirst(bench.desk, false, false))
    bench.restart()
    expect(view().blind).toEqual({ state: 'hidden' })
  })

  test('hides the answer to the next clearance anew', async () => {
    await send()
    expectOk(revealSuggestions(bench.desk, id))
    expectOk(reopenChart(bench.desk, id, 'a late document'))
    expect(view().blind).toBeNull()
  })

  test('does not bind the command line, where nobody codes first', async () => {
    expectOk(await sendChart(bench.desk, id, new AbortController().signal))
    expect(codes()).toEqual(['E11.9', 'I10'])
  })

  test('is fixed by a compliance lead, and then changed by nobody else', () => {
    expect(setBlindFirst(as('coder'), true, true)).toEqual(refused('role-missing'))
    expectOk(setBlindFirst(bench.desk, true, true))
    expect(setBlindFirst(as('coder'), false, true)).toEqual(refused('role-missing'))
    expect(setBlindFirst(as('coder', 'auditor'), false, false)).toEqual(refused('role-missing'))
    expect(viewOfCodingSettings(as('coder'))).toEqual({ blindFirst: true, fixed: true, mayFix: false })
    expectOk(setBlindFirst(as('compliance-lead'), false, false))
    expect(bench.last('settings-changed').detail).toEqual({ setting: 'blind-first', on: false, fixed: false })
    expect(viewOfCodingSettings(as(...ROLES))).toEqual({ blindFirst: false, fixed: false, mayFix: true })
  })
})

describe('with suggestions switched off', () => {
  beforeEach(async () => {
    bench.close()
    bench = new Bench({ endpoint: { kind: 'off', baseUrl: '', model: '', key: '' } })
    id = await bench.cleared()
  })

  test('a chart is cleared, coded by hand, signed and packed, and nothing is sent', async () => {
    expect(await previewOutbound(bench.desk, id)).toEqual(refused('endpoint-off'))
    expect(await sendChart(bench.desk, id, new AbortController().signal)).toEqual(refused('endpoint-off'))
    add('E11.9')
    add('I10')
    expectOk(finishChart(bench.desk, id, CLEARER, 'documented so'))
    expectOk(await exportPacket(bench.desk, id, `${bench.folder}/p.zip`))
    expect(bench.kinds().filter((kind) => kind.startsWith('outbound'))).toEqual([])
    expect(bench.store.read.signOff.signature(id)?.personId).toBe(bench.desk.person.id)
  })
})

test('somebody without the role of a coder decides nothing', () => {
  const lead = as('compliance-lead')
  expect(addByHand(lead, id, 'I10', NOWHERE)).toEqual(refused('role-missing'))
  expect(setCareSetting(lead, id, 'inpatient')).toEqual(refused('role-missing'))
  expect(finishChart(lead, id, CLEARER)).toEqual(refused('role-missing'))
})

describe('codes of another system', () => {
  const boat = () => addByHand(bench.desk, id, 'a9001', NOWHERE, 'HCPCS')

  test('are added by hand, found and billed where an edition covers the encounter, and never otherwise', async () => {
    expect(view().systems).toEqual(['ICD-10-CM'])
    expect(boat()).toEqual(refused('code-unknown'))
    const year = Number((view().summary.encounterDate ?? '2026').slice(0, 4))
    const list = bench.file(`hcpcs_${year}.csv`, 'hcpcs,long_description,short_description\nA9001,Paper boat,Boat\n')
    const seen = expectOk(await readFiles(bench.desk, [list], null, { signal: new AbortController().signal, onProgress: () => {} }))
    if (seen.state !== 'offered') throw new Error('not offered')
    expectOk(addOffered(bench.desk, seen.offer))
    expect(view().systems).toEqual(['ICD-10-CM', 'HCPCS'])
    expect(expectOk(searchSystem(bench.desk, id, 'HCPCS', 'boat'))).toMatchObject([{ code: 'A9001', title: 'Paper boat', billable: true }])
    expect(expectOk(searchSystem(bench.desk, id, 'ICD-10-PCS', 'appendix'))).toEqual([])
    add('I10')
    expectOk(boat())
    expect(named('A9001')).toMatchObject({ system: 'HCPCS', decision: { action: 'accept', title: 'Paper boat' } })
    expect(addByHand(bench.desk, id, 'A9009', NOWHERE, 'HCPCS')).toEqual(refused('code-unknown'))
    expect(setPoa(bench.desk, id, named('A9001').id, 'Y')).toEqual(refused('poa-no-diagnosis'))
    expect(makePrincipal(bench.desk, id, named('A9001').id)).toEqual(refused('principal-no-diagnosis'))
    expectOk(setBilled(bench.desk, id, [{ code: 'A9001' }, { code: 'I10' }]))
    expect(view().billed).toMatchObject([
      { system: 'HCPCS', code: 'A9001', sequence: 1, valid: true },
      { system: 'ICD-10-CM', code: 'I10', sequence: 1, valid: true },
    ])
  })
})
