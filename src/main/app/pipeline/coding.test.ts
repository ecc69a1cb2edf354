import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId, SuggestionId } from '../../../shared/ids'
import { statementHash } from '../../../shared/ledger-chain'
import type { ChartView, Decision, SuggestionView } from '../../../shared/views'
import { closeServers, json, serve } from '../../endpoint/testing/servers'
import { codeListSha256 } from '../../packet'
import { finalCodes } from '../../review'
import { sha256Text } from '../../store'
import { Bench, expectOk } from '../testing/bench'
import { CLEARER } from '../testing/chart'
import { reopenChart } from './clearing'
import { addByHand, decideCode, makePrincipal, searchCodes, undoDecision } from './coding'
import { finishChart } from './finishing'
import { sendChart } from './sending'
import { decisionsOf, viewOfChart } from './view'

const GIVEN = [
  { code: 'E11.9', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'], score: 0.9 },
  { code: 'I10', assertion: 'affirmed', quotes: ['essential hypertension'], score: 0.8 },
  { code: 'R07.9', assertion: 'affirmed', quotes: ['crushing chest pain'], score: 0.7 },
  { code: 'E11', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'], score: 0.6 },
  { code: 'Q99.Z9', assertion: 'affirmed', quotes: ['metformin'], score: 0.5 },
  { code: 'Odalys Brandvold', assertion: 'affirmed', quotes: ['metformin'], score: 0.4 },
]
let bench: Bench
let id: ChartId

beforeEach(async () => {
  const server = await serve(json(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ codes: GIVEN }) } }] })))
  bench = new Bench({ endpoint: { kind: 'openai-compatible', baseUrl: `http://${server.host}`, model: 'local', key: '' } })
  id = await bench.cleared()
  expectOk(await sendChart(bench.desk, id, new AbortController().signal))
})
afterEach(() => {
  bench.close()
  closeServers()
})

const view = (): ChartView => expectOk(viewOfChart(bench.desk, id))
const suggestion = (code: string): SuggestionView => {
  const found = view().suggestions.find((s) => s.code === code)
  if (!found) throw new Error(`no suggestion ${code}`)
  return found
}
const decide = (code: string, decision: Decision) => decideCode(bench.desk, id, suggestion(code).id, decision)
const accept = (code: string) => decide(code, { action: 'accept' })
const open = (): number => view().summary.openSuggestions
const refused = (error: string) => ({ ok: false, error })

describe('a suggestion', () => {
  test('is accepted with the title of the table', () => {
    expectOk(accept('E11.9'))
    expect(suggestion('E11.9').decision).toMatchObject({ action: 'accept', title: 'Type 2 diabetes mellitus without complications' })
    expect(open()).toBe(1)
    expect(bench.last('suggestion-accepted').detail).toEqual({ suggestion: suggestion('E11.9').id, code: 'E11.9' })
  })

  test.each(['R07.9', 'E11', 'Q99.Z9'])('that the checks set aside (%s) cannot be accepted', (code) => {
    expect(suggestion(code).check.status).toBe('rejected')
    expect(accept(code)).toEqual(refused('suggestion-set-aside'))
    expect(suggestion(code).decision).toBeNull()
  })

  test('is changed to another billable code, written as the table writes it, with a reason', () => {
    expect(decide('E11.9', { action: 'change', code: 'E11.65', reason: ' ' })).toEqual(refused('reason-missing'))
    expectOk(decide('E11.9', { action: 'change', code: 'e1165', reason: 'glucose is high' }))
    expect(suggestion('E11.9').decision).toMatchObject({ action: 'change', code: 'E11.65', reason: 'glucose is high' })
    expect(bench.last('suggestion-changed')).toMatchObject({
      detail: { code: 'E11.9', to: 'E11.65' },
      reason: expect.stringMatching(/^typed:/),
    })
  })

  test('is not changed to a code that does not exist, or to a heading', () => {
    expect(decide('E11.9', { action: 'change', code: 'E11.999', reason: 'why' })).toEqual(refused('code-unknown'))
    expect(decide('E11.9', { action: 'change', code: 'E11.6', reason: 'why' })).toEqual(refused('code-not-billable'))
    expect(decide('E11.9', { action: 'change', code: '', reason: 'why' })).toEqual(refused('code-unknown'))
    expect(open()).toBe(2)
  })

  test('whose code has not the form of one leaves no word of it in the ledger', () => {
    expectOk(decide('Odalys Brandvold', { action: 'reject', reason: 'no code' }))
    expect(bench.last('suggestion-rejected').detail).toMatchObject({ code: '[unnamed]' })
    expect(JSON.stringify(bench.ledger()).toUpperCase()).not.toContain('BRANDVOLD')
  })

  test('that was set aside can be changed to a code that holds', () => {
    expectOk(decide('E11', { action: 'change', code: 'E11.9', reason: 'the heading is not billable' }))
    expect(suggestion('E11').decision).toMatchObject({ action: 'change', code: 'E11.9' })
  })

  test('is rejected with a reason only, whose words the ledger does not hold', () => {
    expect(decide('I10', { action: 'reject', reason: '' })).toEqual(refused('reason-missing'))
    expectOk(decide('I10', { action: 'reject', reason: 'Brandvold has none' }))
    expect(suggestion('I10').decision).toMatchObject({ action: 'reject', reason: 'Brandvold has none' })
    expect(JSON.stringify(bench.ledger())).not.toContain('Brandvold')
  })

  test('may be decided anew, and the last word stands', () => {
    expectOk(accept('I10'))
    expectOk(decide('I10', { action: 'reject', reason: 'not treated' }))
    expect(suggestion('I10').decision).toMatchObject({ action: 'reject' })
    expectOk(undoDecision(bench.desk, id))
    expect(suggestion('I10').decision).toMatchObject({ action: 'accept' })
  })

  test('of another chart, or of nobody, is unknown', async () => {
    const strange = suggestion('I10').id
    const other = await bench.cleared()
    expect(decideCode(bench.desk, other, strange, { action: 'accept' })).toEqual(refused('suggestion-unknown'))
    expect(decideCode(bench.desk, id, crypto.randomUUID() as SuggestionId, { action: 'accept' })).toEqual(refused('suggestion-unknown'))
  })
})

