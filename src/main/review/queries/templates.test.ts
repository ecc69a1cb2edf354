import { expect, test } from 'vitest'
import { QUERY_CAUSES } from '../../../shared/query-views'
import { type CodeTable, missingIn, suggest } from '../../codes'
import { shippedTable } from '../../codes/testing'
import { readDocumentation } from './documented'
import { isHard, lintQuery } from './lint'
import { causeOf, draftQuery } from './templates'

const table: CodeTable = shippedTable()
const TEXT = `Assessment: Heart failure, ejection fraction 30 %. Chronic kidney disease. Osteoarthritis of knee. Depression.
Pressure ulcer of sacrum. Asthma. Epilepsy. Anemia. Fracture of femoral neck. COPD. Type 2 diabetes mellitus with foot ulcer.`
const chart = readDocumentation(table, TEXT)
const proposals = suggest(table, TEXT)

test('every cause drafts a query that is compliant as it stands, for every code the text proposes', () => {
  expect(proposals.length).toBeGreaterThan(8)
  for (const { code, evidence } of proposals) {
    const entry = table.lookup(code)
    const missing = entry ? missingIn(table, entry) : []
    for (const cause of [null, ...QUERY_CAUSES]) {
      const words = draftQuery({ evidence, missing }, cause)
      expect({ code, cause, findings: lintQuery(words, chart).filter(isHard) }).toEqual({ code, cause, findings: [] })
    }
  }
})

test('what is missing decides the cause', () => {
  expect(causeOf([])).toBe('specificity')
  expect(causeOf(['side'])).toBe('side')
  expect(causeOf(['acuity of heart failure'])).toBe('acuity')
  expect(causeOf(['type of heart failure', 'acuity of heart failure'])).toBe('specificity')
})

test('title and question say what the note says, and what it leaves open', () => {
  const evidence = [{ start: 12, end: 25, text: 'Heart failure' }]
  expect(draftQuery({ evidence, missing: ['type of heart failure', 'acuity of heart failure'] })).toMatchObject({
    cause: 'specificity',
    form: 'open',
    title: 'Heart failure: type, acuity',
    question: 'Can the heart failure be further specified (type, acuity)?',
    indicators: evidence,
  })
  expect(draftQuery({ evidence: [{ start: 0, end: 4, text: 'COPD' }], missing: [] }).question).toContain('the COPD')
})

test('without a code it leaves the condition to be written', () => {
  expect(draftQuery({ evidence: [], missing: [] }, 'side').title).toBe('Condition: side')
})
