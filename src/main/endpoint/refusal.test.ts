import { expect, test } from 'vitest'
import { refusalIn } from './refusal'

const read = (body: unknown) => refusalIn(new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)))

test.each([
  { error: { code: 'content_filter', message: 'The response was filtered', status: 400 } },
  { error: { code: 'content_policy_violation', type: 'invalid_request_error' } },
])('%j tells of a filter', (body) => {
  expect(read(body)).toBe('endpoint-filtered')
})

test.each([
  { error: { code: 'context_length_exceeded', type: 'invalid_request_error', message: 'x' } },
  { type: 'error', error: { type: 'invalid_request_error', message: 'prompt is too long: 210000 tokens > 200000 maximum' } },
  { error: { code: 400, type: 'exceed_context_size_error', message: 'x' } },
  { error: { message: "This model's maximum context length is 4096 tokens.", type: 'BadRequestError', code: 400 } },
])('%j tells of a text too long', (body) => {
  expect(read(body)).toBe('endpoint-text-too-long')
})

test.each([
  '',
  '<html>content_filter</html>',
  '{"error":"content_filter"}',
  '{"error":{"code":"invalid_schema"}}',
  'null',
  '{"error":{"code":7}}',
])('%s says nothing that is known', (body) => {
  expect(read(body)).toBeNull()
})
