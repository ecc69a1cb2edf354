import { describe, expect, it } from 'vitest'
import type { MarkId } from '../../shared/ids'
import { newId } from '../../shared/ids'
import { FakeCase } from '../testing/fake-audit-case'
import { fakeTemplates } from '../testing/fake-audit-templates'
import { signedCharts } from '../testing/fake-signed-charts'
import { chosenAfter, isMarkRow, markIdOf, nextWaiting, rowsOf, waits } from './rows'

function openCase(): FakeCase {
  const [chart] = signedCharts(1)
  const [blind] = fakeTemplates()
  if (!chart || !blind) throw new Error('the fake has no chart or no template')
  const party = { personId: null, name: 'Ada Coder' }
  return new FakeCase(newId(), 'Audit', 1, chart, blind, party, party, null, () => '2024-12-10T08:00:00Z')
}

const agreeing = (line: number) =>
  ({ verdict: 'agree', line, to: null, place: null, errorType: null, severity: null, rationale: '', guideline: '', evidence: [] }) as const

describe('rowsOf', () => {
  it('shows the auditor’s own codes alone as long as the case is blind', () => {
    const one = openCase()
    one.make({ own: [{ id: newId(), system: 'ICD-10-CM', code: 'I50.23', title: 'Heart failure', poa: null, evidence: [] }] })
    const rows = rowsOf(one.view())
    expect(rows.map((row) => row.kind)).toEqual(['own'])
    expect(rows.some(waits)).toBe(false)
  })

  it('sets every code of the coder beside what the auditor made of it, and added codes after them', () => {
    const one = openCase()
    one.make({ own: [{ id: newId(), system: 'ICD-10-CM', code: 'J18.9', title: 'Pneumonia', poa: null, evidence: [] }] })
    one.stage = 'draft'
    const rows = rowsOf(one.view()).filter(isMarkRow)
    expect(rows.slice(0, one.coded.length).map((row) => row.coded?.line)).toEqual(one.coded.map(({ line }) => line))
    expect(rows.at(-1)?.coded).toBeNull()
    expect(rows.at(-1)?.proposal?.to?.code).toBe('J18.9')
    expect(rows.every(waits)).toBe(true)
  })
})

describe('the next row that waits', () => {
  it('goes round from the chosen one, and is none once every code is marked in full', () => {
    const one = openCase()
    one.stage = 'draft'
    const second = rowsOf(one.view())[1]
    one.setMark(one.toMark(agreeing(1), newId<MarkId>()))
    expect(nextWaiting(rowsOf(one.view()), 'line 1')?.id).toBe(second?.id)
    const last = one.coded.at(-1)?.line
    one
      .unmarked()
      .filter((line) => line !== 2)
      .forEach((line) => {
        one.setMark(one.toMark(agreeing(line), newId<MarkId>()))
      })
    expect(nextWaiting(rowsOf(one.view()), `line ${last}`)?.id).toBe('line 2')
    one.setMark(one.toMark(agreeing(2), newId<MarkId>()))
    expect(nextWaiting(rowsOf(one.view()), null)).toBeNull()
  })
})

describe('the chosen row after a change', () => {
  it('follows a proposal to the mark that it became', () => {
    const one = openCase()
    one.make({ own: [{ id: newId(), system: 'ICD-10-CM', code: 'J18.9', title: 'Pneumonia', poa: null, evidence: [] }] })
    one.stage = 'draft'
    const before = rowsOf(one.view())
    const proposed = before.at(-1)
    const proposal = one.proposals().at(-1)
    if (!proposal) throw new Error('nothing was proposed')
    one.take(proposal)
    const after = rowsOf(one.view())
    const chosen = after.find((row) => row.id === chosenAfter(before, after, proposed?.id ?? null))
    expect(isMarkRow(chosen) && chosen.mark?.to?.code).toBe('J18.9')
  })

  it('stays at its place when its row is gone, and is none in an empty list', () => {
    const row = (id: string) => ({ kind: 'mark', id, coded: null, mark: null, proposal: null }) as const
    expect(chosenAfter([row('a'), row('b'), row('c')], [row('a'), row('c')], 'b')).toBe('c')
    expect(chosenAfter([row('a')], [], 'a')).toBeNull()
  })
})

describe('the id main asks for', () => {
  it('is that of an added code; a line has one mark at most and needs none', () => {
    const one = openCase()
    one.stage = 'draft'
    one.setMark(one.toMark(agreeing(1), newId<MarkId>()))
    const added = newId<MarkId>()
    one.setMark(one.toMark({ ...agreeing(1), verdict: 'add', line: null, to: { system: null, code: 'J18.9', poa: null } }, added))
    const rows = rowsOf(one.view()).filter(isMarkRow)
    expect(rows.map(markIdOf).filter((id) => id !== null)).toEqual([added])
  })
})
