import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AuditTemplateDraft } from '../../../../shared/audit-views'
import { type AuditTemplateId, newId } from '../../../../shared/ids'
import { BUILT_IN_TEMPLATES } from '../../../review'
import { as, CODER, INPATIENT, LEAD, refused } from '../../testing/audits'
import { Bench, expectOk } from '../../testing/bench'
import { revisionsOf, saveTemplate, templateAt, templatesOf } from './templates'

let bench: Bench
beforeEach(() => {
  bench = new Bench()
})
afterEach(() => bench.close())

const draftOf = (id: AuditTemplateId): AuditTemplateDraft => {
  const found = templatesOf(bench.desk).find((template) => template.id === id)
  if (!found) throw new Error('no such template')
  const { id: _, revision: __, builtIn: ___, madeAt: ____, madeBy: _____, ...draft } = found
  return draft
}
const save = (id: AuditTemplateId | null, basedOn: number, change: Partial<AuditTemplateDraft> = {}) =>
  saveTemplate(as(bench, LEAD), id, basedOn, { ...draftOf(id ?? INPATIENT), ...change })

test('three templates come with the program', () => {
  expect(templatesOf(bench.desk)).toEqual(BUILT_IN_TEMPLATES)
})

test('saving one adds a revision, and the earlier ones stay as they were', () => {
  expect(expectOk(save(INPATIENT, 1, { target: 0.97 }))).toMatchObject({ revision: 2, builtIn: false, madeBy: LEAD.name })
  expectOk(save(INPATIENT, 2, { name: 'Inpatient, our way' }))
  expect(expectOk(revisionsOf(bench.desk, INPATIENT)).map(({ revision, name, target }) => [revision, name, target])).toEqual([
    [1, 'Inpatient coding', 0.95],
    [2, 'Inpatient coding', 0.97],
    [3, 'Inpatient, our way', 0.97],
  ])
  expect(expectOk(templateAt(bench.desk, INPATIENT, 1))).toEqual(BUILT_IN_TEMPLATES[0])
  expect(templatesOf(bench.desk)).toHaveLength(3)
  expect(bench.last('audit-template-saved').detail).toMatchObject({ template: INPATIENT, revision: 3 })
})

test('a new one stands beside the others, its name in no ledger entry', () => {
  const made = expectOk(save(null, 0, { name: 'Short stays' }))
  expect(made.revision).toBe(1)
  expect(templatesOf(bench.desk).map(({ name }) => name)).toContain('Short stays')
  expect(JSON.stringify(bench.ledger())).not.toContain('Short stays')
})

test('two people who change the same revision do not overwrite each other', () => {
  expectOk(save(INPATIENT, 1))
  expect(save(INPATIENT, 1)).toEqual(refused('template-changed'))
})

test('is saved by a compliance lead only, whole, and under a template that is there', () => {
  expect(saveTemplate(as(bench, CODER), INPATIENT, 1, draftOf(INPATIENT))).toEqual(refused('role-missing'))
  expect(save(INPATIENT, 1, { errorTypes: [] })).toEqual(refused('template-invalid'))
  const unknown = newId<AuditTemplateId>()
  expect(saveTemplate(as(bench, LEAD), unknown, 1, draftOf(INPATIENT))).toEqual(refused('template-unknown'))
  expect(revisionsOf(bench.desk, unknown)).toEqual(refused('template-unknown'))
})
