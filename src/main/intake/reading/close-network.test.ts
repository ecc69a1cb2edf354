import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import http2 from 'node:http2'
import net from 'node:net'
import tls from 'node:tls'
import { beforeAll, expect, it } from 'vitest'
import { closeNetwork } from './close-network'

beforeAll(closeNetwork)

const CLOSED = 'a reading process has no network'

/** Every way out; none asks for more than this computer, should it be open. */
const WAYS: Readonly<Record<string, () => unknown>> = {
  'a connection': () => net.connect(9, '127.0.0.1'),
  'a socket': () => new net.Socket().connect(9, '127.0.0.1'),
  'a secure connection': () => tls.connect(9, '127.0.0.1'),
  'a server': () => net.createServer().listen(0, '127.0.0.1'),
  'a request': () => http.get('http://127.0.0.1:9/'),
  'a request of HTTP/2': () => http2.connect('http://127.0.0.1:9/'),
  'a fetch': () => fetch('http://127.0.0.1:9/'),
  'a datagram': () => dgram.createSocket('udp4'),
  'a socket of datagrams': () => Reflect.construct(dgram.Socket, ['udp4']).send('', 9, '127.0.0.1'),
  'a name': () => dns.lookup('localhost', () => {}),
  'a name, promised': () => dns.promises.lookup('localhost'),
  'a resolver': () => new dns.Resolver().resolve4('localhost', () => {}),
  'a resolver, promised': () => new dns.promises.Resolver().resolve4('localhost'),
  'a reverse look': () => dns.reverse('127.0.0.1', () => {}),
  'a program': () => childProcess.spawn(process.execPath, ['--version']),
  'a program, waited for': () => childProcess.spawnSync(process.execPath, ['--version']),
  'another process of this one': () => childProcess.fork('nothing.js'),
}

it.each(Object.keys(WAYS))('%s is refused', async (way) => {
  await expect((async () => WAYS[way]?.())()).rejects.toThrow(CLOSED)
})
