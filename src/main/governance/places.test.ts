import { expect, test } from 'vitest'
import { CONTENT_KINDS } from '../store/contents'
import { contentWords, holdsOf, KNOWN_KINDS } from './places'

test('there are words for every kind of content that the store names, and for no other', () => {
  expect([...KNOWN_KINDS].sort()).toEqual([...CONTENT_KINDS].sort())
})

test('the most telling kind decides what a table holds', () => {
  expect(holdsOf(['record', 'identifier', 'cleared-text'])).toBe('phi')
  expect(holdsOf(['record', 'cleared-text', 'typed-words'])).toBe('typed')
  expect(holdsOf(['record', 'codes', 'bytes-sent'])).toBe('cleared')
  expect(holdsOf(['record', 'staff'])).toBe('none')
})

test('a table or a kind that nobody has said anything of counts as PHI', () => {
  expect([holdsOf(null), holdsOf(['record', 'brand-new']), holdsOf(['toString'])]).toEqual(['phi', 'phi', 'phi'])
  expect(contentWords(null)).toBe('nobody has said')
})
