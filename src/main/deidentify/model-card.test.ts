import path from 'node:path'
import { expect, test } from 'vitest'
import { CATEGORY_NAMES } from '../../shared/safe-harbor'
import { readModelCard } from './model-card'

const SHIPPED = path.join(import.meta.dirname, '../../../models/deid')

test('the shipped card has a figure with an interval for every measure, and a row for every category', async () => {
  const card = await readModelCard(SHIPPED)
  if (!card) throw new Error('the card could not be read')
  expect(card.categories.map(({ category }) => category).sort()).toEqual([...CATEGORY_NAMES].sort())
  for (const { together, leaked, find, sure } of card.categories)
    for (const figure of [together, leaked, find, sure]) expect(figure).toMatch(/^\d+(\.\d+)?$/)
  expect(card.figures.map(({ measure }) => measure)).toContain('entity recall')
  for (const { together } of card.figures) expect(together).toMatch(/^\d+\.\d\d \[\d+\.\d\d, \d+\.\d\d\]$/)
  expect(card.failures.length).toBeGreaterThan(2)
  expect(card.purpose).toContain('Not for deciding alone')
  expect(card.files.map(({ name }) => name)).toContain('model.onnx')
  expect(card.measured).toContain('model ')
})

test('there is no card where there is no model', async () => {
  expect(await readModelCard(import.meta.dirname)).toBeNull()
})
