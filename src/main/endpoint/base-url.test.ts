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

test.each<[Partial<AddressParts>, string]>([
  [{ dialect: 'openai-responses', baseUrl: 'https://a.example' }, 'https://a.example/v1/responses'],
  [{ dialect: 'openai-responses', baseUrl: 'https://a.example/openai/v1/responses' }, 'https://a.example/openai/v1/responses'],
  [{ dialect: 'anthropic', baseUrl: 'https://a.example/' }, 'https://a.example/v1/messages'],
  [{ dialect: 'anthropic', baseUrl: 'https://a.example/v1/messages', apiVersion: '2023-06-01' }, 'https://a.example/v1/messages'],
  [{ dialect: 'azure-openai', baseUrl: 'https://r.example' }, 'https://r.example/openai/v1/chat/completions'],
  [{ dialect: 'azure-openai', baseUrl: 'https://r.example/openai/v1/' }, 'https://r.example/openai/v1/chat/completions'],
  [{ dialect: 'azure-openai', baseUrl: 'https://r.example', apiVersion: 'v1' }, 'https://r.example/openai/v1/chat/completions'],
  [
    { dialect: 'azure-openai', baseUrl: 'https://r.example', apiVersion: 'preview' },
    'https://r.example/openai/v1/chat/completions?api-version=preview',
  ],
  [
    { dialect: 'azure-openai', baseUrl: 'https://r.example/', apiVersion: '2024-10-21' },
    'https://r.example/openai/deployments/m-1/chat/completions?api-version=2024-10-21',
  ],
  [
    { dialect: 'azure-openai', baseUrl: 'https://gate.example/llm/openai/deployments/m-1/chat/completions', apiVersion: '2024-10-21' },
    'https://gate.example/llm/openai/deployments/m-1/chat/completions?api-version=2024-10-21',
  ],
  [
    { dialect: 'azure-openai', baseUrl: 'https://r.example', apiVersion: '2024-10-21', model: 'a b/c?d' },
    'https://r.example/openai/deployments/a%20b%2Fc%3Fd/chat/completions?api-version=2024-10-21',
  ],
  [{ baseUrl: 'https://gate.example/team', path: '/llm/chat' }, 'https://gate.example/team/llm/chat'],
  [
    { baseUrl: 'https://b.example', path: '/api/v3/chat', dialect: 'azure-openai', apiVersion: '2024-10-21' },
    'https://b.example/api/v3/chat?api-version=2024-10-21',
  ],
])('%o is called at %s', (parts, url) => {
  expect(readBaseUrl('', parts)?.url).toBe(url)
})

test.each(['chat', '//evil.example/x', '/a/../b', '/%2e%2e/b', '/a?key=secret', '/a#b', '/a b', '/a\\b', '/a\nb'])(
  'the path %j is refused',
  (path) => {
    expect(readBaseUrl('https://a.example', { path })).toBeNull()
  },
)

test.each(['..', '.'])('no model by the name of %s leads a deployment’s path elsewhere', (model) => {
  expect(readBaseUrl('https://r.example', { dialect: 'azure-openai', apiVersion: '2024-10-21', model })).toBeNull()
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
