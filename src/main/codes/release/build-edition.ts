// The last step of every reader: what is kept of a release, packed and described by its hash.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Edition } from '../edition'
import type { BuiltEdition } from './reader'

const pack = promisify(gzip)

/** Level 9 and no file time: the same content gives the same bytes. */
export async function buildEdition(edition: Omit<Edition, 'sha256'>, stored: unknown): Promise<BuiltEdition> {
  const bytes = await pack(Buffer.from(JSON.stringify(stored)), { level: 9 })
  return { edition: { ...edition, sha256: createHash('sha256').update(bytes).digest('hex') }, bytes }
}
