// A packet from anywhere back to a verdict: on its bytes alone, and beside what these records know of its key and its parents.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FailureCode } from '../../../shared/failures'
import { err, ok, type Result } from '../../../shared/result'
import type { PacketReport } from '../../../shared/views'
import { isLocked, type OpenedPacket, openPacket, unlockPacket } from '../../packet'
import { asSha256 } from '../../store'
import type { Desk, LookedAt } from './desk'
import { ownFingerprint } from './signing-key'

/** @returns 'locked' where it is encrypted and no secret was given */
export async function lookAtPacket(desk: Desk, file: string, secret?: string): Promise<Result<LookedAt | 'locked', FailureCode>> {
  const bytes = await bytesOf(file)
  if (!bytes.ok) return bytes
  const name = path.basename(file)
  const locked = isLocked(bytes.value)
  if (locked && secret === undefined) return ok('locked')
  const zip = locked ? await unlockPacket(bytes.value, secret ?? '') : bytes
  if (!zip.ok) return zip
  const sha256 = createHash('sha256').update(bytes.value).digest('hex')
  const opened = openPacket(zip.value)
  const report = reportOf(desk, name, opened)
  const noted = desk.store.write(
    (w) =>
      void w.append({
        kind: 'packet-verified',
        detail: { sha256: asSha256(sha256), intact: report.intact, differences: report.differences.length },
      }),
  )
  return noted.ok ? ok({ name, sha256, opened, report }) : noted
}

export async function verifyPacketFile(desk: Desk, file: string, secret?: string): Promise<Result<PacketReport, FailureCode>> {
  const looked = await lookAtPacket(desk, file, secret)
  if (!looked.ok) return looked
  return looked.value === 'locked' ? err('packet-key-wrong') : ok(looked.value.report)
}

export const reportOn = (desk: Desk, name: string, zip: Uint8Array): PacketReport => reportOf(desk, name, openPacket(zip))

function reportOf({ store }: Desk, file: string, { verdict }: OpenedPacket): PacketReport {
  const { finishedBy: _, notes, ...rest } = verdict
  const ownKey = rest.signedBy !== null && ownFingerprint(store) === rest.signedBy
  const parents = rest.parents.flatMap(({ packetId, sha256 }) =>
    store.read.opened.packet(sha256) ? [`Made from packet ${packetId}, which was opened and verified here.`] : [],
  )
  return { ...rest, file, ownKey, keyName: rest.signedBy && store.read.opened.keyName(rest.signedBy), notes: [...notes, ...parents] }
}

async function bytesOf(file: string): Promise<Result<Uint8Array, FailureCode>> {
  try {
    return ok(await readFile(file))
  } catch (error) {
    return err((error as NodeJS.ErrnoException | null)?.code === 'ENOENT' ? 'file-missing' : 'file-unreadable')
  }
}
