import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId, QueryId, SuggestionId } from '../../../../shared/ids'
import type { QueryView, QueryWords } from '../../../../shared/query-views'
import { Bench, expectOk } from '../../testing/bench'
import { IDENTIFIERS } from '../../testing/chart'
import { reopenChart } from '../clearing'
import { decideCode } from '../coding'
import { sendChart } from '../sending'
import { viewOfChart } from '../view'
import { answerQuery, closeQuery, copyQuery, sendQuery } from './answering'
import { answerChecklist, viewOfChecklists } from './checklists'
import { viewOfQueries } from './reading'
import { checkQuery, draftFor, makeReady, saveQuery } from './writing'

const NOTE = `Patient: Odalys Brandvold
MRN: 5550123
DOB: 03/04/1958
Date of service: 02/11/2026
Provider: Ingrid Halloway, MD

HISTORY
Ms. Brandvold is a 67-year-old woman with type 2 diabetes mellitus and heart failure. Ejection fraction 30 %.
Her phone is 555-0142.

PLAN
Continue metformin and furosemide.

Electronically signed by Ingrid Halloway, MD on 02/11/2026
`

let bench: Bench
let id: ChartId

beforeEach(async () => {
  bench = new Bench()
  id = await bench.cleared(NOTE)
  expectOk(await sendChart(bench.desk, id, new AbortController().signal))
  // The first of them makes the coder's lexicon.
}, 60_000)
afterEach(() => bench.close())

const text = (): string => bench.store.read.clearances.inForce(id)?.text ?? ''
const suggestionOf = (code: RegExp): SuggestionId => {
  const found = expectOk(viewOfChart(bench.desk, id)).suggestions.find((s) => code.test(s.code))
  if (!found) throw new Error('no such suggestion')
  return found.id
}
const quote = (words: string) => ({ start: text().indexOf(words), end: text().indexOf(words) + words.length, text: words })
const words = (own: Partial<QueryWords> = {}): QueryWords => ({
  cause: 'specificity',
  form: 'open',
  title: 'Heart failure: type',
  question: 'Can the heart failure be further specified?',
  indicators: [quote('Ejection fraction 30 %')],
  options: [],
  ...own,
})
const save = async (own: Partial<QueryWords> = {}, queryId: QueryId | null = null): Promise<QueryId> =>
  expectOk(await saveQuery(bench.desk, id, { queryId, suggestionId: null, words: words(own) }))
const only = async (): Promise<QueryView> => expectOk(await viewOfQueries(bench.desk, id))[0] as QueryView
const refused = (error: unknown) => ({ ok: false, error })

test('a draft is made of the words of the note, with its evidence and what the code leaves open', async () => {
  const draft = expectOk(draftFor(bench.desk, id, { suggestionId: suggestionOf(/^I50/), marked: null, cause: null }))
  expect(draft).toMatchObject({ form: 'open', title: 'Heart failure: type', indicators: [{ text: 'heart failure' }] })
  expect(expectOk(await checkQuery(bench.desk, id, draft))).toEqual([])
  expect(bench.kinds()).not.toContain('query-written')
})

test('a draft without a code is about the words that are marked, if they stand there', () => {
  const about = { suggestionId: null, cause: 'poa' } as const
  expect(expectOk(draftFor(bench.desk, id, { ...about, marked: quote('heart failure') }))).toMatchObject({
    form: 'yes-no',
    question: 'Was the heart failure present when the order for inpatient admission was given?',
  })
  expect(draftFor(bench.desk, id, { ...about, marked: { start: 0, end: 13, text: 'heart failure' } })).toEqual(refused('span-invalid'))
})

test('a query goes from draft to closed, with a ledger entry for every step and no words in any of them', async () => {
  const queryId = await save()
  expectOk(await makeReady(bench.desk, id, queryId))
  expectOk(copyQuery(bench.desk, id, queryId, false))
  expectOk(sendQuery(bench.desk, id, queryId))
  expectOk(answerQuery(bench.desk, id, queryId, ' Chronic systolic, says Ingrid Halloway '))
  expectOk(closeQuery(bench.desk, id, queryId, 'code-changed'))
  expect(await only()).toMatchObject({ status: 'closed', answer: 'Chronic systolic, says Ingrid Halloway', outcome: 'code-changed' })
  const kinds = ['query-written', 'query-ready', 'query-copied', 'query-sent', 'query-answered', 'query-closed']
  const entries = bench.ledger().filter(({ kind }) => kind.startsWith('query-'))
  expect(entries.map(({ kind }) => kind)).toEqual(kinds)
  expect(entries.every(({ objectId, detail }) => objectId === id && detail.query === queryId)).toBe(true)
  expect(JSON.stringify(entries)).not.toMatch(/systolic|Halloway|failure/)
})

