import { expect, test } from 'vitest'
import { type AddressParts, readAddress } from './base-url'

const readBaseUrl = (baseUrl: string, rest: Partial<AddressParts> = {}) =>
  readAddress({ dialect: 'openai-compatible', baseUrl, path: null, model: 'm-1', apiVersion: null, ...rest })

test.each([
  ['https://api.vendor.example', 'https://api.vendor.example/v1/chat/completions', 'api.vendor.example:443'],
  ['https://api.vendor.example/', 'https://api.vendor.example/v1/chat/completions', 'api.vendor.example:443'],
  [' https://api.vendor.example/v1 ', 'https://api.vendor.example/v1/chat/completions', 'api.vendor.example:443'],
  ['https://api.vendor.example/v1//', 'https://api.vendor.example/v1/chat/completions', 'api.vendor.example:443'],
  ['https://API.vendor.example/openai/v1', 'https://api.vendor.example/openai/v1/chat/completions', 'api.vendor.example:443'],
  ['https://g.example/v1beta/openai', 'https://g.example/v1beta/openai/chat/completions', 'g.example:443'],
  ['https://a.example/v1/chat/completions', 'https://a.example/v1/chat/completions', 'a.example:443'],
  ['https://a.example:8443/llm', 'https://a.example:8443/llm/v1/chat/completions', 'a.example:8443'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/v1/chat/completions', '127.0.0.1:8080'],
  ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions', 'localhost:11434'],
  ['http://[::1]:1234', 'http://[::1]:1234/v1/chat/completions', '[::1]:1234'],
])('%s is called at %s', (given, url, host) => {
  expect(readBaseUrl(given)).toMatchObject({ url, host })
})

test.each([
  'http://api.vendor.example/v1',
  'http://127.0.0.1.evil.example',
  'http://127.0.0.1@evil.example',
  'http://0.0.0.0:8000',
  'https://user:secret@api.vendor.example',
  'https://user@api.vendor.example',
  'https://api.vendor.example/v1?key=secret',
  'https://api.vendor.example/v1?',
  'https://api.vendor.example/#v1',
  'ftp://127.0.0.1',
  'file:///etc/passwd',
  'api.vendor.example',
  '',
])('%s is refused', (given) => {
  expect(readBaseUrl(given)).toBeNull()
})

test('tells what stays on this computer from what leaves it', () => {
  expect(readBaseUrl('http://127.0.0.1:1')?.loopback).toBe(true)
  expect(readBaseUrl('https://api.vendor.example')?.loopback).toBe(false)
})
