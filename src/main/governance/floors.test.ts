import { expect, test } from 'vitest'
import type { Figures } from '../../shared/figures'
import { shortfalls } from './floors'

const FLOORS = { entityRecall: 0.9, charPrecision: 0.8, overRedactionClean: 0.01 }
const reached: Figures = {
  entityRecall: 0.9,
  charRecall: 0,
  charPrecision: 0.8,
  overRedaction: 1,
  overRedactionClean: 0.01,
  zeroLeak: 0,
  cleanFlagged: 1,
}

test('a figure that is the floor reaches it, and only the figures with a floor count', () => {
  expect(shortfalls(reached, FLOORS)).toEqual([])
})

test('says which were missed: too little recall or precision, too much masked where nothing identifies', () => {
  expect(shortfalls({ ...reached, entityRecall: 0.89, overRedactionClean: 0.011 }, FLOORS)).toEqual([
    { measure: 'entityRecall', is: 0.89, floor: 0.9 },
    { measure: 'overRedactionClean', is: 0.011, floor: 0.01 },
  ])
})

test('what could not be measured was not reached', () => {
  expect(shortfalls({ ...reached, charPrecision: null }, FLOORS)).toEqual([{ measure: 'charPrecision', is: null, floor: 0.8 }])
})
