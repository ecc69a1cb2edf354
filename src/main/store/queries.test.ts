import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AuditCaseId, type AuditId, type ChartId, newId, type QueryId } from '../../shared/ids'
import { openStore, type QueryRecord, type Store, type Writer } from './index'
import { chartFixture, clock } from './testing'

const AT = '2026-01-01T09:00:00.000Z'
let folder: string
let store: Store
let chartId: ChartId

function reopen(): void {
  const file = join(folder, 'chartroom.db')
  const opened = openStore({ file, key: new Uint8Array(32).fill(9), now: clock(), workstation: 'desk-1', user: 'c', appVersion: '0.1.0' })
  if (!opened.ok) throw new Error(opened.error)
  store = opened.value
}

function write(work: (w: Writer) => void): void {
  const done = store.write(work)
  if (!done.ok) throw new Error(done.error)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-queries-'))
  reopen()
  chartId = newId<ChartId>()
  write((w) => w.charts.insert(chartId, chartFixture('Heart failure. 😀'), AT))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const query = (): QueryRecord => ({
  id: newId<QueryId>(),
  chartId,
  suggestionId: null,
  status: 'draft',
  words: {
    cause: 'specificity',
    form: 'open',
    title: 'Heart failure: type',
    question: 'Can it be specified? 😀',
    indicators: [{ start: 0, end: 13, text: 'Heart failure' }],
    options: [],
  },
  answer: null,
  outcome: null,
  madeAt: AT,
  changedAt: AT,
})

test('gives queries back in the order they were made, to the last character, after closing and opening', () => {
  const [first, second] = [query(), query()]
  write((w) => {
    w.queries.insert(first)
    w.queries.insert(second)
  })
  const answered = { ...first, status: 'answered', answer: 'Systolic\n“chronic”', changedAt: '2026-01-02T09:00:00.000Z' } as const
  write((w) => w.queries.update(answered))
  store.close()
  reopen()
  expect(store.read.queries.of(chartId)).toEqual([answered, second])
  expect(store.read.queries.get(second.id)).toEqual(second)
  expect(store.read.queries.get(newId<QueryId>())).toBeNull()
})

test('refuses to change a query that is not there, and one about a chart that is not there', () => {
  expect(() => write((w) => w.queries.update(query()))).toThrow('touched 0 rows')
  expect(() => write((w) => w.queries.insert({ ...query(), chartId: newId<ChartId>() }))).toThrow(/FOREIGN KEY/)
})

test('keeps the last answers to each list, those of the chart apart from those of a case', () => {
  const caseId = newId<AuditCaseId>()
  const place = { chartId, kind: 'meat', subject: 'E11.9', at: AT } as const
  const treat = { meat: { chosen: ['treat'], quotes: [{ start: 0, end: 5, text: 'Heart' }] } }
  write((w) => {
    w.checklists.answer({ ...place, caseId: null, answers: {} })
    w.checklists.answer({ ...place, caseId: null, answers: treat })
    w.checklists.answer({ ...place, caseId, answers: { signed: { chosen: ['no'], quotes: [] } } })
  })
  expect(store.read.checklists.of(chartId, null)).toEqual([{ ...place, caseId: null, answers: treat }])
  expect(store.read.checklists.of(chartId, caseId)).toEqual([{ ...place, caseId, answers: { signed: { chosen: ['no'], quotes: [] } } }])
})

test('keeps one education note for each coder of an audit', () => {
  const auditId = newId<AuditId>()
  const body = { opening: 'o', points: [], closing: 'c' }
  write((w) => {
    w.education.save({ auditId, coder: 'R. Moss', body: { ...body, opening: 'first' }, at: AT })
    w.education.save({ auditId, coder: 'R. Moss', body, at: AT })
  })
  expect(store.read.education.get(auditId, 'R. Moss')).toEqual({ auditId, coder: 'R. Moss', body, at: AT })
  expect(store.read.education.get(auditId, 'L. Fenn')).toBeNull()
})
