// A reading process has no way out: whatever a file or a library in it may try, no socket opens. Libraries are all local; this is the lock
// behind that.
import { createRequire, syncBuiltinESMExports } from 'node:module'

const CLOSED = 'a reading process has no network'

export function closeNetwork(): void {
  const take = createRequire(import.meta.url)
  const refuse = (): never => {
    throw new Error(CLOSED)
  }
  const net = take('node:net')
  net.Socket.prototype.connect = refuse
  net.Server.prototype.listen = refuse
  for (const name of ['connect', 'createConnection']) net[name] = refuse
  take('node:dgram').createSocket = refuse
  const dns = take('node:dns')
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = refuse
  syncBuiltinESMExports()
  globalThis.fetch = async () => refuse()
}
