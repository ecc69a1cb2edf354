import { describe, expect, test } from 'vitest'
import type { AuditTemplateDraft } from '../../../shared/audit-views'
import { BUILT_IN_TEMPLATES, draftFault, typeFor } from './templates'
import { INPATIENT, RISK, VISITS } from './testing'

test('the built-in templates are whole, under ids and keys of their own, with the usual target', () => {
  for (const template of BUILT_IN_TEMPLATES) {
    expect(draftFault(template)).toBeNull()
    expect(template).toMatchObject({ builtIn: true, revision: 1, target: 0.95 })
    expect(template.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  }
  expect(new Set(BUILT_IN_TEMPLATES.map(({ id }) => id)).size).toBe(3)
})

describe('a draft is refused', () => {
  test.each<[string, Partial<AuditTemplateDraft>]>([
    ['without a name', { name: ' ' }],
    ['without a method', { methods: [] }],
    ['with a method twice', { methods: ['code-over-code', 'code-over-code'] }],
    ['with a target of nothing', { target: 0 }],
    ['that looks at no code', { checks: ['documentation'], errorTypes: [] }],
    ['with two types of one key', { errorTypes: [...INPATIENT.errorTypes, ...INPATIENT.errorTypes] }],
    ['with a type about what is not looked at', { checks: ['diagnoses'] }],
    ['that cannot say a code was missed', { errorTypes: INPATIENT.errorTypes.filter(({ verdicts }) => !verdicts.includes('add')) }],
    ['with a weight below nothing', { errorTypes: INPATIENT.errorTypes.map((type) => ({ ...type, weight: -1 })) }],
  ])('%s', (_, change) => {
    expect(draftFault({ ...INPATIENT, ...change })).toBe('template-invalid')
  })
})

test('the type that is proposed is about what was changed, where the template has one', () => {
  expect(typeFor(INPATIENT, 'resequence', ['principal'])?.key).toBe('principal')
  expect(typeFor(INPATIENT, 'resequence', ['sequence', 'principal'])?.key).toBe('sequence')
  expect(typeFor(INPATIENT, 'add', ['hcc-support', 'diagnoses'])?.key).toBe('missed-diagnosis')
  expect(typeFor(VISITS, 'revise', ['em-level', 'procedures'])?.key).toBe('em-level')
  expect(typeFor(RISK, 'delete', ['hcc-support', 'diagnoses'])?.key).toBe('no-meat')
  expect(typeFor(RISK, 'resequence', ['sequence'])).toBeNull()
  expect(typeFor(INPATIENT, 'agree', ['diagnoses'])).toBeNull()
})
