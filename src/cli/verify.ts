// `verify`: tells an intact packet from a changed one, without any records of ours.
import { readFile } from 'node:fs/promises'
import { verifyPacket } from '../main/packet'
import { say } from '../shared/failures'
import { Misuse, readArguments } from './arguments'
import type { Streams } from './lines'

export async function verify(args: readonly string[], streams: Streams): Promise<number> {
  const { positionals } = readArguments(args, { allowPositionals: true, options: {} })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Misuse('verify takes one packet')
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    const missing = (error as { code?: unknown }).code === 'ENOENT'
    streams.err.write(`chartroom: ${say(missing ? 'file-missing' : 'file-unreadable')}\n`)
    return 1
  }
  const { intact, differences, signedBy, notes } = verifyPacket(bytes)
  streams.out.write(`${file}: ${intact ? 'intact' : 'NOT intact'}\n`)
  for (const difference of differences) streams.out.write(`  ${difference}\n`)
  if (signedBy) streams.out.write(`  signed with the key ${signedBy}\n`)
  for (const note of notes) streams.out.write(`  ${note}\n`)
  return intact ? 0 : 1
}