describe('a query that leads or speaks of money', () => {
  test.each([
    { title: 'Acute systolic heart failure' },
    { question: 'Please document systolic heart failure.' },
    { question: 'Can the heart failure be specified? It raises the DRG.' },
    { indicators: [] },
  ])('is kept as a draft and never ready: %j', async (own) => {
    const queryId = await save(own)
    expect(await makeReady(bench.desk, id, queryId)).toMatchObject({ ok: false, error: { code: 'query-not-ready' } })
    expect(await only()).toMatchObject({ status: 'draft' })
    expect(bench.kinds()).not.toContain('query-ready')
    expect(sendQuery(bench.desk, id, queryId)).toEqual(refused('query-state'))
    expect(copyQuery(bench.desk, id, queryId, false)).toEqual(refused('query-state'))
  })

  test('is found out again when a ready one is edited', async () => {
    const queryId = await save()
    expectOk(await makeReady(bench.desk, id, queryId))
    await save({ question: 'Please document systolic heart failure.' }, queryId)
    expect(await only()).toMatchObject({
      status: 'draft',
      findings: expect.arrayContaining([expect.objectContaining({ kind: 'pressing' })]),
    })
    expect(bench.last('query-written').detail.hard).toBe(2)
  })
})

test('a query that names somebody is not ready, and the field is told', async () => {
  const queryId = await save({ question: 'Did Dr. Halloway specify the heart failure of Ms. Brandvold?' })
  expect(await makeReady(bench.desk, id, queryId)).toEqual(refused({ code: 'query-not-ready', count: 1 }))
  expect((await only()).findings).toMatchObject([{ kind: 'names-someone', place: { field: 'question' } }])
})

test('leaves with placeholders, and with identifiers only when asked, which the ledger notes', async () => {
  const queryId = await save({ indicators: [quote(text().slice(text().indexOf('Electronically'), text().indexOf(', MD on')))] })
  expectOk(await makeReady(bench.desk, id, queryId))
  const plain = expectOk(copyQuery(bench.desk, id, queryId, false))
  for (const value of IDENTIFIERS) expect(plain).not.toContain(value)
  expect(bench.last('query-copied').detail.phi).toBe(false)
  expect(expectOk(copyQuery(bench.desk, id, queryId, true))).toContain('Ingrid Halloway')
  expect(bench.last('query-copied').detail.phi).toBe(true)
})

test('a quote that no longer stands in the text after a reopening has to be marked anew', async () => {
  await save()
  expectOk(reopenChart(bench.desk, id, 'a note came in late'))
  expect(await saveQuery(bench.desk, id, { queryId: null, suggestionId: null, words: words() })).toEqual(refused('chart-state'))
  expect(await only()).toMatchObject({ status: 'draft', findings: [] })
})

test('belongs to its chart', async () => {
  const queryId = await save()
  const other = await bench.cleared(NOTE.replace('metformin', 'insulin'))
  expect(sendQuery(bench.desk, other, queryId)).toEqual(refused('query-unknown'))
  expect(await saveQuery(bench.desk, other, { queryId, suggestionId: null, words: words() })).toEqual(refused('query-unknown'))
})

test('is for those who code', async () => {
  const lead = { ...bench.desk, person: { ...bench.desk.person, roles: ['compliance-lead'] as const } }
  expect(await saveQuery(lead, id, { queryId: null, suggestionId: null, words: words() })).toEqual(refused('role-missing'))
  expect(await viewOfQueries(lead, id)).toEqual(refused('role-missing'))
})

describe('checklists', () => {
  const lists = () => expectOk(viewOfChecklists(bench.desk, id, null))

  test('stand for the note, and for every code that counts in risk adjustment and is not rejected', () => {
    expect(lists().map(({ kind, subject }) => `${kind} ${subject}`.trim())).toEqual(['em', 'signature', 'poa', 'meat E11.9', 'meat I50.9'])
    expectOk(decideCode(bench.desk, id, suggestionOf(/^I50/), { action: 'reject', reason: 'not treated' }))
    expect(lists().map(({ subject }) => subject)).not.toContain('I50.9')
  })

  test('offer the signature line of the note', () => {
    expect(lists().find(({ kind }) => kind === 'signature')?.offers).toMatchObject([
      { item: 'signed' },
      { item: 'credential' },
      { item: 'dated' },
      { item: 'service' },
      { item: 'patient' },
    ])
  })

  test('keep what a person answered, with its quotes, and note it in the ledger without words', () => {
    const place = { kind: 'meat', subject: 'E11.9', caseId: null } as const
    const answers = { meat: { chosen: ['treat'], quotes: [quote('Continue metformin')] } }
    const view = expectOk(answerChecklist(bench.desk, id, place, answers)).find(({ subject }) => subject === 'E11.9')
    expect(view).toMatchObject({ answers, result: { outcome: 'open', says: '4 to answer' } })
    expect(bench.last('checklist-answered')).toMatchObject({
      objectId: id,
      detail: { list: 'meat', code: 'E11.9', case: null, outcome: 'open' },
    })
    expect(JSON.stringify(bench.last('checklist-answered'))).not.toContain('metformin')
  })

  test('refuse answers that do not fit, and lists that are not there', () => {
    const em = { kind: 'em', subject: '', caseId: null } as const
    expect(answerChecklist(bench.desk, id, em, { setting: { chosen: ['moon'], quotes: [] } })).toEqual(refused('checklist-unknown'))
    expect(answerChecklist(bench.desk, id, { ...em, kind: 'meat', subject: 'I10' }, {})).toEqual(refused('checklist-unknown'))
  })
})
