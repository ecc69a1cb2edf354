import { expect, test } from 'vitest'
import type { ChartId } from '../../../shared/ids'
import { newId } from '../../../shared/ids'
import { asLabel, asSha256, isPlain, objectOf } from './event'

test('makes labels of what machines are called', () => {
  expect(asLabel('rules 1')).toBe('rules/1')
  expect(asLabel('llama3.1:8b-instruct')).toBe('llama3.1:8b-instruct')
  expect(asLabel('[::1]:11434')).toBe('[::1]:11434')
  expect(asLabel('E11.9')).toBe('E11.9')
})

test('does not make a label of a sentence', () => {
  for (const text of ['Ann Quill came on Monday', 'Größe', 'a, b', '', 'x'.repeat(97)]) expect(asLabel(text)).toBe('[unnamed]')
})

test('takes 64 hex digits as a hash and throws for anything else', () => {
  expect(asSha256('a'.repeat(64))).toBe('a'.repeat(64))
  for (const text of ['a'.repeat(63), 'A'.repeat(64), 'Ann Quill']) expect(() => asSha256(text)).toThrow(TypeError)
})

test('holds ids, hashes and labels for plain, and nothing with a blank', () => {
  for (const text of [newId(), 'a'.repeat(64), 'HEALTH_PLAN_ID', asLabel('rules 1'), 'openai-compatible']) expect(isPlain(text)).toBe(true)
  for (const text of ['Ann Quill', 'a\nb', '']) expect(isPlain(text)).toBe(false)
})

test('says what an event is about', () => {
  const chartId = newId<ChartId>()
  expect(objectOf({ kind: 'original-viewed', chartId, detail: {} })).toEqual({ objectKind: 'chart', objectId: chartId })
  expect(objectOf({ kind: 'unlock', detail: { by: 'passphrase' } })).toEqual({ objectKind: 'session', objectId: null })
})

test('lets no free text in by its types', () => {
  const chartId = newId<ChartId>()
  // @ts-expect-error a detail of strings is not a label
  objectOf({ kind: 'code-set-used', chartId, detail: { system: 'some words', version: 'more words' } })
  // @ts-expect-error a plain reason is a failure code
  objectOf({ kind: 'outbound-failed', chartId, reason: 'it broke', detail: { outbound: newId() } })
  // @ts-expect-error typed words are said to be typed
  objectOf({ kind: 'reopened', chartId, reason: 'she asked', detail: { clearance: null } })
  // @ts-expect-error an event about a chart names the chart
  expect(objectOf({ kind: 'original-viewed', detail: {} }).objectId).toBeNull()
})
