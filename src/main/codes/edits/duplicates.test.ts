import { expect, test } from 'vitest'
import { editsOn, kindsOn, one } from './testing'

test('the same code twice, however written, is one line of the signed list', () => {
  expect(one('duplicate', ['I10', 'i10'])).toMatchObject({ severity: 'information', codes: ['I10'] })
})

test('an unspecified code beside a specific one of its kind is a soft stop', () => {
  const edit = one('unspecified-beside-specific', ['J45.909', 'J45.20'])
  expect(edit).toMatchObject({ severity: 'soft', codes: ['J45.909', 'J45.20'], says: 'J45.20 says it more specifically' })
  expect(kindsOn(['C78.01', 'C78.00'])).toEqual(['unspecified-beside-specific'])
  expect(kindsOn(['H66.90', 'H66.91'])).toEqual(['unspecified-beside-specific'])
})

test('two sites, or two conditions of one organ, are no duplicates', () => {
  expect(kindsOn(['M54.50', 'M54.2', 'K21.9'])).toEqual([])
  expect(kindsOn(['N18.32', 'N18.30']).filter((kind) => kind !== 'unspecified-beside-specific')).toEqual([])
})

test('a side beside both sides is a soft stop', () => {
  expect(one('side-beside-bilateral', ['H90.3', 'H25.13', 'H25.11'])).toMatchObject({ codes: ['H25.11', 'H25.13'] })
  expect(kindsOn(['H25.11', 'H25.12'])).toEqual([])
})

test('one injury at two encounters is a soft stop', () => {
  expect(one('encounter-mixed', ['S52.501A', 'S52.501D']).codes).toEqual(['S52.501A', 'S52.501D'])
  expect(editsOn(['S52.501A', 'S52.502D']).map((edit) => edit.kind)).not.toContain('encounter-mixed')
})
