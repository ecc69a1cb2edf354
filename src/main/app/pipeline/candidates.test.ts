// The words that go along with a chart: what the gate would find in them if somebody had such a name.
import { expect, test } from 'vitest'
import { createGate } from '../../gate'
import { expectOk, TOOLS } from '../testing/bench'
import { candidateFinder, plainTitle } from './candidates'

const table = expectOk(TOOLS.codes.table('2026-02-11'))
const { lexicon } = TOOLS.knowledge
const plain = (title: string) => plainTitle(title, lexicon)

test('a title goes in small letters, with the names in it cut where somebody may have them', () => {
  expect(plain('Salter-Harris Type II physeal fracture of lower end of right tibia')).toBe(
    's.-h. type ii physeal fracture of lower end of right tibia',
  )
  expect(plain('Bennett’s fracture, left hand')).toBe('b.’s fracture, left hand')
  expect(plain('West Nile virus infection')).toBe('west n. virus infection')
  expect(plain('Fall on same level')).toBe('fall on same level')
})

test('a name that every reader takes for the disease, and one that hardly anybody has, stays', () => {
  expect(plain("Crohn's disease of large intestine")).toBe("crohn's disease of large intestine")
  expect(plain("Parkinson's disease without dyskinesia")).toBe("parkinson's disease without dyskinesia")
  expect(plain('Sepsis due to Pseudomonas')).toBe('sepsis due to pseudomonas')
})

const gate = createGate({ recheck: async () => [], dueDiligence: () => 'missing', now: () => new Date(0), sure: 0.5 })
const ENTRIES = [...table.entries()].filter((entry) => entry.billable)

test.each(['Harris', 'Nelson', 'Johnson', 'Brown', 'Fall', 'Parkinson', 'Crohn', 'Bennett', 'Jones', 'Wilson', 'Burns', 'Park', 'Stevens'])(
  'a patient called %s may be treated for anything: the gate finds the name in no title that goes along',
  (surname) => {
    const known = [{ value: `Ann ${surname}`, category: 'NAME' as const }]
    const holding = ENTRIES.filter(({ title }) => title.toLowerCase().includes(surname.toLowerCase()))
    expect(holding.length).toBeGreaterThan(0)
    const lines = holding.map(({ code, title }) => `${code} ${plain(title)}`)
    expect(gate.holdNoKnown([lines.join('\n')], known)).toEqual([true])
  },
)

test('the list depends on the text and the year’s table alone', () => {
  const find = candidateFinder(table, lexicon)
  const text = 'Type 2 diabetes mellitus. Parkinson disease. Fell at home.'
  expect(find(text)).toEqual(candidateFinder(table, lexicon)(text))
  expect(find(text).every(({ title }) => title === title.toLowerCase())).toBe(true)
})