describe('a code by hand', () => {
  test('stands as accepted, with its evidence from the cleared text', () => {
    const { scrubbed } = view()
    const start = scrubbed.indexOf('metformin')
    expectOk(addByHand(bench.desk, id, 'z7984', { start, end: start + 9 }))
    expect(suggestion('Z79.84')).toMatchObject({
      origin: 'coder',
      decision: { action: 'accept' },
      evidence: [{ start, end: start + 9, text: 'metformin' }],
      check: { status: 'valid' },
    })
    expect(open()).toBe(2)
    expect(bench.last('suggestion-added').detail).toMatchObject({ code: 'Z79.84' })
  })

  test('needs no evidence, but evidence has to be in the text', () => {
    expectOk(addByHand(bench.desk, id, 'Z79.84', { start: 5, end: 5 }))
    expect(suggestion('Z79.84').evidence).toEqual([])
    expect(addByHand(bench.desk, id, 'Z79.84', { start: 0, end: 99_999 })).toEqual(refused('span-invalid'))
    expect(addByHand(bench.desk, id, 'Z79.84', { start: 9, end: 5 })).toEqual(refused('span-invalid'))
  })

  test('that does not exist or is a heading is refused', () => {
    expect(addByHand(bench.desk, id, 'Z99.ZZ', { start: 0, end: 0 })).toEqual(refused('code-unknown'))
    expect(addByHand(bench.desk, id, 'Z79', { start: 0, end: 0 })).toEqual(refused('code-not-billable'))
  })

  test('undone, is gone', () => {
    expectOk(addByHand(bench.desk, id, 'Z79.84', { start: 0, end: 0 }))
    expectOk(undoDecision(bench.desk, id))
    expect(view().suggestions.map((s) => s.code)).not.toContain('Z79.84')
  })
})

describe('the principal diagnosis', () => {
  const choose = (code: string) => makePrincipal(bench.desk, id, suggestion(code).id)
  const principal = () => view().suggestions.flatMap((s) => (s.principal ? [s.code] : []))
  const noted = () => bench.ledger().filter((entry) => entry.kind === 'suggestion-made-principal')

  test('is a person’s choice among codes that stand, comes first, and is in the ledger once', () => {
    expectOk(accept('E11.9'))
    expect(choose('I10')).toEqual(refused('principal-undecided'))
    expectOk(accept('I10'))
    expect(principal()).toEqual([])
    expectOk(choose('I10'))
    expectOk(choose('I10'))
    expect(principal()).toEqual(['I10'])
    expect(view().suggestions[0]?.code).toBe('I10')
    expect(noted()).toMatchObject([{ detail: { suggestion: suggestion('I10').id, code: 'I10' } }])
  })

  test('can be taken back by undo, and names the code it was changed to', () => {
    expectOk(decide('E11', { action: 'change', code: 'E11.65', reason: 'glucose is high' }))
    expectOk(choose('E11'))
    expect(noted()).toMatchObject([{ detail: { code: 'E11.65' } }])
    expectOk(undoDecision(bench.desk, id))
    expect(principal()).toEqual([])
    expect(suggestion('E11').decision).toMatchObject({ code: 'E11.65' })
  })
})

