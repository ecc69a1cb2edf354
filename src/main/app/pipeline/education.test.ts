import { afterEach, beforeEach, expect, test } from 'vitest'
import { AUDITOR, as, CODER, LEAD, type Made, madeAudit, quoteOf, refused, SECRET, signedChart, typed, VISITS } from '../testing/audits'
import { Bench, expectOk } from '../testing/bench'
import { IDENTIFIERS } from '../testing/chart'
import { releaseCase } from './audits/disputing'
import { makeMark } from './audits/marking'
import { draftEducation, openEducation, saveEducation } from './education'

let bench: Bench
let made: Made
const auditor = () => as(bench, AUDITOR)
const [E11, I10] = ['E11.9', 'I10']

beforeEach(async () => {
  bench = new Bench()
  made = madeAudit(bench, VISITS, [await signedChart(bench, E11, I10)])
  const [id] = made.cases
  if (!id) throw new Error('the audit has no case')
  const evidence = [quoteOf(bench, id, 'type 2 diabetes mellitus')]
  const to = { system: null, code: 'E11.65', poa: null }
  expectOk(makeMark(auditor(), id, null, typed({ verdict: 'revise', line: 1, to, evidence, guideline: 'Section I.C.4.a' })))
  expectOk(makeMark(auditor(), id, null, typed({ verdict: 'delete', line: 2, rationale: 'No blood pressure is documented.' })))
  expectOk(releaseCase(auditor(), id))
}, 60_000)
afterEach(() => bench.close())

const draft = async () => expectOk(await draftEducation(auditor(), made.audit, CODER.name))

test('is drafted from the marks, quoting cleared text, and without words that name the patient', async () => {
  const { body, savedAt } = await draft()
  expect(savedAt).toBeNull()
  const text = JSON.stringify(body)
  for (const value of [...IDENTIFIERS, SECRET]) expect(text).not.toContain(value)
  expect(text).toContain('type 2 diabetes mellitus')
  expect(text).toContain('Section I.C.4.a')
  expect(text).toContain('No blood pressure is documented.')
  expect(body.points.flatMap(({ examples }) => examples.map(({ codes }) => codes))).toEqual(['E11.9 → E11.65', 'I10 → –'])
})

test('is kept as an auditor edits it, with its hash in the ledger and no name', async () => {
  const { body } = await draft()
  const edited = { ...body, opening: 'Two points of the first quarter.' }
  expectOk(await saveEducation(auditor(), made.audit, CODER.name, edited))
  expect(expectOk(await openEducation(as(bench, CODER), made.audit, CODER.name)).body).toEqual(edited)
  expect(bench.last('education-written')).toMatchObject({
    objectKind: 'audit',
    objectId: made.audit,
    reason: expect.stringMatching(/^typed:/),
  })
  expect(JSON.stringify(bench.last('education-written'))).not.toContain(CODER.name)
})

test('is not kept while it names somebody of the charts', async () => {
  const { body } = await draft()
  const naming = { ...body, closing: `As in the chart of Ms. Brandvold.` }
  expect(await saveEducation(auditor(), made.audit, CODER.name, naming)).toEqual(refused('education-names'))
  expect(bench.kinds()).not.toContain('education-written')
})

test('is written by auditors, and read by others once it is', async () => {
  expect(await openEducation(as(bench, CODER), made.audit, CODER.name)).toEqual(refused('education-unwritten'))
  expect(await draftEducation(as(bench, CODER), made.audit, CODER.name)).toEqual(refused('role-missing'))
  expect(await saveEducation(as(bench, LEAD), made.audit, CODER.name, { opening: '', points: [], closing: '' })).toEqual(
    refused('role-missing'),
  )
  expect(await draftEducation(auditor(), made.audit, 'nobody of that name')).toEqual(refused('education-unwritten'))
})
