import { expect, test } from 'vitest'
import { judgeStatus, parseRetryAfter, waitBefore } from './retry'

const NOW = Date.parse('2026-01-02T03:04:05Z')

test.each([408, 409, 429, 500, 502, 503, 504, 529, 599])('%i is worth another try', (status) => {
  expect(judgeStatus(status).again).toBe(true)
})

test.each([301, 302, 307, 308, 400, 401, 403, 404, 410, 413, 422, 451])('%i is final', (status) => {
  expect(judgeStatus(status).again).toBe(false)
})

test.each([
  [400, 'endpoint-form-refused'],
  [422, 'endpoint-form-refused'],
  [404, 'endpoint-refused'],
  [413, 'endpoint-text-too-long'],
  [418, 'endpoint-refused'],
])('%i means %s', (status, code) => {
  expect(judgeStatus(status).code).toBe(code)
})

test('Retry-After is read in both its forms and in no other', () => {
  expect(parseRetryAfter('7', NOW)).toBe(7000)
  expect(parseRetryAfter('0', NOW)).toBe(0)
  expect(parseRetryAfter('Fri, 02 Jan 2026 03:04:15 GMT', NOW)).toBe(10_000)
  expect(parseRetryAfter('Fri, 02 Jan 2026 03:04:00 GMT', NOW)).toBe(0)
  for (const odd of ['', '-1', '1.5', 'soon', '2026-01-02', '1e9', 'Fri, 99 Jan 2026 03:04:15 GMT'])
    expect(parseRetryAfter(odd, NOW)).toBeNull()
})

test('waits as asked, but not for hours', () => {
  expect(waitBefore(0, '7', NOW, 0.5)).toBe(7000)
  expect(waitBefore(0, '999999999', NOW, 0.5)).toBe(60_000)
})

test('else waits longer each time, jittered by up to half', () => {
  expect([0, 1, 2].map((n) => waitBefore(n, null, NOW, 0))).toEqual([250, 500, 1000])
  expect([0, 1, 2].map((n) => waitBefore(n, 'soon', NOW, 1))).toEqual([500, 1000, 2000])
  expect(waitBefore(20, null, NOW, 1)).toBe(8000)
})
