import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findPlaceholders } from '../../../shared/safe-harbor'
import { createRulesDetector, loadLexicon, SURE } from '../../deidentify'
import { isOrdinary } from '../../gate/words'
import { candidateList } from './candidate-list'
import { askOf } from './prompt'
import { PROMPT_IN_USE, PROMPTS, promptLabel } from './prompts'

test('a shipped prompt is never edited: a change takes a new number', () => {
  expect(PROMPTS.map(promptLabel)).toEqual([
    'code-review-1 76ded25b05f6aedbde0e8337ca27e2307da7b340ed9c2d3a8a32c9334721ea3a',
    'code-review-2 1c2889882dceb521c0cee063835a42466072cb74a43ade053ed7f93205a715d4',
  ])
})

test('the one in use is the last, and no two share a name', () => {
  expect(PROMPT_IN_USE).toBe(PROMPTS.at(-1))
  expect(new Set(PROMPTS.map(({ name }) => name)).size).toBe(PROMPTS.length)
})

test('the user says candidates first and the record last, each alone', () => {
  expect(askOf(PROMPT_IN_USE, 'list', 'record')).toMatchObject({ system: PROMPT_IN_USE.text, user: ['list', 'record'] })
})

test('the list says which codes were read in the record, and says so where there is none', () => {
  expect(
    candidateList([
      { code: 'E11.9', title: 'type 2 diabetes mellitus without complications', read: true },
      { code: 'E11.65', title: 'type 2 diabetes mellitus with hyperglycemia', read: false },
    ]),
  ).toBe(
    'codes read in the record:\nE11.9 type 2 diabetes mellitus without complications\n\nother codes to weigh against them:\nE11.65 type 2 diabetes mellitus with hyperglycemia',
  )
  expect(candidateList([])).toBe('codes read in the record:\nnone\n\nother codes to weigh against them:\nnone')
})

test.each(PROMPTS)('$name: every object of the schema is closed and all its fields are required, as strict mode wants', ({ schema }) => {
  const check = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const { type, properties, required, additionalProperties } = part as Record<string, unknown>
    if (type === 'object') expect([required, additionalProperties]).toEqual([Object.keys(properties ?? {}), false])
    for (const inner of Object.values(part)) check(inner)
  }
  check(schema)
})

test.each(PROMPTS)('$name: no word can be taken for the name of a patient', ({ text, schema, name }) => {
  const fixed = `${text} ${JSON.stringify(schema)} ${name} ${candidateList([])}`
  const outside = findPlaceholders(fixed).reduceRight((all, { start, end }) => all.slice(0, start) + all.slice(end), fixed)
  const words = new Set(
    outside
      .replace(/\\n/g, ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .match(/[A-Za-z]{2,}/g),
  )
  expect([...words].filter((word) => !isOrdinary(word.toLowerCase()))).toEqual([])
})

const LEXICONS = new URL('../../../../data/lexicons', import.meta.url).pathname

test.skipIf(!existsSync(LEXICONS)).each(PROMPTS)('$name: the rules find nothing in it', async ({ text }) => {
  const hits = await createRulesDetector(loadLexicon(LEXICONS)).detect({ text, facts: [] })
  expect(hits.filter((hit) => hit.confidence >= SURE)).toEqual([])
})