test('undo takes back one step at a time until there is none, and the ledger keeps each', () => {
  expectOk(accept('E11.9'))
  expectOk(accept('I10'))
  expect(open()).toBe(0)
  expectOk(undoDecision(bench.desk, id))
  expectOk(undoDecision(bench.desk, id))
  expect(open()).toBe(2)
  expect(undoDecision(bench.desk, id)).toEqual(refused('nothing-to-undo'))
  expect(bench.ledger().flatMap((entry) => (entry.kind === 'suggestion-undone' ? [entry.detail.entry] : []))).toEqual([2, 1])
})

test('search gives codes and headings by words and by code', () => {
  expect(expectOk(searchCodes(bench.desk, id, 'essential hypertension'))[0]).toMatchObject({ code: 'I10', billable: true })
  expect(expectOk(searchCodes(bench.desk, id, 'e11.6')).map((hit) => hit.code)).toContain('E11.65')
  expect(expectOk(searchCodes(bench.desk, id, ''))).toEqual([])
})

describe('finishing', () => {
  const finish = (name = 'Robin Vale', credential = 'CPC') => finishChart(bench.desk, id, { name, credential })

  test('is refused while something waits', () => {
    expectOk(accept('E11.9'))
    expect(finish()).toEqual(refused('suggestions-undecided'))
    expect(view()).toMatchObject({ summary: { status: 'coding' }, signed: null })
  })

  test('is refused without name or credential', () => {
    expectOk(accept('E11.9'))
    expectOk(accept('I10'))
    expect(finish(' ')).toEqual(refused('statement-missing'))
    expect(finish('Robin Vale', '')).toEqual(refused('statement-missing'))
  })

  test('binds the name to exactly the codes that were signed', () => {
    expectOk(accept('E11.9'))
    expectOk(decide('I10', { action: 'reject', reason: 'not treated' }))
    expectOk(addByHand(bench.desk, id, 'Z79.84', { start: 0, end: 0 }))
    expectOk(finish())
    const clearance = bench.store.read.clearances.inForce(id)
    const codes = finalCodes(decisionsOf(bench.desk, bench.store.read.charts.get(id) as never, clearance as never))
    expect(codes.map((code) => code.code)).toEqual(['E11.9', 'Z79.84'])
    const sha256 = codeListSha256(codes)
    expect(bench.last('chart-finished').detail).toEqual({
      codes: 2,
      sha256,
      statement: statementHash(sha256Text, { name: 'Robin Vale', credential: 'CPC', sha256 }),
      edits: { hard: 0, soft: 0, information: 1 },
    })
    expect(view()).toMatchObject({ summary: { status: 'finished' }, signed: { name: 'Robin Vale', credential: 'CPC' } })
  })

  test('shuts the chart for decisions, until it is reopened, which takes the signature out of force', () => {
    expectOk(accept('E11.9'))
    expectOk(accept('I10'))
    expectOk(finish())
    expect(accept('E11.9')).toEqual(refused('chart-state'))
    expect(addByHand(bench.desk, id, 'Z79.84', { start: 0, end: 0 })).toEqual(refused('chart-state'))
    expect(undoDecision(bench.desk, id)).toEqual(refused('chart-state'))
    expect(finish()).toEqual(refused('chart-state'))
    expectOk(reopenChart(bench.desk, id, 'a late document'))
    expect(view()).toMatchObject({ summary: { status: 'review' }, signed: null, suggestions: [], clearance: null })
  })

  test('a chart without any code can be signed as such', async () => {
    const other = await bench.cleared('Ms. Quill came for a form.')
    expectOk(finishChart(bench.desk, other, CLEARER))
    expect(bench.last('chart-finished').detail).toMatchObject({ codes: 0 })
  })
})

test('a chart under review takes no code', async () => {
  const other = await bench.reviewed()
  expect(addByHand(bench.desk, other, 'I10', { start: 0, end: 0 })).toEqual(refused('chart-state'))
  expect(undoDecision(bench.desk, other)).toEqual(refused('chart-state'))
  expect(finishChart(bench.desk, other, CLEARER)).toEqual(refused('chart-state'))
})

test('steps on a chart that is not there say so', () => {
  const nobody = crypto.randomUUID() as ChartId
  const unknown = refused('chart-unknown')
  expect(decideCode(bench.desk, nobody, suggestion('I10').id, { action: 'accept' })).toEqual(unknown)
  expect(addByHand(bench.desk, nobody, 'I10', { start: 0, end: 0 })).toEqual(unknown)
  expect(undoDecision(bench.desk, nobody)).toEqual(unknown)
  expect(finishChart(bench.desk, nobody, CLEARER)).toEqual(unknown)
  expect(searchCodes(bench.desk, nobody, 'gout')).toEqual(unknown)
})
