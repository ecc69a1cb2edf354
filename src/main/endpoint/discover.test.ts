import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { discoverLocal, LOCAL_SERVERS, type LocalServer } from './discover'
import { closeServers, deadHost, json, serve } from './testing/servers'
import { getLocal, type LoopbackHost } from './transport-local'

afterEach(closeServers)
const never = (): AbortSignal => new AbortController().signal
const portOf = (host: string): number => Number(host.split(':')[1])
const MODELS = json('{"object":"list","data":[{"id":"coder-8b"},{"id":"coder-70b"},{"id":"coder-8b"}]}')

test('servers of the four usual ports are listed with their models, each asked in its own way', async () => {
  const [vllm, ollama] = [await serve(MODELS), await serve(json('{"models":[{"name":"coder:7b","size":1}]}'))]
  const servers: LocalServer[] = [
    { vendor: 'vllm', port: portOf(vllm.host), path: '/v1/models' },
    { vendor: 'ollama', port: portOf(ollama.host), path: '/api/tags' },
    { vendor: 'lm-studio', port: portOf(await deadHost()), path: '/v1/models' },
  ]
  expect(await discoverLocal(servers, never())).toEqual([
    { vendor: 'vllm', baseUrl: `http://${vllm.host}/v1`, models: ['coder-8b', 'coder-70b'] },
    { vendor: 'ollama', baseUrl: `http://${ollama.host}/v1`, models: ['coder:7b'] },
  ])
  expect([vllm.requests[0]?.url, ollama.requests[0]?.url]).toEqual(['/v1/models', '/api/tags'])
  expect(vllm.requests[0]).toMatchObject({ method: 'GET', body: Buffer.alloc(0) })
  expect(vllm.requests[0]?.headers).not.toHaveProperty('authorization')
})

test('one that listens on both addresses is listed once, and one on ::1 alone by that', async () => {
  const server = http.createServer((_, res) => void res.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[{"id":"m"}]}'))
  server.listen(0, '::1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const found = await discoverLocal([{ vendor: 'llama-cpp', port, path: '/v1/models' }], never())
  server.close()
  expect(found).toEqual([{ vendor: 'llama-cpp', baseUrl: `http://[::1]:${port}/v1`, models: ['m'] }])
})

test.each([
  ['another status', json('{"data":[]}', 404)],
  ['a redirect', json('', 302, { location: 'http://coder.example.org/v1/models' })],
  ['no JSON', json('<html>')],
  ['another list', json('{"models":["m"]}')],
  ['more than anybody lists', json(`{"data":[${'{"id":"m"},'.repeat(200_000)}{"id":"m"}]}`)],
])('a server that answers with %s is none', async (_, answer) => {
  const { host } = await serve(answer)
  expect(await discoverLocal([{ vendor: 'vllm', port: portOf(host), path: '/v1/models' }], never())).toEqual([])
})

describe('nothing but this computer', () => {
  test('is asked, whatever is passed', () => {
    for (const host of ['10.0.0.7', 'localhost', '127.0.0.1.evil.example', '0.0.0.0', '::ffff:10.0.0.7'])
      expect(() => getLocal({ host: host as LoopbackHost, port: 8000, path: '/v1/models', signal: never() })).toThrow('only this computer')
  })

  test('has a port that is asked by default', () => {
    expect(LOCAL_SERVERS.map(({ vendor, port }) => [vendor, port])).toEqual([
      ['vllm', 8000],
      ['ollama', 11434],
      ['lm-studio', 1234],
      ['llama-cpp', 8080],
    ])
  })
})

test('a server that never answers is given up, and a stop is at once', async () => {
  const { host } = await serve(() => {})
  const own = new AbortController()
  const asked = getLocal({ host: '127.0.0.1', port: portOf(host), path: '/v1/models', signal: own.signal })
  own.abort()
  expect(await asked).toBeNull()
  expect(await getLocal({ host: '127.0.0.1', port: portOf(host), path: '/v1/models', signal: never() })).toBeNull()
})
