import { describe, expect, it } from 'vitest'
import { CATEGORY_NAMES } from '../../shared/safe-harbor'
import { confidenceWord, guessCategory, LOOKS } from './category-look'

describe('the look of categories', () => {
  it('gives every category a label and a key of its own, so that they differ without colour', () => {
    expect(new Set(CATEGORY_NAMES.map((c) => LOOKS[c].short)).size).toBe(CATEGORY_NAMES.length)
    expect(new Set(CATEGORY_NAMES.map((c) => LOOKS[c].key)).size).toBe(CATEGORY_NAMES.length)
    expect(CATEGORY_NAMES.every((c) => LOOKS[c].short.length <= 5)).toBe(true)
  })

  it.each([
    ['Rose Okonkwo', 'NAME'],
    ['lucia.d@mail.example', 'EMAIL'],
    ['(614) 555-0142', 'PHONE'],
    ['900-12-3456', 'SSN'],
    ['11/02/2024', 'DATE'],
    ['November 5th', 'DATE'],
    ['10.20.14.7', 'IP'],
    ['www.cedarhollow.example.org', 'URL'],
    ['Cedar Hollow Hospital', 'FACILITY'],
    ['12 Larkspur Avenue', 'LOCATION'],
    ['DX-0092214', 'OTHER_ID'],
  ])('guesses %s to be %s', (text, category) => {
    expect(guessCategory(text)).toBe(category)
  })

  it('says confidence in words, never weaker for a higher one', () => {
    const words = [0.1, 0.45, 0.7, 0.85, 0.99].map(confidenceWord)
    expect(new Set(words).size).toBe(5)
    expect(confidenceWord(0.7)).toBe(confidenceWord(0.61))
  })
})
