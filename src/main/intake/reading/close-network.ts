// A reading process has no way out: whatever a file or a library in it may try, no socket opens, no name is looked up, and no other program
// is started that could do it instead. Libraries are all local; this is the lock behind that.
import { createRequire, syncBuiltinESMExports } from 'node:module'

const CLOSED = 'a reading process has no network'

export function closeNetwork(): void {
  const take = createRequire(import.meta.url)
  const refuse = (): never => {
    throw new Error(CLOSED)
  }
  const close = (module: Record<string, unknown>, names: RegExp): void => {
    for (const name of Object.getOwnPropertyNames(module)) if (names.test(name) && typeof module[name] === 'function') module[name] = refuse
  }
  const net = take('node:net')
  net.Socket.prototype.connect = refuse
  net.Server.prototype.listen = refuse
  close(net, /^(?:connect|createConnection)$/)
  const dgram = take('node:dgram')
  close(dgram, /^createSocket$/)
  close(dgram.Socket.prototype, /^(?:bind|connect|send)$/)
  const dns = take('node:dns')
  for (const names of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    close(names, /^(?:lookup|resolve|reverse)/)
  const programs = take('node:child_process')
  programs.ChildProcess.prototype.spawn = refuse
  close(programs, /^(?:spawn|exec|fork)/)
  syncBuiltinESMExports()
  globalThis.fetch = async () => refuse()
}
