// `verify`: tells an intact packet, or certificate of a purge, from a changed one, without any records of ours. An encrypted one is opened in memory only.
import { readFile } from 'node:fs/promises'
import { isLocked, type StatementVerdict, unlockPacket, verifyPacket, verifyStatement } from '../main/packet'
import { type FailureCode, say } from '../shared/failures'
import { Misuse, readArguments } from './arguments'
import type { Streams } from './lines'

/** Its passphrase or age identity: in the environment, as arguments stand in every list of processes. */
const SECRET = 'CHARTROOM_PACKET_SECRET'

export async function verify(args: readonly string[], streams: Streams, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const { positionals, values } = readArguments(args, {
    allowPositionals: true,
    options: { parent: { type: 'string' }, key: { type: 'string' } },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Misuse('verify takes one packet')
  const bytes = await bytesOf(file, env)
  const parent = typeof values.parent === 'string' ? await bytesOf(values.parent, env) : null
  if (typeof bytes === 'string' || typeof parent === 'string') {
    streams.err.write(`chartroom: ${say((typeof bytes === 'string' ? bytes : parent) as FailureCode)}\n`)
    return 1
  }
  const certificate = verifyStatement(bytes)
  if (certificate) return sayCertificate(file, certificate, values.key, streams)
  const verdict = verifyPacket(bytes, {
    parents: parent ? [parent] : [],
    expectedKey: typeof values.key === 'string' ? values.key.toLowerCase() : undefined,
  })
  const { intact, differences, signedBy, notes, kind, charts, parents } = verdict
  streams.out.write(`${file}: ${intact ? 'intact' : 'NOT intact'}\n`)
  for (const difference of differences) streams.out.write(`  ${difference}\n`)
  if (kind) streams.out.write(`  ${kind}, ${charts} ${charts === 1 ? 'chart' : 'charts'}\n`)
  for (const { packetId, sha256 } of parents) streams.out.write(`  made from packet ${packetId}, SHA-256 ${sha256}\n`)
  if (signedBy) streams.out.write(`  signed with the key ${signedBy}\n`)
  for (const note of notes) streams.out.write(`  ${note}\n`)
  const otherKey = typeof values.key === 'string' && values.key.toLowerCase() !== signedBy
  return intact && !otherKey ? 0 : 1
}

function sayCertificate(file: string, verdict: StatementVerdict, key: unknown, { out }: Streams): number {
  out.write(`${file}: ${verdict.intact ? 'intact' : 'NOT intact'}\n`)
  if (!verdict.intact) {
    out.write(`  ${verdict.difference}\n`)
    return 1
  }
  const { purgeId, charts } = verdict.statement as { purgeId?: unknown; charts?: unknown }
  // A stranger may have signed it: nothing but an id goes to the terminal.
  const id = typeof purgeId === 'string' && /^[0-9a-f-]{36}$/.test(purgeId) ? purgeId : 'without an id'
  out.write(`  certificate of purge ${id}, ${Array.isArray(charts) ? charts.length : 0} charts\n`)
  out.write(`  SHA-256 ${verdict.sha256}\n  signed with the key ${verdict.signedBy}\n`)
  return typeof key === 'string' && key.toLowerCase() !== verdict.signedBy ? 1 : 0
}

/** The packet's own bytes, or why there are none. */
async function bytesOf(file: string, env: NodeJS.ProcessEnv): Promise<Uint8Array | FailureCode> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return (error as { code?: unknown }).code === 'ENOENT' ? 'file-missing' : 'file-unreadable'
  }
  if (!isLocked(bytes)) return bytes
  const secret = env[SECRET]
  if (!secret) throw new Misuse(`the packet is encrypted; put its passphrase or age identity into ${SECRET}`)
  const zip = await unlockPacket(bytes, secret)
  return zip.ok ? zip.value : zip.error
}
